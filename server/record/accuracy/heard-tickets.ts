/** What each number was told when it was given out, and what came, told by the events in their order (rule U60). */

import type { AgencyId, BusinessDay, Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../../domain/calendar/hall-index.ts';
import { momentOf } from '../../domain/calendar/moment.ts';
import { nameOfAgency } from '../../domain/calendar/names.ts';
import type { Entry } from '../../domain/core/entry.ts';
import type { Event, EventOf } from '../../domain/core/events.ts';
import type { WaitTold } from '../../domain/core/waits.ts';
import { ticketIdsOf } from '../tickets.ts';

/** The service for which it was taken, as it was called then. */
export interface TakenFor {
  serviceId: ServiceId;
  /** Null: the settings did not have it. */
  agencyId: AgencyId | null;
  name: Text;
  agencyName: Text;
}

/** What has come of a number so far. */
export interface Came {
  /** By when it ought to be called. */
  callBy: Instant;
  /** The first time; null: not yet. */
  calledAt: Instant | null;
  /** Before it was called; null: it was not. `gone`: its holder, or somebody at a desk, gave it up. */
  ended: 'gone' | 'unserved' | null;
}

export interface HeardTicket extends Came {
  takenAt: Instant;
  /** Of the day, on the hall's clock. */
  hour: number;
  takenFor: TakenFor;
  told: WaitTold | null;
  /** What an action found, by its position; only the newest can be taken back. */
  before: { position: number; came: Came } | null;
}

type Given = EventOf<'TicketIssued' | 'TicketHandedIn'>;
type Step = (came: Came, at: Instant) => Came;

export class HeardTickets {
  #hall: Hall;
  #days = new Map<BusinessDay, Map<TicketId, HeardTicket>>();
  /** One for all of its numbers. */
  #takenFor = new Map<ServiceId, TakenFor>();

  /** `hall`: the settings before the first entry. */
  constructor(hall: Hall) {
    this.#hall = hall;
  }

  take({ events, at, position }: Pick<Entry, 'events' | 'at' | 'position'>): void {
    for (const event of events) this.#hear(event, at, position);
  }

  /** Oldest first: those on which numbers were given out. */
  days(): BusinessDay[] {
    return [...this.#days.keys()].sort();
  }

  of(day: BusinessDay): HeardTicket[] {
    return [...(this.#days.get(day)?.values() ?? [])];
  }

  forgetBefore(day: BusinessDay): void {
    for (const each of this.#days.keys()) if (each < day) this.#days.delete(each);
  }

  #hear(event: Event, at: Instant, position: number): void {
    switch (event.type) {
      case 'HallConfigured':
        this.#hall = event.hall;
        this.#takenFor.clear();
        return;
      case 'TicketIssued':
      case 'TicketHandedIn':
        this.#give(event, event.type === 'TicketHandedIn' ? event.takenAt : at);
        return;
      case 'ActionUndone':
      case 'TicketActUndone':
      case 'SettlingUndone':
        for (const ticketId of event.ticketIds) this.#takeBack(ticketId, event.actionPosition);
        return;
      default: {
        const step = stepOf(event);
        if (step === null) return;
        for (const ticketId of ticketIdsOf(event)) this.#step(ticketId, step, position, at);
      }
    }
  }

  #give(event: Given, takenAt: Instant): void {
    const day = dayOfTicket(event.ticketId);
    const tickets = this.#days.get(day) ?? new Map<TicketId, HeardTicket>();
    this.#days.set(day, tickets);
    tickets.set(event.ticketId, {
      takenAt,
      hour: Number(momentOf(this.#hall, takenAt).time.slice(0, 2)),
      takenFor: this.#serviceOf(event.serviceId),
      told: (event.type === 'TicketIssued' ? event.told : undefined) ?? null,
      ...{ callBy: event.promise, calledAt: null, ended: null, before: null },
    });
  }

  #serviceOf(serviceId: ServiceId): TakenFor {
    const known = this.#takenFor.get(serviceId);
    if (known) return known;
    const index = indexOf(this.#hall);
    const service = index.services.get(serviceId);
    const unnamed = { id: serviceId };
    const taken = {
      serviceId,
      agencyId: service?.agencyId ?? null,
      name: service?.name ?? unnamed,
      agencyName: service ? nameOfAgency(index, service.agencyId) : unnamed,
    };
    this.#takenFor.set(serviceId, taken);
    return taken;
  }

  #step(ticketId: TicketId, step: Step, position: number, at: Instant): void {
    const ticket = this.#find(ticketId);
    if (!ticket) return;
    const { callBy, calledAt, ended } = ticket;
    const came = { callBy, calledAt, ended };
    const before = ticket.before?.position === position ? ticket.before : { position, came };
    Object.assign(ticket, step(came, at), { before });
  }

  #takeBack(ticketId: TicketId, actionPosition: number): void {
    const ticket = this.#find(ticketId);
    if (ticket?.before?.position === actionPosition) Object.assign(ticket, ticket.before.came, { before: null });
  }

  #find(ticketId: TicketId): HeardTicket | undefined {
    return this.#days.get(dayOfTicket(ticketId))?.get(ticketId);
  }
}

const dayOfTicket = (ticketId: TicketId) => ticketId.slice(0, ticketId.indexOf('.')) as BusinessDay;

/** Null: it changes nothing of what is counted, but the action before it cannot be taken back any more, and needs not. */
function stepOf(event: Event): Step | null {
  switch (event.type) {
    case 'TicketCalled':
      return (came, at) => ({ ...came, calledAt: came.calledAt ?? at });
    case 'PriorityGranted':
    case 'TicketRaised':
    case 'TicketLowered':
      return (came) => ({ ...came, callBy: event.promise });
    case 'TicketCancelled':
    case 'TicketCalledOff':
      return (came) => ({ ...came, ended: 'gone' });
    case 'TicketUnserved':
    case 'WaitingEnded':
      return (came) => ({ ...came, ended: 'unserved' });
    case 'TicketReopened':
      return (came) => ({ ...came, ended: null });
    default:
      return null;
  }
}
