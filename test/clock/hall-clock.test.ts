import { expect, test } from 'vitest';
import { longestRestMs, type Recalled } from '../../server/clock/at-start.ts';
import { HallClock } from '../../server/clock/hall-clock.ts';
import { toleranceMs } from '../../server/clock/tolerance.ts';
import fc from '../support/fast-check.ts';
import { clock, hours, minutes, seconds } from '../support/play/hall-builder.ts';

const days = 24 * hours;
const year = 365 * days;

/** A clock that somebody may set, and one that counts, which go on together unless the first is set. */
function clocks(recalledAt: number | null = null, more: Partial<Recalled> = {}) {
  const recalled = recalledAt && { at: recalledAt, isOfThisLog: true, believedAheadMs: null, movedMs: 0, ...more };
  const at = { wall: clock('08:00'), elapsed: 700, slept: 0 };
  const told = { changes: 0 };
  const hall = new HallClock({
    wall: () => at.wall,
    recalled: recalled || null,
    elapsed: {
      now: () => at.elapsed,
      lookForSleep: () => {
        at.elapsed += at.slept;
        at.slept = 0;
      },
    },
  });
  hall.onChange(() => told.changes++);
  const goOn = (ms: number, eachMs = ms) => {
    for (let gone = 0; gone < ms; gone += eachMs) {
      at.wall += eachMs;
      at.elapsed += eachMs;
      hall.now();
    }
  };
  return { at, hall, goOn, told };
}

test('[M1] is the clock that it follows while nobody sets that', () => {
  const { at, hall, goOn } = clocks();
  for (let each = 0; each < 100; each++) {
    goOn(each);
    expect(hall.now()).toBe(at.wall);
    expect(hall.doubt()).toBeNull();
  }
});

test.each([-year, -days, -10 * minutes, 10 * minutes, days, year])(
  '[M1] [M2] a jump of %i ms is not followed: the time goes on at full pace, in doubt until the clock is set back',
  async (jump) => {
    const { at, hall, goOn, told } = clocks();
    goOn(minutes, seconds);
    at.wall += jump;
    expect(hall.now()).toBe(clock('08:01'));
    expect(hall.doubt()).toEqual({ aheadMs: jump, isBelieved: false, isFromStart: false });
    goOn(5 * minutes, seconds);
    expect(hall.now()).toBe(clock('08:06'));
    await Promise.resolve();
    expect(told.changes).toBe(1);
    at.wall -= jump;
    goOn(minutes, seconds);
    expect(hall.now()).toBe(clock('08:07'));
    expect(hall.doubt()).toBeNull();
    await Promise.resolve();
    expect(told.changes).toBe(2);
  },
);

test.each([-5 * seconds, 5 * seconds, -50 * seconds, 50 * seconds])(
  '[M1] a difference of %i ms is taken up slowly, and is gone after twenty times as long',
  (difference) => {
    const { at, hall, goOn } = clocks();
    at.wall += difference;
    goOn(10 * seconds);
    expect(hall.now()).toBe(clock('08:00:10') + Math.sign(difference) * 500);
    goOn(20 * Math.abs(difference), seconds);
    expect(hall.now()).toBe(at.wall);
    expect(hall.doubt()).toBeNull();
  },
);

test('[M1] a clock that runs wrong by a second a minute is followed, one that runs wrong by ten ends in doubt', () => {
  const slow = clocks();
  for (let minute = 0; minute < 60; minute++) {
    slow.at.wall += seconds;
    slow.goOn(minutes, seconds);
  }
  expect(slow.at.wall - slow.hall.now()).toBeLessThan(2 * seconds);
  const fast = clocks();
  for (let minute = 0; minute < 60 && fast.hall.doubt() === null; minute++) {
    fast.at.wall += 10 * seconds;
    fast.goOn(minutes, seconds);
  }
  expect(fast.hall.doubt()?.aheadMs).toBeGreaterThan(toleranceMs);
});

test('[M2] believed, a clock that is ahead is the time at once', async () => {
  const { at, hall, goOn, told } = clocks();
  at.wall += days;
  hall.doubt();
  await Promise.resolve();
  hall.believe();
  expect(hall.now()).toBe(at.wall);
  expect(hall.doubt()).toBeNull();
  await Promise.resolve();
  expect(told.changes).toBe(2);
  goOn(minutes);
  expect(hall.now()).toBe(at.wall);
});

