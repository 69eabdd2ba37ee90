import { expect, test } from 'vitest';
import type { World, WorldDay } from '../../server/rehearsal/world.ts';
import { checkWorld } from '../../server/rehearsal/world-check.ts';
import { smallHall } from '../support/play/hall-builder.ts';

const hour = 3_600_000;
const day = (change: object = {}): WorldDay => ({
  date: '2026-07-06',
  arrivals: [
    { at: 8 * hour, serviceId: 'ktp', comesMs: 10_000 },
    { at: 9 * hour, serviceId: 'kk', comesMs: 10_000, priorityGroup: 'LANSIA', own: { work: 3 } },
  ],
  shifts: [
    {
      counterId: 'loket-1',
      officerId: 'ani',
      from: 8 * hour,
      until: 12 * hour,
      pauses: [{ from: 9 * hour, until: 10 * hour, reason: 'rest' }],
    },
    { counterId: 'loket-1', officerId: 'budi', from: 12 * hour, until: 15 * hour },
  ],
  serviceMs: () => 600_000,
  gapMs: () => 0,
  ...change,
});
const world = (change: object = {}, ofDay: object = {}): unknown => ({
  name: 'mine',
  hall: smallHall(),
  day: () => day(ofDay),
  ...change,
});
const arrivals = (change: object) => ({ arrivals: [{ at: 8 * hour, serviceId: 'ktp', comesMs: 0, ...change }] });
const shifts = (...changes: object[]) => ({
  shifts: changes.map((change) => ({
    counterId: 'loket-1',
    officerId: 'ani',
    from: 8 * hour,
    until: 12 * hour,
    ...change,
  })),
});

test('a world is taken as it is, with the very objects of its visitors', () => {
  const mine = { name: 'mine', hall: smallHall(), day: () => one };
  const one = day();
  expect(checkWorld(mine, 'mine.ts').day(0).arrivals[0]).toBe(one.arrivals[0]);
});

test('without a hall it is the sample hall with its real hours', () => {
  expect(checkWorld(world({ hall: undefined }), 'mine.ts').hall.hallId).toBe('mpp-buton-tengah');
});

test.each<[string, unknown]>([
  ['Invalid input: expected object, received number', 7],
  ['name: Invalid input: expected string, received undefined', world({ name: undefined })],
  ['day: a function day(n) is needed', world({ day: 'Monday' })],
  ['hall: hall: city is missing: a text is needed', world({ hall: { ...smallHall(), city: undefined } })],
])('what is no world is told: %s', (sentence, given) => {
  expect(() => checkWorld(given, 'mine.ts')).toThrow(`mine.ts: ${sentence}`);
});

test.each<[string, object]>([
  ['date: Invalid ISO date', { date: 'Monday' }],
  ['serviceMs: a function serviceMs(start) is needed', { serviceMs: 600_000 }],
  ['arrivals: Invalid input: expected array, received undefined', { arrivals: undefined }],
  ['arrivals[0].serviceId: the hall has no service "sim"', arrivals({ serviceId: 'sim' })],
  ['arrivals[0].priorityGroup: the hall has no priority group "VIP"', arrivals({ priorityGroup: 'VIP' })],
  ['arrivals[0].comesMs: Invalid input: expected number, received undefined', arrivals({ comesMs: undefined })],
  ['arrivals[0].comesMs: Invalid input: expected number, received NaN', arrivals({ comesMs: Number.NaN })],
  ['arrivals[0].leavesAfterMs: Too small: expected number to be >=0', arrivals({ leavesAfterMs: -1 })],
  ['arrivals[0]: Unrecognized key: "patience"', arrivals({ patience: 5 })],
  ['arrivals[0].at: Too big: expected number to be <=172800000', arrivals({ at: Date.parse('2026-07-06') })],
  [
    'arrivals[1].at: 7 is before the one in front of it; they go by time',
    { arrivals: [...arrivals({}).arrivals, ...arrivals({ at: 7 }).arrivals] },
  ],
  ['shifts[0].counterId: the hall has no counter "loket-99"', shifts({ counterId: 'loket-99' })],
  ['shifts[0].officerId: an id of letters, digits and hyphens is needed, 64 at most', shifts({ officerId: 'Bu Ani' })],
  ['shifts[0]: until 5 is not after from 28800000', shifts({ until: 5 })],
  ['shifts[0]: 28800000 to 93600000 is not within the business day, from 0 to 86400000', shifts({ until: 26 * hour })],
  [
    'shifts[1]: counterId "loket-1" is in shifts[0] at the same time',
    shifts({}, { officerId: 'budi', from: 11 * hour }),
  ],
  ['shifts[0]: officerId "ani" is in shifts[1] at the same time', shifts({ counterId: 'loket-2', from: 9 * hour }, {})],
  [
    'shifts[0].pauses[0]: until 1 is not after from 36000000',
    shifts({ pauses: [{ from: 10 * hour, until: 1, reason: 'rest' }] }),
  ],
  [
    'shifts[0].pauses[0]: from 3600000 is before 28800000, when what is in front of it ends',
    shifts({ pauses: [{ from: hour, until: 9 * hour, reason: 'rest' }] }),
  ],
  [
    'shifts[0].pauses[0]: from 46800000 is not within the shift, until 43200000',
    shifts({ pauses: [{ from: 13 * hour, until: 14 * hour, reason: 'rest' }] }),
  ],
  [
    'shifts[0].pauses[0].reason: Invalid option: expected one of "rest"|"prayer"|"meeting"|"system"|"other"',
    shifts({ pauses: [{ from: 9 * hour, until: 10 * hour, reason: 'lunch' }] }),
  ],
])('what is wrong with a day is told: %s', (sentence, change) => {
  expect(() => checkWorld(world({}, change), 'mine.ts').day(2)).toThrow(`mine.ts: day 2: ${sentence}`);
});

test('dates go up', () => {
  const standing = checkWorld(world(), 'mine.ts');
  standing.day(0);
  expect(() => standing.day(1)).toThrow('mine.ts: day 1: date 2026-07-06 does not come after 2026-07-06, of day 0');
});

test('an error of its own is told with the day', () => {
  const broken: World = {
    name: 'mine',
    day: () => {
      throw new Error('no such file');
    },
  };
  expect(() => checkWorld(broken, 'mine.ts').day(4)).toThrow('mine.ts: day 4: no such file');
});

test.each<[string, () => unknown]>([
  ['gave NaN: milliseconds are needed, from 0 to 172800000', () => Number.NaN],
  ['gave -1: milliseconds are needed, from 0 to 172800000', () => -1],
  ['gave undefined: milliseconds are needed, from 0 to 172800000', () => undefined],
])('a time that is none is told: %s', (sentence, serviceMs) => {
  const {
    arrivals: [visitor],
    serviceMs: ask,
  } = checkWorld(world({}, { serviceMs }), 'mine.ts').day(0);
  const start = { visitor: visitor!, counterId: 'loket-1', officerId: 'ani', at: 8 * hour, served: 0 };
  expect(() => ask(start)).toThrow(`mine.ts: day 0: serviceMs ${sentence}`);
});

test('a time that comes by chance is told', () => {
  let asked = 0;
  const { gapMs } = checkWorld(world({}, { gapMs: () => asked++ }), 'mine.ts').day(0);
  const gap = { counterId: 'loket-1', officerId: 'ani', at: 8 * hour, after: 'idle', served: 0 } as const;
  expect(() => gapMs(gap)).toThrow('gapMs gave 0 and then 1 for the same question; seed what is drawn');
});
