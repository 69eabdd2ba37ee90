/**
 * The hall once more, told by its events alone and in the plainest way: tickets in one list, searched from end to end,
 * and a copy of everything before every action. It shares no line of code with the core, and judges what the core does;
 * each complaint cites its rule.
 */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Event, Passed } from '../../../server/domain/core/events.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { TicketClass, TicketStatus } from '../../../shared/base/ticket.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { hours, minutes, seconds } from '../play/hall-builder.ts';
import { nounEvents } from '../play/samples/noun-samples.ts';

export interface NaiveTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly serviceId: string;
  readonly class: TicketClass;
  readonly issuedAt: Instant;
  readonly promise: Instant;
  /** By when it was to be called before priority was added. */
  readonly raisedFrom?: Instant | undefined;
  readonly sequence: number;
  readonly status: TicketStatus;
  /** Called or serving there. */
  readonly counterId: string | null;
  readonly onlyCounterId: string | null;
  readonly returned: boolean;
  /** On hold until, or missed at. */
  readonly since: Instant | null;
  /** How often it was called to this counter. */
  readonly calls: number;
  /** Log position of the last event about it. */
  readonly touched: number;
}
interface NaiveCounter {
  readonly status: 'closed' | 'open' | 'paused';
  readonly officerId: string | null;
}
interface Action {
  readonly counterId: string;
  readonly at: Instant;
  readonly touched: ReadonlySet<string>;
  readonly before: ReadonlyMap<string, NaiveTicket>;
}

const byKey = (a: NaiveTicket, b: NaiveTicket) =>
  a.promise - b.promise || a.sequence - b.sequence || a.ticketId.localeCompare(b.ticketId);
/** Sequences begin anew each day; a ticket of yesterday that is still there was issued earlier. */
const byIssue = (a: NaiveTicket, b: NaiveTicket) => a.issuedAt - b.issuedAt || a.sequence - b.sequence;
/** WITA has been eight hours ahead of UTC all along. */
const wita = 8 * hours;
export const dayOf = (at: Instant): string => new Date(at + wita).toISOString().slice(0, 10);
export const endOfDay = (day: string): Instant => Date.parse(`${day}T00:00:00Z`) + 24 * hours - wita;

export class NaiveHall {
  /** As it is today, with what is lent. */
  hall: Hall | null = null;
  settings: Hall | null = null;
  readonly lent = new Map<string, { more: readonly string[]; fewer: readonly string[] }>();
  /** Until when, by what they are about. */
  readonly stops = new Map<string, Instant>();
  /** By log position: the ticket as it was before a supervisor did something about it. */
  readonly ticketActs = new Map<number, NaiveTicket>();
  day: string | null = null;
  tickets = new Map<string, NaiveTicket>();
  readonly counters = new Map<string, NaiveCounter>();
  /** Whose officers have signed out and done nothing there since. */
  readonly gone = new Set<string>();
  /** Of those that rest. */
  readonly backAt = new Map<string, Instant>();
  /** By log position: the tickets as they were before somebody decided about those who wait for nobody. */
  readonly settled = new Map<number, readonly NaiveTicket[]>();
  /** By log position; the last of each counter may be taken back. */
  readonly actions = new Map<number, Action>();
  readonly lastAction = new Map<string, number>();
  readonly numbers = new Map<string, number>();
  /** Numbers of the days before that are still in the hall. */
  kept = new Set<string>();
  sequence = 0;
  /** How often what was judged, so that a run can show that it was about something. */
  readonly seen = new Map<string, number>();

