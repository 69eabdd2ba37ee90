/** What changes of a plan have in common: their times, who may, and what is lent or shifted (rules U70, U71, U89). */
import type { AgencyId, CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import { OfficerId as Officer } from '../../../shared/base/ids.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import { countersOfAgency, shiftAt, whyNothingShifts } from '../agenda/shift.ts';
import { onDay, whyNotBefore, whyNotOnThisDay, whyNotServed } from '../agenda/within-hours.ts';
import { applyAll } from '../apply.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Event } from '../core/events.ts';
import { nothingKnown } from '../core/known.ts';
import { isReady, type Ready } from '../core/state.ts';
import { counterName, deskOf, isManned } from '../counter/desk.ts';
import { mayBeAt } from '../direct/counters.ts';
import { lendDecides } from '../lend/decide.ts';
import { agenciesOfCounter, liesWithin, mustBeWithin } from '../permission/agencies.ts';
import { closesToday } from './closing.ts';
import { type AskedBy, type Plan, withTime } from './plan.ts';
import { closesLater, restLater } from './rest-times.ts';

const minuteMs = 60_000;
/** Somebody of whom nothing is known: of usual pace. */
export const somebody: OfficerId = Officer.parse('seseorang');
const supervisor: Actor & { kind: 'officer' } = { kind: 'officer', officerId: somebody };
/** On the way from one counter to another. */
const walkMinutes = 2;

/** Times on the hall's clock; null: at once, and as long as it goes. */
export function between(
  { state }: Plan,
  { from, until = null }: { from: string | null; until?: string | null },
  { at }: AskedBy,
  then: (begins: Instant | null, ends: Instant | null) => Result<Plan>,
): Result<Plan> {
  const [begins, ends] = [from, until].map((time) => (time === null ? null : onDay(state, time))) as [
    Instant | null,
    Instant | null,
  ];
  if (begins !== null && begins < at) return whyNotOnThisDay(state, from!, at) ?? no('time-passed');
  const first = begins ?? at;
  if (ends !== null && ends <= first) return whyNotBefore(state, until!, first) ?? no('end-not-after-begin');
  return then(begins, ends);
}

export const minutesUntil = (then: Instant | null, { at }: AskedBy): number =>
  then === null ? 0 : (then - at) / minuteMs;

export function atCounter(
  { state }: Plan,
  counterId: CounterId,
  { agencyIds }: AskedBy,
  then: (counter: Counter) => Result<Plan>,
): Result<Plan> {
  const counter = indexOf(state.hall).counters.get(counterId);
  if (!counter) return no('counter-unknown');
  const may = mustBeWithin(agencyIds, agenciesOfCounter(state.hall, counter));
  return may.ok ? then(counter) : may;
}

export const atOpenCounter = (
  plan: Plan,
  counterId: CounterId,
  asked: AskedBy,
  then: (counter: Counter) => Result<Plan>,
): Result<Plan> =>
  atCounter(plan, counterId, asked, (counter) =>
    isManned(plan.state, counterId) ? then(counter) : no('counter-closed'),
  );

/** As `AssignCounter` says (rule R1). Of somebody who was only thought of nothing is known. */
export function whyNotAt({ hall }: Ready, counter: Counter, officerId: OfficerId, { officer }: AskedBy) {
  if (officerId === somebody) return null;
  const known = officer(officerId);
  const isEligible = known !== null && mayBeAt(known, indexOf(hall).agencyIdsOf(counter));
  return isEligible ? null : no('officer-not-eligible', { counter: counterName(counter) });
}

/** The rests, or the closings, of all its counters, also of those that are not open yet. */
export function shifting(
  plan: Plan,
  agencyId: AgencyId | null,
  shift: Pick<CommandOf<'PlanShift'>, 'what' | 'minutes'>,
  { at, agencyIds }: AskedBy,
): Result<Plan> {
  const { state } = plan;
  if (agencyId !== null && !indexOf(state.hall).agencies.has(agencyId)) return no('agency-unknown');
  if (!liesWithin(agencyId === null ? null : [agencyId], agencyIds)) return no('not-your-agency');
  if (shift.minutes === 0) return no('already-so');
  const own = countersOfAgency(state, agencyId);
  const shifted = own.flatMap((counter) => shiftAt(state, counter, shift, at));
  if (shifted.length === 0) return whyNothingShifts(state, own, shift, at);
  if (shifted.some(({ due }) => due <= at)) return no('time-passed');
  const change = (shift.what === 'rest' ? restLater : closesLater)(shift.minutes);
  return yes(own.reduce((reached, { counterId }) => withTime(reached, counterId, change), plan));
}

/** As by hand: what is lent already stays. */
export function lending(
  plan: Plan,
  { counterId, more, fewer }: { counterId: CounterId; more: Counter['serviceIds']; fewer: Counter['serviceIds'] },
  asked: AskedBy,
): Result<Plan> {
  return atCounter(plan, counterId, asked, () => {
    const now = plan.state.lent.get(counterId) ?? { more: [], fewer: [] };
    const without = (list: readonly Counter['serviceIds'][number][], these: Counter['serviceIds']) =>
      list.filter((serviceId) => !these.includes(serviceId));
    const wish = {
      type: 'LendServices' as const,
      counterId,
      more: [...without(now.more, fewer), ...more],
      fewer: [...without(now.fewer, more), ...fewer],
    };
    const { agencyIds, at } = asked;
    const decided = lendDecides.LendServices.decide(plan.state, wish, supervisor, at, { ...nothingKnown, agencyIds });
    if (!decided.ok) return decided;
    const service = indexOf(plan.state.hall).services.get([...more, ...fewer][0]!);
    const problem = service ? whyNotServed(plan.state, service, at) : null;
    if (problem) return problem;
    const lent = withEvents(plan, asked, ...decided.value);
    const services = new Set([...plan.services, ...more, ...fewer]);
    return yes({ ...withTime(lent, counterId), services });
  });
}

export function withEvents(plan: Plan, { at }: AskedBy, ...events: readonly Event[]): Plan {
  const state = applyAll(plan.state, events, { position: plan.state.position, at, actor: supervisor });
  if (!isReady(state)) throw new Error('A hall does not go away');
  return { ...plan, state };
}

/** Minutes from now: by its hours, when the last of its services closes today; after that, when nobody waits any more. */
export function leavesIn({ hall, day }: Ready, counter: Counter, ends: Instant | null, asked: AskedBy): number {
  const closings = indexOf(hall)
    .servicesOf(counter)
    .map((service) => closesToday(hall, service, day ?? asked.now.day));
  const end = ends ?? Math.max(...closings);
  return end > asked.at ? minutesUntil(end, asked) : Number.POSITIVE_INFINITY;
}

/** About: whoever is being served there is served first. */
export function freeIn({ state }: Plan, counterId: CounterId, { at }: AskedBy): number {
  const { current, attendance } = deskOf(state, counterId);
  const rests = attendance.status === 'paused' ? Math.max(0, (attendance.until as Instant) - at) / minuteMs : 0;
  const ticket = current === null ? undefined : state.tickets.get(current);
  const service = ticket && indexOf(state.hall).services.get(ticket.serviceId);
  if (!ticket || !service) return walkMinutes + rests;
  const since = ticket.status === 'serving' ? (at - ticket.startedAt) / minuteMs : 0;
  return walkMinutes + rests + Math.max(1, service.standardMinutes - since);
}
