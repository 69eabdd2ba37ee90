/** Makes the model of the hall at an instant: cheap, for it runs where commands are decided. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { type Moment, minuteInDay, minuteOf, momentOf } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { presenceAt } from '../presence/presence.ts';
import { ComingOf } from './coming.ts';
import { missedMinutesOf } from './first-free.ts';
import { groupModel, type WholeHall } from './group-model.ts';
import { counterGroups, type Group } from './groups.ts';
import { visitPace } from './habits/pace.ts';
import { type Corrections, correctionsFrom } from './habits/scores.ts';
import type { Model } from './model.ts';
import { type Targets, targetsOf } from './targets.ts';
import { comesOf, expecting, levelsToday } from './today.ts';

const halfHoursAhead = 24;

const nobodysGroup: Group = { counters: [], services: [], lines: [] };

/** `only`: of groups that are not asked about nothing is made, and of their targets nothing is found. The others are as ever. */
export function modelOf(
  state: Ready,
  at: Instant,
  learned: Learned,
  only: (group: Group) => boolean = () => true,
): Model {
  const index = indexOf(state.hall);
  const now = momentOf(state.hall, at);
  const pace = visitPace(state.hall, learned);
  const levels = levelsToday(state, at, now.minute, learned, pace);
  const expectation = expecting(state, learned, levels, pace, now.minute);
  const missedMinutes = missedMinutesOf(learned, state);
  const shapes: Float64Array[] = [];
  const targets = targetsOf(state);
  const halfHour = pace.halfHour(now.minute);
  const expected = (counter: Counter, service: Service) => expectation(counter, service).minutes * halfHour;
  const asking = {
    state,
    at,
    learned,
    pace,
    comes: comesOf(learned),
    missedMinutes,
    expected,
    services: index.services,
    waitsSince: (counter: Counter) => waitsSince(state, counter),
  };
  const whole: WholeHall = {
    asked: { state, index, at, now, learned },
    asking,
    pace,
    expectation,
    unsureOfAgency: ({ agencyId }) =>
      agencyId === null ? 0 : deviation(levels.now('agency', agencyId, now.minute + 20)),
    shapeOf: ({ serviceId }) => placeIn(shapes, pace.shapeOf(serviceId)),
    coming: new ComingOf(state, learned, pace, minuteInDay(state.hall, state.day ?? now.day, at)),
    targets,
  };
  return {
    at,
    position: state.position,
    targets: targets.count,
    targetOf: { tickets: targets.tickets, services: targets.services },
    nobody: nobodyFor(state, at, targets),
    closesIn: closesIn(index, now),
    fresh: freshIn(state, at, targets),
    corrections: correctionsOf(learned),
    unsureOfHall: deviation(levels.now('hall', '', now.minute + 20)),
    comes: asking.comes,
    gapShape: pace.gapShape,
    groups: counterGroups(state.hall).map((group) => groupModel(whole, only(group) ? group : nobodysGroup)),
    shapes,
    halfHours: new Float64Array(halfHoursAhead).map((_, half) => pace.halfHour(now.minute + 30 * half)),
    ...leaving(learned),
    missedMinutes,
  };
}

/** A number is just taken for so long; then, little by little, it is one of those that wait: what is said makes no leap. */
const freshMs = 20_000;
const agesMs = 5 * 60_000;

function freshIn({ lines }: Ready, at: Instant, { count, tickets }: Targets): Float32Array {
  const fresh = new Float32Array(count).fill(1);
  for (const line of lines.values())
    for (const { ticketId, issuedAt } of line)
      fresh[tickets.get(ticketId)!] = 1 - Math.max(0, Math.min(1, (at - issuedAt - freshMs) / agesMs));
  return fresh;
}

/** Where presence says so (rules E2, E3). */
function nobodyFor(state: Ready, at: Instant, { count, tickets, services }: Targets): Uint8Array {
  const nobody = new Uint8Array(count);
  const presence = presenceAt(state, at);
  for (const service of state.hall.services) {
    const target = services.get(service.serviceId);
    if (target === undefined || isSomebody(presence(service))) continue;
    nobody[target] = nobody[target + 1] = 1;
    for (const { ticketId } of state.lines.get(service.serviceId) ?? []) nobody[tickets.get(ticketId)!] = 1;
  }
  return nobody;
}

const isSomebody = ({ status }: Presence): boolean =>
  status === 'open' || status === 'resting' || status === 'expected';

/** Minutes until the last service closes today. */
function closesIn(index: HallIndex, now: Moment): number {
  let last = now.minute;
  for (const service of index.hall.services) {
    const hours = hoursOn(index, service, now.day, now.weekday);
    if (hours) last = Math.max(last, minuteOf(hours.close));
  }
  return last - now.minute;
}

const known = new WeakMap<Learned, Corrections>();

function correctionsOf(learned: Learned): Corrections {
  const corrections = known.get(learned) ?? correctionsFrom(learned);
  known.set(learned, corrections);
  return corrections;
}

function waitsSince({ lines }: Ready, { serviceIds }: Counter): Instant | null {
  let since: Instant | null = null;
  for (const serviceId of serviceIds)
    for (const { issuedAt } of lines.get(serviceId) ?? []) if (since === null || issuedAt < since) since = issuedAt;
  return since;
}

const deviation = ({ mean, variance }: { mean: number; variance: number }): number => Math.sqrt(variance) / mean;

function placeIn(shapes: Float64Array[], shape: Float64Array): number {
  const place = shapes.indexOf(shape);
  return place < 0 ? shapes.push(shape) - 1 : place;
}

/** Steps of ten minutes of wait. */
export const noShowSteps = 12;

/** What is known of waits that are ten minutes shorter counts as so many. */
const likeShorter = 20;

function leaving({ noShows, returns, cancels }: Learned): Pick<Model, 'noShow' | 'comesBack' | 'cancels'> {
  const [calls, gone] = noShows.reduce(([c, g], [count, misses]) => [c + count, g + misses], [0, 0]);
  let before = (gone + 3) / (calls + 60);
  return {
    noShow: new Float64Array(noShowSteps).map((_, step) => {
      const [count, misses] = noShows[step] ?? [0, 0];
      before = (misses + likeShorter * before) / (count + likeShorter);
      return before;
    }),
    comesBack: (returns[1] + 2) / (returns[0] + 10),
    cancels: (cancels[1] + 0.5) / (cancels[0] + 2_000),
  };
}
