/** What a ticket's status means to others. */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { putOffByBreaks } from '../calendar/hours.ts';
import type { Ready, Ticket, TicketIn } from '../core/state.ts';

/** The counter that the ticket is at, called or serving. */
export const counterHolding = (ticket: Ticket): CounterId | null =>
  ticket.status === 'called' || ticket.status === 'serving' ? ticket.counterId : null;

/** Missed once, and not too long ago (rule T8). */
export const canReturn = (state: Ready, ticket: TicketIn<'missed'>, at: Instant): boolean =>
  !ticket.returned && at <= returnUntil(state, ticket);

/** Breaks of its service are not counted: nobody can come back to a counter that is closed for one. */
export function returnUntil({ hall }: Ready, { missedAt, serviceId }: TicketIn<'missed'>): Instant {
  const index = indexOf(hall);
  const service = index.services.get(serviceId);
  const until = missedAt + hall.policy.returnMinutes * 60_000;
  return service === undefined ? until : putOffByBreaks(index, service, missedAt, until);
}

/** It waits, is called, served or on hold, or can come back by itself: somebody counts on it. */
export const isLiving = (state: Ready, ticket: Ticket, at: Instant): boolean =>
  ticket.status === 'missed' ? canReturn(state, ticket, at) : !hasEnded(ticket);

/** Neither waits nor can come back: nothing will change it but an undo. */
export const hasEnded = (ticket: Ticket): boolean =>
  ticket.status === 'completed' || ticket.status === 'cancelled' || ticket.status === 'unserved';
