/** Who still gets a number in the days that are simulated. */
import { describe, expect, test } from 'vitest';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { admission } from '../../../server/domain/ticket/admission.ts';
import { planAsItIs } from '../../../server/domain/what-if/plan.ts';
import { restOfDay } from '../../../server/domain/what-if/rest-of-day.ts';
import { RunNumbers } from '../../../server/domain/what-if/run-numbers.ts';
import { given, type Play } from '../../support/play/given.ts';
import { type HallDraft, serviceIn } from '../../support/play/hall-builder.ts';
import { ani, budi, dewi, eka, issue, kiosk } from '../../support/play/wishes.ts';
import { asked, atLoket4, busy, counter, officeWith } from './asking.ts';

/** Each visit is said to take as long as it does. */
const tenMinutes = (hall: HallDraft) => {
  serviceIn(hall, 'pbb').standardMinutes = 10;
  hall.schedule.weekly[0]!.lastTicket = '16:00';
};
const limited = officeWith(tenMinutes);
const unlimited = officeWith((hall) => {
  tenMinutes(hall);
  hall.policy = { limitToCapacity: false };
});
const openLoket10 = { is: 'open', counterId: counter('loket-10'), from: null, until: null } as const;

describe('until when numbers are given out', () => {
  test('[U72][I8] a line that the time left cannot serve takes nobody more, so that hardly anybody is left at closing', () => {
    const [full, endless] = [limited, unlimited].map((hall) => asked(atLoket4(0, '09:00', hall), [], busy));
    expect(endless?.unserved.asIs.mean).toBeGreaterThan(15);
    expect(full?.unserved.asIs.mean).toBeLessThan(2);
    expect(full?.coming.asIs.mean).toBeLessThan((endless?.coming.asIs.mean ?? 0) - 15);
  });

  test('[U72][I8] one more counter takes more numbers', () => {
    const { coming } = asked(atLoket4(0, '09:00', limited), [openLoket10], busy);
    expect(coming.change.mean).toBeGreaterThan(15);
  });

  test('[U72][I8] a line that is full now stays so, for time goes as fast as it does', () => {
    const play = atLoket4(0, '14:00', limited);
    while (play.try(kiosk, issue('pbb')).ok) play.as(kiosk).issue('pbb');
    expect(asked(play, [], busy).coming.asIs.mean).toBeLessThan(1.5);
  });

  test('[U72][I7] the places of a day are those of all classes together', () => {
    const few = officeWith((hall) => {
      serviceIn(hall, 'pbb').dailyQuota = 6;
    });
    const often = {
      ...busy,
      arrivals: { ...busy.arrivals, pbb: [1e6, 48e6, 48e6, 0] as [number, number, number, number] },
    };
    const { coming } = asked(atLoket4(2, '09:00', few), [], often);
    expect(coming.asIs.high).toBe(4);
  });

  test.each([
    ['warn', 0],
    ['stop', -20],
  ] as const)('[U72][E4] where nobody is any more, in a hall that then says: %s', (afterGrace, fewer) => {
    const hall = officeWith((draft) => {
      draft.policy = { limitToCapacity: false, presence: { graceMinutes: 15, afterGrace } };
    });
    const close = { is: 'close', counterId: counter('loket-4'), from: '10:00' } as const;
    const { coming } = asked(atLoket4(0, '09:00', hall), [close], busy);
    if (fewer === 0) expect(coming.change.mean).toBe(0);
    else expect(coming.change.mean).toBeLessThan(fewer);
  });

  test('[U72][I9] nobody has duty today: nobody takes a number, until somebody opens all the same', () => {
    const without = officeWith((hall) => {
      for (const each of hall.counters) each.duty = [];
    });
    const play = given(without).at('09:00').as(budi).openCounter('loket-2');
    const { coming } = asked(play, [openLoket10], busy);
    expect([coming.asIs.mean, coming.asAsked.mean > 10]).toEqual([0, true]);
  });
});

