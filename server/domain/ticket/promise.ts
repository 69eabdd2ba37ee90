import type { Policy } from '../../../shared/hall.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { TicketClass } from '../../../shared/ticket.ts';

/** Base plus the target of the class (rule O1). */
export const promiseFrom = ({ targetMinutes }: Policy, ticketClass: TicketClass, base: Instant): Instant =>
  base + targetMinutes[ticketClass] * 60_000;
