/** What the naive hall remembers, and what it finds in that by looking from end to end. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { TicketClass, TicketStatus } from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { hours, minutes } from '../play/hall-builder.ts';

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
export interface NaiveCounter {
  readonly status: 'closed' | 'open' | 'paused';
  readonly officerId: string | null;
}
export interface Action {
  readonly counterId: string;
  readonly at: Instant;
  readonly touched: ReadonlySet<string>;
  readonly before: ReadonlyMap<string, NaiveTicket>;
}

export const byKey = (a: NaiveTicket, b: NaiveTicket) =>
  a.promise - b.promise || a.sequence - b.sequence || a.ticketId.localeCompare(b.ticketId);
/** Sequences begin anew each day; a ticket of yesterday that is still there was issued earlier. */
export const byIssue = (a: NaiveTicket, b: NaiveTicket) => a.issuedAt - b.issuedAt || a.sequence - b.sequence;
/** WITA has been eight hours ahead of UTC all along. */
const wita = 8 * hours;
export const dayOf = (at: Instant): string => new Date(at + wita).toISOString().slice(0, 10);
export const endOfDay = (day: string): Instant => Date.parse(`${day}T00:00:00Z`) + 24 * hours - wita;

export class NaiveState {
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

  protected get(ticketId: string): NaiveTicket {
    const ticket = this.tickets.get(ticketId);
    if (ticket === undefined) throw new Error(`An event is about ${ticketId}, which was never issued`);
    return ticket;
  }

  protected change(ticketId: string, change: Partial<NaiveTicket>, { position }: Entry) {
    this.tickets.set(ticketId, { ...this.get(ticketId), ...change, touched: position });
  }

  protected officer(counterId: string): NaiveCounter {
    return this.counters.get(counterId) ?? { status: 'closed', officerId: null };
  }

  /** [D7] Whether a ticket of this day has a place in that one: the hall never closes, and the one day follows the other. */
  protected goesOn({ ticketId }: NaiveTicket, next: string): boolean {
    const [hours] = this.hall?.schedule.weekly ?? [];
    const neverCloses = hours?.open === '00:00' && hours.close === '24:00' && hours.weekdays.length === 7;
    return (
      neverCloses && this.day !== null && ticketId.startsWith(`${this.day}.`) && dayOf(endOfDay(this.day)) === next
    );
  }

  /** [T8] Since it was missed, minute by minute; breaks are not counted. */
  protected waitedFor(serviceId: string, since: Instant | null, at: Instant): number {
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
}
