/** Among all numbers of today, in any state: the one that somebody at the desk asks about (rules F1, F2). */

import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import type { FindView, FoundTicket } from '../../../shared/views/desk-view.ts';
import type { ViewQuery } from '../../../shared/views/views.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { boundTo } from '../ticket/next-ticket.ts';
import { canReturn, returnUntil } from '../ticket/standing.ts';
import { waitPartsAt, waitsAt } from '../waits/seen.ts';
import { readAsked, wholeCount } from './asked-number.ts';
import { deskTicket } from './desk-ticket.ts';
import { countText, numbersOf } from './number-index.ts';
import type { Register } from './register.ts';

const mostFound = 30;

interface Found {
  tickets: readonly Ticket[];
  more: number;
}

/** Null: there is no such counter. */
export function findView(state: Ready, at: Instant, query: ViewQuery<'find'>, register: Register): FindView | null {
  const index = indexOf(state.hall);
  const counter = index.counters.get(query.counterId);
  if (!counter) return null;
  const { tickets, more } = find(state, counter, query.text, register);
  const waitOf = waitsAt(state, at);
  const found = tickets.map((ticket) => ({
    ...foundTicket(state, at, { index, counter, ticket }),
    wait: waitOf(ticket),
  }));
  return { found, more };
}

/** What `findView` is made of (rule L11), at a small part of its cost. */
export function findParts(
  state: Ready,
  at: Instant,
  query: ViewQuery<'find'>,
  register: Register,
): readonly unknown[] | null {
  const counter = indexOf(state.hall).counters.get(query.counterId);
  if (!counter) return null;
  const { tickets, more } = find(state, counter, query.text, register);
  const parts: unknown[] = [state.hall, more];
  const waitParts = waitPartsAt(state, at);
  for (const ticket of tickets) {
    parts.push(ticket, boundNumber(state, counter, ticket, at), untilOf(state, ticket, at));
    parts.push(...waitParts(ticket));
  }
  return parts;
}

function find(state: Ready, counter: Counter, text: string, register: Register): Found {
  const asked = readAsked(text);
  if (asked === null) return { tickets: [], more: 0 };
  if ('code' in asked) {
    const ticketId = register.ticketOf(asked.code);
    const ticket = ticketId && state.tickets.get(ticketId);
    return { tickets: ticket ? [ticket] : [], more: 0 };
  }
  const { series, digits } = asked;
  const { byNumber, byCount } = numbersOf(state);
  if (digits === '') return best(counter, [], byNumber.after(series)?.tickets ?? []);
  const among = series === '' ? byCount : byNumber.after(`${series}-`);
  const whole = wholeCount(digits);
  const exact = (among?.after(whole)?.tickets ?? []).filter((ticket) => countText(ticket) === whole);
  return best(counter, exact, among?.after(digits)?.tickets ?? []);
}

/** The exact ones first; of each kind what this counter serves comes first, then what goes on, then the newest. */
function best(counter: Counter, exact: readonly Ticket[], begun: readonly Ticket[]): Found {
  const isAmong = exact.length > 0 && begun.includes(exact[0]!);
  const count = begun.length + (isAmong ? 0 : exact.length);
  const first = servedFirst(counter, exact, () => true);
  const others = servedFirst(counter, begun, (ticket) => !exact.includes(ticket));
  const tickets = [...first, ...others].slice(0, mostFound);
  return { tickets, more: count - tickets.length };
}

/** So many at most as are shown. */
function servedFirst(
  { serviceIds }: Counter,
  tickets: readonly Ticket[],
  counts: (ticket: Ticket) => boolean,
): Ticket[] {
  const served: Ticket[] = [];
  const others: Ticket[] = [];
  for (const ticket of tickets) {
    if (served.length === mostFound) break;
    const kind = serviceIds.includes(ticket.serviceId) ? served : others;
    if (kind.length < mostFound && counts(ticket)) kind.push(ticket);
  }
  return [...served, ...others].slice(0, mostFound);
}

function foundTicket(
  state: Ready,
  at: Instant,
  { index, counter, ticket }: { index: HallIndex; counter: Counter; ticket: Ticket },
): Omit<FoundTicket, 'wait'> {
  const numberOf = (counterId: CounterId | null | undefined) =>
    (counterId && index.counters.get(counterId)?.number) ?? null;
  return {
    ticket: deskTicket(ticket),
    status: ticket.status,
    here: counter.serviceIds.includes(ticket.serviceId),
    onlyCounterNumber: boundNumber(state, counter, ticket, at),
    counterNumber: numberOf('counterId' in ticket ? ticket.counterId : ticket.calledTo),
    calledAt: ticket.calledAt ?? null,
    endedAt: 'endedAt' in ticket ? (ticket.endedAt ?? null) : null,
    until: untilOf(state, ticket, at),
    outcome: ticket.status === 'completed' ? ticket.outcome : null,
  };
}

/** Of the other counter that it waits for alone. */
const boundNumber = (state: Ready, counter: Counter, ticket: Ticket, at: Instant): number | null =>
  (ticket.status === 'waiting' ? boundTo(state, counter, ticket, at)?.number : null) ?? null;

/** Until when it is on hold, or can come back. */
function untilOf(state: Ready, ticket: Ticket, at: Instant): Instant | null {
  if (ticket.status === 'held') return ticket.until;
  return ticket.status === 'missed' && canReturn(state, ticket, at) ? returnUntil(state, ticket) : null;
}
