/** The tickets that have been heard of: what each is called, and what it is for. */

import type { AgencyId, BusinessDay, ServiceId, TicketId, TicketNumber } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import type { Event, EventOf } from '../domain/core/events.ts';

interface Heard {
  number: TicketNumber;
  /** Newest last; a transfer that was taken back is gone again. */
  services: readonly { position: number; serviceId: ServiceId }[];
}

type Before = Heard | undefined;

/** The events that can take a ticket to another service: those that name a service beside the ticket, and those that take back. */
type Move = Extract<Event, { ticketId: TicketId; serviceId: ServiceId } | { ticketIds: TicketId[] }>;

/**
 * What each of them makes of a ticket. A new one does not compile until it has a row: a transfer that was overlooked would
 * show the ticket's lines to the wrong agency (rule P3).
 */
const moves: { [T in Move['type']]: (event: EventOf<T>, position: number, before: Before) => Before } = {
  TicketIssued: given,
  TicketHandedIn: given,
  TicketTransferred: ({ serviceId }, position, before) =>
    before && { ...before, services: [...before.services, { position, serviceId }] },
  TicketMoved: ({ serviceId }, position, before) =>
    before && { ...before, services: [...before.services, { position, serviceId }] },
  TicketActUndone: ({ actionPosition }, _position, before) =>
    before && { ...before, services: before.services.filter(({ position }) => position !== actionPosition) },
  /** It stays with its service. */
  CounterEnded: (_event, _position, before) => before,
  WaitingMoved: ({ serviceId }, position, before) =>
    before && { ...before, services: [...before.services, { position, serviceId }] },
  WaitingEnded: (_event, _position, before) => before,
  OfficersAnnounced: (_event, _position, before) => before,
  SettlingUndone: ({ actionPosition }, _position, before) =>
    before && { ...before, services: before.services.filter(({ position }) => position !== actionPosition) },
  ActionUndone: ({ actionPosition }, _position, before) =>
    before && { ...before, services: before.services.filter(({ position }) => position !== actionPosition) },
};

function given({ number, serviceId }: EventOf<'TicketIssued' | 'TicketHandedIn'>, position: number): Heard {
  return { number, services: [{ position, serviceId }] };
}

const isMove = (event: Event): event is Move => event.type in moves;

export class Tickets {
  #heard = new Map<TicketId, Heard>();

  take(event: Event, position: number): void {
    if (!isMove(event)) return;
    const move = moves[event.type] as (event: Move, position: number, before: Before) => Before;
    for (const ticketId of ticketIdsOf(event)) {
      const heard = move(event, position, this.#heard.get(ticketId));
      if (heard) this.#heard.set(ticketId, heard);
    }
  }

  numberOf(ticketId: TicketId): TicketNumber {
    const heard = this.#heard.get(ticketId);
    if (!heard) throw new Error(`${ticketId} was never given out`);
    return heard.number;
  }

  /** None where the service is no more. */
  agenciesOfTicket(hall: Hall, ticketId: TicketId): AgencyId[] {
    const serviceId = this.serviceOf(ticketId);
    const service = serviceId && indexOf(hall).services.get(serviceId);
    return service ? [service.agencyId] : [];
  }

  /** What it is for by now. Null: it has not been heard of. */
  serviceOf(ticketId: TicketId): ServiceId | null {
    return this.#heard.get(ticketId)?.services.at(-1)?.serviceId ?? null;
  }

  /** The days on which those tickets of an event were given out that have not been heard of. */
  unknownDays(event: Event): BusinessDay[] {
    if (event.type === 'TicketIssued' || event.type === 'TicketHandedIn') return [];
    return ticketIdsOf(event)
      .filter((ticketId) => !this.#heard.has(ticketId))
      .map((ticketId) => ticketId.slice(0, ticketId.indexOf('.')) as BusinessDay);
  }
}

export function ticketIdsOf(event: Event): readonly TicketId[] {
  if ('ticketId' in event) return [event.ticketId];
  return 'ticketIds' in event ? event.ticketIds : [];
}
