import type { Instant, TicketId } from '../../../shared/ids.ts';
import type { TicketView } from '../../../shared/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { ticketsAhead } from '../ticket/issue.ts';
import { canReturn, counterHolding, returnUntil } from '../ticket/standing.ts';

/** Null: the ticket is not of today, or has ended and its service is gone from the settings. */
export function ticketView(state: Ready, at: Instant, ticketId: TicketId): TicketView | null {
  const index = indexOf(state.hall);
  const { hall } = index;
  const ticket = state.tickets.get(ticketId);
  const service = ticket && index.services.get(ticket.serviceId);
  if (!service) return null;
  const [holding, bound] = [counterHolding(ticket), ticket.onlyCounterId];
  const counter = holding && index.counters.get(holding);
  const zone = index.zoneOf(counter ?? (bound && index.counters.get(bound)) ?? { zoneId: index.zoneIdOf(service) });
  return {
    hallName: hall.name,
    timezone: hall.timezone,
    timezoneLabel: hall.timezoneLabel,
    number: ticket.number,
    agencyName: index.agencyOf(service).shortName,
    serviceName: service.name,
    zoneName: zone.name,
    zonePlace: zone.place,
    requirements: service.requirements,
    status: ticket.status,
    issuedAt: ticket.issuedAt,
    ahead: ticket.status === 'waiting' ? ticketsAhead(state, service, ticket) : null,
    counterNumber: counter?.number ?? null,
    until: comebackUntil(state, ticket, at),
    outcome: ticket.status === 'completed' ? ticket.outcome : null,
  };
}

function comebackUntil(state: Ready, ticket: Ticket, at: Instant): Instant | null {
  if (ticket.status === 'held') return ticket.until;
  return ticket.status === 'missed' && canReturn(state, ticket, at) ? returnUntil(state, ticket) : null;
}