  count(what: string) {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  /** What this counter could call now, in the order of calling. */
  eligible(counterId: string, at: Instant, tickets: ReadonlyMap<string, NaiveTicket> = this.tickets): NaiveTicket[] {
    const serves = this.hall?.counters.find((counter) => counter.counterId === counterId)?.serviceIds ?? [];
    const isFar = (only: string) => {
      const { status } = this.officer(only);
      if (status === 'closed' || (status === 'open' && this.gone.has(only))) return true;
      return status === 'paused' && Math.abs((this.backAt.get(only) ?? 0) - at) > 30 * minutes;
    };
    return [...tickets.values()]
      .filter((ticket) => ticket.status === 'waiting' && serves.some((served) => served === ticket.serviceId))
      .filter(({ onlyCounterId }) => onlyCounterId === null || onlyCounterId === counterId || isFar(onlyCounterId))
      .sort(byKey);
  }

  /** What would be eligible at an instant, if what is due until then had happened. */
  eligibleAt(counterId: string, at: Instant): NaiveTicket[] {
    const isNextDay = this.day !== null && at >= endOfDay(this.day);
    const there = [...this.tickets].filter(([, ticket]) => !isNextDay || this.goesOn(ticket, dayOf(at)));
    const later = there.map(([id, ticket]): [string, NaiveTicket] =>
      ticket.status === 'held' && ticket.since !== null && ticket.since <= at
        ? [id, { ...ticket, status: 'waiting' }]
        : [id, ticket],
    );
    return this.eligible(counterId, at, new Map(later));
  }

  /** The ticket that is called or served at a counter. */
  at(counterId: string): NaiveTicket | undefined {
    return [...this.tickets.values()].find((ticket) => ticket.counterId === counterId);
  }

  /** Takes one entry in, and says what is wrong with it. */
  record(entry: Entry, command: Command): void {
    const own = this.due(entry);
    const before = new Map(this.tickets);
    const sum = [...this.numbers];
    for (const event of own) this.apply(event, entry, command);
    this.oneTicketPerCounter();
    this.remember(entry, command, own, before);
    for (const [series, count] of sum) demand((this.numbers.get(series) ?? 0) >= count, '[I2] a series ran backwards');
    this.nobodySwapped(before, own);
  }

  /** Applies what the clock brought about, after comparing it with what it ought to have; gives the rest. */
  private due(entry: Entry): Event[] {
    const opened = entry.events.findIndex((event) => event.type === 'DayOpened');
    let length = opened + 1;
    while (isDeadline(entry.events[length])) length++;
    const due = entry.events.slice(0, length);
    const end = this.day === null ? Number.POSITIVE_INFINITY : endOfDay(this.day);
    const held = [...this.tickets.values()].filter(
      ({ status, since }) => status === 'held' && (since ?? 0) <= entry.at,
    );
    const back = held
      .filter((ticket) => (ticket.since ?? 0) < end || this.goesOn(ticket, dayOf(entry.at)))
      .sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
    const told = due.filter((event) => event.type === 'TicketResumed');
    const deadlines = told.map((event) => this.get(event.ticketId).since);
    same(
      deadlines,
      back.map((ticket) => ticket.since),
      '[D6] deadlines',
    );
    for (const event of told) this.apply(event, entry, null);
    same(
      told.map((event) => event.ticketId).sort(),
      back.map((ticket) => ticket.ticketId).sort(),
      '[D6] who comes back',
    );
    const rest = due.filter((event) => event.type !== 'TicketResumed');
    same(rest, this.dayChange(entry.at), '[D2][D3] the change of the day');
    for (const event of rest) this.apply(event, entry, null);
    if (told.length > 0) this.count('hold ended by its deadline');
    return entry.events.slice(length);
  }

  /** [D7] Whether a ticket of this day has a place in that one: the hall never closes, and the one day follows the other. */
  private goesOn({ ticketId }: NaiveTicket, next: string): boolean {
    const [hours] = this.hall?.schedule.weekly ?? [];
    const neverCloses = hours?.open === '00:00' && hours.close === '24:00' && hours.weekdays.length === 7;
    return (
      neverCloses && this.day !== null && ticketId.startsWith(`${this.day}.`) && dayOf(endOfDay(this.day)) === next
    );
  }

  /** The events with which the day would change now. */
  private dayChange(at: Instant): object[] {
    if (this.hall === null || (this.day !== null && at < endOfDay(this.day))) return [];
    const next = dayOf(at);
    const opened = { type: 'DayOpened', day: next };
    if (this.day === null) return [opened];
    const end = endOfDay(this.day);
    const open = ({ status, returned, since, serviceId }: NaiveTicket) =>
      ['waiting', 'called', 'held'].includes(status) ||
      (status === 'missed' && !returned && this.waitedFor(serviceId, since, end) <= 15 * minutes);
    const left = [...this.tickets.values()].filter(open).sort(byIssue);
    const unserved = left.filter((ticket) => !this.goesOn(ticket, next));
    const carried = left.filter((ticket) => this.goesOn(ticket, next)).map(({ ticketId }) => ticketId);
    const stopped = [...this.stops].flatMap(([about, until]) =>
      until > at && until !== Number.POSITIVE_INFINITY ? [JSON.parse(about)] : [],
    );
    const anybody = { ticketId: `${this.day}.1` } as NaiveTicket;
    const closing = (this.goesOn(anybody, next) ? [] : this.hall.counters)
      .filter(({ counterId }) => (this.counters.get(counterId)?.status ?? 'closed') !== 'closed')
      .filter(({ counterId }) => this.at(counterId)?.status !== 'serving')
      .sort((a, b) => a.number - b.number);
    this.count('day changed');
    if (unserved.length > 0) this.count('tickets left at the end of a day');
    if (carried.length > 0) this.count('tickets that go on into the next day');
    return [
      ...unserved.map(({ ticketId }) => ({ type: 'TicketUnserved', ticketId })),
      ...closing.map(({ counterId }) => ({ type: 'CounterClosed', counterId })),
      { type: 'DayClosed', day: this.day },
      {
        ...opened,
        ...(carried.length > 0 ? { carried } : {}),
        ...(stopped.length > 0 ? { stopped } : {}),
      },
    ];
  }

  private get(ticketId: string): NaiveTicket {
    const ticket = this.tickets.get(ticketId);
    if (ticket === undefined) throw new Error(`An event is about ${ticketId}, which was never issued`);
    return ticket;
  }

  private change(ticketId: string, change: Partial<NaiveTicket>, { position }: Entry) {
    this.tickets.set(ticketId, { ...this.get(ticketId), ...change, touched: position });
  }

  private apply(event: Event, entry: Entry, command: Command | null): void {
    const { at } = entry;
    if (isBeside(event)) return;
    // Whoever does something at a counter is there.
    const isAway = 'by' in event && event.type !== 'CounterOpened' && event.type !== 'CounterTakenOver';
    if ('counterId' in event && event.counterId !== null && !isAway && event.type !== 'ServicesLent')
      this.gone.delete(event.counterId);
    switch (event.type) {
      case 'HallConfigured':
        this.settings = event.hall;
        this.hall = this.withLent(event.hall);
        return;
      case 'ServicesLent':
        this.lent.set(event.counterId, event);
        this.hall = this.settings && this.withLent(this.settings);
        this.count('services lent');
        this.servedSomewhere(event.fewer);
        return;
      case 'NumbersStopped':
        this.stops.delete(JSON.stringify(event.about));
        this.stops.set(JSON.stringify(event.about), event.until ?? Number.POSITIVE_INFINITY);
        return;
      case 'NumbersResumed':
        demand(this.stops.delete(JSON.stringify(event.about)), '[R4] numbers go on that were not stopped');
        return;
      case 'DayOpened':
        this.day = event.day;
        this.sequence = 0;
        this.lent.clear();
        for (const about of this.stops.keys())
          if (!event.stopped?.some((still) => JSON.stringify(still) === about)) this.stops.delete(about);
        this.hall = this.settings;
        this.numbers.clear();
        for (const [id, ticket] of this.tickets)
          if (ticket.status !== 'serving' && !event.carried?.some((carried) => carried === id)) this.tickets.delete(id);
        this.kept = new Set([...this.tickets.values()].map((ticket) => ticket.number));
        return;
      case 'DayClosed':
        return;
      case 'CounterOpened':
        this.counters.set(event.counterId, { status: 'open', officerId: event.officerId });
        return;
      case 'CounterPaused':
        this.counters.set(event.counterId, { ...this.officer(event.counterId), status: 'paused' });
        this.backAt.set(event.counterId, event.until);
        return;
      case 'CounterResumed':
        this.counters.set(event.counterId, { ...this.officer(event.counterId), status: 'open' });
        return;
      case 'CounterClosed':
        this.counters.set(event.counterId, { status: 'closed', officerId: null });
        return;
      case 'CounterTakenOver':
        demand(this.officer(event.counterId).officerId === event.fromOfficerId, '[C4] taken over from somebody else');
        this.counters.set(event.counterId, { status: 'open', officerId: event.officerId });
        return;
      case 'OfficerGone':
        this.gone.add(event.counterId);
        return;
      case 'OfficerBack':
        this.gone.delete(event.counterId);
        return;
      case 'CounterEnded':
        this.counters.set(event.counterId, { status: 'closed', officerId: null });
        for (const ticketId of event.ticketIds) this.change(ticketId, { status: 'waiting', counterId: null }, entry);
        return;
      // The counter of whom it concerns is ended by an event of its own.
      case 'PersonChanged':
        return;
      case 'AgencyMarkedAbsent':
      case 'ClosingAsked':
      case 'ClosingTakenBack':
      case 'ClosingDecided':
      case 'AgencyMarkedPresent':
        return;
      case 'TicketIssued':
        this.issued(event, entry, command);
        return;
      case 'TicketCalled':
        this.judgeCall(event, at);
        this.change(event.ticketId, { status: 'called', counterId: event.counterId, calls: 1 }, entry);
        return;
      case 'TicketRecalled':
        demand(this.get(event.ticketId).status === 'called', '[T4] recalled a ticket that was not called');
        demand(event.call === this.get(event.ticketId).calls + 1 && event.call <= 3, '[T4] a call too many');
        this.change(event.ticketId, { calls: event.call }, entry);
        return;
      case 'ServiceStarted':
        this.change(event.ticketId, { status: 'serving' }, entry);
        return;
      case 'TicketCompleted':
        demand(this.get(event.ticketId).status === 'serving', '[T5] completed a ticket that was not served');
        this.change(event.ticketId, { status: 'completed', counterId: null }, entry);
        return;
      case 'TicketMissed':
        this.change(event.ticketId, { status: 'missed', counterId: null, since: at }, entry);
        return;
      case 'TicketReturned': {
        const { since, returned, serviceId } = this.get(event.ticketId);
        demand(!returned && this.waitedFor(serviceId, since, at) <= 15 * minutes, '[T8] came back too late or twice');
        this.change(event.ticketId, { status: 'waiting', returned: true, since: null }, entry);
        return;
      }
      case 'TicketHeld':
        demand(event.until > at && event.until - at <= 120 * minutes, '[T9] held for too long');
        this.change(event.ticketId, { status: 'held', counterId: null, since: event.until }, entry);
        return;
      case 'TicketResumed':
        this.change(event.ticketId, { status: 'waiting', since: null }, entry);
        return;
      case 'TicketTransferred': {
        const { serviceId, toCounterId: onlyCounterId } = event;
        this.change(event.ticketId, { status: 'waiting', counterId: null, serviceId, onlyCounterId }, entry);
        return;
      }
      case 'TicketCancelled':
        if (event.reason === 'visitor') this.judgeOwnCancellation(event, at);
        this.change(event.ticketId, { status: 'cancelled', counterId: null, since: null }, entry);
        return;
      case 'PriorityGranted': {
        const { promise, issuedAt } = this.get(event.ticketId);
        demand(event.promise === Math.min(promise, issuedAt + 15 * minutes), '[O10] another promise than it must be');
        this.change(event.ticketId, { class: 'priority', promise: event.promise, raisedFrom: promise }, entry);
        return;
      }
      case 'TicketUnserved':
        this.change(event.ticketId, { status: 'unserved', counterId: null }, entry);
        return;
      case 'OfficersAnnounced':
        this.settled.set(entry.position, []);
        return;
      case 'WaitingEnded':
        this.settle(event.ticketIds, { status: 'unserved', since: null }, entry);
        return;
      case 'WaitingMoved':
        this.settle(event.ticketIds, { serviceId: event.serviceId, onlyCounterId: null }, entry);
        return;
      case 'SettlingUndone': {
        const before = this.settled.get(event.actionPosition);
        if (before === undefined) throw new Error('[E7] nothing was decided there');
        for (const ticket of before) {
          demand(this.get(ticket.ticketId).touched === event.actionPosition, '[E7] touched since');
          this.tickets.set(ticket.ticketId, { ...ticket, touched: entry.position });
        }
        return;
      }
      case 'TicketMoved':
        this.act(event.ticketId, { serviceId: event.serviceId, onlyCounterId: event.toCounterId }, entry);
        return;
      case 'TicketCalledOff':
        this.act(event.ticketId, { status: 'cancelled', since: null }, entry);
        return;
      case 'TicketRaised': {
        const { promise, issuedAt } = this.get(event.ticketId);
        demand(event.promise === Math.min(promise, issuedAt + 15 * minutes), '[R6] another promise than it must be');
        this.act(event.ticketId, { class: 'priority', promise: event.promise, raisedFrom: promise }, entry);
        return;
      }
      case 'TicketLowered': {
        const { promise, issuedAt, raisedFrom } = this.get(event.ticketId);
        const before = raisedFrom ?? Math.max(promise, issuedAt + 60 * minutes);
        demand(event.promise === before, '[R6] another promise than it must be');
        const after = { class: event.class ?? 'regular', promise: event.promise, raisedFrom: undefined } as const;
        this.act(event.ticketId, after, entry);
        return;
      }
      case 'TicketReopened': {
        const { status } = this.get(event.ticketId);
        demand(['completed', 'cancelled', 'unserved', 'missed'].includes(status), `[R6] reopened while ${status}`);
        this.act(event.ticketId, { status: 'waiting', since: null }, entry);
        return;
      }
      case 'TicketActUndone': {
        const before = this.ticketActs.get(event.actionPosition);
        if (before === undefined) throw new Error('[R7] nothing was done there');
        demand(this.get(before.ticketId).touched === event.actionPosition, '[R7] touched since');
        this.tickets.set(before.ticketId, { ...before, touched: entry.position });
        return;
      }
      case 'ActionUndone':
        this.undone(event, entry);
        return;
      case 'PersonAdded':
      case 'PersonInvited':
      case 'PersonLinkUsed':
      case 'PersonSecretChanged':
      case 'PersonSignedOutEverywhere':
      case 'PersonErased':
      case 'DevicePaired':
      case 'DeviceChanged':
      case 'DeviceReloaded':
      case 'DeviceRevoked':
      case 'KeyMade':
      case 'KeyRevoked':
      case 'SwitchesSet':
      case 'ClockConfirmed':
        throw new Error('Nobody looks after people and devices here');
      case 'TicketShownAgain':
      case 'WaitsLearned':
        return;
      case 'HallPlanned':
      case 'HallPlanDropped':
        return;
      case 'LogRestored':
        throw new Error('Nobody restores a backup here');
      case 'NumbersReserved':
      case 'ReserveEnded':
      case 'TicketHandedIn':
      case 'WishWithdrawn':
      case 'TicketLapsed':
        throw new Error('No kiosk is without its server here');
      default:
        unreachable(event);
    }
  }

  /** [R6] Of a ticket that no officer has in hand. */
  private act(ticketId: string, change: Partial<NaiveTicket>, entry: Entry): void {
    const before = this.get(ticketId);
    demand(before.counterId === null, `[R6] ${ticketId} is at a counter`);
    this.ticketActs.set(entry.position, before);
    this.change(ticketId, change, entry);
    this.servedSomewhere([this.get(ticketId).serviceId]);
  }

  /** [R2] What each counter serves today. */
  private withLent(settings: Hall): Hall {
    const counters = settings.counters.map((counter) => {
      const { more = [], fewer = [] } = this.lent.get(counter.counterId) ?? {};
      const own = counter.serviceIds.filter((serviceId) => !fewer.includes(serviceId));
      return { ...counter, serviceIds: [...new Set([...own, ...more])] as typeof counter.serviceIds };
    });
    return { ...settings, counters };
  }

  /** [R3] Nobody waits for what no counter serves any more. */
  private servedSomewhere(serviceIds: readonly string[]): void {
    for (const { ticketId, serviceId, status } of this.tickets.values()) {
      if (status !== 'waiting' || !serviceIds.includes(serviceId)) continue;
      const isServed = this.hall?.counters.some((counter) => counter.serviceIds.some((each) => each === serviceId));
      demand(isServed === true, `[R3] ${ticketId} waits for what nobody serves`);
    }
  }

  /** [E5][E6] Of those who wait, are on hold or can still return, where no counter is open; [C10] whose officer has gone counts as closed. */
  private settle(ticketIds: readonly string[], change: Partial<NaiveTicket>, entry: Entry): void {
    const before = ticketIds.map((ticketId) => this.get(ticketId));
    this.settled.set(entry.position, before);
    for (const { ticketId, serviceId, status } of before) {
      demand(['waiting', 'held', 'missed'].includes(status), `[E6] ${ticketId} is ${status}`);
      const serving = this.hall?.counters.filter((counter) => counter.serviceIds.some((each) => each === serviceId));
      const isThere = (counterId: string) => this.officer(counterId).status === 'open' && !this.gone.has(counterId);
      const isServed = serving?.some(({ counterId }) => isThere(counterId));
      demand(isServed === false, `[E6] somebody is there for ${ticketId}`);
      this.change(ticketId, change, entry);
    }
  }

  private officer(counterId: string): NaiveCounter {
    return this.counters.get(counterId) ?? { status: 'closed', officerId: null };
  }

  private issued(event: Extract<Event, { type: 'TicketIssued' }>, entry: Entry, command: Command | null): void {
    const { at, position } = entry;
    const { ticketId, number, serviceId, sequence, promise } = event;
    if (command?.type !== 'IssueTicket' || this.hall === null) throw new Error('A number that nobody asked for');
    const service = this.hall.services.find((one) => one.serviceId === serviceId);
    const agency = this.hall.agencies.find((one) => one.agencyId === service?.agencyId);
    const abouts: object[] = [
      { of: 'service', serviceId },
      { of: 'agency', agencyId: agency?.agencyId },
      { of: 'hall' },
    ];
    const isStopped = [...this.stops].some(
      ([about, until]) => at < until && abouts.some((each) => about === JSON.stringify(each)),
    );
    demand(!isStopped, '[R4] a number was given out while they are stopped');
    const series = service?.series ?? agency?.series ?? '?';
    let count = (this.numbers.get(series) ?? 0) + 1;
    while (this.kept.has(`${series}-${`${count}`.padStart(3, '0')}`)) count++;
    this.numbers.set(series, count);
    demand(number === `${series}-${`${count}`.padStart(3, '0')}`, `[I2] ${number} is number ${count} of ${series}`);
    demand(sequence === ++this.sequence && ticketId === `${this.day}.${sequence}`, `[I1] sequence ${sequence}`);

    const { slotAt } = command;
    const onTime = slotAt !== undefined && at <= slotAt + 10 * minutes && dayOf(slotAt) === this.day;
    const promises: [TicketClass, Instant][] = [['regular', at + 60 * minutes]];
    if (onTime) promises[0] = ['appointment', (slotAt ?? 0) + 30 * minutes];
    if (command.priorityGroup !== undefined && (!onTime || at + 15 * minutes < promises[0]![1]))
      promises[0] = ['priority', at + 15 * minutes];
    same([event.class, promise], promises[0], '[O1][I13] class and promise');

    const rivals = new Set(
      this.hall.counters
        .filter((counter) => counter.serviceIds.some((served) => served === serviceId))
        .flatMap((counter) => counter.serviceIds.map(String)),
    );
    const ahead = [...this.tickets.values()].filter(
      (one) => one.status === 'waiting' && rivals.has(one.serviceId) && byKey(one, { ...one, promise, sequence }) < 0,
    );
    demand(event.ahead === ahead.length, `[I1] ${event.ahead} ahead and not ${ahead.length}`);
    this.tickets.set(ticketId, {
      ticketId,
      number,
      serviceId,
      class: event.class,
      issuedAt: at,
      promise,
      sequence,
      status: 'waiting',
      counterId: null,
      onlyCounterId: null,
      returned: false,
      since: null,
      calls: 0,
      touched: position,
    });
    this.count(`issued ${event.class}`);
  }

  private judgeCall(
    { ticketId, counterId, rule, passed }: Extract<Event, { type: 'TicketCalled' }>,
    at: Instant,
  ): void {
    const eligible = this.eligible(counterId, at);
    const ticket = eligible.find((one) => one.ticketId === ticketId);
    if (ticket === undefined) throw new Error(`[O2] ${ticketId} was called to ${counterId}, which could not call it`);
    demand(this.officer(counterId).status === 'open', '[C6] called to a counter that is not open');
    const earlier = eligible.filter((one) => byIssue(one, ticket) < 0);
    const expected: Passed = { regular: 0, priority: 0, appointment: 0 };
    for (const one of earlier) expected[one.class]++;
    same(passed, expected, '[O8] how many it passed');
    if (rule.by === 'chosen') {
      const may = this.hall?.counters.find((counter) => counter.counterId === counterId)?.mayCallChosen;
      demand(may === true, '[O9] chosen where that is not permitted');
      this.count('chosen');
      return;
    }
    demand(eligible[0] === ticket, `[O2] ${eligible[0]?.ticketId} was passed over by ${ticketId}`);
    const starving = eligible.find(
      (one) => one.class === 'regular' && ticket.class === 'priority' && ticket.issuedAt - one.issuedAt > 45 * minutes,
    );
    demand(starving === undefined, `[O3] ${starving?.ticketId} starves for ${ticketId}`);
    // An appointment has its place by its slot and not by its issue (O1).
    const first = earlier.find(
      (one) => one.class === ticket.class && one.serviceId === ticket.serviceId && one.class !== 'appointment',
    );
    demand(first === undefined, `[O5] ${first?.ticketId} came before ${ticketId}`);
    this.count('called');
    if (expected.regular > 0 && ticket.class === 'priority') this.count('priority passed regular');
    if (ticket.onlyCounterId === counterId) this.count('called by the only counter');
    else if (ticket.onlyCounterId !== null) this.count('called for a counter that is away');
  }

  /** [T8] Since it was missed, minute by minute; breaks are not counted. */
  private waitedFor(serviceId: string, since: Instant | null, at: Instant): number {
    if (since === null || this.hall === null) return at;
    const service = this.hall.services.find((one) => one.serviceId === serviceId);
    const agency = this.hall.agencies.find(({ agencyId }) => agencyId === service?.agencyId);
    const schedules = [service?.schedule, agency?.schedule, this.hall.schedule].filter((one) => one !== undefined);
    const date = dayOf(since);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const exception = schedules
      .flatMap(({ exceptions }) => exceptions)
      .find(({ from, to }) => from <= date && date <= to);
    const week = exception?.hours ?? schedules.find(({ weekly }) => weekly.length > 0)?.weekly ?? [];
    const breaks = service ? (week.find(({ weekdays }) => weekdays.includes(weekday))?.breaks ?? []) : [];
    const begin = endOfDay(date) - 24 * hours;
    const time = (text: string) => begin + Number(text.slice(0, 2)) * hours + Number(text.slice(3)) * minutes;
    const rests = breaks.map(({ start, end }) => Math.min(at, time(end)) - Math.max(since, time(start)));
    return at - since - rests.filter((rest) => rest > 0).reduce((sum, rest) => sum + rest, 0);
  }

  /** [T13] */
  private judgeOwnCancellation({ ticketId, counterId }: Extract<Event, { type: 'TicketCancelled' }>, at: Instant) {
    const { status, returned, since, serviceId } = this.get(ticketId);
    const wanted = status === 'waiting' || status === 'held' || (status === 'missed' && !returned);
    demand(wanted && counterId === null, `[T13] ${ticketId} was ${status} and is cancelled by its holder`);
    demand(
      status !== 'missed' || this.waitedFor(serviceId, since, at) <= 15 * minutes,
      '[T13] it could not return any more',
    );
    this.count(`cancelled by its holder while ${status}`);
  }

  private undone(event: Extract<Event, { type: 'ActionUndone' }>, entry: Entry): void {
    const action = this.actions.get(event.actionPosition);
    if (action === undefined) throw new Error(`[U2] position ${event.actionPosition} was no action`);
    demand(action.counterId === event.counterId, '[U1] an action of another counter');
    demand(this.lastAction.get(event.counterId) === event.actionPosition, '[U2] not the last action');
    demand(entry.at - action.at <= 30 * seconds, '[U1] too late');
    same([...action.touched].sort(), [...event.ticketIds].sort(), '[U3] the tickets that come back');
    for (const ticketId of event.ticketIds) {
      demand(this.get(ticketId).touched === event.actionPosition, '[U4] touched since');
      const before = action.before.get(ticketId);
      if (before === undefined) throw new Error('[U3] a ticket that was not there before');
      this.tickets.set(ticketId, { ...before, touched: entry.position });
    }
    this.count('undone');
    if (event.ticketIds.length > 1) this.count('undone with two tickets');
  }

  /** [T2] */
  private oneTicketPerCounter(): void {
    const there = [...this.tickets.values()].flatMap(({ counterId }) => (counterId === null ? [] : [counterId]));
    demand(new Set(there).size === there.length, '[T2] two tickets at one counter');
    for (const ticket of this.tickets.values())
      demand(['called', 'serving'].includes(ticket.status) === (ticket.counterId !== null), '[T2] a ticket nowhere');
  }

  /** [O4] */
  private nobodySwapped(before: ReadonlyMap<string, NaiveTicket>, own: readonly Event[]): void {
    const moved = own.flatMap((event) => {
      if (
        event.type === 'ActionUndone' ||
        event.type === 'WaitingMoved' ||
        event.type === 'SettlingUndone' ||
        event.type === 'TicketActUndone'
      )
        return event.ticketIds.map(String);
      return reordering.has(event.type) && 'ticketId' in event ? [event.ticketId] : [];
    });
    const stays = (ticket: NaiveTicket) =>
      before.get(ticket.ticketId)?.status === 'waiting' &&
      this.tickets.get(ticket.ticketId)?.status === 'waiting' &&
      !moved.some((id) => id === ticket.ticketId);
    const order = (tickets: ReadonlyMap<string, NaiveTicket>) =>
      [...tickets.values()]
        .filter(stays)
        .sort(byKey)
        .map((ticket) => ticket.ticketId);
    same(order(this.tickets), order(before), '[O4] waiting tickets swapped');
  }

  private remember(entry: Entry, command: Command, own: readonly Event[], before: ReadonlyMap<string, NaiveTicket>) {
    if (!('counterId' in command) || command.type === 'LendServices') return;
    const isWish = /^(AskToClose|TakeBackAskToClose|DecideClosing)$/.test(command.type);
    if (isWish && !own.some(({ type }) => type === 'CounterClosed')) return;
    this.lastAction.delete(command.counterId);
    const undoable = !own.some(({ type }) => unrepeatable.has(type));
    if (!undoable) return;
    const touched = new Set(own.flatMap((event) => ('ticketId' in event ? [String(event.ticketId)] : [])));
    this.actions.set(entry.position, { counterId: command.counterId, at: entry.at, touched, before });
    this.lastAction.set(command.counterId, entry.position);
  }
}

/** [O4] The events that say why a waiting ticket has another place. */
const reordering = new Set<Event['type']>([
  'PriorityGranted',
  'TicketTransferred',
  'TicketMoved',
  'TicketRaised',
  'TicketLowered',
]);
/** [U2] What cannot be undone and leaves nothing to undo. */
const unrepeatable = new Set<Event['type']>([
  'TicketRecalled',
  'CounterOpened',
  'CounterPaused',
  'CounterResumed',
  'CounterTakenOver',
  'CounterClosed',
  'ActionUndone',
]);
/** What changes nothing about who is called. */
const isBeside = (event: Event): event is Extract<Event, { type: keyof typeof nounEvents }> =>
  Object.hasOwn(nounEvents, event.type);
const isDeadline = (event: Event | undefined) => event?.type === 'TicketResumed' && event.counterId === null;

function demand(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(complaint);
}
function same(actual: unknown, expected: unknown, complaint: string): void {
  const [one, other] = [sorted(actual), sorted(expected)];
  if (one !== other) throw new Error(`${complaint}: ${one} and not ${other}`);
}
/** As JSON, with the fields of an object in the order of their names. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
