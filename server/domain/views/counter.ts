import type { CounterId, Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import type { CounterView, LineView, WaitingTicket } from '../../../shared/views/desk-view.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { nameOfZone } from '../calendar/names.ts';
import { type TicketAside, ticketsAside } from '../core/aside.ts';
import type { Desk } from '../core/desk-state.ts';
import type { Ready } from '../core/state.ts';
import { knownTicket } from '../core/tickets.ts';
import { waitsOver } from '../core/waits.ts';
import { deskOf, isDueHere, officerAt } from '../counter/desk.ts';
import { goneSince } from '../staff/attendance.ts';
import { missedFrom } from '../ticket/missing.ts';
import { countWaiting, partsOfPlaces, waitingPlaces } from '../ticket/next-ticket.ts';
import { canReturn, returnUntil } from '../ticket/standing.ts';
import { canStillBeServed } from '../waiting/concerned.ts';
import { lineTextsAt, waitsAt } from '../waits/seen.ts';
import { counterState } from './counter-state.ts';
import { namedOfficer } from './counters.ts';
import { deskTicket } from './desk-ticket.ts';
import type { Register } from './register.ts';

const waitingShown = 40;
/** Of a whole line: more than a hall ever has waiting for one counter. */
const lineShown = 1_000;

/** Null: there is no such counter. */
export function counterView(state: Ready, at: Instant, counterId: CounterId, register: Register): CounterView | null {
  const index = indexOf(state.hall);
  const counter = index.counters.get(counterId);
  if (!counter) return null;
  const desk = deskOf(state, counterId);
  const aside = asideAt(state, counter);
  return {
    counterId,
    number: counter.number,
    agencyId: counter.agencyId,
    agencyName: index.agencyOfCounter(counter)?.shortName ?? null,
    zoneName: nameOfZone(index, counter.zoneId),
    serviceIds: counter.serviceIds,
    mayCallChosen: counter.mayCallChosen,
    state: counterState(state, counter),
    ...namedOfficer(state, counterId, register),
    current: currentTicket(state, desk),
    waiting: waitingTickets(state, counter, at, waitingShown),
    waitingCount: countWaiting(state, counter, at),
    waitingHereAlone: waitingHereAlone(state, counter, at),
    held: aside
      .filter((ticket) => ticket.status === 'held')
      .map((ticket) => ({
        ticket: deskTicket(ticket),
        reason: ticket.reason,
        until: ticket.until,
        here: ticket.counterId === counterId,
      })),
    missed: aside
      .filter((ticket) => ticket.status === 'missed')
      .filter((ticket) => canReturn(state, ticket, at))
      .map((ticket) => ({ ticket: deskTicket(ticket), until: returnUntil(state, ticket) })),
    closing: closingOf(state, counterId),
    planned: plannedAt(state, counter, at, register),
    undo: undoOf(state, desk, at),
    today: todayOf(desk),
    directed: directedAt(desk, register),
  };
}

/** Held and missed tickets that this counter could serve, in the order of their keys. */
const asideAt = (state: Ready, counter: Counter): TicketAside[] =>
  ticketsAside(state, counter.serviceIds).toSorted((a, b) => a.promise - b.promise || a.sequence - b.sequence);

function currentTicket(state: Ready, { current }: Desk): CounterView['current'] {
  const ticket = current === null ? undefined : state.tickets.get(current);
  const { maxCalls, recallSpacingSeconds } = state.hall.policy;
  if (ticket?.status === 'serving')
    return { status: 'serving', ticket: deskTicket(ticket), startedAt: ticket.startedAt };
  if (ticket?.status !== 'called') return null;
  const recallFrom = ticket.lastCallAt + recallSpacingSeconds * 1_000;
  const { calls: missedAfterCalls, from } = missedFrom(state, ticket);
  return {
    ...{ status: 'called', ticket: deskTicket(ticket), calls: ticket.calls, maxCalls, recallFrom },
    ...{ missedAfterCalls, missedFrom: from },
  };
}

function closingOf({ closings }: Ready, counterId: CounterId): CounterView['closing'] {
  const closing = closings.get(counterId);
  return closing ? { reason: closing.reason, at: closing.at, answer: closing.answer } : null;
}

/** Where nobody is, nobody rests and nothing closes (rule U92): only behind an opening. */
function plannedAt(state: Ready, counter: Counter, at: Instant, register: Register): CounterView['planned'] {
  const { counterId, agencyId } = counter;
  const comesNobody = agencyId !== null && state.absences.has(agencyId);
  let isManned = officerAt(state, counterId) !== null;
  return state.agenda.flatMap((item) => {
    const { id, act, due, by, is } = item;
    if (act.is === 'stop' || act.counterId !== counterId || is === 'failed') return [];
    if (act.is === 'open' ? comesNobody : !isManned) return [];
    if (act.is !== 'pause') isManned = act.is === 'open';
    const minutes = act.is === 'pause' ? act.minutes : null;
    return [{ id, is: act.is, minutes, due, waits: isDueHere(item, at), by: register.officerName(by) }];
  });
}

function undoOf(state: Ready, { undoable }: Desk, at: Instant): CounterView['undo'] {
  if (!undoable) return null;
  const until = undoable.at + state.hall.policy.undoSeconds * 1_000;
  const overtaken = undoable.before.some(({ ticketId }) => state.tickets.get(ticketId)?.touched !== undoable.position);
  if (at > until || overtaken) return null;
  return { position: undoable.position, what: undoable.what, number: undoable.before[0].number, until };
}

/** Who waits, is on hold or can still return, in the lines that no other counter serves that is open, with its officer there. */
export function waitingHereAlone(state: Ready, { counterId, serviceIds }: Counter, at: Instant): number {
  const index = indexOf(state.hall);
  const isElsewhere = (serviceId: ServiceId) =>
    index.countersOf({ serviceId }).some((other) => other.counterId !== counterId && isOpen(state, other.counterId));
  const alone = serviceIds.filter((serviceId) => !isElsewhere(serviceId));
  const aside = ticketsAside(state, alone).filter((ticket) => canStillBeServed(state, ticket, at));
  return alone.reduce((sum, serviceId) => sum + (state.lines.get(serviceId)?.length ?? 0), aside.length);
}

const isOpen = (state: Ready, counterId: CounterId): boolean =>
  deskOf(state, counterId).attendance.status === 'open' && goneSince(state, counterId) === null;

function directedAt({ directed }: Desk, register: Register): CounterView['directed'] {
  return directed ? { word: null, ...directed, by: register.officerName(directed.by) } : null;
}

function todayOf({ today }: Desk): CounterView['today'] {
  const { completed, missed, serviceMs, happenings, untimed = 0 } = today;
  const timed = completed - untimed;
  const meanServiceMinutes = timed === 0 ? null : Math.round(serviceMs / timed / 6_000) / 10;
  return { completed, missed, meanServiceMinutes, happenings: [...happenings] };
}

/** Everybody who waits for a counter; null: there is no such counter. */
export function lineView(state: Ready, at: Instant, counterId: CounterId): LineView | null {
  const counter = indexOf(state.hall).counters.get(counterId);
  if (!counter) return null;
  return { waiting: waitingTickets(state, counter, at, lineShown) };
}

/** Of those who wait for one counter alone. */
function boundWaits(state: Ready, { serviceIds }: Counter, at: Instant): string[] {
  const waitOf = waitsAt(state, at);
  const bound = serviceIds
    .flatMap((serviceId) => state.arrivals.get(serviceId)?.apart ?? [])
    .filter(({ onlyCounterId }) => onlyCounterId !== null);
  return bound.map(({ ticketId }) => JSON.stringify(waitOf(knownTicket(state, ticketId))));
}

function waitingTickets(state: Ready, counter: Counter, at: Instant, limit: number): WaitingTicket[] {
  const waitOf = waitsAt(state, at);
  return waitingPlaces(state, counter, at, limit)
    .map(({ ticketId }) => knownTicket(state, ticketId))
    .map((ticket) => ({ ...deskTicket(ticket), wait: waitOf(ticket) }));
}

/** What `lineView` is made of (rule L11): what is told of a ticket stays the same as long as its place in a line does. */
export function lineParts(state: Ready, at: Instant, counterId: CounterId): readonly unknown[] | null {
  const counter = indexOf(state.hall).counters.get(counterId);
  if (!counter) return null;
  const textOf = lineTextsAt(state, at);
  const lines = indexOf(state.hall).servicesOf(counter).map(textOf);
  return [
    state.hall,
    ...partsOfPlaces(state, counter, at),
    ...[waitsOver(state).ticketWaits, ...lines, ...boundWaits(state, counter, at)],
  ];
}
