import type { TicketId } from '../../../shared/ids.ts';

/** What a view needs and the log does not know. */
export interface Register {
  officerName(officerId: string): string | null;
  /** The ticket that a token opens; null for a token that the hall never gave. */
  ticketOf(token: string): TicketId | null;
}
