/** The tickets that have been heard of: what each is called, and what it is for. */

import type { Hall } from '../../shared/hall.ts';
import type { AgencyId, BusinessDay, ServiceId, TicketId, TicketNumber } from '../../shared/ids.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import type { Event } from '../domain/core/events.ts';

interface Heard {
  number: TicketNumber;
  /** Newest last; a transfer that was taken back is gone again. */
  services: readonly { position: number; serviceId: ServiceId }[];
}

export class Tickets {
  #heard = new Map<TicketId, Heard>();

  take(event: Event, position: number): void {
    switch (event.type) {
      case 'TicketIssued':
      case 'TicketHandedIn': {
        const { ticketId, number, serviceId } = event;
        this.#heard.set(ticketId, { number, services: [{ position, serviceId }] });
        return;
      }
      case 'TicketTransferred': {
        const { serviceId } = event;
        this.#change(event.ticketId, (services) => [...services, { position, serviceId }]);
        return;
      }
      case 'ActionUndone':
        for (const ticketId of event.ticketIds)
          this.#change(ticketId, (services) => services.filter((each) => each.position !== event.actionPosition));
        return;
    }
  }

  numberOf(ticketId: TicketId): TicketNumber {
    const heard = this.#heard.get(ticketId);
    if (!heard) throw new Error(`${ticketId} was never given out`);
    return heard.number;
  }

  /** None where the service is no more. */
  agenciesOf(hall: Hall, ticketId: TicketId): AgencyId[] {
    const serviceId = this.#heard.get(ticketId)?.services.at(-1)?.serviceId;
    const service = serviceId && indexOf(hall).services.get(serviceId);
    return service ? [service.agencyId] : [];
  }

  /** The days on which those tickets of an event were given out that have not been heard of. */
  unknownDays(event: Event): BusinessDay[] {
    if (event.type === 'TicketIssued' || event.type === 'TicketHandedIn') return [];
    return ticketIdsOf(event)
      .filter((ticketId) => !this.#heard.has(ticketId))
      .map((ticketId) => ticketId.slice(0, ticketId.indexOf('.')) as BusinessDay);
  }

  #change(ticketId: TicketId, change: (services: Heard['services']) => Heard['services']): void {
    const heard = this.#heard.get(ticketId);
    if (heard) this.#heard.set(ticketId, { ...heard, services: change(heard.services) });
  }
}

export function ticketIdsOf(event: Event): readonly TicketId[] {
  if ('ticketId' in event) return [event.ticketId];
  return event.type === 'ActionUndone' ? event.ticketIds : [];
}
