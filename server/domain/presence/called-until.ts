/** Until when somebody is there to call a line (rule U90): its hours, or what is planned for the last of its counters. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { closesAt } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import type { Ready } from '../core/state.ts';
import { isToClose } from '../counter/desk.ts';
import { askedAt, presenceGraceMs, type ServiceQuestion, standingOf } from './standing.ts';

const never = Number.POSITIVE_INFINITY;
const nobody = Number.NEGATIVE_INFINITY;

/** For all services at one instant. `only`: of one that waits for it alone. Null: nobody knows, or it never closes. */
export function calledUntil(
  state: Ready,
  at: Instant,
): (service: Service, only?: readonly Counter[]) => Instant | null {
  const asked = askedAt(state, at);
  const { day } = momentOf(state.hall, at);
  return (service, only) => {
    const question = asked(service);
    const closes = closesAt(question.index, service, day);
    const until = Math.min(closes, lastOf(question, only ?? question.index.countersOf(service), closes));
    return Number.isFinite(until) ? until : null;
  };
}

/** Where no counter is there the hours count: nobody knows better. */
function lastOf(question: ServiceQuestion, counters: readonly Counter[], closes: Instant): Instant {
  const { state, service, at } = question;
  if (state.agenda.length === 0 && state.closings.size === 0) return never;
  const announced = state.announced.get(service.serviceId);
  if (announced !== undefined && at <= announced + presenceGraceMs(state)) return never;
  const last = Math.max(...counters.map((counter) => leavesAt(question, counter, closes)));
  return last === nobody ? never : last;
}

/** A rest that goes on until it closes is its end. */
function leavesAt(question: ServiceQuestion, counter: Counter, closes: Instant): Instant {
  const { state, at } = question;
  const standing = standingOf(question, counter);
  let leaves = standing.is === 'away' ? nobody : never;
  let rest = standing.is === 'resting' ? { from: nobody, until: standing.until } : null;
  const close = (due: Instant): void => {
    if (leaves === never) leaves = rest !== null && rest.until >= due ? Math.min(rest.from, due) : due;
  };
  if (isToClose(state, counter.counterId)) close(state.closings.get(counter.counterId)?.answer?.at ?? at);
  for (const { act, due } of actsAt(state, counter)) {
    if (act.is === 'close') close(due);
    else if (act.is === 'pause') rest = { from: due, until: due + act.minutes * 60_000 };
    else if (due < closes) [leaves, rest] = [never, null];
  }
  if (rest !== null && rest.until >= closes) close(closes);
  return leaves;
}

/** Nobody comes to a counter whose agency is marked absent. */
const actsAt = ({ agenda, absences }: Ready, { counterId, agencyId }: Counter) =>
  agenda.filter((item): item is AtCounter => {
    if (item.is === 'failed' || item.act.is === 'stop' || item.act.counterId !== counterId) return false;
    return item.act.is !== 'open' || agencyId === null || !absences.has(agencyId);
  });

type AtCounter = AgendaItem & { act: Exclude<AgendaItem['act'], { is: 'stop' }> };
