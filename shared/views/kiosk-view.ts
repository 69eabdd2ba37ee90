/** What a kiosk sees. Nothing here says why a ticket has priority. */
import * as z from 'zod/mini';
import { BusinessDay, Instant, ServiceId, TicketNumber } from '../base/ids.ts';
import { Refusal } from '../refusals/refusal.ts';
import { Presence } from './presence.ts';
import { NumberWait } from './wait.ts';

/**
 * What can be had now. `waiting` counts the service's own line; `ahead` all who wait in the lines of its
 * counters, for an ordinary number taken now comes after them. `refusal` is what taking a number would be answered with;
 * null: it can be had, and `until` then says how long the clock alone allows it: to a break, the last number of the day,
 * closing or the day's end. `presence` is said before a number is taken, and keeps nobody from taking it.
 */
export const KioskView = z.strictObject({
  day: BusinessDay,
  services: z.array(
    z.strictObject({
      serviceId: ServiceId,
      waiting: z.int(),
      ahead: z.int(),
      refusal: z.nullable(Refusal),
      until: z.nullable(Instant),
      presence: Presence,
      /** How many numbers its quota still has today; null: it has no quota. */
      quotaLeft: z.nullable(z.int()),
      /** Of a number taken now, without priority and with it; null: none can be had, or nothing is known. */
      wait: z.nullable(z.strictObject({ regular: z.nullable(NumberWait), priority: z.nullable(NumberWait) })),
    }),
  ),
});

/** What a kiosk may give out while it has no server, in the order in which it does. */
export const ReserveView = z.strictObject({ day: BusinessDay, numbers: z.array(TicketNumber) });

export type KioskView = z.infer<typeof KioskView>;
export type ReserveView = z.infer<typeof ReserveView>;
