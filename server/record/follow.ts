/** The events of a day, each with what it was surrounded by: the settings in force, and the tickets known by then. */

import type { AgencyId, BusinessDay, CounterId } from '../../shared/base/ids.ts';
import type { Actor } from '../../shared/commands.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Entry, When } from '../domain/core/entry.ts';
import type { Event, EventOf } from '../domain/core/events.ts';
import { ends } from '../domain/nouns.ts';
import { type DaySpan, dayEntries, spanOf } from './day-entries.ts';
import type { Reading } from './reading.ts';
import { FactsOfTickets } from './ticket-facts.ts';
import { Tickets, ticketIdsOf } from './tickets.ts';

export interface Happened {
  event: Event;
  when: When;
  /** Events caused by time have the hall as their actor, even when another command triggered them (rules D6, P4). */
  actor: Actor;
  hall: Hall;
  /** Those before it, where it changes them. */
  before: Hall | null;
  /** What was planned on that day before it. Null: nothing, or it is not known. */
  planned: Hall | null;
  tickets: Tickets;
  facts: FactsOfTickets;
  /** What an undo took back, as far as it is known; else nothing. */
  undone: readonly Event[];
}

/** `before`: the settings before the first entry. */
export async function* followDay(
  reading: Reading,
  now: Hall,
  span: DaySpan,
  before: Hall | null,
): AsyncGenerator<Happened> {
  const tickets = new Tickets();
  const facts = new FactsOfTickets();
  const actions = new LastActions();
  const known = new Set<BusinessDay>([span.day]);
  let hall = before;
  let planned: Hall | null = null;
  for await (const entry of dayEntries(reading, span)) {
    for (const day of entry.events.flatMap((event) => tickets.unknownDays(event)))
      if (!known.has(day)) {
        known.add(day);
        await learn(tickets, facts, reading, await spanOf(reading, now, day), hall ?? now);
      }
    const due = eventsCausedByTime(entry);
    for (const event of entry.events) {
      const last: Hall | null = hall;
      if (event.type === 'HallConfigured') hall = event.hall;
      const actor: Actor = due.has(event) ? { kind: 'hall' } : entry.actor;
      tickets.take(event, entry.position);
      facts.take(event, entry, actor, hall ?? now);
      actions.take(event, entry.position);
      // Before the hall was set up somebody came in to do so: that is told with the names of today.
      const settings = { hall: hall ?? now, before: last, planned };
      planned = plannedAfter(planned, event);
      yield { event, when: entry, actor, ...settings, tickets, facts, undone: actions.undoneBy(event) };
    }
  }
}

function plannedAfter(planned: Hall | null, event: Event): Hall | null {
  if (event.type === 'HallPlanned') return event.hall;
  const isOver = event.type === 'HallPlanDropped' || (event.type === 'HallConfigured' && event.planned !== undefined);
  return isOver ? null : planned;
}

/** A ticket that was being served at midnight goes on under the number of the day before (rule D2). */
async function learn(
  tickets: Tickets,
  facts: FactsOfTickets,
  reading: Reading,
  span: DaySpan,
  hall: Hall,
): Promise<void> {
  for await (const entry of dayEntries(reading, span))
    for (const event of entry.events) {
      tickets.take(event, entry.position);
      facts.take(event, entry, entry.actor, hall);
    }
}

/** What was decided about those who wait where nobody is (rule E5). */
export const isSettling = (event: Event): event is EventOf<'OfficersAnnounced' | 'WaitingEnded' | 'WaitingMoved'> =>
  event.type === 'OfficersAnnounced' || event.type === 'WaitingEnded' || event.type === 'WaitingMoved';

export type TakesBack = EventOf<'ActionUndone' | 'SettlingUndone' | 'TicketActUndone'>;
export const takesBack = (event: Event): event is TakesBack =>
  event.type === 'ActionUndone' || event.type === 'SettlingUndone' || event.type === 'TicketActUndone';

/**
 * What can be taken back: the last action of each counter and what was decided last for each agency (rules U2, E7), and what
 * supervisors did about tickets (rule R7).
 */
class LastActions {
  #last = new Map<CounterId, { position: number; events: Event[] }>();
  #settled = new Map<AgencyId, { position: number; event: Event }>();
  #acts = new Map<number, Event>();

  take(event: Event, position: number): void {
    if (isSettling(event)) this.#settled.set(event.agencyId, { position, event });
    if (isTicketAct(event)) this.#acts.set(position, event);
    if (event.type === 'ActionUndone' || !('counterId' in event) || event.counterId === null) return;
    const last = this.#last.get(event.counterId);
    if (last?.position === position) last.events.push(event);
    else this.#last.set(event.counterId, { position, events: [event] });
  }

  undoneBy(event: Event): readonly Event[] {
    if (event.type === 'TicketActUndone') {
      const act = this.#acts.get(event.actionPosition);
      return act ? [act] : [];
    }
    if (event.type === 'SettlingUndone') {
      const settled = this.#settled.get(event.agencyId);
      return settled?.position === event.actionPosition ? [settled.event] : [];
    }
    if (event.type !== 'ActionUndone') return [];
    const last = this.#last.get(event.counterId);
    return last?.position === event.actionPosition ? last.events.filter((each) => ticketIdsOf(each).length > 0) : [];
  }
}

const ticketActs: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'TicketMoved',
  'TicketCalledOff',
  'TicketRaised',
  'TicketLowered',
  'TicketReopened',
]);
export const isTicketAct = ({ type }: Event): boolean => ticketActs.has(type);

/** What comes before the command's own events: deadlines, and the change of the day. */
function eventsCausedByTime({ events }: Entry): ReadonlySet<Event> {
  const change = events.findLastIndex(({ type }) => type === 'DayClosed' || type === 'DayOpened');
  const isDeadline = (event: Event) =>
    (event.type === 'TicketResumed' && event.counterId === null) || ends.some((each) => event.type === each.event);
  const isPlanned = (event: Event) => event.type === 'HallConfigured' && event.planned !== undefined;
  return new Set(events.filter((event, index) => index <= change || isDeadline(event) || isPlanned(event)));
}
