import { expect, test } from 'vitest';
import { ordinaryWorld } from '../../../server/rehearsal/ordinary-world.ts';
import { busiestCounter, dateAfter, firstMoment, firstPlan } from '../../../server/rehearsal/stage/conductor.ts';
import {
  clock,
  daily,
  friday,
  minutes,
  monday,
  nextMonday,
  smallHall,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';

const hall = smallHall((draft) => {
  draft.schedule = daily('08:00', '15:00');
});
const plan = firstPlan(hall, ordinaryWorld(hall, { from: monday }));

test('[RH4] a day that is played again has the same weekday and comes after the last', () => {
  expect(dateAfter(monday, monday)).toBe(nextMonday);
  expect(dateAfter(monday, tuesday)).toBe(tuesday);
  expect(dateAfter(nextMonday, tuesday)).toBe('2026-07-14');
  expect(dateAfter(friday, wednesday)).toBe('2026-07-15');
});

test('the rehearsal begins a little before the first thing happens', () => {
  expect(plan.date).toBe(monday);
  expect(firstMoment(plan)).toBeGreaterThan(clock('07:50'));
  expect(firstMoment(plan)).toBeLessThan(clock('08:00'));
});

test('the trainee has a counter with much to do, whose officer comes with the first', () => {
  const counterId = busiestCounter(hall, plan);
  const shift = plan.shifts.find((each) => each.counterId === counterId);
  const begins = Math.min(...plan.shifts.map(({ from }) => from));
  expect(shift!.from - begins).toBeLessThanOrEqual(10 * minutes);
  const { serviceIds } = hall.counters.find((each) => each.counterId === counterId)!;
  expect(plan.visitors.some(({ like }) => serviceIds.some((serviceId) => serviceId === like.serviceId))).toBe(true);
});
