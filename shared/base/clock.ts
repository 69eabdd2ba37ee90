/** What pages are told of the hall's clock. */
import * as z from 'zod/mini';
import { Instant } from './ids.ts';
import { Text } from './text.ts';

/** The clock of the server has jumped, and nobody has said yet that it is right. */
export const ClockDoubt = z.strictObject({
  text: Text,
  /** How far the server's clock is ahead of the hall's time, milliseconds; negative: behind it. */
  aheadMs: z.int(),
  /** Somebody has confirmed a clock that is behind: the hall's time goes slowly until both are the same. */
  isBelieved: z.boolean(),
});
export type ClockDoubt = z.infer<typeof ClockDoubt>;

/** Told when a doubt has come, changed or gone, when the hall's time was put forward, and when a rehearsal goes at another pace. */
export const ClockTold = z.strictObject({
  now: Instant,
  doubt: z.nullable(ClockDoubt),
  /** This is no hall but a rehearsal of one, whose time goes so many times faster; 0: it stands still. */
  rehearsalPace: z.optional(z.number()),
});
export type ClockTold = z.infer<typeof ClockTold>;

/** "The server's clock is right": as far ahead as it was shown to whoever says so. */
export const ClockConfirmation = z.strictObject({ aheadMs: z.int() });
export type ClockConfirmation = z.infer<typeof ClockConfirmation>;
