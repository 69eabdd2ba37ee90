/** What would be, if: a question about the rest of a day, and its answer (rules U70 to U75). Pure. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { Compared, Spread, WhatIfAnswer, WhatIfChange } from '../../../shared/views/what-if.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf, momentOf } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { type Affected, affectedBy } from './affected.ts';
import { withChanges } from './changes.ts';
import { closesToday } from './closing.ts';
import type { Comparing, Comparison } from './compare.ts';
import type { DayModel } from './day-model.ts';
import { type AskedBy, planAsItIs } from './plan.ts';
import { restOfDay } from './rest-of-day.ts';

const minuteMs = 60_000;
/** After the last closing somebody may still be called. */
const tailHalfHours = 1;

/** What is to be compared, and how it is told once that is done. Each day takes a while to make: others may have their turn between. */
export interface Posed {
  asIs: () => DayModel;
  asAsked: () => DayModel;
  with: Omit<Comparing, 'asIs' | 'asAsked'>;
  answer: (comparison: Comparison) => WhatIfAnswer;
}

/** Within these agencies. `learned`: by then. `officer`: as the register has them. */
export function pose(
  state: Ready,
  at: Instant,
  learned: Learned,
  changes: readonly WhatIfChange[],
  agencyIds: Agencies,
  officer: AskedBy['officer'],
): Result<Posed> {
  if (state.day === null || dayOf(state.hall, at) !== state.day) return no('what-if-no-day');
  const now = momentOf(state.hall, at);
  const asIs = planAsItIs(state, at);
  const asked = withChanges(asIs, changes, { at, now, agencyIds, officer });
  if (!asked.ok) return asked;
  const affected = affectedIn(state, asked.value, agencyIds, changes.length === 0);
  const services = toldOf(state, affected, agencyIds);
  const closes = services.map((service) => closesToday(state.hall, service, state.day!));
  const closesAtLast = Math.max(at, ...closes);
  const waiting = services.reduce((sum, { serviceId }) => sum + (state.lines.get(serviceId)?.length ?? 0), 0);
  if (closesAtLast <= at && waiting === 0) return no('what-if-no-day');
  const told = services.map(({ serviceId }) => serviceId);
  const firstHalfHour = 30 - (now.minute % 30);
  const telling = {
    at,
    closesIn: Float64Array.from(closes, (closing) => (closing - at) / minuteMs),
    firstHalfHour,
    halfHours: 1 + tailHalfHours + Math.ceil((closesAtLast - at) / minuteMs / 30),
  };
  const day = (plan: typeof asIs) => () => restOfDay(plan, at, learned, affected, told);
  const seed = Number(state.day.replaceAll('-', ''));
  return yes({
    asIs: day(asIs),
    asAsked: day(asked.value),
    with: { telling, seed },
    answer: (comparison) => ({
      ...{ at, day: state.day!, learnedDays: learned.days, closesAt: closesAtLast, waiting },
      ...{ coming: inTenths(comparison.coming), unserved: inTenths(comparison.unserved) },
      wait: comparison.wait && inSeconds(comparison.wait),
      curve: comparison.curve.flatMap((point, half) => {
        if (point === null) return [];
        const from = half === 0 ? null : at + (half === 1 ? 0 : firstHalfHour + 30 * (half - 2)) * minuteMs;
        return [
          {
            from,
            numbers: tenth(point.numbers),
            asIs: seconds(point.asIs),
            asAsked: point.asAsked && seconds(point.asAsked),
          },
        ];
      }),
      stillWaiting: untilAllIsOver(comparison.stillWaiting, (closesAtLast - at) / minuteMs).map((each) => ({
        at: at + each.in * minuteMs,
        asIs: tenths(each.asIs),
        asAsked: tenths(each.asAsked),
      })),
      services: services.map((service, place) => serviceTold(state, service, comparison.services[place]!)),
    }),
  });
}

/** As long as anybody is called: to the closing at least. */
function untilAllIsOver(points: Comparison['stillWaiting'], closesIn: number): Comparison['stillWaiting'] {
  const last = JSON.stringify(pairOf(points.at(-1)!));
  const end = points.findLastIndex((each) => JSON.stringify(pairOf(each)) !== last) + 1;
  const closing = points.findIndex((each) => each.in >= closesIn);
  return points.slice(0, 1 + Math.max(end, closing));
}

const pairOf = ({ asIs, asAsked }: Comparison['stillWaiting'][number]): Spread[] => [tenths(asIs), tenths(asAsked)];

/** Without a change: all that is theirs. */
function affectedIn(state: Ready, asked: ReturnType<typeof planAsItIs>, agencyIds: Agencies, isAll: boolean): Affected {
  const all = isAll ? new Set(theirs(state, agencyIds).map(({ serviceId }) => serviceId)) : asked.services;
  return affectedBy({ counters: asked.counters, services: all }, [state.hall, asked.state.hall]);
}

const theirs = ({ hall }: Ready, agencyIds: Agencies): Service[] =>
  hall.services.filter(({ agencyId }) => agencyIds === null || agencyIds.includes(agencyId));

/** Of those of others, whose lines are shared, nothing is told. */
const toldOf = (state: Ready, { services }: Affected, agencyIds: Agencies): Service[] =>
  theirs(state, agencyIds).filter(({ serviceId }) => services.has(serviceId as ServiceId));

function serviceTold({ hall }: Ready, service: Service, { asIs, asAsked }: Comparison['services'][number]) {
  const { serviceId, name, agencyId } = service;
  const told = ({ wait, unserved }: typeof asIs) => ({
    waitSeconds: wait === null ? null : Math.round(wait * 60),
    unserved: tenth(unserved),
  });
  const agencyName = indexOf(hall).agencies.get(agencyId)?.shortName ?? { id: agencyId };
  return { serviceId, name, agencyName, asIs: told(asIs), asAsked: told(asAsked) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const each =
  (of: (value: number) => number) =>
  ({ mean, low, high }: Spread): Spread => ({
    mean: of(mean),
    low: of(low),
    high: of(high),
  });
const tenths = each(tenth);
const seconds = each((minutes) => Math.round(minutes * 60));
const inAll =
  (of: (spread: Spread) => Spread) =>
  ({ asIs, asAsked, change }: Compared): Compared => ({ asIs: of(asIs), asAsked: of(asAsked), change: of(change) });
const inTenths = inAll(tenths);
const inSeconds = inAll(seconds);
