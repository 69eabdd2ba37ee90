/** Halls in which nothing varies: when everybody is called is known to the minute. */
import { describe, expect, test } from 'vitest';
import type { Learned } from '../../../server/domain/core/learned.ts';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { type Expected, forecast, simulate } from '../../../server/domain/estimate/forecast.ts';
import { draws } from '../../../server/domain/estimate/habits/bins.ts';
import { modelOf } from '../../../server/domain/estimate/model-of.ts';
import { callTimes } from '../../../server/domain/estimate/simulate.ts';
import { forecastAt } from '../../../server/estimate/forecast-at.ts';
import { ServiceId } from '../../../shared/base/ids.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { clock, daily, hours, minutes, monday, smallHall } from '../../support/play/hall-builder.ts';
import { ani, budi, dewi, eka, kiosk, ticket } from '../../support/play/wishes.ts';
import { certain } from './certain.ts';

const known = certain({ ktp: 10, kk: 15, akta: 20, pbb: 5, klaim: 20 });

function foretold(play: Play, learned: Learned = known, seed = 7) {
  if (!isReady(play.state)) throw new Error('no hall');
  return forecast(play.state, play.now, learned, seed);
}

/** Median minutes; null: nobody is there. */
const inMinutes = (expected: Expected | undefined): number | null =>
  expected?.is === 'range' ? Math.round(expected.median / minutes) : null;
const waitOf = (play: Play, sequence: number, learned = known) =>
  inMinutes(foretold(play, learned).tickets.get(ticket(sequence)));
const waitAt = (play: Play, serviceId: string, of: 'regular' | 'priority' = 'regular') =>
  inMinutes(foretold(play).services.get(ServiceId.parse(serviceId))?.[of]);

/** Loket 4 serves pbb alone, and loket 10 is closed: five minutes each. */
function atLoket4(waiting: number): Play {
  const play = given(smallHall()).at('08:00').as(dewi).openCounter('loket-4');
  for (let each = 0; each < waiting; each++) play.as(kiosk).issue('pbb');
  return play;
}

describe('one counter, services of five minutes', () => {
  test('[U11] each is called when all before them are served', () => {
    const play = atLoket4(4).as(dewi).callNext('loket-4').start('loket-4', 1);
    expect([2, 3, 4].map((each) => waitOf(play, each))).toEqual([5, 10, 15]);
    expect(waitAt(play, 'pbb')).toBe(20);
  });

  test('[U11] a number taken now comes after those of the same second, also where the time stands still', () => {
    const play = given(smallHall()).at('08:00').as(dewi).openCounter('loket-4').later(640);
    for (let each = 0; each < 3; each++) play.as(kiosk).issue('pbb');
    if (!isReady(play.state)) throw new Error('no hall');
    const { tickets, services } = forecastAt({ ...play.state, learned: { day: monday, learned: known } }, play.now);
    expect([1, 2, 3].map((each) => inMinutes(tickets.get(ticket(each))))).toEqual([0, 5, 10]);
    expect(inMinutes(services.get(ServiceId.parse('pbb'))?.regular)).toBe(15);
  });

  test('[U11] what is being served goes on from when it began', () => {
    const play = atLoket4(2)
      .as(dewi)
      .callNext('loket-4')
      .start('loket-4', 1)
      .later(3 * minutes);
    expect(waitOf(play, 2)).toBe(2);
  });

  test('[U11] a number of priority comes before those whose promise is later', () => {
    const play = atLoket4(4).as(dewi).callNext('loket-4').start('loket-4', 1);
    expect(waitAt(play, 'pbb', 'priority')).toBe(5);
    play.as(kiosk).issue('pbb', { priorityGroup: 'HAMIL' });
    expect([2, 5].map((each) => waitOf(play, each))).toEqual([10, 5]);
  });

  test('with nobody waiting a number is called at once', () => {
    expect(waitAt(atLoket4(0), 'pbb')).toBe(0);
  });

  test('[U11] a counter that was idle for long calls who has just come as quickly as ever', () => {
    const slow = { ...known, gaps: { ...known.gaps, service: [1e9, 3e9] as [number, number] } };
    const play = atLoket4(1)
      .as(dewi)
      .callNext('loket-4')
      .start('loket-4', 1)
      .later(5 * minutes);
    play
      .as(dewi)
      .complete('loket-4', 1)
      .later(40 * minutes)
      .as(kiosk)
      .issue('pbb');
    expect(waitOf(play, 2, slow)).toBe(0);
  });

  test('[U13] a counter that rests calls nobody until the end of its pause', () => {
    const play = atLoket4(2).as(dewi).pauseCounter('loket-4', 12);
    expect([1, 2].map((each) => waitOf(play, each))).toEqual([13, 18]);
  });
});

