import type { CounterId, Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import type { TicketView } from '../../../shared/views/ticket-view.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfService, nameOfZone } from '../calendar/names.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { presenceForTicket } from '../presence/presence.ts';
import { isAtHand } from '../presence/standing.ts';
import { goneSince } from '../staff/attendance.ts';
import { ticketsAhead } from '../ticket/issue.ts';
import { canReturn, counterHolding, isLiving, returnUntil } from '../ticket/standing.ts';
import { waitPartsAt, waitsAt } from '../waits/seen.ts';

/** Null: the ticket is not of today. What it is made of stands in `ticketParts` too. */
export function ticketView(state: Ready, at: Instant, ticketId: TicketId): TicketView | null {
  const index = indexOf(state.hall);
  const { hall } = index;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return null;
  const service = index.services.get(ticket.serviceId);
  const holding = counterHolding(ticket);
  return {
    hallName: hall.name,
    timezone: hall.timezone,
    timezoneLabel: hall.timezoneLabel,
    number: ticket.number,
    ...cameFor(state, index, ticket),
    status: ticket.status,
    issuedAt: ticket.issuedAt,
    ahead: service && ticket.status === 'waiting' ? ticketsAhead(state, service, ticket) : null,
    counterNumber: counterNumber(index, holding),
    returnCounterNumber: counterNumber(index, awaitedBackAt(state, ticket, at)),
    holdReason: ticket.status === 'held' ? ticket.reason : null,
    transferredFrom: isLiving(state, ticket, at) && holding === null ? cameFrom(index, ticket) : null,
    until: comebackUntil(state, ticket, at),
    outcome: ticket.status === 'completed' ? ticket.outcome : null,
    unservedBecause: ticket.status === 'unserved' ? (ticket.because ?? null) : null,
    presence: service ? presenceOf(state, ticket, service, at) : null,
    wait: waitsAt(state, at)(ticket),
  };
}

/** Null: it has ended, or whoever called it is there. */
function presenceOf(state: Ready, ticket: Ticket, service: Service, at: Instant): Presence | null {
  if (canStillBeServed(state, ticket, at)) return presenceForTicket(state, ticket, service, at);
  return isCalledByNobody(state, ticket) ? { status: 'left' } : null;
}

/** The officer has signed out of everything and left it called (rule C10). */
const isCalledByNobody = (state: Ready, ticket: Ticket): boolean =>
  ticket.status === 'called' && goneSince(state, ticket.counterId) !== null;

/**
 * What a ticket's page is made of (rule L11): where each part is the same as before, so is the page. For thousands of phones at one
 * instant, at a small part of what their pages cost; null: the ticket is not of today.
 */
export function ticketParts(state: Ready, at: Instant): (ticketId: TicketId) => readonly unknown[] | null {
  const index = indexOf(state.hall);
  const waitParts = waitPartsAt(state, at);
  const presenceTexts = new Map<ServiceId, string>();
  const textFor = (ticket: Ticket, service: Service): string =>
    ticket.onlyCounterId === null
      ? (presenceTexts.get(service.serviceId) ??
        kept(presenceTexts, service, presenceForTicket(state, ticket, service, at)))
      : JSON.stringify(presenceForTicket(state, ticket, service, at));
  return (ticketId) => {
    const ticket = state.tickets.get(ticketId);
    if (!ticket) return null;
    const service = index.services.get(ticket.serviceId);
    const isLeft = canStillBeServed(state, ticket, at);
    const ahead = service && ticket.status === 'waiting' ? ticketsAhead(state, service, ticket) : null;
    const where = [awaitedBackAt(state, ticket, at), isCalledByNobody(state, ticket)];
    const text = service && isLeft ? textFor(ticket, service) : null;
    return [state.hall, ticket, ahead, isLeft, ...where, text, ...waitParts(ticket)];
  };
}

function kept(texts: Map<ServiceId, string>, { serviceId }: Service, presence: Presence): string {
  const text = JSON.stringify(presence);
  texts.set(serviceId, text);
  return text;
}

type CameFor = Pick<TicketView, 'agencyName' | 'serviceName' | 'zoneName' | 'zonePlace' | 'requirements'>;

/** A service that has left the settings is told as it was (rule H4). */
function cameFor({ removedServices, hall }: Ready, index: HallIndex, ticket: Ticket): CameFor {
  const { serviceId } = ticket;
  const service = index.services.get(serviceId);
  if (service) {
    const { name, agencyId, requirements } = service;
    return { agencyName: nameOfAgency(index, agencyId), serviceName: name, ...zoneFor(index, ticket), requirements };
  }
  const removed = removedServices.get(serviceId);
  const unknown = { agencyName: hall.shortName, serviceName: nameOfService(index, serviceId), requirements: [] };
  if (!removed) return { ...unknown, ...zoneFor(index, ticket) };
  const { name, agencyName: agency, zoneName: zone, zonePlace, requirements } = removed;
  return { agencyName: agency, serviceName: name, zoneName: zone, zonePlace, requirements: [...requirements] };
}

/** Where its counter is; before it is called, where its visitors wait. */
function zoneFor(index: HallIndex, ticket: Ticket): Pick<TicketView, 'zoneName' | 'zonePlace'> {
  const counterId = counterHolding(ticket) ?? ticket.onlyCounterId;
  const counter = counterId === null ? undefined : index.counters.get(counterId);
  const zoneId = counter?.zoneId ?? index.zoneIdOf(ticket);
  const name = nameOfZone(index, zoneId);
  return { zoneName: name, zonePlace: index.zones.get(zoneId)?.place ?? name };
}

const canStillBeServed = (state: Ready, ticket: Ticket, at: Instant): boolean =>
  ticket.status === 'missed' ? canReturn(state, ticket, at) : ticket.status === 'waiting' || ticket.status === 'held';

const counterNumber = (index: HallIndex, counterId: CounterId | null): number | null =>
  (counterId && index.counters.get(counterId)?.number) ?? null;

/**
 * Where it can return, while it can: to the counter that has missed it. Where that one has gone, or does not serve it any more, to
 * another one that is at hand; where none is, to one that could serve it (rule T8).
 */
function awaitedBackAt(state: Ready, ticket: Ticket, at: Instant): CounterId | null {
  if (ticket.status !== 'missed' || !canReturn(state, ticket, at)) return null;
  const serving = indexOf(state.hall).countersOf(ticket);
  const byWhom = serving.filter(({ counterId }) => counterId === ticket.counterId);
  const nearest = [...byWhom, ...serving];
  return (nearest.find(({ counterId }) => isAtHand(state, counterId, at)) ?? nearest[0])?.counterId ?? null;
}

const cameFrom = (index: HallIndex, { transferredFrom }: Ticket): Text | null =>
  transferredFrom === undefined ? null : nameOfService(index, transferredFrom);

function comebackUntil(state: Ready, ticket: Ticket, at: Instant): Instant | null {
  if (ticket.status === 'held') return ticket.until;
  return ticket.status === 'missed' && canReturn(state, ticket, at) ? returnUntil(state, ticket) : null;
}
