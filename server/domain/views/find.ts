/** Among all numbers of today, in any state: the one that somebody at the desk asks about (rules F1, F2). */
import type { Counter } from '../../../shared/hall.ts';
import type { CounterId, Instant } from '../../../shared/ids.ts';
import type { FindView, FoundTicket } from '../../../shared/views.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { boundTo } from '../ticket/next-ticket.ts';
import { canReturn, hasEnded, returnUntil } from '../ticket/standing.ts';
import { deskTicket } from './desk-ticket.ts';
import type { Register } from './register.ts';

const mostFound = 30;

/** Null: there is no such counter. */
export function findView(
  state: Ready,
  at: Instant,
  { counterId, text }: { counterId: CounterId; text: string },
  register: Register,
): FindView | null {
  const index = indexOf(state.hall);
  const counter = index.counters.get(counterId);
  if (!counter) return null;
  const rank = rankFor(text.trim(), register);
  const found = rank
    ? [...state.tickets.values()]
        .map((ticket) => ({ ticket, rank: rank(ticket) }))
        .filter((one) => one.rank > 0)
        .sort((a, b) => b.rank - a.rank || order(counter, a.ticket, b.ticket))
    : [];
  return {
    found: found.slice(0, mostFound).map(({ ticket }) => foundTicket(state, at, { index, counter, ticket })),
    more: Math.max(0, found.length - mostFound),
  };
}

/** How well a ticket fits what was typed; 0: not at all. Null: nothing was asked for that there could be. */
function rankFor(text: string, register: Register): ((ticket: Ticket) => number) | null {
  const asked = /^([a-z]*)[\s.-]*(\d*)$/i.exec(text);
  if (!asked) {
    const ticketId = register.ticketOf(text);
    return ticketId && ((ticket) => (ticket.ticketId === ticketId ? 1 : 0));
  }
  const [series, digits] = [asked[1]!.toUpperCase(), asked[2]!];
  if (series === '' && digits === '') return null;
  return ({ number }) => {
    const [prefix, count] = [number.slice(0, number.indexOf('-')), number.slice(number.indexOf('-') + 1)];
    if (digits === '') return prefix.startsWith(series) ? 1 : 0;
    if (series !== '' && prefix !== series) return 0;
    if (Number(count) === Number(digits)) return 2;
    return count.startsWith(digits) ? 1 : 0;
  };
}

/** What this counter serves comes first, then what goes on, then the newest. */
function order(counter: Counter, a: Ticket, b: Ticket): number {
  const weight = (ticket: Ticket) =>
    (counter.serviceIds.includes(ticket.serviceId) ? 2 : 0) + (hasEnded(ticket) ? 0 : 1);
  return weight(b) - weight(a) || b.sequence - a.sequence;
}

function foundTicket(
  state: Ready,
  at: Instant,
  { index, counter, ticket }: { index: HallIndex; counter: Counter; ticket: Ticket },
): FoundTicket {
  const numberOf = (counterId: CounterId | null | undefined) =>
    (counterId && index.counters.get(counterId)?.number) ?? null;
  const bound = ticket.status === 'waiting' ? boundTo(state, counter, ticket, at) : null;
  return {
    ticket: deskTicket(ticket),
    status: ticket.status,
    here: counter.serviceIds.includes(ticket.serviceId),
    onlyCounterNumber: bound?.number ?? null,
    counterNumber: numberOf('counterId' in ticket ? ticket.counterId : ticket.calledTo),
    calledAt: ticket.calledAt ?? null,
    endedAt: 'endedAt' in ticket ? (ticket.endedAt ?? null) : null,
    until: untilOf(state, ticket, at),
    outcome: ticket.status === 'completed' ? ticket.outcome : null,
  };
}

/** Until when it is on hold, or can come back. */
function untilOf(state: Ready, ticket: Ticket, at: Instant): Instant | null {
  if (ticket.status === 'held') return ticket.until;
  return ticket.status === 'missed' && canReturn(state, ticket, at) ? returnUntil(state, ticket) : null;
}
