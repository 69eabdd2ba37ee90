/** What is asked, done to a plan (rules U70, U71). What the hall would refuse now is refused here in the same words. */

import type { CounterId, OfficerId } from '../../../shared/base/ids.ts';
import { both, fill } from '../../../shared/base/text.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { WhatIfChange, WhatIfKind } from '../../../shared/views/what-if.ts';
import { whyNotClose, whyNotOpen, whyNotPause, whyNotStop } from '../agenda/within-hours.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { counterName, deskOf, isManned, officerAt } from '../counter/desk.ts';
import { liesWithin } from '../permission/agencies.ts';
import { isAbout, stopFor } from '../stop/stopped.ts';
import {
  atCounter,
  atOpenCounter,
  between,
  freeIn,
  leavesIn,
  lending,
  minutesUntil,
  shifting,
  somebody,
  whyNotAt,
  withEvents,
} from './changing.ts';
import { type AskedBy, type Plan, withTime } from './plan.ts';
import { awayBetween, closedFrom, openBetween, type TimeChange } from './rest-times.ts';
import { isClosedAt, isOpenAllAlong, restsAlready } from './there.ts';

type ChangeOf<K extends WhatIfKind> = Extract<WhatIfChange, { is: K }>;
type Rows = { [K in WhatIfKind]: (plan: Plan, change: ChangeOf<K>, asked: AskedBy) => Result<Plan> };

/** One after another; the first that is refused refuses all. */
export function withChanges(plan: Plan, changes: readonly WhatIfChange[], asked: AskedBy): Result<Plan> {
  let reached = plan;
  for (const [place, change] of changes.entries()) {
    // Each row takes its own change; TypeScript does not see that behind the name.
    const row = rows[change.is] as (plan: Plan, change: WhatIfChange, asked: AskedBy) => Result<Plan>;
    const next = row(reached, change, asked);
    if (!next.ok) return changes.length === 1 ? next : ofTheChange(place, next.refusal);
    reached = next.value;
  }
  return yes(reached);
}

/** Which of them it is, as they stand on the page. */
const ofTheChange = (place: number, refusal: Refusal): Result<Plan> => {
  const sentence = fill(whichChange, { place: place + 1, why: refusal.sentence });
  return { ok: false, refusal: { ...refusal, sentence } };
};
const whichChange = both('Perubahan ke-{place}: {why}', 'Change {place}: {why}');

/** Where somebody is already, but not then, they come again. */
function withSomebody(
  plan: Plan,
  counterId: CounterId,
  officerId: OfficerId,
  [from, until]: readonly [from: number, until: number],
  asked: AskedBy,
): Plan {
  if (isManned(plan.state, counterId)) return withTime(plan, counterId, openBetween(from, until));
  const opened = withEvents(plan, asked, { type: 'CounterOpened', counterId, officerId });
  const comes = from > 0 ? [awayBetween(-1, from)] : [];
  const leaves: TimeChange[] = until === Number.POSITIVE_INFINITY ? [] : [closedFrom(until)];
  return withTime(opened, counterId, ...comes, ...leaves);
}

