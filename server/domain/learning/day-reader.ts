/** Reads the log of a day. */
import type { BusinessDay, CounterId, Instant, OfficerId, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf, instantOf } from '../calendar/moment.ts';
import type { Entry } from '../core/entry.ts';
import type { Event, EventOf } from '../core/events.ts';
import { longMinutes } from '../estimate/day-record.ts';
import type { GapAfter } from '../estimate/pace.ts';
import { minuteMs } from '../estimate/today.ts';
import { type CounterDay, type DayFacts, noFacts, withoutTakenBack } from './facts.ts';

interface SeenTicket {
  serviceId: ServiceId;
  class: TicketClass;
  issuedAt: Instant;
  waitsSince: Instant | null;
  calledAt?: Instant;
  startedAt?: Instant;
  isFirstWait: boolean;
}

interface SeenCounter {
  officerId: OfficerId;
  /** When it could call, and after what. */
  free: { at: Instant; after: GapAfter } | null;
  paused: { at: Instant; until: Instant; wanted: Instant } | null;
  calledAt: Instant | null;
}

export class DayReader {
  facts: DayFacts | null = null;
  readonly #hall: Hall;
  #midnight: Instant = 0;
  #tickets = new Map<TicketId, SeenTicket>();
  #counters = new Map<CounterId, SeenCounter>();
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
        this.#opened(facts, event, at);
        return;
      case 'CounterPaused':
        this.#paused(facts, event, at);
        return;
      case 'CounterResumed':
        this.#resumed(facts, event.counterId, at);
        return;
      case 'CounterClosed':
      case 'CounterEnded':
        this.#closed(facts, event.counterId, isByHall ? null : at);
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
    this.#counters = new Map();
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

  #ofTicket(facts: DayFacts, event: Extract<Event, { ticketId: TicketId }>, position: number, at: Instant): void {
    const ticket = this.#tickets.get(event.ticketId);
    if (!ticket) return;
    const counter = 'counterId' in event && event.counterId ? this.#counters.get(event.counterId) : undefined;
    if ('counterId' in event && event.counterId) this.#acted(facts, event.counterId, at);
    switch (event.type) {
      case 'TicketCalled': {
        const since = this.#endsWaiting(facts, ticket, at) ?? at;
        if (!facts.firstCalls.has(event.ticketId)) facts.firstCalls.set(event.ticketId, at);
        if (counter) this.#gapEnds(facts, counter, since, position, at);
        if (counter) counter.calledAt = at;
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
        if (counter) counter.free = { at, after: 'service' };
        if (ticket.startedAt === undefined) return;
        const { serviceId } = ticket;
        const visit = {
          position,
          serviceId,
          class: ticket.class,
          counterId: event.counterId,
          officerId: counter?.officerId ?? null,
        };
        facts.visits.push({ ...visit, at: this.#minute(at), minutes: (at - ticket.startedAt) / minuteMs });
        return;
      }
      case 'TicketMissed':
        if (counter) counter.free = { at, after: 'missed' };
        if (ticket.calledAt === undefined) return;
        facts.missedMinutes.push({ position, minutes: (at - ticket.calledAt) / minuteMs });
        if (ticket.isFirstWait)
          facts.calls.push({ position, waited: (ticket.calledAt - ticket.issuedAt) / minuteMs, isMissed: true });
        ticket.isFirstWait = false;
        return;
      case 'TicketCancelled':
      case 'TicketCalledOff':
        if (this.#endsWaiting(facts, ticket, at) !== null) facts.cancels++;
        if (counter) counter.free = { at, after: 'missed' };
        return;
      case 'TicketHeld':
      case 'TicketTransferred':
        if (counter) counter.free = { at, after: 'service' };
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

  #gapEnds(facts: DayFacts, counter: SeenCounter, since: Instant, position: number, at: Instant): void {
    const { free, officerId } = counter;
    counter.free = null;
    if (!free) return;
    const after = since <= free.at ? free.after : 'idle';
    facts.gaps.push({ position, after, officerId, minutes: (at - Math.max(since, free.at)) / minuteMs });
  }

  #acted(facts: DayFacts, counterId: CounterId, at: Instant): void {
    const day = facts.counters.get(counterId);
    if (day) day.last = this.#minute(at);
  }

  #opened(facts: DayFacts, { counterId, officerId }: EventOf<'CounterOpened' | 'CounterTakenOver'>, at: Instant): void {
    const minute = this.#minute(at);
    const known = facts.counters.get(counterId);
    this.#counters.set(counterId, { officerId, free: { at, after: 'opening' }, paused: null, calledAt: null });
    if (!known) {
      const day: CounterDay = { open: minute, last: minute, close: null, isEndOfWaiting: false, aways: [] };
      facts.counters.set(counterId, day);
      return;
    }
    if (known.close !== null) known.aways.push([known.close, minute]);
    known.close = null;
    known.last = minute;
  }

  #paused(facts: DayFacts, { counterId, until }: EventOf<'CounterPaused'>, at: Instant): void {
    const counter = this.#counters.get(counterId);
    if (counter) counter.paused = { at, until, wanted: wantedAt(counter, at) };
    if (counter) counter.free = null;
    this.#acted(facts, counterId, at);
  }

  #resumed(facts: DayFacts, counterId: CounterId, at: Instant): void {
    const counter = this.#counters.get(counterId);
    this.#acted(facts, counterId, at);
    if (!counter?.paused) return;
    const { paused } = counter;
    facts.counters.get(counterId)?.aways.push([this.#minute(paused.wanted), this.#minute(at)]);
    const isLong = paused.until - paused.at >= longMinutes * minuteMs;
    facts.overruns.push({ isLong, late: (at - paused.until) / minuteMs });
    counter.paused = null;
    counter.free = { at, after: 'pause' };
  }

  /** `at` null: the day ended, and nobody knows when they left. */
  #closed(facts: DayFacts, counterId: CounterId, at: Instant | null): void {
    const day = facts.counters.get(counterId);
    const counter = this.#counters.get(counterId);
    if (!day || !counter) return;
    const left = counter.paused ? this.#minute(counter.paused.at) : day.last;
    day.close = at === null ? left : this.#minute(counter.paused ? at : wantedAt(counter, at));
    const services = indexOf(this.#hall).counters.get(counterId)?.serviceIds ?? [];
    day.isEndOfWaiting = at !== null && services.some((serviceId) => (this.#waiting.get(serviceId) ?? 0) > 0);
    counter.free = null;
    counter.paused = null;
  }
}

/** Soon after a visit is over. */
const soonMs = 30_000;

/** Who rests or leaves as soon as a visit is over wanted to since some moment in it. */
const wantedAt = ({ free, calledAt }: SeenCounter, at: Instant): Instant =>
  free !== null && calledAt !== null && free.after !== 'opening' && at - free.at <= soonMs ? (calledAt + at) / 2 : at;

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
