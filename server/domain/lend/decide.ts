/** What a counter serves for the rest of the day (rules R2, R3). */

import type { Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Counter, Hall, Service } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import { IMap } from '../base/imap.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency } from '../calendar/names.ts';
import type { Known } from '../core/known.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { configuredHall, differenceOf, servedWith, withLent } from '../core/settings.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { type ActorOf, type DecidesAll, ofCounter, supervisor } from '../core/tables.ts';
import { knownTicket } from '../core/tickets.ts';
import { counterName, isManned } from '../counter/desk.ts';
import { counterNeeded, neededNumbers } from '../hall/in-use.ts';

type Wish = CommandOf<'LendServices'>;

export const lendDecides = {
  LendServices: { by: supervisor, scope: ofCounter, decide: lend },
} satisfies Partial<DecidesAll>;

function lend(
  state: Ready,
  wish: Wish,
  _actor: ActorOf<'officer'>,
  at: Instant,
  { agencyIds }: Known,
): EventsOrRefusal {
  const { counterId } = wish;
  const settings = configuredHall(state);
  const { counters, services } = indexOf(settings);
  const counter = counters.get(counterId);
  if (!counter) return no('counter-unknown');
  if ([...wish.more, ...wish.fewer].some((serviceId) => !services.has(serviceId))) return no('service-unknown');
  if (wish.seen && !isAsSeen(state, counter, wish.seen)) return no('lent-meanwhile', { counter: counterName(counter) });
  const isTheirs = ({ agencyId }: Service) => agencyIds === null || agencyIds.includes(agencyId);
  const difference = besideOthers(state, counter, wish, (serviceId) => isTheirs(services.get(serviceId)!));
  if (difference === null) return no('not-your-agency');
  const refused = foreign(state, counter, wish.more);
  if (refused) return refused;
  const [name, served] = [counterName(counter), servedWith(counter, difference)];
  if (served.length === 0) return no('counter-without-service', { counter: name });
  const now = indexOf(state.hall).counters.get(counterId)?.serviceIds ?? [];
  if (now.length === served.length && served.every((serviceId) => now.includes(serviceId))) return no('already-so');
  const next = withLent(settings, state.lent.map(({ more, fewer }) => ({ more, fewer })).set(counterId, difference));
  const taken = now.filter((serviceId) => !served.includes(serviceId));
  const what =
    whatIsNeeded(state, next.hall, taken, at) ?? (taken.length === 0 ? null : whoStays(state, counter, next.hall));
  if (what !== null) return no('services-still-needed', { counter: name, what });
  return happened({ type: 'ServicesLent', counterId, more: [...difference.more], fewer: [...difference.fewer] });
}

/** Two supervisors may lend at one counter at once: the second one looks at what the first has done. */
function isAsSeen({ lent }: Ready, counter: Counter, seen: Pick<Wish, 'more' | 'fewer'>): boolean {
  const nothing = { more: [], fewer: [] };
  const [now, then] = [lent.get(counter.counterId) ?? nothing, differenceOf(counter, seen)];
  const isSame = (one: readonly ServiceId[], other: readonly ServiceId[]) =>
    one.length === other.length && one.every((serviceId) => other.includes(serviceId));
  return isSame(now.more, then.more) && isSame(now.fewer, then.fewer);
}

/** Of what is taken away; null: nothing. Only those are looked at who came for it: others cost nothing (rule L10). */
function whatIsNeeded(state: Ready, today: Hall, taken: readonly ServiceId[], at: Instant) {
  if (taken.length === 0) return null;
  const waiting = taken.flatMap((serviceId) => [
    ...(state.lines.get(serviceId) ?? []),
    ...(state.aside.get(serviceId) ?? []),
  ]);
  const atDesks = [...state.desks.values()].flatMap(({ current }) => (current === null ? [] : [current]));
  const tickets = [...waiting.map(({ ticketId }) => ticketId), ...atDesks]
    .map((ticketId) => knownTicket(state, ticketId))
    .filter(({ serviceId }) => taken.includes(serviceId));
  const concerned = IMap(tickets.map((ticket): [TicketId, Ticket] => [ticket.ticketId, ticket]));
  return neededNumbers({ ...state, tickets: concerned }, today, at);
}

/** The people of the agencies that the settings give a counter stay there while it is open. Null: they do. */
function whoStays(state: Ready, counter: Counter, today: Hall) {
  const after = indexOf(today).agencyIdsOf(indexOf(today).counters.get(counter.counterId) ?? counter);
  const isKept = indexOf(configuredHall(state))
    .agencyIdsOf(counter)
    .every((agencyId) => after.includes(agencyId));
  return isKept || !isManned(state, counter.counterId) ? null : counterNeeded(state, today, counter.counterId);
}

/** At a shared counter each agency has a say about its own services: those of others stay as they are now. Null: they would not. */
function besideOthers(
  { lent }: Ready,
  counter: Counter,
  wish: Pick<Wish, 'more' | 'fewer'>,
  isTheirs: (serviceId: ServiceId) => boolean,
) {
  const wished = differenceOf(counter, wish);
  const now = lent.get(counter.counterId) ?? differenceOf(counter, { more: [], fewer: [] });
  const others = (serviceIds: readonly ServiceId[]) => serviceIds.filter((serviceId) => !isTheirs(serviceId));
  const isAsNow = (wanted: readonly ServiceId[], are: readonly ServiceId[]) =>
    others(wanted).every((serviceId) => are.includes(serviceId));
  if (!isAsNow(wished.more, now.more) || !isAsNow(wished.fewer, now.fewer)) return null;
  return differenceOf(counter, {
    more: [...others(now.more), ...wished.more.filter(isTheirs)],
    fewer: [...others(now.fewer), ...wished.fewer.filter(isTheirs)],
  });
}

/** An agency's own counter serves that agency alone: its people know nothing else. */
function foreign({ hall }: Ready, counter: Counter, more: readonly ServiceId[]) {
  const index = indexOf(hall);
  const { agencyId } = counter;
  if (agencyId === null || more.every((id) => index.services.get(id)?.agencyId === agencyId)) return null;
  return no('service-of-other-agency', { counter: counterName(counter), agency: nameOfAgency(index, agencyId) });
}
