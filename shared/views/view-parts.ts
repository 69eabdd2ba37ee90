/** What several views hold. */
import * as z from 'zod/mini';
import { Instant, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { AbsenceReason, PauseReason } from '../base/ticket.ts';

/** By the hours alone; who is there is said by `Presence`. `opensAt` null: not in the coming weeks. */
export const Opening = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open') }),
  z.strictObject({ status: z.literal('closed'), opensAt: z.nullable(Instant) }),
]);

export const CounterState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('closed') }),
  /** The agency has told that it does not come today. */
  z.strictObject({ status: z.literal('absent'), reason: AbsenceReason }),
  z.strictObject({ status: z.literal('open') }),
  z.strictObject({ status: z.literal('calling'), number: TicketNumber }),
  z.strictObject({ status: z.literal('serving'), number: TicketNumber }),
  z.strictObject({ status: z.literal('paused'), reason: PauseReason, until: Instant }),
]);

/** No numbers are given out; both names null: in the whole hall. `until` null: for the rest of the day. */
export const PublicStop = z.strictObject({
  agencyName: z.nullable(Text),
  serviceName: z.nullable(Text),
  why: Text,
  until: z.nullable(Instant),
});

export type PublicStop = z.infer<typeof PublicStop>;
export type Opening = z.infer<typeof Opening>;
export type CounterState = z.infer<typeof CounterState>;
