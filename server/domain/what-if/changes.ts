/** What is asked, done to a plan (rules U70, U71). What the hall would refuse now is refused here in the same words. */

import { both, fill } from '../../../shared/base/text.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { WhatIfChange, WhatIfKind } from '../../../shared/views/what-if.ts';
import { whyNotClose, whyNotOpen, whyNotPause, whyNotStop } from '../agenda/within-hours.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { deskOf, isManned, officerAt } from '../counter/desk.ts';
import { liesWithin } from '../permission/agencies.ts';
import { isAbout, stopFor } from '../stop/stopped.ts';
import {
  atCounter,
  atOpenCounter,
  between,
  freeIn,
  leaves,
  lending,
  minutesUntil,
  shifting,
  somebody,
  whyNotAt,
  withEvents,
} from './changing.ts';
import { type AskedBy, type Plan, withTime } from './plan.ts';
import { awayBetween, closedFrom } from './rest-times.ts';

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

const rows: Rows = {
  open: (plan, { counterId, from, until }, asked) =>
    atCounter(plan, counterId, asked, (counter) => {
      if (isManned(plan.state, counterId)) return no('already-so');
      return between(plan, { from, until }, asked, (begins, ends) => {
        const problem = whyNotOpen(plan.state, counter, begins, ends);
        if (problem) return problem;
        const opened = withEvents(plan, asked, { type: 'CounterOpened', counterId, officerId: somebody });
        const comes = begins === null ? [] : [awayBetween(-1, minutesUntil(begins, asked))];
        return yes(withTime(opened, counterId, ...comes, ...leaves(plan.state, counter, ends, asked)));
      });
    }),
  resume: (plan, { counterId }, asked) =>
    atCounter(plan, counterId, asked, () => {
      if (deskOf(plan.state, counterId).attendance.status !== 'paused') return no('counter-not-paused');
      return yes(withTime(withEvents(plan, asked, { type: 'CounterResumed', counterId }), counterId));
    }),
  pause: (plan, { counterId, from, minutes }, asked) =>
    atOpenCounter(plan, counterId, asked, (counter) =>
      between(plan, { from }, asked, (then) => {
        const begins = minutesUntil(then, asked);
        const problem = then === null ? null : whyNotPause(plan.state, counter, then, minutes);
        return problem ?? yes(withTime(plan, counterId, awayBetween(begins, begins + minutes)));
      }),
    ),
  close: (plan, { counterId, from }, asked) =>
    atOpenCounter(plan, counterId, asked, (counter) =>
      between(plan, { from }, asked, (then) => {
        const problem = then === null ? null : whyNotClose(plan.state, counter, then);
        return problem ?? yes(withTime(plan, counterId, closedFrom(minutesUntil(then, asked))));
      }),
    ),
  move: (plan, { counterId, toCounterId }, asked) =>
    atOpenCounter(plan, counterId, asked, () =>
      atCounter(plan, toCounterId, asked, (to) => {
        if (isManned(plan.state, toCounterId)) return no('already-so');
        const officerId = officerAt(plan.state, counterId)!;
        const problem = whyNotAt(plan.state, to, officerId, asked) ?? whyNotOpen(plan.state, to, null, null);
        if (problem) return problem;
        const opened = withEvents(plan, asked, { type: 'CounterOpened', counterId: toCounterId, officerId });
        const left = withTime(opened, counterId, closedFrom(0));
        const times = [awayBetween(-1, freeIn(plan, counterId, asked)), ...leaves(plan.state, to, null, asked)];
        return yes(withTime(left, toCounterId, ...times));
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
      if (concerned.every((each) => stopFor(plan.state, each, asked.at)?.until === null)) return no('already-so');
      return yes({
        ...plan,
        stops: [...plan.stops, { about, from: minutesUntil(then, asked) }],
        services: new Set([...plan.services, ...concerned.map(({ serviceId }) => serviceId)]),
      });
    });
  },
};