describe('counters that share lines', () => {
  test('[U11] the smallest promise of all lines that a counter serves goes first', () => {
    const play = given(smallHall()).at('08:00').as(ani).openCounter('loket-1');
    play.as(kiosk).issue('kk').issue('ktp').issue('kk').issue('ktp');
    expect([1, 2, 3, 4].map((each) => waitOf(play, each))).toEqual([0, 15, 25, 40]);
  });

  test('[U11] two counters are twice as quick', () => {
    const play = given(smallHall()).at('08:00').as(ani).openCounter('loket-1').as(budi).openCounter('loket-2');
    play.as(kiosk).issue('ktp').issue('ktp').issue('ktp').issue('ktp').issue('akta');
    expect([1, 2, 3, 4, 5].map((each) => waitOf(play, each))).toEqual([0, 0, 10, 10, 20]);
  });

  test('[U11] somebody who waits for one counter alone is not called by another', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    play.as(ani).callNext('loket-1').start('loket-1', 1).as(budi).callNext('loket-2').start('loket-2', 2);
    play.as(budi).transfer('loket-2', 2, 'ktp', 'loket-1');
    expect(waitOf(play, 2)).toBe(10);
  });

  test('[U11] somebody on hold comes back by the deadline, and goes first', () => {
    const play = atLoket4(3).as(dewi).callNext('loket-4').start('loket-4', 1).hold('loket-4', 1, 4);
    play.as(dewi).callNext('loket-4').start('loket-4', 2);
    expect(waitOf(play, 3)).toBe(10);
  });
});

describe('where nobody is', () => {
  test('[U12] there is no figure', () => {
    const play = given(
      smallHall((hall) => {
        hall.schedule = daily('06:00', '16:00');
      }),
      clock('05:00'),
    ).at('09:00');
    play.as(kiosk).issue('klaim');
    expect(foretold(play).tickets.get(ticket(1))).toEqual({ is: 'nobody' });
    expect(foretold(play).services.get(ServiceId.parse('klaim'))).toEqual({
      regular: { is: 'nobody' },
      priority: { is: 'nobody' },
    });
  });

  test('[U12] an agency that is absent, an officer who closed, one who has gone', () => {
    const play = atLoket4(1).as(dewi).closeCounter('loket-4');
    expect(waitOf(play, 1)).toBeNull();
    const again = atLoket4(1).as(eka).openCounter('loket-10');
    expect(waitOf(again, 1)).toBe(0);
    const absent = atLoket4(1).as(dewi).closeCounter('loket-4').markAbsent('pajak');
    expect(waitAt(absent, 'pbb')).toBeNull();
  });
});

describe('the end of the day', () => {
  const attendance = { 'loket-4': Array.from({ length: 8 }, () => [1, 480, 960, 1]) };
  const office = smallHall((hall) => {
    hall.schedule = daily('08:00', '16:00');
  });
  const nearClosing = (waiting: number): Play => {
    const play = given(office).at('15:30').as(dewi).openCounter('loket-4');
    for (let each = 0; each < waiting; each++) play.as(kiosk).issue('pbb');
    return play;
  };

  test('[U14] whoever is not called before the counters close is told so', () => {
    const play = nearClosing(6);
    const said = foretold(play, { ...known, attendance }).tickets.get(ticket(6));
    expect(said).toMatchObject({ is: 'range', unserved: 0 });
    expect(waitOf(play, 6, { ...known, attendance })).toBe(25);
    const late = foretold(play.at('15:50'), { ...known, attendance }).tickets.get(ticket(6));
    expect(late).toMatchObject({ is: 'range', unserved: 1 });
  });

  test('[U13] a rest that it has taken every day is expected today', () => {
    const restful = { 'loket-4': Array.from({ length: 8 }, () => [1, 480, 960, 1, 720, 780]) };
    const play = given(office).at('11:52').as(dewi).openCounter('loket-4');
    for (let each = 0; each < 4; each++) play.as(kiosk).issue('pbb');
    expect([1, 2, 3, 4].map((each) => waitOf(play, each, { ...known, attendance: restful }))).toEqual([0, 5, 68, 73]);
  });
});

