import * as z from 'zod/mini';
import { AgencyId, CounterId, Instant, ServiceId, TicketId, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { Presence } from './presence.ts';
import { CounterState } from './view-parts.ts';

/** The choice of a counter, and what somebody has to decide. */
export const CountersView = z.strictObject({
  /** Numbers that wait where nobody is, by service (rule E5). */
  leftWaiting: z.array(
    z.strictObject({
      agencyId: AgencyId,
      agencyName: Text,
      serviceId: ServiceId,
      serviceName: Text,
      presence: Presence,
      tickets: z.array(z.strictObject({ ticketId: TicketId, number: TicketNumber })),
    }),
  ),
  /** What was decided last about them, of each agency, while it can be taken back; `position` goes into `UndoSettling`. */
  settled: z.array(
    z.strictObject({
      position: z.int(),
      agencyId: AgencyId,
      how: z.enum(['stay', 'end', 'move']),
      numbers: z.array(TicketNumber),
      undoUntil: Instant,
    }),
  ),
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int(),
      agencyId: z.nullable(AgencyId),
      agencyName: z.nullable(Text),
      zoneName: Text,
      state: CounterState,
      /** Who is there; null while closed. */
      officerId: z.nullable(z.string()),
      officerName: z.nullable(z.string()),
      /** Since when its officer is signed in nowhere any more (rule C10); null: is, or nobody is there. */
      goneSince: z.nullable(Instant),
      /** Tickets that this counter could call. */
      waiting: z.int(),
    }),
  ),
});

export type CountersView = z.infer<typeof CountersView>;
