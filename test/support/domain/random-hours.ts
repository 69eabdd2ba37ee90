/** Random hours, and what the small hall answers in them. */
import { dayOf, instantOf } from '../../../server/domain/calendar/moment.ts';
import { emptyState, type Ready } from '../../../server/domain/core/state.ts';
import { type Admission, admission } from '../../../server/domain/ticket/admission.ts';
import { BusinessDay, type Instant } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import fc from '../fast-check.ts';
import { type HallDraft, minutes, monday, type ScheduleDraft, smallHall } from '../play/hall-builder.ts';

export const everyDay = [1, 2, 3, 4, 5, 6, 7];
export const byTheClock: RefusalCode[] = [
  'service-never',
  'service-not-today',
  'service-closed',
  'service-on-break',
  'service-past-cutoff',
  'service-over',
];

export type HoursDraft = ScheduleDraft['weekly'][number];
export const at = (minute: number) => {
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** As the hall file allows them; breaks may touch, overlap, and lie after the last number. */
export const hours: fc.Arbitrary<HoursDraft> = fc
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
export const usual = { timezone: 'Asia/Makassar', day: monday };
export const forward = { timezone: 'Europe/Berlin', day: BusinessDay.parse('2026-03-29') };
export const back = { timezone: 'Europe/Berlin', day: BusinessDay.parse('2026-10-25') };
export const dates = fc.constantFrom(usual, usual, forward, back);

/** What is answered about one service, in the small hall with these hours and nobody in it. */
export function answers(change: Partial<HallDraft>): (now: Instant) => Admission {
  const hall = smallHall((draft) => Object.assign(draft, change));
  const state: Ready = { ...emptyState, hall };
  const service = hall.services.find(({ serviceId }) => serviceId === 'klaim')!;
  return (now) => admission(state, now)(service);
}

export function minutesOf({ timezone, day }: typeof usual): Instant[] {
  const hall = smallHall((draft) => Object.assign(draft, { timezone }));
  const first = instantOf(hall, day, '00:00');
  return Array.from({ length: 26 * 60 }, (_, i) => first + i * minutes).filter((now) => dayOf(hall, now) === day);
}
