/** Reads the log of a day. */
import type { BusinessDay, CounterId, Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf, instantOf } from '../calendar/moment.ts';
import type { Entry } from '../core/entry.ts';
import type { Event, EventOf } from '../core/events.ts';
import { minuteMs } from '../estimate/today.ts';
import { CounterReader } from './counter-reader.ts';
import { type DayFacts, noFacts, withoutTakenBack } from './facts.ts';

interface SeenTicket {
  serviceId: ServiceId;
  class: TicketClass;
  issuedAt: Instant;
  waitsSince: Instant | null;
  calledAt?: Instant;
  startedAt?: Instant;
  isFirstWait: boolean;
}

export class DayReader {
  facts: DayFacts | null = null;
  readonly #hall: Hall;
  #midnight: Instant = 0;
  #tickets = new Map<TicketId, SeenTicket>();
  #counters = new CounterReader(noFacts('' as BusinessDay), 0);
  #waiting = new Map<ServiceId, number>();

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  read({ position, at, events, actor }: Entry): void {
    if (this.facts === null) this.#open(dayOf(this.#hall, at));
    for (const event of events) this.#event(event, position, at, actor.kind === 'hall');
  }

  #minute = (at: Instant): number => (at - this.#midnight) / minuteMs;

  #event(event: Event, position: number, at: Instant, isByHall: boolean): void {
    if (event.type === 'DayOpened') this.#open(event.day);
    const { facts } = this;
    if (facts === null) return;
    switch (event.type) {
      case 'TicketIssued':
      case 'TicketHandedIn':
        this.#issued(facts, event, at);
        return;
      case 'CounterOpened':
      case 'CounterTakenOver':
        this.#counters.opened(event, at);
        return;
      case 'CounterPaused':
        this.#counters.paused(event, at);
        return;
      case 'CounterResumed':
        this.#counters.resumed(event.counterId, at);
        return;
      case 'CounterClosed':
      case 'CounterEnded':
        this.#counters.closed(event.counterId, isByHall ? null : at, this.#isAnyWaitingFor(event.counterId));
        return;
      case 'TicketReturned':
        facts.returns++;
        this.#waits(event.ticketId, at);
        return;
      case 'ActionUndone':
        withoutTakenBack(facts, event.actionPosition);
        for (const ticketId of event.ticketIds) this.#tickets.delete(ticketId);
        return;
      default:
        if ('ticketId' in event) this.#ofTicket(facts, event, position, at);
    }
  }

  #open(day: BusinessDay): void {
    this.facts = noFacts(day);
    this.#midnight = instantOf(this.#hall, day, '00:00');
    this.#tickets = new Map();
    this.#counters = new CounterReader(this.facts, this.#midnight);
    this.#waiting = new Map();
  }

  #issued(facts: DayFacts, event: EventOf<'TicketIssued' | 'TicketHandedIn'>, at: Instant): void {
    const { serviceId, ticketId } = event;
    facts.arrivals.push({ serviceId, class: event.class, at: this.#minute(at) });
    this.#tickets.set(ticketId, { serviceId, class: event.class, issuedAt: at, waitsSince: null, isFirstWait: true });
    this.#waits(ticketId, at);
  }

  #waits(ticketId: TicketId, at: Instant): void {
    const ticket = this.#tickets.get(ticketId);
    if (!ticket || ticket.waitsSince !== null) return;
    ticket.waitsSince = at;
    this.#waiting.set(ticket.serviceId, (this.#waiting.get(ticket.serviceId) ?? 0) + 1);
  }

  /** Since when it waited; null: it did not. */
  #endsWaiting(facts: DayFacts, ticket: SeenTicket, at: Instant): Instant | null {
    const since = ticket.waitsSince;
    if (since === null) return null;
    ticket.waitsSince = null;
    this.#waiting.set(ticket.serviceId, (this.#waiting.get(ticket.serviceId) ?? 1) - 1);
    facts.waitedMinutes += (at - since) / minuteMs;
    return since;
  }

  #isAnyWaitingFor(counterId: CounterId): boolean {
    const { serviceIds = [] } = indexOf(this.#hall).counters.get(counterId) ?? {};
    return serviceIds.some((serviceId) => (this.#waiting.get(serviceId) ?? 0) > 0);
  }

  #ofTicket(facts: DayFacts, event: Extract<Event, { ticketId: TicketId }>, position: number, at: Instant): void {
    const ticket = this.#tickets.get(event.ticketId);
    if (!ticket) return;
    const counterId = 'counterId' in event ? event.counterId : null;
    if (counterId) this.#counters.acted(counterId, at);
    switch (event.type) {
      case 'TicketCalled': {
        const since = this.#endsWaiting(facts, ticket, at) ?? at;
        if (!facts.firstCalls.has(event.ticketId)) facts.firstCalls.set(event.ticketId, at);
        this.#counters.called(event.counterId, since, position, at);
        ticket.calledAt = at;
        return;
      }
      case 'ServiceStarted':
        if (ticket.calledAt === undefined) return;
        facts.comes.push({ position, minutes: (at - ticket.calledAt) / minuteMs });
        if (ticket.isFirstWait)
          facts.calls.push({ position, waited: (ticket.calledAt - ticket.issuedAt) / minuteMs, isMissed: false });
        ticket.isFirstWait = false;
        ticket.startedAt = at;
        return;
      case 'TicketCompleted': {
        if (counterId) this.#counters.free(counterId, at, 'service');
        if (ticket.startedAt === undefined) return;
        const { serviceId } = ticket;
        const visit = {
          position,
          serviceId,
          class: ticket.class,
          counterId: event.counterId,
          officerId: this.#counters.officerAt(event.counterId),
        };
        facts.visits.push({ ...visit, at: this.#minute(at), minutes: (at - ticket.startedAt) / minuteMs });
        return;
      }
      case 'TicketMissed':
        if (counterId) this.#counters.free(counterId, at, 'missed');
        if (ticket.calledAt === undefined) return;
        facts.missedMinutes.push({ position, minutes: (at - ticket.calledAt) / minuteMs });
        if (ticket.isFirstWait)
          facts.calls.push({ position, waited: (ticket.calledAt - ticket.issuedAt) / minuteMs, isMissed: true });
        ticket.isFirstWait = false;
        return;
      case 'TicketCancelled':
      case 'TicketCalledOff':
        if (this.#endsWaiting(facts, ticket, at) !== null) facts.cancels++;
        if (counterId) this.#counters.free(counterId, at, 'missed');
        return;
      case 'TicketHeld':
      case 'TicketTransferred':
        if (counterId) this.#counters.free(counterId, at, 'service');
        delete ticket.startedAt;
        ticket.isFirstWait = false;
        if (event.type === 'TicketTransferred') {
          ticket.serviceId = event.serviceId;
          this.#waits(event.ticketId, at);
        }
        return;
      case 'TicketResumed':
        this.#waits(event.ticketId, at);
        return;
      case 'TicketUnserved':
        this.#endsWaiting(facts, ticket, at);
        return;
      case 'TicketMoved':
        this.#endsWaiting(facts, ticket, at);
        ticket.serviceId = event.serviceId;
        this.#waits(event.ticketId, at);
        return;
      default:
    }
  }
}

/** The day of these entries: of several the one with most numbers; null: there is none. */
export function dayFacts(hall: Hall, entries: Iterable<Entry>): DayFacts | null {
  const reader = new DayReader(hall);
  let best: DayFacts | null = null;
  for (const entry of entries) {
    reader.read(entry);
    const { facts } = reader;
    if (facts && (best === null || facts.arrivals.length >= best.arrivals.length)) best = facts;
  }
  return best;
}
