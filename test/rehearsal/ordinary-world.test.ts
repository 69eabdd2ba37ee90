import { expect, test } from 'vitest';
import { ordinaryWorld } from '../../server/rehearsal/ordinary-world.ts';
import type { WorldDay } from '../../server/rehearsal/world.ts';
import { checkWorld } from '../../server/rehearsal/world-check.ts';
import { sampleHall, sampleHallWithRealHours } from '../../server/sample-hall/sample-hall.ts';
import { daily, roundTheClock, smallHall } from '../support/play/hall-builder.ts';

const hour = 3_600_000;
const plain = ({ date, arrivals, shifts }: WorldDay) => ({ date, arrivals, shifts });

test('the same seed and the same n are the same day, another seed is another one', () => {
  const day = (seed: number, n: number) => plain(ordinaryWorld(sampleHallWithRealHours(), { seed }).day(n));
  expect(day(1, 3)).toEqual(day(1, 3));
  expect(day(2, 3)).not.toEqual(day(1, 3));
});

test('it is a world for a hall with real hours: weekends are left out, and nobody comes while it is closed', () => {
  const world = checkWorld(ordinaryWorld(sampleHallWithRealHours()), 'ordinary');
  const days = Array.from({ length: 6 }, (_, n) => world.day(n));
  expect(days.map(({ date }) => date)).toEqual([
    '2026-07-06',
    '2026-07-07',
    '2026-07-08',
    '2026-07-09',
    '2026-07-10',
    '2026-07-13',
  ]);
  const times = days[0]!.arrivals.map(({ at }) => at / hour);
  expect(times.filter((time) => time < 8 || time >= 14.5 || (time >= 12 && time < 13))).toEqual([]);
  const before = (time: number) => times.filter((at) => at < time).length;
  expect(before(11)).toBeGreaterThan(before(15) / 2);
});

test.each([
  ['the sample hall, that never closes', sampleHall()],
  ['a small hall', smallHall()],
  [
    'a hall that is open for two hours',
    smallHall((hall) => {
      hall.schedule = daily('20:00', '22:00');
    }),
  ],
  [
    'a hall with a weekday of its own',
    smallHall((hall) => {
      hall.schedule = { weekly: [{ ...roundTheClock.weekly[0]!, weekdays: [6] }] };
    }),
  ],
  [
    'a hall without priority',
    smallHall((hall) => {
      hall.priorityGroups = [];
    }),
  ],
])('it is a world for %s', (_name, hall) => {
  const world = checkWorld(ordinaryWorld(hall), 'ordinary');
  for (let n = 0; n < 5; n++) expect(world.day(n).arrivals.length).toBeGreaterThan(0);
});

test('times are the world’s own: by service, officer and day, and the same each time they are asked for', () => {
  const day = ordinaryWorld(sampleHallWithRealHours()).day(0);
  const start = { visitor: day.arrivals[0]!, counterId: 'loket-1', officerId: 'p-loket-1', at: 9 * hour, served: 3 };
  expect(day.serviceMs(start)).toBe(day.serviceMs(start));
  expect(day.serviceMs({ ...start, officerId: 'p-loket-2' })).not.toBe(day.serviceMs(start));
  const gap = { counterId: 'loket-1', officerId: 'p-loket-1', at: 9 * hour, after: 'service', served: 3 } as const;
  expect(day.gapMs(gap)).toBe(day.gapMs(gap));
});
