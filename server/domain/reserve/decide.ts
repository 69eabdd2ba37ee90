import type { CommandId, Instant, KioskId, SeriesPrefix, TicketNumber } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { endOfDay, startOfDay } from '../calendar/moment.ts';
import type { Event } from '../core/events.ts';
import type { Reserved } from '../core/hall-state.ts';
import { believed, type Known, ownerOf } from '../core/known.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready, State, Ticket } from '../core/state.ts';
import { type ActorOf, type DecidesAll, kiosk, ofHall, ofService } from '../core/tables.ts';
import { nextTicketId, ticketsAhead } from '../ticket/issue.ts';
import { promiseFrom } from '../ticket/promise.ts';
import { wasLeft } from './former.ts';
import { goesOn, isOfSeries } from './over-changes.ts';
import { roomFor } from './pages.ts';
import { lacking } from './reserve.ts';

export const reserveDecides = {
  ReserveNumbers: { by: kiosk, scope: ofHall, decide: reserveNumbers },
  HandInTicket: { by: kiosk, scope: ofService, decide: handIn },
  WithdrawTicket: { by: kiosk, scope: ofHall, decide: withdraw },
} satisfies Partial<DecidesAll>;

type Kiosk = ActorOf<'kiosk'>;

function reserveNumbers(
  state: Ready,
  _command: CommandOf<'ReserveNumbers'>,
  { kioskId }: Kiosk,
  _at: Instant,
  known: Known,
): EventsOrRefusal {
  const owner = ownerOf(known, kioskId);
  const numbers = lacking(state, kioskId, seriesFor(state, known), state.hall.policy.reservePerSeries);
  if (numbers.length === 0) return happened();
  const room = roomFor(state, owner, kioskId);
  return room === null ? no('daily-limit') : happened(...room, { type: 'NumbersReserved', kioskId, numbers, owner });
}

/** A key gives out numbers of its agencies (rule S3), and so keeps numbers of their series. */
function seriesFor({ hall }: Ready, { agencyIds }: Known): ReadonlySet<SeriesPrefix> {
  const { series, seriesOf: seriesOfService } = indexOf(hall);
  if (agencyIds === null) return series;
  return new Set(hall.services.filter(({ agencyId }) => agencyIds.includes(agencyId)).map(seriesOfService));
}

function handIn(
  state: Ready,
  command: CommandOf<'HandInTicket'>,
  { kioskId }: Kiosk,
  at: Instant,
  known: Known,
): EventsOrRefusal {
  const { number, serviceId, day, priorityGroup = null } = command;
  const index = indexOf(state.hall);
  const isOfToday = day === state.day;
  const service = index.services.get(serviceId);
  if (!isOfToday && !goesOn(state, command, service, kioskId)) return lapse(state, command, kioskId);
  if (!service) return withoutService(state, command, kioskId, known);
  if (priorityGroup !== null && !isOfThisHall(state, priorityGroup)) return no('priority-group-unknown');
  const keptSince = isOfToday ? keptToday(state, kioskId, number, service, known) : startOfDay(state.hall, day);
  if (keptSince === null) return no('number-not-reserved', { number });
  const takenAt = takenWhen(state, command, keptSince, at, known);
  const ticketClass = priorityGroup === null ? 'regular' : 'priority';
  const promise = promiseFrom(state.hall.policy, ticketClass, takenAt);
  const key = { ticketId: nextTicketId(state), promise, sequence: state.sequence + 1 };
  return happened(...withdrawn(state, command.insteadOf), {
    type: 'TicketHandedIn',
    number,
    serviceId,
    class: ticketClass,
    priorityGroup,
    ahead: ticketsAhead(state, service, key),
    ...key,
    kioskId,
    takenAt,
    ...(takenAt === command.takenAt ? {} : { saidAt: command.takenAt }),
    insteadOf: command.insteadOf ?? null,
    ...(isOfToday ? {} : { day }),
  });
}

/** Also one that the settings have taken away since the kiosk knew it: whoever was given priority keeps it. */
const isOfThisHall = ({ hall, formerGroups }: Ready, group: string): boolean =>
  indexOf(hall).priorityGroups.has(group) || formerGroups.includes(group);