describe('counters that are closed', () => {
  const office = smallHall((hall) => {
    hall.schedule = daily('08:00', '16:00');
  });
  const daysOf = (...day: number[]) => Array.from({ length: 8 }, () => day);
  /** Loket 1 is open, and six wait for it. */
  const sixWait = (play: Play): Play => {
    play.as(ani).openCounter('loket-1');
    for (let each = 0; each < 6; each++) play.as(kiosk).issue('ktp');
    return play;
  };

  test('[U13] one that opens late calls as soon as it opens, however long people have waited', () => {
    const play = sixWait(given(office).at('08:00')).at('10:54').as(ani).callNext('loket-1').start('loket-1', 1);
    const attendance = { 'loket-2': daysOf(1, 665, 960, 1) };
    expect(waitOf(play.at('10:55'), 6, { ...known, attendance })).toBeLessThanOrEqual(31);
  });

  test('[U13] one that closes at noon, and opens again, is still expected when it is late', () => {
    const play = given(office).at('11:00').as(budi).openCounter('loket-2').closeCounter('loket-2').at('13:05');
    sixWait(play);
    const waitWith = (...day: number[]) => waitOf(play, 6, { ...known, attendance: { 'loket-2': daysOf(...day) } });
    expect(waitWith(1, 480, 660, 1)).toBe(50);
    expect(waitWith(1, 480, 960, 1, 660, 780)).toBeLessThanOrEqual(31);
  });

  test('[U17] one will be as quick as the officer who usually opens it', () => {
    const [attendance, officers] = [{ 'loket-2': daysOf(1, 545, 960, 1) }, { ...known.officers, 'p-budi': slowly }];
    const play = sixWait(given(office).at('08:55'));
    const waitWith = (officerId: string) =>
      waitOf(play, 6, { ...known, attendance, officers, staff: { 'loket-2': [[officerId, 545]] } });
    expect(waitWith('p-dewi')).toBeLessThanOrEqual(30);
    expect(waitWith('p-budi')).toBeGreaterThanOrEqual(40);
  });
});

/** An officer who takes three times as long. */
const slowly: [number, number, number, number] = [1e9, 3e9, 1e9, 1e9];

describe('how today goes', () => {
  test('[U18] a visit that lasts long tells that today is slow, before it is over', () => {
    const lasting = (minutesLong: number): number => {
      const play = atLoket4(1).as(dewi).callNext('loket-4').start('loket-4', 1);
      play
        .later(minutesLong * minutes)
        .as(ani)
        .openCounter('loket-1');
      for (let each = 0; each < 9; each++) play.as(kiosk).issue('ktp');
      return waitOf(play, 10, nothingLearned)!;
    };
    expect(lasting(60)).toBeGreaterThan(lasting(1) + 2);
  });

  test('[U18] who is there now is not taken for whoever served before', () => {
    const waitWith = (pace: number) => {
      const play = atLoket4(2).as(dewi).callNext('loket-4').start('loket-4', 1);
      play
        .later(15 * minutes)
        .as(dewi)
        .complete('loket-4', 1)
        .closeCounter('loket-4');
      play.as(budi).openCounter('loket-4').as(ani).openCounter('loket-1');
      for (let each = 0; each < 9; each++) play.as(kiosk).issue('ktp');
      const officers: Learned['officers'] = { 'p-budi': [1e9, pace * 1e9, 0, 0] };
      return waitOf(play, 11, { ...nothingLearned, officers });
    };
    expect(waitWith(3)).toBe(waitWith(1));
  });

  test('[U18] what is unsure makes a range wider, and waits on the mean no longer', () => {
    const play = atLoket4(9);
    if (!isReady(play.state)) throw new Error('no hall');
    const model = modelOf(play.state, play.now, known);
    const meanWith = (unsureOfHall: number): number => {
      const target = model.targetOf.tickets.get(ticket(9))!;
      const times = callTimes({ ...model, unsureOfHall }, 7).subarray(target * draws, (target + 1) * draws);
      return times.reduce((sum, each) => sum + each, 0) / draws;
    };
    expect(meanWith(0.5)).toBeCloseTo(meanWith(0), 0);
  });
});

describe('nothing but what it is asked', () => {
  test('[U10] the same question has the same answer, byte for byte, here and in a worker', () => {
    const play = morning().as(kiosk).issue('ktp').issue('kk').issue('pbb').issue('pbb');
    const told = (found: ReturnType<typeof forecast>) => JSON.stringify([...found.tickets, ...found.services]);
    expect(told(foretold(play, nothingLearned))).toBe(told(foretold(play, nothingLearned)));
    if (!isReady(play.state)) throw new Error('no hall');
    const model = structuredClone(modelOf(play.state, play.now, nothingLearned));
    expect(told(simulate(model, 7))).toBe(told(foretold(play, nothingLearned)));
    expect(told(foretold(play, nothingLearned, 8))).not.toBe(told(foretold(play, nothingLearned)));
  });

  test('[U10] a hall without history tells a range from its standard minutes, in order', () => {
    const play = morning();
    for (let each = 0; each < 12; each++) play.as(kiosk).issue('pbb');
    const said = foretold(play.later(hours / 60), nothingLearned).tickets.get(ticket(12));
    if (said?.is !== 'range') throw new Error('no range');
    expect(said.low).toBeLessThan(said.median);
    expect(said.median).toBeLessThan(said.high);
    expect(said.median / minutes).toBeGreaterThan(15);
    expect(said.median / minutes).toBeLessThan(60);
  });
});
