import type { Instant, TicketId } from '../../../shared/ids.ts';
import type { TicketView } from '../../../shared/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { State, Ticket } from '../core/state.ts';
import { ticketsAhead } from '../ticket/issue.ts';
import { canReturn, counterHolding, returnUntil } from '../ticket/standing.ts';

/** Null: the ticket is not of today. */
export function ticketView(state: State, at: Instant, ticketId: TicketId): TicketView | null {
  const index = indexOf(state.hall!);
  const { hall } = index;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return null;
  const service = index.services.get(ticket.serviceId)!;
  const counter = index.counters.get(counterHolding(ticket) ?? ticket.onlyCounterId ?? ('' as never));
  const zoneId = counter?.zoneId ?? index.zoneOfService.get(service.serviceId)!;
  const zone = hall.zones.find((each) => each.zoneId === zoneId)!;
  return {
    hallName: hall.name,
    timezone: hall.timezone,
    timezoneLabel: hall.timezoneLabel,
    number: ticket.number,
    agencyName: index.agencies.get(service.agencyId)!.shortName,
    serviceName: service.name,
    zoneName: zone.name,
    zonePlace: zone.place,
    requirements: service.requirements,
    status: ticket.status,
    issuedAt: ticket.issuedAt,
    ahead: ticket.status === 'waiting' ? ticketsAhead(state, service, ticket) : null,
    counterNumber: counterHolding(ticket) ? counter!.number : null,
    until: comebackUntil(state, ticket, at),
    outcome: ticket.status === 'completed' ? ticket.outcome : null,
  };
}

function comebackUntil(state: State, ticket: Ticket, at: Instant): Instant | null {
  if (ticket.status === 'held') return ticket.until;
  return ticket.status === 'missed' && canReturn(state, ticket, at) ? returnUntil(state, ticket) : null;
}
