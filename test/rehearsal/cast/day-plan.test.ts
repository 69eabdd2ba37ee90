import { describe, expect, test } from 'vitest';
import {
  beginOf,
  busArrives,
  endOf,
  officersIll,
  planOf,
  systemTrouble,
} from '../../../server/rehearsal/cast/day-plan.ts';
import { Chance } from '../../../server/rehearsal/chance.ts';
import { ordinaryWorld } from '../../../server/rehearsal/ordinary-world.ts';
import type { WorldDay } from '../../../server/rehearsal/world.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import { clock, daily, hours, minutes, monday, smallHall, tuesday } from '../../support/play/hall-builder.ts';

const hall = smallHall((draft) => {
  draft.schedule = daily('08:00', '15:00');
});
const plan = planOf(hall, ordinaryWorld(hall, { from: monday }).day(0), monday);
const spared = CounterId.parse('loket-1');
const ten = clock('10:00');
const workingAt = (at: number) => (shift: { from: number; until: number }) => shift.from <= at && at < shift.until;

describe('a day of a world on the clock of a hall', () => {
  const visitor = { at: 8 * hours + 90_000.4, serviceId: 'ktp', comesMs: 1_000 };
  const day: WorldDay = {
    date: monday,
    arrivals: [visitor],
    shifts: [
      {
        counterId: 'loket-1',
        officerId: 'p-ani',
        from: 7.9 * hours,
        until: 15 * hours,
        pauses: [{ from: 10 * hours, until: 10.5 * hours, reason: 'rest' }],
      },
    ],
    serviceMs: ({ at, served, officerId }) => at + served + officerId.length,
    gapMs: ({ at, after }) => at + after.length,
  };

  test('has the times of the date on which it is played, and whole milliseconds', () => {
    const played = planOf(hall, day, tuesday);
    const [shift] = played.shifts;
    expect(played.visitors).toEqual([{ at: clock('08:01:30', tuesday), like: visitor }]);
    expect(shift).toMatchObject({ from: clock('07:54', tuesday), until: clock('15:00', tuesday), worldId: 'p-ani' });
    // A true word, where the world says no other.
    expect(shift?.pauses[0]).toMatchObject({ from: clock('10:00', tuesday), announcedUntil: clock('10:30', tuesday) });
    expect([beginOf(played), endOf(played)]).toEqual([clock('07:54', tuesday), clock('15:00', tuesday)]);
  });

  test('asks the world in the world’s time', () => {
    const played = planOf(hall, day, tuesday);
    const shift = played.shifts[0]!;
    expect(played.serviceMs(clock('09:00', tuesday), { visitor, shift, served: 3 })).toBe(9 * hours + 3 + 5);
    expect(played.gapMs(clock('09:00', tuesday), { after: 'idle', shift, served: 3 })).toBe(9 * hours + 4);
  });
});

test('in system trouble every counter that works rests for a while, and the trainee’s does not', () => {
  const after = systemTrouble(plan, ten, spared, new Chance('system'));
  const before = plan.shifts.filter(workingAt(ten));
  expect(before.length).toBeGreaterThan(2);
  for (const [place, shift] of after.shifts.entries()) {
    const rests = shift.pauses.find(({ from, until, reason }) => reason === 'system' && from === ten && until > ten);
    if (shift.counterId === spared) expect(shift).toBe(plan.shifts[place]);
    else expect(rests?.until).toBeGreaterThanOrEqual(ten + 15 * minutes);
    expect(shift.pauses.every((pause, each) => each === 0 || shift.pauses[each - 1]!.until <= pause.from)).toBe(true);
  }
});

test('who falls ill goes home now; as many as are said, none twice, and not the trainee', () => {
  const after = officersIll(plan, ten, spared, 3, new Chance('ill'));
  const gone = after.shifts.filter((shift, place) => shift.until !== plan.shifts[place]!.until);
  expect(gone.map(({ until }) => until)).toEqual([ten, ten, ten]);
  expect(gone.some(({ counterId }) => counterId === spared)).toBe(false);
  const all = officersIll(plan, ten, spared, 99, new Chance('all ill'));
  expect(all.shifts.filter(workingAt(ten)).map(({ counterId }) => counterId)).toEqual([spared]);
});

test('a bus brings so many within five minutes, most of whom want the same, in the order of time', () => {
  const after = busArrives(plan, ten, 40, new Chance('bus'));
  const known = new Set(plan.visitors);
  const bus = after.visitors.filter((visitor) => !known.has(visitor));
  expect(bus).toHaveLength(40);
  expect(bus.every(({ at }) => ten <= at && at <= ten + 5 * minutes)).toBe(true);
  const wanted = Object.values(Object.groupBy(bus, ({ like }) => like.serviceId)).map((group) => group!.length);
  expect(Math.max(...wanted)).toBeGreaterThan(20);
  expect(after.visitors.every(({ at }, place) => place === 0 || after.visitors[place - 1]!.at <= at)).toBe(true);
});

test('what goes wrong on a day without anybody changes nothing', () => {
  const empty = { ...plan, visitors: [], shifts: [] };
  expect(busArrives(empty, ten, 40, new Chance(1))).toBe(empty);
  expect(officersIll(empty, ten, spared, 3, new Chance(1)).shifts).toEqual([]);
});
