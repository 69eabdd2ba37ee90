/**
 * The hall once more, told by its events alone and in the plainest way: tickets in one list, searched from end to end,
 * and a copy of everything before every action. It shares no line of code with the core, and judges what the core does;
 * each complaint cites its rule.
 */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Event } from '../../../server/domain/core/events.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { Command } from '../../../shared/commands.ts';
import { minutes } from '../play/hall-builder.ts';
import { demand, same } from './demand.ts';
import { NaiveFold } from './naive-fold.ts';
import { byIssue, byKey, dayOf, endOfDay, type NaiveTicket } from './naive-state.ts';

export class NaiveHall extends NaiveFold {
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
const isDeadline = (event: Event | undefined) => event?.type === 'TicketResumed' && event.counterId === null;