/** Taken away by the settings since it was given out: written down (rule K11). Of one that was never there nothing is. */
function withoutService(
  state: Ready,
  { number, serviceId, day, takenAt }: CommandOf<'HandInTicket'>,
  kioskId: KioskId,
  known: Known,
): EventsOrRefusal {
  if (!state.removedServices.has(serviceId)) return no('service-unknown');
  if (usableBy(state, kioskId, number, known) === null) return no('number-not-reserved', { number });
  return happened({ type: 'TicketLapsed', number, serviceId, kioskId, day, takenAt, because: 'service-removed' });
}

/** Since when this kiosk keeps it today for such a service; null: it does not (rule K3). */
function keptToday(
  state: Ready,
  kioskId: KioskId,
  number: TicketNumber,
  service: Service,
  known: Known,
): Instant | null {
  return isOfSeries(state, service, number) ? (usableBy(state, kioskId, number, known)?.at ?? null) : null;
}

/**
 * A kiosk's word on time counts as far as its absence goes, and for as long as it had asked for a number in vain (rule K4).
 * Nobody came before the number was reserved, nor comes in the future.
 */
function takenWhen(
  state: Ready,
  { takenAt, insteadOf }: CommandOf<'HandInTicket'>,
  keptSince: Instant,
  at: Instant,
  known: Known,
): Instant {
  const askedAt = waitingSince(state, insteadOf);
  const whenAway = believed(known, takenAt, at);
  const earliest = askedAt === null ? whenAway : Math.min(whenAway, Math.max(takenAt, askedAt));
  return Math.min(at, Math.max(keptSince, earliest));
}

/** On a later day it is no ticket any more. What that kiosk never kept on that day is nothing at all (rule K6). */
function lapse(state: Ready, command: CommandOf<'HandInTicket'>, kioskId: KioskId): EventsOrRefusal {
  const { number, serviceId, day } = command;
  const service = indexOf(state.hall).services.get(serviceId);
  const isItsOwn = service === undefined || isOfSeries(state, service, number);
  if (!isItsOwn || !wasLeft(state, day, kioskId, number)) return no('number-not-reserved', { number });
  const [start, end] = [startOfDay(state.hall, day), endOfDay(state.hall, day)];
  const takenAt = Math.min(end, Math.max(start, command.takenAt));
  return happened({ type: 'TicketLapsed', number, serviceId, kioskId, day, takenAt });
}

/** What this kiosk has kept under a number, and not given out yet; null: nothing (rule K3). */
function usableBy(state: State, kioskId: KioskId, number: TicketNumber, known: Known): Reserved | null {
  const reserved = state.reserved.get(number);
  if (!reserved || reserved.used) return null;
  const isTheirs = reserved.owner === null || reserved.owner === ownerOf(known, kioskId);
  return isTheirs && reserved.kioskId === kioskId ? reserved : null;
}

function withdraw(state: Ready, { asked }: CommandOf<'WithdrawTicket'>, { kioskId }: Kiosk): EventsOrRefusal {
  const answered = state.answers.get(asked)?.answer;
  // It has had no effect, or has lost it already.
  if (answered && answered.issued === null) return happened();
  return happened(...withdrawn(state, asked), { type: 'WishWithdrawn', kioskId, asked });
}

/** A kiosk had asked and not waited for the answer; if the command took effect all the same, nobody holds that ticket. */
function withdrawn(state: State, asked: CommandId | undefined): Event[] {
  const ticket = ticketAsked(state, asked);
  if (ticket?.status !== 'waiting') return [];
  return [{ type: 'TicketCancelled', ticketId: ticket.ticketId, counterId: null, reason: 'duplicate' }];
}

/** Since when the ticket waits in whose place this one was given out. Null: there is none. */
function waitingSince(state: State, asked: CommandId | undefined): Instant | null {
  const ticket = ticketAsked(state, asked);
  return ticket?.status === 'waiting' ? ticket.issuedAt : null;
}

function ticketAsked(state: State, asked: CommandId | undefined): Ticket | undefined {
  const ticketId = asked && state.answers.get(asked)?.answer.issued?.ticketId;
  return ticketId ? state.tickets.get(ticketId) : undefined;
}