test('[M2] believed, a clock that is behind is waited for a tenth slower, in doubt until it is there', () => {
  const { at, hall, goOn } = clocks();
  at.wall -= 10 * minutes;
  hall.doubt();
  hall.believe();
  expect(hall.now()).toBe(clock('08:00'));
  goOn(10 * seconds);
  expect(hall.now()).toBe(clock('08:00:09'));
  expect(hall.doubt()?.isBelieved).toBe(true);
  goOn(100 * minutes, seconds);
  expect(hall.doubt()).toBeNull();
  expect(Math.abs(hall.now() - at.wall)).toBeLessThan(minutes);
});

test('[M2] what was believed of a clock is void when it is set once more', () => {
  const { at, hall } = clocks();
  at.wall -= 10 * minutes;
  hall.doubt();
  hall.believe();
  at.wall -= days;
  expect(hall.doubt()).toMatchObject({ aheadMs: -days - 10 * minutes, isBelieved: false });
});

test('[M1] [L7] it never goes back, however often the clock is set, believed or not', () => {
  const step = fc.record({
    set: fc.integer({ min: -2 * days, max: 2 * days }),
    passes: fc.integer({ min: 0, max: hours }),
    isBelieved: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { at, hall, goOn } = clocks();
      let last = hall.now();
      for (const { set, passes, isBelieved } of steps) {
        at.wall += set;
        goOn(passes);
        if (isBelieved) hall.believe();
        const now = hall.now();
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
    }),
  );
});

test('[M1] a machine that slept is no jump', () => {
  const { at, hall } = clocks();
  hall.now();
  at.wall += 9 * hours;
  at.slept = 9 * hours;
  expect(hall.now()).toBe(clock('17:00'));
  expect(hall.doubt()).toBeNull();
});

test('[M4] at a start it goes on from the end of the log where the clock is behind that, in doubt', () => {
  const { hall, goOn } = clocks();
  hall.begin(clock('09:00'));
  goOn(20 * seconds);
  expect(hall.now()).toBe(clock('09:00:20'));
  expect(hall.doubt()).toEqual({ aheadMs: -hours, isBelieved: false, isFromStart: true });
});

test('[M4] at a start it believes a clock that is some days after the end of the log, and none that is longer after it', () => {
  const weekend = clocks();
  weekend.hall.begin(clock('08:00') - longestRestMs);
  expect(weekend.hall.now()).toBe(clock('08:00'));
  expect(weekend.hall.doubt()).toBeNull();
  const wrong = clocks();
  wrong.hall.begin(clock('08:00') - longestRestMs - 1);
  expect(wrong.hall.now()).toBe(clock('08:00') - longestRestMs - 1);
  expect(wrong.hall.doubt()).toMatchObject({ aheadMs: longestRestMs + 1, isFromStart: true });
});

test.each([
  ['a day ahead', days],
  ['ten minutes behind', -10 * minutes],
])('[M4] what was kept beside the uptime shows a clock that is %s, and the hall goes on by it', (_name, aheadMs) => {
  const { at, hall, goOn } = clocks(clock('08:00') - aheadMs);
  goOn(2 * seconds, seconds);
  hall.begin(clock('08:00') - aheadMs - hours);
  expect(hall.now()).toBe(clock('08:00:02') - aheadMs);
  expect(hall.doubt()).toEqual({ aheadMs, isBelieved: false, isFromStart: false });
  at.wall -= aheadMs;
  goOn(seconds);
  expect(hall.doubt()).toBeNull();
});

test('[M4] what was kept tells that a hall was off for weeks, and is nothing where the log has gone on without it', () => {
  const rested = clocks(clock('08:00') - seconds);
  rested.hall.begin(clock('08:00') - 40 * days);
  expect(rested.hall.now()).toBe(clock('08:00'));
  expect(rested.hall.doubt()).toBeNull();
  const moved = clocks(clock('08:00') - 3 * days);
  moved.hall.begin(clock('07:00'));
  expect(moved.hall.now()).toBe(clock('08:00'));
  expect(moved.hall.doubt()).toBeNull();
});

test('[M4] a jump in the first minutes counts as one of the start: a small computer has no clock of its own', () => {
  const early = clocks();
  early.hall.begin(clock('07:59'));
  early.goOn(9 * minutes, seconds);
  early.at.wall += 3 * days;
  expect(early.hall.doubt()?.isFromStart).toBe(true);
  const late = clocks();
  late.hall.begin(clock('07:59'));
  late.goOn(11 * minutes, seconds);
  late.at.wall += 3 * days;
  expect(late.hall.doubt()?.isFromStart).toBe(false);
});

