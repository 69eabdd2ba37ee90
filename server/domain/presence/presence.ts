/** Who is there for a service (rules E1 to E3): issuing, transfer, capacity and every view ask here. */

import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { type Presence, presenceTime } from '../../../shared/views/presence.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import type { Ready, Ticket } from '../core/state.ts';
import {
  askedAt,
  type CounterStanding,
  dueAt,
  isAtHand,
  isOnDuty,
  plannedOpening,
  presenceGraceMs,
  type ServiceQuestion,
  standingOf,
  standingsOf,
} from './standing.ts';

/** For all services at one instant: gives a function, so that the instant is put on the hall's clock once. */
export function presenceAt(state: Ready, at: Instant): (service: Service) => Presence {
  const asked = askedAt(state, at);
  return (service) => presenceOf(asked(service));
}

/** At one counter alone, for whoever waits for that one; null: it is not at hand, and every counter may call them (rule O7). */
export function presenceAtCounter(state: Ready, counterId: CounterId, service: Service, at: Instant): Presence | null {
  const counter = indexOf(state.hall).counters.get(counterId);
  const serves = counter?.serviceIds.includes(service.serviceId);
  if (!counter || !serves || !isAtHand(state, counterId, at)) return null;
  return presenceOf(askedAt(state, at)(service), [counter]);
}

/** Of the counter that it waits for alone, or of all that serve it. */
export const presenceForTicket = (
  state: Ready,
  { onlyCounterId }: Pick<Ticket, 'onlyCounterId'>,
  service: Service,
  at: Instant,
): Presence =>
  (onlyCounterId && presenceAtCounter(state, onlyCounterId, service, at)) ?? presenceAt(state, at)(service);

export function presenceOf(question: ServiceQuestion, only: readonly Counter[] | null = null): Presence {
  const counters = only ?? question.index.countersOf(question.service);
  const standings = only?.map((counter) => standingOf(question, counter)) ?? standingsOf(question);
  const open = standings.filter(({ is }) => is === 'there').length;
  if (open > 0) return { status: 'open', counters: open };
  const ends = standings.flatMap((standing) => (standing.is === 'resting' ? [standing.until] : []));
  const comes = announcedFor(question) ?? plannedFor(question, counters, standings);
  // Somebody else was said to come before the first of them is back.
  if (ends.length > 0 && (comes === null || comes >= Math.min(...ends)))
    return { status: 'resting', until: Math.min(...ends) };
  if (comes !== null) return { status: 'expected', from: comes };
  return withNobody(
    question,
    counters,
    standings.some(({ is }) => is === 'expected'),
  );
}

/** When an officer was said to come; null: nobody was, or the grace after that is over too. */
function announcedFor({ state, service, at }: ServiceQuestion): Instant | null {
  const announced = state.announced.get(service.serviceId);
  return announced === undefined || at > announced + presenceGraceMs(state) ? null : announced;
}

/** When somebody is planned to come; null: nobody is, or somebody is waited for at another counter. */
function plannedFor(
  { state, at }: ServiceQuestion,
  counters: readonly Counter[],
  standings: readonly CounterStanding[],
): Instant | null {
  if (state.agenda.length === 0) return null;
  const openings = counters.map((counter) => plannedOpening(state, counter));
  if (standings.some(({ is }, each) => is === 'expected' && openings[each] === null)) return null;
  const ahead = openings.filter((due) => due !== null && at <= due + presenceGraceMs(state)) as Instant[];
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function withNobody(question: ServiceQuestion, counters: readonly Counter[], isExpected: boolean): Presence {
  const { state, index, service, now } = question;
  // Of an absent agency, that is at a shared counter.
  if (isExpected) return { status: 'expected', from: dueAt(question, hoursOn(index, service, now.day, now.weekday)) };
  const reason = state.absences.get(service.agencyId);
  if (reason) return { status: 'absent', reason };
  if (counters.some(({ counterId }) => state.opened.has(counterId))) return { status: 'left' };
  return { status: counters.some((counter) => isOnDuty(question, counter)) ? 'not-come' : 'off' };
}

/** Somebody is waited for because it was said that an officer comes. */
export const isAnnounced = ({ announced }: Ready, { serviceId }: Service, presence: Presence): boolean =>
  presence.status === 'expected' && presence.from !== null && presence.from === announced.get(serviceId);

/** The same, or because it is planned. */
const isToCome = (state: Ready, service: Service, presence: Presence): boolean =>
  isAnnounced(state, service, presence) ||
  (presence.status === 'expected' &&
    indexOf(state.hall)
      .countersOf(service)
      .some((counter) => plannedOpening(state, counter) === presence.from));

/** Whoever took a number now would wait for nobody, or for somebody who rests for long. */
export function isVoid(state: Ready, presence: Presence, at: Instant): boolean {
  switch (presence.status) {
    case 'open':
    case 'expected':
      return false;
    case 'resting':
      return presence.until > at + presenceGraceMs(state);
    default:
      return true;
  }
}

/** What whoever takes a number now has to be told: nobody is there, or will be so soon (rule E4). Null: nothing. */
export function warningOf(state: Ready, service: Service, at: Instant): Presence | null {
  const presence = presenceAt(state, at)(service);
  const isLate = isToCome(state, service, presence) && (presenceTime(presence) ?? at) > at;
  return isLate || isVoid(state, presence, at) ? presence : null;
}
