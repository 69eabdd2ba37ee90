/** Something that says how long people will still wait: milliseconds from a moment until the first call. */
import type { Entry } from '../../../../server/domain/core/entry.ts';
import type { Ready, Ticket, TicketIn } from '../../../../server/domain/core/state.ts';
import type { Instant, TicketId } from '../../../../shared/base/ids.ts';

export interface Said {
  /** Its best guess: errors are counted from here. */
  point: number;
  /** Quantiles 0.1, 0.5 and 0.9. */
  low: number;
  median: number;
  high: number;
}

/** What was said of a ticket at a moment, and what came; `waitedMs` null: it was never called that day. */
export interface SaidAndCame {
  ticketId: TicketId;
  at: Instant;
  isAtIssue: boolean;
  said: Said;
  waitedMs: number | null;
}

export interface Predictor {
  name: string;
  /** It learns from the log alone: what it would have said on days that are not measured need not be asked. */
  onlyTested?: true;
  /**
   * Asked once for a moment, and then for each who waits there and then, and was not called before; or, at issue, `about` this one
   * alone. Null: it says no figure.
   */
  at(state: Ready, at: Instant, about: TicketIn<'waiting'> | null): (ticket: TicketIn<'waiting'>) => Said | null;
  /** Each entry of the log, as soon as it is there. */
  see?(entry: Entry, state: Ready): void;
  /** A day is over. */
  learn(entries: readonly Entry[], said: readonly SaidAndCame[]): void;
}

export const isFirstWait = (ticket: Ticket | undefined): ticket is TicketIn<'waiting'> =>
  ticket?.status === 'waiting' && ticket.calledAt === undefined;
