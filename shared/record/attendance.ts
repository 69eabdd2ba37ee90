/** Which counters were open when, by whom, against their hours and duty: a month as a table (rules P12 and P13). */
import * as z from 'zod/mini';
import { AgencyId, BusinessDay, CounterId, Instant } from '../base/ids.ts';
import { Text } from '../base/text.ts';

/** `2026-07`. */
export const Month = z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/));

/** Without a month: that of today. */
export const AttendanceQuery = z.strictObject({ month: z.optional(Month), agencyId: z.optional(AgencyId) });

/** A counter on one day: one that was expected, or was opened. */
export const AttendanceRow = z.strictObject({
  day: BusinessDay,
  counterId: CounterId,
  /** Null: it is in the settings no longer. */
  counterNumber: z.nullable(z.int()),
  /** Null: a shared counter. */
  agencyName: z.nullable(Text),
  onDuty: z.boolean(),
  /** By the hours of what it serves; null: closed on that day. */
  plannedFrom: z.nullable(Instant),
  plannedUntil: z.nullable(Instant),
  /** Null: it was not opened. */
  openedAt: z.nullable(Instant),
  /** When it was closed last; null: it is open still, or was not opened. */
  closedAt: z.nullable(Instant),
  /** After the beginning by the plan, and before its end. Null: nothing to compare with. */
  lateMinutes: z.nullable(z.int()),
  earlyMinutes: z.nullable(z.int()),
  /** Open, without its rests. */
  openMinutes: z.int(),
  rests: z.int(),
  restMinutes: z.int(),
  /** Who was there, in the order in which they came; null: erased. */
  officers: z.array(z.nullable(z.string())),
});
export const AttendanceAnswer = z.strictObject({
  month: Month,
  timezone: z.string(),
  /** By day, and within it by number. */
  rows: z.array(AttendanceRow),
});

export type Month = z.infer<typeof Month>;
export type AttendanceQuery = z.infer<typeof AttendanceQuery>;
export type AttendanceRow = z.infer<typeof AttendanceRow>;
export type AttendanceAnswer = z.infer<typeof AttendanceAnswer>;