const rows: Rows = {
  open: (plan, { counterId, from, until }, asked) =>
    atCounter(plan, counterId, asked, (counter) =>
      between(plan, { from, until }, asked, (begins, ends) => {
        const times = [minutesUntil(begins, asked), leavesIn(plan.state, counter, ends, asked)] as const;
        if (isOpenAllAlong(plan, counterId, times, asked)) return no('already-so');
        const problem = whyNotOpen(plan.state, counter, begins, ends);
        return problem ?? yes(withSomebody(plan, counterId, somebody, times, asked));
      }),
    ),
  resume: (plan, { counterId }, asked) =>
    atCounter(plan, counterId, asked, () => {
      if (deskOf(plan.state, counterId).attendance.status !== 'paused') return no('counter-not-paused');
      return yes(withTime(withEvents(plan, asked, { type: 'CounterResumed', counterId }), counterId));
    }),
  pause: (plan, { counterId, from, minutes }, asked) =>
    atOpenCounter(plan, counterId, asked, (counter) =>
      between(plan, { from }, asked, (then) => {
        const begins = minutesUntil(then, asked);
        if (isClosedAt(plan, counterId, begins)) return no('counter-closed');
        if (restsAlready(plan, counterId, begins, begins + minutes)) return no('already-so');
        const problem = then === null ? null : whyNotPause(plan.state, counter, then, minutes);
        return problem ?? yes(withTime(plan, counterId, awayBetween(begins, begins + minutes)));
      }),
    ),
  close: (plan, { counterId, from }, asked) =>
    atOpenCounter(plan, counterId, asked, (counter) =>
      between(plan, { from }, asked, (then) => {
        if (isClosedAt(plan, counterId, minutesUntil(then, asked))) return no('already-so');
        const problem = then === null ? null : whyNotClose(plan.state, counter, then);
        return problem ?? yes(withTime(plan, counterId, closedFrom(minutesUntil(then, asked))));
      }),
    ),
  move: (plan, { counterId, toCounterId }, asked) =>
    atOpenCounter(plan, counterId, asked, () =>
      atCounter(plan, toCounterId, asked, (to) => {
        if (isClosedAt(plan, counterId, 0)) return no('counter-closed');
        if (counterId === toCounterId) return no('already-so');
        const isFree = !isManned(plan.state, toCounterId) || isClosedAt(plan, toCounterId, 0);
        if (!isFree) return no('counter-not-free', { counter: counterName(to) });
        const officerId = officerAt(plan.state, counterId)!;
        const problem = whyNotAt(plan.state, to, officerId, asked) ?? whyNotOpen(plan.state, to, null, null);
        if (problem) return problem;
        const left = withTime(plan, counterId, closedFrom(0));
        const times = [freeIn(plan, counterId, asked), leavesIn(plan.state, to, null, asked)] as const;
        return yes(withSomebody(left, toCounterId, officerId, times, asked));
      }),
    ),
  serve: (plan, { counterId, serviceId }, asked) => lending(plan, { counterId, more: [serviceId], fewer: [] }, asked),
  drop: (plan, { counterId, serviceId }, asked) => lending(plan, { counterId, more: [], fewer: [serviceId] }, asked),
  lunch: (plan, { agencyId, minutes }, asked) => shifting(plan, agencyId, { what: 'rest', minutes }, asked),
  late: (plan, { agencyId, minutes }, asked) => shifting(plan, agencyId, { what: 'closing', minutes }, asked),
  stop: (plan, { about, from }, asked) => {
    const { services, agencies } = indexOf(plan.state.hall);
    const service = about.of === 'service' ? services.get(about.serviceId) : undefined;
    if (about.of === 'service' && !service) return no('service-unknown');
    if (about.of === 'agency' && !agencies.has(about.agencyId)) return no('agency-unknown');
    const theirs = about.of === 'hall' ? null : about.of === 'agency' ? [about.agencyId] : [service!.agencyId];
    if (!liesWithin(theirs, asked.agencyIds)) return no('not-your-agency');
    return between(plan, { from }, asked, (then) => {
      const problem = whyNotStop(plan.state, about, then ?? asked.at);
      if (problem) return problem;
      const concerned = [...services.values()].filter((each) => isAbout(about, each));
      const begins = minutesUntil(then, asked);
      const isStopped = (each: Service) =>
        stopFor(plan.state, each, asked.at)?.until === null ||
        plan.stops.some((stop) => !stop.isPlanned && stop.from <= begins && isAbout(stop.about, each));
      if (concerned.every(isStopped)) return no('already-so');
      return yes({
        ...plan,
        stops: [...plan.stops, { about, from: begins }],
        services: new Set([...plan.services, ...concerned.map(({ serviceId }) => serviceId)]),
      });
    });
  },
};
