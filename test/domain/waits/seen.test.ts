import { describe, expect, test } from 'vitest';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { forecast } from '../../../server/domain/estimate/forecast.ts';
import { partsAt } from '../../../server/domain/views/view.ts';
import { nothingShown, shownAfter } from '../../../server/domain/waits/shown.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import { waitText } from '../../../shared/client/words/wait-words.ts';
import type { NumberWait, Wait } from '../../../shared/views/wait.ts';
import { expected, forecastSays } from '../../support/domain/waits.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, daily, smallHall } from '../../support/play/hall-builder.ts';
import { register, tokenOf } from '../../support/play/register.ts';
import { desk, display, page, see } from '../../support/play/see.ts';
import { ani, budi, citra, configure, dewi, eka, kiosk, officer, theHall } from '../../support/play/wishes.ts';

/** Loket 2 alone serves akta; three wait for it. */
const threeWait = (change?: Parameters<typeof morning>[0]) =>
  forecastSays(morning(change).as(kiosk).issue('akta').issue('akta').issue('akta'), {
    tickets: { 1: expected(0, 3, 8), 2: expected(12, 18, 24), 3: expected(30, 40, 50) },
    services: { akta: expected(45, 55, 70) },
  });

const onFloor = (play: Play, serviceId = 'akta') =>
  see(play, 'floor', {}).lines.find((line) => line.serviceId === serviceId);
const atKiosk = (play: Play, serviceId = 'akta') =>
  see(play, 'kiosk', {}).services.find((service) => service.serviceId === serviceId);
const atDesk = (play: Play, counterId = 'loket-2') => desk(play, counterId).waiting.map(({ wait }) => wait);
const found = (play: Play, text: string) =>
  see(play, 'find', { counterId: CounterId.parse('loket-2'), text }).found[0]?.wait;

describe('[U47] one thing is said of a wait, wherever', () => {
  test('[U47] on the phone, at the desk, in the whole line, to who looks for the number, and on the floor', () => {
    const play = threeWait();
    const said: Wait = {
      ...{ is: 'range', earliest: play.now + 30 * 60_000, expected: play.now + 40 * 60_000 },
      ...{ latest: play.now + 50 * 60_000, staff: null },
    };
    expect(page(play, 3).wait).toEqual(said);
    expect(atDesk(play)[2]).toEqual(said);
    expect(see(play, 'line', { counterId: CounterId.parse('loket-2') }).waiting[2]?.wait).toEqual(said);
    expect(found(play, 'AK-003')).toEqual(said);
    expect(onFloor(play)?.last).toEqual({ number: 'AK-003', wait: said });
  });
  test('[U47] in the same words, for each of them, at every look of a while', () => {
    const play = threeWait();
    for (let look = 0; look < 12; look++) {
      play.later(3 * 60_000);
      const scene = { now: play.now, timezone: 'Asia/Makassar' };
      const texts = [page(play, 3).wait, atDesk(play)[2]!, onFloor(play)!.last!.wait].map((wait) =>
        waitText(wait, scene),
      );
      expect(new Set(texts.map((text) => JSON.stringify(text))).size).toBe(1);
      expect(texts[0]).not.toBeNull();
    }
  });
  test('[U47] before the number the kiosk and the floor say one thing too, and displays if the hall wishes', () => {
    const play = threeWait();
    const said: NumberWait = {
      ...{ is: 'range', earliestMinutes: 45, expectedMinutes: 55, latestMinutes: 70, staff: null },
    };
    expect(atKiosk(play)?.wait).toEqual({ regular: said, priority: said });
    expect(onFloor(play)?.wait).toEqual(said);
    expect(display(play).waits).toBeNull();
    const wishing = threeWait((hall) => {
      hall.policy = { ...hall.policy, waits: { onDisplays: true } };
    });
    const shown = {
      agencyName: { id: 'Disdukcapil' },
      serviceName: { id: 'Akta Kelahiran', en: 'Akta Kelahiran (in English)' },
    };
    expect(display(wishing, 'utara').waits).toEqual([{ ...shown, waiting: 3, wait: said }]);
    expect(display(wishing, 'selatan').waits).toEqual([]);
  });
  test('[U48] a display without a forecast says nothing of waits, and not that nobody waits', () => {
    const wishing = threeWait((hall) => {
      hall.policy = { ...hall.policy, waits: { onDisplays: true } };
    });
    expect(display(wishing, 'utara').waits).toHaveLength(1);
    wishing.shows({});
    expect([display(wishing).waits, display(wishing, 'utara').waits]).toEqual([null, null]);
    // There nobody waits, and that is known.
    expect(display(wishing, 'selatan').waits).toEqual([]);
  });
  test('[U48] without a forecast nothing is said', () => {
    const play = threeWait().shows({});
    expect([page(play, 3).wait, ...atDesk(play), onFloor(play)?.wait, found(play, 'AK-003')]).toEqual(
      Array(6).fill(null),
    );
    expect(atKiosk(play)?.wait).toEqual({ regular: null, priority: null });
  });
  test('[U43] of who is called, on hold or served nothing is said', () => {
    const play = threeWait().as(budi).callNext('loket-2');
    expect(page(play, 1).wait).toBeNull();
    play.as(budi).hold('loket-2', 1, 10);
    expect(page(play, 1).wait).toBeNull();
  });
});

