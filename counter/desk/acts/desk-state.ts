/** What the desk knows when it thinks about its acts. Pure. */
import type { TicketStatus } from '../../../shared/base/ticket.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { CounterView, DeskTicket, FoundTicket } from '../../../shared/views/desk-view.ts';

export interface DeskState {
  view: CounterView;
  /** The server's clock. */
  now: number;
  live: boolean;
  /** The waiting ticket that the arrow keys point at; null: none. */
  chosen: DeskTicket | null;
  /** What has become of it, where it was found by its number; else it is one of the line. */
  found?: FoundTicket | null;
}

export type Phase = 'absent' | 'closed' | 'paused' | 'free' | 'called' | 'serving';

export function phaseOf({ state, current }: CounterView): Phase {
  switch (state.status) {
    case 'absent':
    case 'closed':
    case 'paused':
      return state.status;
    case 'open':
    case 'calling':
    case 'serving':
      return current?.status ?? 'free';
    default:
      return unreachable(state);
  }
}

/** The chosen number's state: that of the line is to wait. */
export const chosenStatus = ({ chosen, found }: DeskState): TicketStatus | null =>
  chosen && (found?.status ?? 'waiting');

/** The ticket that "batal" and "prioritas" are about: the one chosen in the line, else the one at the counter. */
export const ticketInHand = ({ view, chosen }: DeskState): DeskTicket | null => chosen ?? view.current?.ticket ?? null;

/** Whether somebody else stands at this counter now. */
export const takenFrom = (view: CounterView, officerId: string): boolean =>
  view.officerId !== null && view.officerId !== officerId;

/** The newest log position that a view tells of: an answer at or below it can be seen on the screen. */
export const newestPosition = (view: CounterView): number =>
  Math.max(view.today.happenings[0]?.position ?? 0, view.undo?.position ?? 0, view.directed?.position ?? 0);

/** The ticket `by` steps on in the line, and not past its ends; from none, the first. */
export function stepInLine(waiting: DeskTicket[], from: string | null, by: number): string | null {
  const at = waiting.findIndex(({ ticketId }) => ticketId === from);
  const next = at < 0 ? 0 : Math.max(0, Math.min(waiting.length - 1, at + by));
  return waiting[next]?.ticketId ?? null;
}

export const secondsUntil = (instant: number, now: number): number => Math.max(0, Math.ceil((instant - now) / 1000));
