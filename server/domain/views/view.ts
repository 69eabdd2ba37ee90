import type { Instant, TicketId } from '../../../shared/ids.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views.ts';
import type { State } from '../state.ts';

/** What a view needs and the log does not know. */
export interface Register {
  officerName(officerId: string): string | null;
  /** The ticket that a token opens; null for a token that the hall never gave. */
  ticketOf(token: string): TicketId | null;
}

/** A view as of `at`; null where what it asks for does not exist (an unknown counter, zone or ticket, or no hall yet). */
export function view<N extends ViewName>(
  _name: N,
  _query: ViewQuery<N>,
  _state: State,
  _at: Instant,
  _register: Register,
): ViewData<N> | null {
  throw new Error('not written yet');
}