describe('[U43] never a figure for a line without an officer, from the moment on', () => {
  const nobody = { is: 'nobody' };
  const expectNobody = (play: Play) => {
    expect(page(play, 2).wait).toEqual(nobody);
    expect(atDesk(play)).toEqual([nobody, nobody, nobody]);
    expect(onFloor(play)).toMatchObject({ wait: nobody, last: { wait: nobody } });
    expect(found(play, 'AK-003')).toEqual(nobody);
  };
  test('[U43] its only counter rests, closes, or its officer goes home', () => {
    expectNobody(threeWait().as(budi).pauseCounter('loket-2', 10));
    expectNobody(threeWait().as(budi).closeCounter('loket-2'));
    expectNobody(threeWait().as(theHall).noteOfficer('p-budi', false));
  });
  test('[U43] the agency is marked absent', () => {
    const play = threeWait();
    for (const [who, counter] of [
      [ani, 'loket-1'],
      [budi, 'loket-2'],
      [citra, 'loket-3'],
    ] as const)
      play.as(who).closeCounter(counter);
    play.as(officer('p-satpam')).markAbsent('dukcapil');
    expectNobody(play);
    expect(atKiosk(play)).toMatchObject({ refusal: { code: 'agency-absent' }, wait: null });
  });
  test('[U43] and the figure is there again as soon as somebody is', () => {
    const play = threeWait().as(budi).pauseCounter('loket-2', 10).as(budi).endPause('loket-2');
    expect(page(play, 2).wait?.is).toBe('range');
  });
  test('[U43] who waits for one counter alone is told of that one', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4').start('loket-4', 1);
    play.as(dewi).transfer('loket-4', 1, 'pbb', 'loket-10');
    forecastSays(play, { tickets: { 1: expected(4, 6, 9) } });
    expect(page(play, 1).wait?.is).toBe('range');
    play.as(eka).pauseCounter('loket-10', 10);
    expect(page(play, 1).wait).toEqual(nobody);
  });
  test('[U43] of a number that cannot be had kiosk, floor and display say nothing, and those who wait are told as before', () => {
    const play = threeWait((hall) => {
      hall.policy = { ...hall.policy, waits: { onDisplays: true } };
    });
    expect(display(play, 'utara').waits).toHaveLength(1);
    play.as(officer('p-pengawas')).stopNumbers({ of: 'service', serviceId: 'akta' });
    expect(atKiosk(play)?.wait).toBeNull();
    expect(onFloor(play)?.wait).toBeNull();
    // Three wait: that nobody does would not be true.
    expect(display(play, 'utara').waits).toBeNull();
    expect(onFloor(play)?.last?.wait?.is).toBe('range');
    expect(page(play, 2).wait?.is).toBe('range');
  });
});

describe('[U46] a number that may not be served is told so, and until when the hall is open', () => {
  const closing = (hall: Parameters<NonNullable<Parameters<typeof morning>[0]>>[0]) => {
    hall.schedule = daily('08:00', '12:00');
  };
  test('[U46] in place of a figure, everywhere; the floor counts them', () => {
    const play = threeWait(closing);
    forecastSays(play, {
      tickets: { 1: expected(0, 3, 8), 2: expected(200, 220, 240, 0.6), 3: expected(200, 230, 240, 0.9) },
      services: { akta: expected(220, 235, 240, 0.95) },
    });
    const said = { is: 'unlikely', closesAt: clock('12:00'), staff: null };
    expect(page(play, 3).wait).toEqual(said);
    expect(atDesk(play).slice(1)).toEqual([said, said]);
    expect(onFloor(play)).toMatchObject({ wait: said, last: { wait: said }, unlikely: 2 });
    expect(atKiosk(play)?.wait).toEqual({ regular: said, priority: said });
  });
});

