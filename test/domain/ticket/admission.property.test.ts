/** `until`, minute by minute: random hours, judged by what is answered at each minute of a day. fast-check prints the seed. */

import { expect, test } from 'vitest';
import { dayOf, instantOf } from '../../../server/domain/calendar/moment.ts';
import { emptyState, type Ready } from '../../../server/domain/core/state.ts';
import { type Admission, admission } from '../../../server/domain/ticket/admission.ts';
import { BusinessDay, type Instant } from '../../../shared/ids.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import fc from '../../support/fast-check.ts';
import {
  clock,
  type HallDraft,
  minutes,
  monday,
  mondayToThursday,
  type ScheduleDraft,
  smallHall,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const byTheClock: RefusalCode[] = [
  'service-never',
  'service-not-today',
  'service-closed',
  'service-on-break',
  'service-past-cutoff',
  'service-over',
];

type HoursDraft = ScheduleDraft['weekly'][number];
const at = (minute: number) => {
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** As the hall file allows them; breaks may touch, overlap, and lie after the last number. */
const hours: fc.Arbitrary<HoursDraft> = fc
  .record({ open: fc.nat({ max: 1_300 }), length: fc.integer({ min: 5, max: 1_440 }), whole: fc.constantFrom(0, 0, 1) })
  .chain(({ open, length, whole }) => {
    const [from, to] = whole ? [0, 1_440] : [open, Math.min(1_440, open + length)];
    const minute = fc.integer({ min: from, max: to });
    const pause = fc
      .tuple(minute, minute, fc.option(minute, { nil: undefined }))
      .filter(([start, end]) => start < end)
      .map(([start, end, stop]) => ({
        start: at(start),
        end: at(end),
        ...(stop === undefined ? {} : { noTicketsFrom: at(Math.min(stop, end)) }),
      }));
    const last = fc.option(fc.integer({ min: from + 1, max: to }), { nil: undefined });
    return fc.record({ breaks: fc.array(pause, { maxLength: 3 }), last }).map(({ breaks, last }) => ({
      weekdays: everyDay,
      open: at(from),
      close: at(to),
      breaks,
      ...(last === undefined ? {} : { lastTicket: at(last) }),
    }));
  });

/** Also where and when the clock is put forward and back: no hall of today, and no reason to be wrong. */
const usual = { timezone: 'Asia/Makassar', day: monday };
const forward = { timezone: 'Europe/Berlin', day: BusinessDay.parse('2026-03-29') };
const back = { timezone: 'Europe/Berlin', day: BusinessDay.parse('2026-10-25') };
const dates = fc.constantFrom(usual, usual, forward, back);

/** What is answered about one service, in the small hall with these hours and nobody in it. */
function answers(change: Partial<HallDraft>): (now: Instant) => Admission {
  const hall = smallHall((draft) => Object.assign(draft, change));
  const state: Ready = { ...emptyState, hall };
  const service = hall.services.find(({ serviceId }) => serviceId === 'klaim')!;
  return (now) => admission(state, now)(service);
}

function minutesOf({ timezone, day }: typeof usual): Instant[] {
  const hall = smallHall((draft) => Object.assign(draft, { timezone }));
  const first = instantOf(hall, day, '00:00');
  return Array.from({ length: 26 * 60 }, (_, i) => first + i * minutes).filter((now) => dayOf(hall, now) === day);
}

test('[K9][I4][I5][I6] before `until` no refusal is by the clock, and at `until` one is, or the day has ended', () => {
  const seen = new Set<string>();
  const live = (hours: HoursDraft, date: typeof usual, limitToCapacity: boolean) => {
    const { timezone } = date;
    const answerAt = answers({ timezone, policy: { limitToCapacity }, schedule: { weekly: [hours] } });
    const times = minutesOf(date);
    let closed = { from: times.at(-1)! + minutes, by: 'the day’s end' };
    for (const now of times.toReversed()) {
      const { refusal, until } = answerAt(now);
      const told = refusal ? null : closed.from;
      if (until !== told) expect(until, `at ${new Date(now).toISOString()}`).toBe(told);
      if (refusal && byTheClock.includes(refusal.code)) closed = { from: now, by: refusal.code };
      else seen.add(refusal?.code ?? closed.by);
    }
    seen.add(`${times.length / 60} hours`);
  };
  const midnight: HoursDraft = { weekdays: everyDay, open: '00:00', close: '24:00' };
  const examples: Parameters<typeof live>[] = [
    [midnight, usual, false],
    [midnight, forward, true],
    [midnight, back, true],
    [{ ...mondayToThursday, weekdays: everyDay }, usual, true],
    [{ weekdays: everyDay, open: '08:00', close: '15:00' }, usual, false],
  ];
  fc.assert(fc.property(hours, dates, fc.boolean(), live), { examples, numRuns: 30 });
  const lengths = ['23 hours', '24 hours', '25 hours'];
  const ends = ['service-on-break', 'service-past-cutoff', 'service-over', 'the day’s end', 'no-time-left'];
  expect([...lengths, ...ends].filter((what) => !seen.has(what))).toEqual([]);
}, 240_000);

test('[K9] hours to midnight last until the day’s end, and the next day’s are its own', () => {
  const answerAt = answers({ policy: { limitToCapacity: false } });
  const midnight = clock('00:00', tuesday);
  expect(answerAt(midnight - minutes)).toEqual({ refusal: null, until: midnight });
  expect(answerAt(midnight)).toEqual({ refusal: null, until: clock('00:00', wednesday) });
});
