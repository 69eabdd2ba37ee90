import type { Instant } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Policy } from '../../../shared/hall/hall.ts';

/** Base plus the target of the class (rule O1). */
export const promiseFrom = ({ targetMinutes }: Policy, ticketClass: TicketClass, base: Instant): Instant =>
  base + targetMinutes[ticketClass] * 60_000;
