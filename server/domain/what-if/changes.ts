/** What is asked, done to a plan (rules U70, U71). What the hall would refuse now is refused here in the same words. */
import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import { OfficerId as Officer } from '../../../shared/base/ids.ts';
import type { Actor } from '../../../shared/commands.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { WhatIfChange, WhatIfKind } from '../../../shared/views/what-if.ts';
import { applyAll } from '../apply.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { minuteOf } from '../calendar/moment.ts';
import type { Event } from '../core/events.ts';
import { nothingKnown } from '../core/known.ts';
import { isReady, type Ready } from '../core/state.ts';
import { deskOf, isManned, officerAt } from '../counter/desk.ts';
import { lendDecides } from '../lend/decide.ts';
import { agenciesOfCounter, liesWithin, mustBeWithin } from '../permission/agencies.ts';
import { closesToday } from './closing.ts';
import { type AskedBy, type Plan, withTime } from './plan.ts';
import { awayBetween, closedFrom, closesLater, restLater } from './rest-times.ts';

type ChangeOf<K extends WhatIfKind> = Extract<WhatIfChange, { is: K }>;
type Rows = { [K in WhatIfKind]: (plan: Plan, change: ChangeOf<K>, asked: AskedBy) => Result<Plan> };

const minuteMs = 60_000;
/** Somebody of whom nothing is known: of usual pace. */
const somebody: OfficerId = Officer.parse('seseorang');
const supervisor: Actor & { kind: 'officer' } = { kind: 'officer', officerId: somebody };
/** On the way from one counter to another. */
const walkMinutes = 2;

/** One after another; the first that is refused refuses all. */
export function withChanges(plan: Plan, changes: readonly WhatIfChange[], asked: AskedBy): Result<Plan> {
  let reached = plan;
  for (const change of changes) {
    // Each row takes its own change; TypeScript does not see that behind the name.
    const row = rows[change.is] as (plan: Plan, change: WhatIfChange, asked: AskedBy) => Result<Plan>;
    const next = row(reached, change, asked);
    if (!next.ok) return next;
    reached = next.value;
  }
  return yes(reached);
}