describe('[U43][U46] what each says one forecast later', () => {
  const foreseen = (play: Play) => {
    const { state, now, waits } = play;
    if (!isReady(state)) throw new Error('There is no hall');
    const made = forecast(state, now, nothingLearned, 7);
    return play.shows(shownAfter({ ...nothingShown, ...waits }, made, state));
  };
  const says = (play: Play, sequence: number) => page(foreseen(play), sequence).wait?.is ?? null;
  /** Loket 2 alone serves it, twenty minutes each; the hall closes at four. */
  const late = () =>
    morning((hall) => {
      hall.schedule = daily('08:00', '16:00');
      hall.policy = { ...hall.policy, limitToCapacity: false };
    })
      .at('10:00')
      .as(kiosk)
      .issue('akta')
      .issue('akta')
      .issue('akta')
      .issue('akta');
  test('[U46] a hall that closes early: who was to be served is told that it may not be', () => {
    const play = late();
    expect([says(play, 1), says(play, 4)]).toEqual(['range', 'range']);
    const earlier = smallHall((hall) => {
      hall.schedule = daily('08:00', '10:20');
      hall.policy = { limitToCapacity: false };
    });
    play.did(theHall, configure(earlier));
    expect(says(play, 4)).toBe('unlikely');
    expect(page(play, 4).wait).toMatchObject({ closesAt: clock('10:20') });
    expect(onFloor(play)?.unlikely).toBeGreaterThan(1);
    expect(atKiosk(play)?.wait?.regular?.is).toBe('unlikely');
  });
  test('[U46][D2] a hall that never closes: midnight is the end of a day, and of nothing else', () => {
    const play = morning().at('23:40').as(kiosk).issue('akta').issue('akta').issue('akta');
    for (const minutes of [0, 15, 25]) {
      play.later(minutes * 60_000);
      expect(says(play, 3)).toBe('range');
    }
    const closing = morning((hall) => {
      hall.schedule = daily('08:00', '24:00');
      hall.policy = { ...hall.policy, limitToCapacity: false };
    });
    closing.at('23:40').as(kiosk).issue('akta').issue('akta').issue('akta');
    expect(says(closing, 3)).toBe('unlikely');
  });
  test('[U43] an officer who goes home, and comes back', () => {
    const play = late().as(theHall).noteOfficer('p-budi', false);
    expect([says(play, 1), atDesk(play)[0]?.is, onFloor(play)?.wait?.is]).toEqual(['nobody', 'nobody', 'nobody']);
    play.as(theHall).noteOfficer('p-budi', true);
    expect([says(play, 1), atDesk(play)[0]?.is, onFloor(play)?.wait?.is]).toEqual(['range', 'range', 'range']);
  });
  test('[U45] a second counter that closes makes it longer, and is the reason', () => {
    const play = late().as(kiosk).issue('kk').issue('kk').issue('kk').issue('kk');
    const latest = () => {
      const { wait } = page(foreseen(play), 8);
      return wait?.is === 'range' ? wait.latest : 0;
    };
    const before = latest();
    play.at('10:01').as(ani).closeCounter('loket-1');
    const after = page(foreseen(play), 8).wait;
    expect(latest()).toBeGreaterThan(before);
    expect(after).toMatchObject({ staff: { closed: 1 } });
  });
});

describe('[U42][L11] who looks is pushed only what is told anew', () => {
  const partsOf = (play: Play, sequence: number) =>
    partsAt(play.seen, play.now, register)('ticket', { token: tokenOf(sequence) });
  test('[L11] a phone: its page is made again when what is told has changed, and only then', () => {
    const play = threeWait();
    const before = partsOf(play, 3);
    forecastSays(play, { tickets: { 2: expected(1, 2, 3), 3: expected(32, 42, 54) } });
    expect(partsOf(play, 3)).toEqual(before);
    forecastSays(play, { tickets: { 3: expected(35, 45, 55) } });
    expect(partsOf(play, 3)).not.toEqual(before);
  });
  test('[L11] a phone, and a whole line: also when somebody goes', () => {
    const play = threeWait();
    const line = () => partsAt(play.seen, play.now, register)('line', { counterId: CounterId.parse('loket-2') });
    const before = [partsOf(play, 3), line()];
    play.later(1_000);
    expect([partsOf(play, 3), line()]).toEqual(before);
    play.as(budi).pauseCounter('loket-2', 10);
    expect(partsOf(play, 3)).not.toEqual(before[0]);
    expect(line()).not.toEqual(before[1]);
  });
});
