/** Halls whose business day goes on after midnight: who comes then is foreseen as well (rule U72). */
import { expect, test } from 'vitest';
import { type Learned, nothingLearned } from '../../../server/domain/core/learned.ts';
import { ComingOf } from '../../../server/domain/estimate/coming.ts';
import { visitPace } from '../../../server/domain/estimate/habits/pace.ts';
import { noFacts } from '../../../server/domain/learning/facts.ts';
import { learnArrivals } from '../../../server/domain/learning/learn-waits.ts';
import { ServiceId } from '../../../shared/base/ids.ts';
import type { WhatIfAnswer } from '../../../shared/views/what-if.ts';
import { given, type Play } from '../../support/play/given.ts';
import { clock, daily, monday, type ScheduleDraft, smallHall, tuesday } from '../../support/play/hall-builder.ts';
import { dewi, kiosk } from '../../support/play/wishes.ts';
import { certain } from '../estimate/certain.ts';
import { asked, counter } from './asking.ts';

const hallFromFour = (schedule: ScheduleDraft = daily('00:00', '24:00')) =>
  smallHall((draft) => {
    draft.dayStartsAt = '04:00';
    draft.schedule = schedule;
    draft.policy = { limitToCapacity: false };
  });

/** Twelve come for pbb each hour from eight in the evening until four. */
const nights = certain({ ktp: 1, kk: 1, akta: 1, pbb: 1, klaim: 1 });
const atNight: Learned = {
  ...nights,
  arrivals: { ...nights.arrivals, pbb: [1e6, 96e6, 0, 0] },
  arrivalHalfHours: Object.fromEntries(Array.from({ length: 16 }, (_, half) => [40 + half, 1e6])),
};

const openAt = (time: string, day: string = monday, hall = hallFromFour()): Play =>
  given(hall).at('21:00').as(dewi).openCounter('loket-4').at(time, day);
const cameFrom = ({ curve }: WhatIfAnswer, from: number, until: number) =>
  curve.reduce(
    (sum, point) => sum + (point.from !== null && point.from >= from && point.from < until ? point.numbers : 0),
    0,
  );
const [midnight, four] = [clock('00:00', tuesday), clock('04:00', tuesday)];

test('[U72] in the evening those are foreseen who come after midnight, by the half hours of the business day', () => {
  const found = asked(openAt('22:00'), [], atNight);
  expect(found.closesAt).toBe(four);
  // Twelve an hour, with nobody yet today for two hours of eight: three parts of four of them.
  expect(cameFrom(found, midnight, four) / cameFrom(found, clock('22:00'), midnight)).toBeCloseTo(2, 0);
  expect(cameFrom(found, midnight, four)).toBeGreaterThan(24);
});

test('[U72] after midnight it is the same day, and ends with it', () => {
  const before = asked(openAt('22:00'), [], atNight);
  const found = asked(openAt('00:30', tuesday), [], atNight);
  expect(found.closesAt).toBe(four);
  expect(cameFrom(found, clock('00:30', tuesday), four)).toBeGreaterThan(15);
  expect(cameFrom(found, clock('00:30', tuesday), four)).toBeLessThan(cameFrom(before, midnight, four));
  expect(found.stillWaiting.at(-1)?.at).toBe(four);
});

test('[U72] who comes in what the next date has as a break takes no number', () => {
  const untilTwo = hallFromFour({
    weekly: [
      { weekdays: [1, 2, 3, 4, 5, 6, 7], open: '00:00', close: '24:00', breaks: [{ start: '02:00', end: '20:00' }] },
    ],
  });
  const found = asked(openAt('22:00', monday, untilTwo), [], atNight);
  expect(cameFrom(found, midnight, clock('02:00', tuesday))).toBeGreaterThan(12);
  expect(cameFrom(found, clock('02:00', tuesday), four)).toBe(0);
});

test('[U72] a hall that has learned nothing presumes that they come, too', () => {
  const play = openAt('22:00');
  for (let each = 0; each < 90; each++) play.as(kiosk).issue('pbb');
  expect(cameFrom(asked(play, [], nothingLearned), midnight, four)).toBeGreaterThan(0.5);
});

test('[U71] who comes to a counter in the evening stays until the business day ends', () => {
  const unserved = (from: string) =>
    asked(
      openAt('22:00'),
      [
        { is: 'close', counterId: counter('loket-4'), from: '22:30' },
        { is: 'open', counterId: counter('loket-10'), from, until: null },
      ],
      atNight,
    ).unserved.asAsked.mean;
  expect(unserved('22:30')).toBeLessThan(1);
});

test('[U72] what is learned of a night is of its half hours, and a forecast after midnight reads it there', () => {
  const at = (minute: number) => ({ serviceId: ServiceId.parse('pbb'), class: 'regular' as const, at: minute });
  const hall = hallFromFour();
  const facts = { ...noFacts(monday), arrivals: [at(23 * 60), at(24 * 60 + 30)] };
  expect(learnArrivals(nothingLearned, hall, facts).arrivalHalfHours).toEqual({ 46: 1, 49: 1 });
  const { state } = openAt('00:30', tuesday);
  if (state.hall === null || state.day === null) throw new Error('no day');
  const coming = new ComingOf(state as never, atNight, visitPace(hall, atNight), 24 * 60 + 30);
  const service = hall.services.find(({ serviceId }) => serviceId === 'pbb')!;
  const expected = (from: ComingOf) => from.to([service], () => 0, 0, 0, 60, 60)?.expected.at(-1) ?? 0;
  expect(expected(coming)).toBeGreaterThan(2);
  expect(expected(new ComingOf(state as never, atNight, visitPace(hall, atNight), 30))).toBe(0);
});
