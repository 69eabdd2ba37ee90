/** What a ticket's status means to others. */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { Ready, Ticket, TicketIn } from '../core/state.ts';

/** The counter that the ticket is at, called or serving. */
export const counterHolding = (ticket: Ticket): CounterId | null =>
  ticket.status === 'called' || ticket.status === 'serving' ? ticket.counterId : null;

/** Missed once, and not too long ago (rule T8). */
export const canReturn = (state: Ready, ticket: TicketIn<'missed'>, at: Instant): boolean =>
  !ticket.returned && at <= returnUntil(state, ticket);

export const returnUntil = (state: Ready, ticket: TicketIn<'missed'>): Instant =>
  ticket.missedAt + state.hall.policy.returnMinutes * 60_000;

/** It waits, is called, served or on hold, or can come back by itself: somebody counts on it. */
export const isLiving = (state: Ready, ticket: Ticket, at: Instant): boolean =>
  ticket.status === 'missed' ? canReturn(state, ticket, at) : !hasEnded(ticket);

/** Neither waits nor can come back: nothing will change it but an undo. */
export const hasEnded = (ticket: Ticket): boolean =>
  ticket.status === 'completed' || ticket.status === 'cancelled' || ticket.status === 'unserved';