test('[M4] a doubt from the start is judged anew with each jump, and what was believed once is no start any more', () => {
  const early = clocks();
  early.hall.begin(clock('08:05'));
  expect(early.hall.doubt()?.isFromStart).toBe(true);
  early.goOn(11 * minutes, seconds);
  expect(early.hall.doubt()?.isFromStart).toBe(true);
  early.at.wall += 50 * days;
  expect(early.hall.doubt()?.isFromStart).toBe(false);
  const believed = clocks();
  believed.hall.begin(clock('07:59'));
  believed.at.wall += 3 * days;
  believed.hall.doubt();
  believed.hall.believe();
  believed.at.wall += 3 * days;
  expect(believed.hall.doubt()?.isFromStart).toBe(false);
});

test('[M4] after a restore the time that was kept goes on where the clock is ahead of it, and is void where the clock is behind', () => {
  const ahead = clocks(clock('08:00') - days, { isOfThisLog: false });
  ahead.hall.begin(clock('08:00') - 2 * days);
  expect(ahead.hall.doubt()?.aheadMs).toBe(days);
  const right = clocks(clock('08:00') + 365 * days, { isOfThisLog: false });
  right.hall.begin(clock('07:00'));
  expect(right.hall.now()).toBe(clock('08:00'));
  expect(right.hall.doubt()).toBeNull();
});

test('[M4] a clock that was believed and waited for is so after a start too, unless it was set again', () => {
  const start = (believedAheadMs: number) => {
    const { hall } = clocks(clock('08:10'), { believedAheadMs });
    hall.begin(clock('08:09'));
    return hall.doubt();
  };
  expect(start(-10 * minutes)).toEqual({ aheadMs: -10 * minutes, isBelieved: true, isFromStart: false });
  expect(start(-5 * minutes)?.isBelieved).toBe(false);
});

test('[M1] a machine that slept while its clock was in doubt has slept', () => {
  const { at, hall, goOn } = clocks();
  at.wall += days;
  goOn(minutes, seconds);
  at.wall += 8 * hours;
  at.slept = 8 * hours;
  goOn(minutes, seconds);
  expect(hall.doubt()?.aheadMs).toBe(days);
  at.wall -= days;
  expect(hall.now()).toBe(at.wall);
  expect(hall.doubt()).toBeNull();
});

test('[M1] many short sleeps are each taken up when they happen, so that none counts twice with a later jump', () => {
  const { at, hall, goOn } = clocks();
  for (let nap = 0; nap < 40; nap++) {
    at.wall += 50 * seconds;
    at.slept += 50 * seconds;
    goOn(20 * minutes, 10 * seconds);
  }
  const before = at.wall;
  at.wall += 90 * seconds;
  expect(Math.abs(hall.now() - before)).toBeLessThan(seconds);
  expect(Math.abs(hall.doubt()!.aheadMs - 90 * seconds)).toBeLessThan(seconds);
});

test.each([
  ['a day behind that of Redis', -days, days],
  ['minutes ahead of that of Redis', 5 * minutes, 0],
  ['a year behind, before the end of the log', -year, 0],
])('[M5] at a start on Redis with a clock of its own that is %s', (_name, ownAheadMs, inDoubtMs) => {
  const wall = clock('08:00');
  const elapsed = { now: () => 0, lookForSleep: () => {} };
  const hall = new HallClock({ wall: () => wall, own: () => wall + ownAheadMs, elapsed });
  hall.begin(wall - days - minutes);
  expect(hall.doubt()?.aheadMs ?? 0).toBe(inDoubtMs);
});

test('[M4] with an empty log there is nothing to compare with', () => {
  const { at, hall } = clocks();
  hall.begin(0);
  expect(hall.now()).toBe(at.wall);
  expect(hall.doubt()).toBeNull();
});

test('[M5] what another process has written at the time of a clock that is in doubt ends the doubt', async () => {
  const { at, hall, told } = clocks();
  at.wall += days;
  expect(hall.doubt()).not.toBeNull();
  await Promise.resolve();
  hall.written(at.wall - 20);
  expect(hall.doubt()).toBeNull();
  expect(hall.now()).toBe(at.wall - 20);
  await Promise.resolve();
  expect(told.changes).toBe(2);
});
