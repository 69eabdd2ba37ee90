/** A day of a world, played by the rules of its hall, from the first number to midnight. */

import { indexOf } from '../../../../server/domain/calendar/hall-index.ts';
import { endOfDay, instantOf } from '../../../../server/domain/calendar/moment.ts';
import type { Entry } from '../../../../server/domain/core/entry.ts';
import type { Ready } from '../../../../server/domain/core/state.ts';
import { knownTicket } from '../../../../server/domain/core/tickets.ts';
import type { Gap, ServiceStart, WorldDay, WorldVisitor } from '../../../../server/rehearsal/world.ts';
import type { BusinessDay, Instant, KioskId, ServiceId, TicketId } from '../../../../shared/base/ids.ts';
import type { Actor } from '../../../../shared/commands.ts';
import type { MemoryHall } from './memory-hall.ts';
import { PlayedOfficer } from './officer.ts';
import { Timeline } from './timeline.ts';

/** Who looks on while a day is played. */
export interface Onlooker {
  /** Just after somebody has taken a number. */
  issued(state: Ready, at: Instant, ticketId: TicketId): void;
  /** Every five minutes while counters are open. */
  tick(state: Ready, at: Instant): void;
}

export interface DayPlayed {
  date: string;
  /** What the log holds of it. */
  entries: readonly Entry[];
  issued: number;
  refused: number;
}

const everyMs = 5 * 60_000;
const kiosk: Actor = { kind: 'kiosk', kioskId: 'kios-1' as KioskId };

export function playDay(hall: MemoryHall, day: WorldDay, onlooker: Onlooker): DayPlayed {
  return new PlayedDay(hall, day, onlooker).play();
}

export class PlayedDay {
  readonly hall: MemoryHall;
  readonly #world: WorldDay;
  readonly #onlooker: Onlooker;
  readonly #timeline = new Timeline();
  readonly #midnight: Instant;
  readonly #officers: PlayedOfficer[];
  readonly #visitors = new Map<TicketId, WorldVisitor>();
  /** Officers whose counter was not free when they came. */
  #waiting: PlayedOfficer[] = [];
  #refused = 0;

  constructor(hall: MemoryHall, world: WorldDay, onlooker: Onlooker) {
    this.hall = hall;
    this.#world = world;
    this.#onlooker = onlooker;
    this.#midnight = instantOf(hall.state.hall, world.date as BusinessDay, '00:00');
    this.#officers = world.shifts.map((shift) => new PlayedOfficer(this, shift));
  }