/** Of the first minute both know the same. */
function sayWhetherThereIsRoom(play: Play, serviceId: string): [inHall: boolean, simulated: boolean] {
  const { state, now } = play;
  if (!isReady(state)) throw new Error('no hall');
  const service = state.hall.services.find((each) => each.serviceId === serviceId)!;
  const everything = {
    counters: new Set(state.hall.counters.map(({ counterId }) => counterId)),
    services: new Set<never>(),
  };
  const { model, groups } = restOfDay(planAsItIs(state, now), now, nothingLearned, everything, [service.serviceId]);
  const day = groups.find(({ told }) => told.includes(0))!;
  const numbers = new RunNumbers(day, model.groups[day.place]!.counters);
  numbers.begin(0);
  return [admission(state, now)(service).refusal === null, numbers.gives(day.told.indexOf(0), 0)];
}

const counters = [
  ['one', ['klaim', 'pbb'], (play: Play) => play.as(eka).openCounter('loket-10')],
  [
    'two that share a line',
    ['pbb', 'klaim'],
    (play: Play) => play.as(dewi).openCounter('loket-4').as(eka).openCounter('loket-10'),
  ],
  [
    'several',
    ['akta', 'ktp', 'kk'],
    (play: Play) => play.as(ani).openCounter('loket-1').as(budi).openCounter('loket-2'),
  ],
  ['one that rests', ['pbb'], (play: Play) => play.as(dewi).openCounter('loket-4').pauseCounter('loket-4', 20)],
] as const;

test.each(counters)(
  '[U72][I8] the first of those who come is told what the hall would say: %s',
  (_what, services, open) => {
    const hall = officeWith((draft) => {
      draft.schedule.weekly[0]!.lastTicket = '16:00';
    });
    const play = given(hall).at('14:20');
    open(play);
    let refusals = 0;
    for (let each = 0; each < 60; each++) {
      const serviceId = services[each % services.length]!;
      const [inHall, simulated] = sayWhetherThereIsRoom(play, serviceId);
      expect(simulated).toBe(inHall);
      if (inHall) play.as(kiosk).issue(serviceId);
      else refusals++;
    }
    expect(refusals).toBeGreaterThan(5);
  },
);

const clock = (minutes: number) =>
  `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('how many still come, in a hall that has learned nothing', () => {
  /** So many for each of these, evenly from eight on. */
  const took = (often: Record<string, number>, minutes: number, hall = unlimited): Play => {
    const play = given(hall).at('08:00').as(dewi).openCounter('loket-4').as(ani).openCounter('loket-1');
    for (let minute = 1; minute <= minutes; minute++) {
      play.at(clock(minute));
      for (const [serviceId, inTheTime] of Object.entries(often))
        for (
          let each = Math.floor((inTheTime * (minute - 1)) / minutes);
          each < Math.floor((inTheTime * minute) / minutes);
          each++
        )
          play.as(kiosk).issue(serviceId);
    }
    return play;
  };
  const comingAfter = (play: Play) => asked(play, [], nothingLearned).coming.asIs;

  test.each([
    ['one line', { pbb: 100 }],
    ['three lines', { pbb: 60, kk: 30, ktp: 10 }],
  ])(
    '[U72] about as many in each hour in which numbers are given out as today so far, with a range that holds it: %s',
    (_what, often) => {
      const rate = 100 * 6;
      const { mean, low, high } = comingAfter(took(often, 60));
      expect(mean).toBeGreaterThan(0.7 * rate);
      expect(mean).toBeLessThan(1.2 * rate);
      expect(low).toBeLessThan(rate);
      expect(high).toBeGreaterThan(rate);
    },
  );

  test('[U72] the more of a day is over, the better it is known what is left of it', () => {
    const [early, late] = [comingAfter(took({ pbb: 100 }, 60)), comingAfter(took({ pbb: 220 }, 239))];
    const wide = ({ mean, low, high }: typeof early) => (high - low) / mean;
    expect(wide(late)).toBeLessThan(wide(early));
    expect(wide(late)).toBeGreaterThan(0.4);
  });

  test('[U72] who stood at the door when it opened are not a rate', () => {
    const { mean } = comingAfter(took({ pbb: 30 }, 3));
    // At a rate of ten a minute it would be 3600.
    expect(mean).toBeLessThan(1000);
  });

  test('[U72] what days have taught is known better', () => {
    const { mean, low, high } = asked(atLoket4(12, '09:00', unlimited), [], busy).coming.asIs;
    expect((high - low) / mean).toBeLessThan(0.5);
  });
});