const rows: Rows = {
  open: (plan, { counterId, from, until }, asked) =>
    atCounter(plan, counterId, asked, (counter) => {
      if (isManned(plan.state, counterId)) return no('already-so');
      const [begins, ends] = [minutesTo(from, asked), until === null ? null : minutesTo(until, asked)];
      if (begins < 0) return no('time-passed');
      if (ends !== null && ends <= begins) return no('end-not-after-begin');
      const opened = withEvents(plan, asked, { type: 'CounterOpened', counterId, officerId: somebody });
      const times = [
        ...(begins > 0 ? [awayBetween(-1, begins)] : []),
        closedFrom(ends ?? closing(plan.state, counter, asked)),
      ];
      return yes(withTime(opened, counterId, ...times));
    }),
  resume: (plan, { counterId }, asked) =>
    atCounter(plan, counterId, asked, () => {
      if (deskOf(plan.state, counterId).attendance.status !== 'paused') return no('counter-not-paused');
      return yes(withTime(withEvents(plan, asked, { type: 'CounterResumed', counterId }), counterId));
    }),
  pause: (plan, { counterId, from, minutes }, asked) =>
    atOpenCounter(plan, counterId, asked, () => {
      const begins = minutesTo(from, asked);
      return begins < 0 ? no('time-passed') : yes(withTime(plan, counterId, awayBetween(begins, begins + minutes)));
    }),
  close: (plan, { counterId, from }, asked) =>
    atOpenCounter(plan, counterId, asked, () => {
      const begins = minutesTo(from, asked);
      return begins < 0 ? no('time-passed') : yes(withTime(plan, counterId, closedFrom(begins)));
    }),
  move: (plan, { counterId, toCounterId }, asked) =>
    atOpenCounter(plan, counterId, asked, () =>
      atCounter(plan, toCounterId, asked, (to) => {
        if (isManned(plan.state, toCounterId)) return no('already-so');
        const officerId = officerAt(plan.state, counterId)!;
        const opened = withEvents(plan, asked, { type: 'CounterOpened', counterId: toCounterId, officerId });
        const left = withTime(opened, counterId, closedFrom(0));
        const times = [awayBetween(-1, freeIn(plan, counterId, asked)), closedFrom(closing(plan.state, to, asked))];
        return yes(withTime(left, toCounterId, ...times));
      }),
    ),
  serve: (plan, { counterId, serviceId }, asked) => lending(plan, { counterId, more: [serviceId], fewer: [] }, asked),
  drop: (plan, { counterId, serviceId }, asked) => lending(plan, { counterId, more: [], fewer: [serviceId] }, asked),
  lunch: (plan, { agencyId, minutes }, { agencyIds }) => {
    const { agencies, countersInOrder, agencyIdsOf } = indexOf(plan.state.hall);
    if (!agencies.has(agencyId)) return no('agency-unknown');
    if (!liesWithin([agencyId], agencyIds)) return no('not-your-agency');
    const own = countersInOrder.filter((counter) => agencyIdsOf(counter).includes(agencyId));
    return yes(own.reduce((reached, { counterId }) => withTime(reached, counterId, restLater(minutes)), plan));
  },
  late: (plan, { agencyId, minutes }, { agencyIds }) => {
    const { agencies, countersInOrder, agencyIdsOf } = indexOf(plan.state.hall);
    if (agencyId !== null && !agencies.has(agencyId)) return no('agency-unknown');
    if (!liesWithin(agencyId === null ? null : [agencyId], agencyIds)) return no('not-your-agency');
    const own = countersInOrder.filter((counter) => agencyId === null || agencyIdsOf(counter).includes(agencyId));
    return yes(own.reduce((reached, { counterId }) => withTime(reached, counterId, closesLater(minutes)), plan));
  },
  stop: (plan, { about, from }, asked) => {
    const { services, agencies } = indexOf(plan.state.hall);
    const service = about.of === 'service' ? services.get(about.serviceId) : undefined;
    if (about.of === 'service' && !service) return no('service-unknown');
    if (about.of === 'agency' && !agencies.has(about.agencyId)) return no('agency-unknown');
    const theirs = about.of === 'hall' ? null : about.of === 'agency' ? [about.agencyId] : [service!.agencyId];
    if (!liesWithin(theirs, asked.agencyIds)) return no('not-your-agency');
    const begins = minutesTo(from, asked);
    if (begins < 0) return no('time-passed');
    const concerned = [...services.values()].filter(
      ({ serviceId, agencyId }) =>
        about.of === 'hall' || (about.of === 'agency' ? agencyId === about.agencyId : serviceId === about.serviceId),
    );
    return yes({
      ...plan,
      stops: [...plan.stops, { about, from: begins }],
      services: new Set([...plan.services, ...concerned.map(({ serviceId }) => serviceId)]),
    });
  },
};

/** Minutes from now; at once: none. */
const minutesTo = (time: string | null, { now }: AskedBy): number => (time === null ? 0 : minuteOf(time) - now.minute);

function atCounter(
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

const atOpenCounter = (plan: Plan, counterId: CounterId, asked: AskedBy, then: () => Result<Plan>): Result<Plan> =>
  atCounter(plan, counterId, asked, () => (isManned(plan.state, counterId) ? then() : no('counter-closed')));

/** As by hand: what is lent already stays. */
function lending(
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
    const lent = withEvents(plan, asked, ...decided.value);
    const services = new Set([...plan.services, ...more, ...fewer]);
    return yes({ ...withTime(lent, counterId), services });
  });
}

function withEvents(plan: Plan, { at }: AskedBy, ...events: readonly Event[]): Plan {
  const state = applyAll(plan.state, events, { position: plan.state.position, at, actor: supervisor });
  if (!isReady(state)) throw new Error('A hall does not go away');
  return { ...plan, state };
}

/** By its hours: the last of its services that closes today. */
function closing({ hall }: Ready, counter: Counter, { at, now }: AskedBy): number {
  const ends = indexOf(hall)
    .servicesOf(counter)
    .map((service) => closesToday(hall, service, now.day));
  return (Math.max(at, ...ends) - at) / minuteMs;
}

/** About: whoever is being served there is served first. */
function freeIn({ state }: Plan, counterId: CounterId, { at }: AskedBy): number {
  const { current, attendance } = deskOf(state, counterId);
  const rests = attendance.status === 'paused' ? Math.max(0, (attendance.until as Instant) - at) / minuteMs : 0;
  const ticket = current === null ? undefined : state.tickets.get(current);
  const service = ticket && indexOf(state.hall).services.get(ticket.serviceId);
  if (!ticket || !service) return walkMinutes + rests;
  const since = ticket.status === 'serving' ? (at - ticket.startedAt) / minuteMs : 0;
  return walkMinutes + rests + Math.max(1, service.standardMinutes - since);
}