  play(): DayPlayed {
    const { date, arrivals, shifts } = this.#world;
    const ends = shifts.map(({ until }) => until);
    const begins = [...shifts.map(({ from }) => from), ...arrivals.slice(0, 1).map(({ at }) => at)];
    const first = Math.min(...begins);
    if (begins.length > 0) this.plan(first, () => this.#openDay());
    for (const visitor of arrivals) this.plan(visitor.at, () => this.#takeNumber(visitor));
    for (const [place, { from }] of shifts.entries()) this.plan(from, () => this.#arrive(this.#officers[place]!));
    for (let at = Math.ceil(first / everyMs) * everyMs; at <= Math.max(...ends); at += everyMs)
      this.plan(at, () => this.#onlooker.tick(this.hall.state, this.at));
    this.#timeline.run();
    const end = endOfDay(this.hall.state.hall, date as BusinessDay);
    this.hall.order(Math.max(end, this.at), { kind: 'hall' }, { type: 'AdvanceTime' });
    return { date, entries: this.hall.takeEntries(), issued: this.#visitors.size, refused: this.#refused };
  }

  /** Milliseconds after midnight. */
  get now(): number {
    return this.#timeline.now;
  }

  get at(): Instant {
    return this.#midnight + this.now;
  }

  msOf(at: Instant): number {
    return at - this.#midnight;
  }

  plan(at: number, act: () => void): void {
    if (at < Number.POSITIVE_INFINITY) this.#timeline.plan(Math.round(at), act);
  }

  gapMs(gap: Gap): number {
    return this.#world.gapMs(gap);
  }

  serviceMs(start: ServiceStart): number {
    return this.#world.serviceMs(start);
  }

  visitorOf(ticketId: TicketId): WorldVisitor {
    return this.#visitors.get(ticketId)!;
  }

  /**
   * From a call now; null: is not there any more, and has not come back either. In a hall that does not close at midnight numbers of the
   * day before are called: nobody has waited through the night.
   */
  comesMs(ticketId: TicketId): number | null {
    const visitor = this.#visitors.get(ticketId);
    if (visitor === undefined) return null;
    const { leavesAfterMs = Number.POSITIVE_INFINITY, comesMs } = visitor;
    const { issuedAt, returned } = knownTicket(this.hall.state, ticketId);
    return returned || this.at - issuedAt <= leavesAfterMs ? comesMs : null;
  }

  missed(ticketId: TicketId, by: PlayedOfficer): void {
    const returnsAfterMs = this.#visitors.get(ticketId)?.returnsAfterMs;
    if (returnsAfterMs !== undefined) this.plan(this.now + returnsAfterMs, () => this.#comeBack(ticketId, by));
  }

  /** A counter has become free for the next officer. */
  left(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const officer of waiting) this.#arrive(officer);
  }

  #openDay(): void {
    this.hall.order(this.at, { kind: 'hall' }, { type: 'AdvanceTime' });
  }

  #arrive(officer: PlayedOfficer): void {
    if (!officer.arrive()) this.#waiting.push(officer);
  }

  #takeNumber(visitor: WorldVisitor): void {
    const { priorityGroup, slotAt, cancelsAfterMs } = visitor;
    const serviceId = visitor.serviceId as ServiceId;
    const outcome = this.hall.send(this.at, kiosk, {
      type: 'IssueTicket',
      serviceId,
      ...(priorityGroup === undefined ? {} : { priorityGroup }),
      ...(slotAt === undefined ? {} : { slotAt: this.#midnight + Math.round(slotAt) }),
    });
    const issued = outcome.ok && outcome.value.find((event) => event.type === 'TicketIssued');
    if (!issued) {
      this.#refused++;
      return;
    }
    const { ticketId } = issued;
    this.#visitors.set(ticketId, visitor);
    if (cancelsAfterMs !== undefined) this.plan(visitor.at + cancelsAfterMs, () => this.#giveBack(ticketId));
    this.#onlooker.issued(this.hall.state, this.at, ticketId);
    this.#wake(serviceId);
  }

  #giveBack(ticketId: TicketId): void {
    if (knownTicket(this.hall.state, ticketId).status !== 'waiting') return;
    this.hall.send(this.at, { kind: 'visitor', ticketId }, { type: 'CancelOwnTicket', ticketId });
  }

  /** To the same counter, or where that is closed to another one of the same line. The hall may say that it is too late. */
  #comeBack(ticketId: TicketId, missedBy: PlayedOfficer): void {
    const { serviceId } = knownTicket(this.hall.state, ticketId);
    const officer = [missedBy, ...this.#officersFor(serviceId)].find(({ isThere }) => isThere);
    if (officer === undefined) return;
    const { counterId, actor } = officer;
    const outcome = this.hall.send(this.at, actor, { type: 'Return', counterId, ticketId });
    if (outcome.ok) this.#wake(serviceId);
  }

  #wake(serviceId: ServiceId): void {
    for (const officer of this.#officersFor(serviceId)) officer.wake();
  }

  #officersFor(serviceId: ServiceId): PlayedOfficer[] {
    const counters = indexOf(this.hall.state.hall).countersOf({ serviceId });
    return this.#officers.filter((officer) => counters.some(({ counterId }) => counterId === officer.counterId));
  }
}
