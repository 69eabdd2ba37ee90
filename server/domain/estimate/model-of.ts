/** Makes the model of the hall at an instant: cheap, for it runs where commands are decided. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { closesAt } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { officerAt } from '../counter/desk.ts';
import { presenceAt } from '../presence/presence.ts';
import { type AttendanceQuestion, blocksOf, waysOn } from './attendance.ts';
import { draws } from './bins.ts';
import { ComingOf } from './coming.ts';
import { type CounterQuestion, type FirstFree, firstFree, missedMinutesOf } from './first-free.ts';
import { counterGroups, type Group } from './groups.ts';
import { groupLines } from './lines-of.ts';
import { type CounterModels, type GroupModel, gapKinds, type Lines, type Model } from './model.ts';
import { type VisitPace, visitPace } from './pace.ts';
import { type Corrections, correctionsFrom } from './scores.ts';
import { type Targets, targetsOf } from './targets.ts';
import { comesOf, type Expectation, expecting, levelsToday, minuteMs } from './today.ts';

const halfHoursAhead = 24;

/** What is asked about all groups alike. */
interface Whole {
  asked: AttendanceQuestion;
  asking: CounterQuestion;
  pace: VisitPace;
  expectation: (counter: Counter, service: Service) => Expectation;
  unsureOfAgency: (counter: Counter) => number;
  shapeOf: (service: Service) => number;
  coming: ComingOf;
  targets: Targets;
}

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
  const expectation = expecting(state, levels, pace, now.minute);
  const missedMinutes = missedMinutesOf(learned, state);
  const shapes: Float64Array[] = [];
  const targets = targetsOf(state);
  const isAnyWaiting = ({ serviceIds }: Counter) => serviceIds.some((id) => (state.lines.get(id)?.length ?? 0) > 0);
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
    isAnyWaiting,
  };
  const whole: Whole = {
    asked: { state, index, at, now, learned },
    asking,
    pace,
    expectation,
    unsureOfAgency: ({ agencyId }) =>
      agencyId === null ? 0 : deviation(levels.now('agency', agencyId, now.minute + 20)),
    shapeOf: ({ serviceId }) => placeIn(shapes, pace.shapeOf(serviceId)),
    coming: new ComingOf(state, learned, pace, now.minute),
    targets,
  };
  return {
    at,
    position: state.position,
    targets: targets.count,
    targetOf: { tickets: targets.tickets, services: targets.services },
    nobody: nobodyFor(state, at, targets),
    closesIn: closesIn(state, at),
    fresh: freshIn(state, at, targets),
    corrections: correctionsOf(learned),
    unsureOfHall: deviation(levels.now('hall', '', now.minute + 20)),
    comes: asking.comes,
    gapShape: pace.gapShape,
    groups: counterGroups(state.hall).map((group) => groupModel(whole, only(group) ? group : nobodysGroup)),
    shapes,
    halfHours: Float64Array.from({ length: halfHoursAhead }, (_, half) => pace.halfHour(now.minute + 30 * half)),
    ...leaving(learned),
    missedMinutes,
  };
}

/** A number is just taken for so long. */
const freshMs = 20_000;

function freshIn({ lines }: Ready, at: Instant, { count, tickets }: Targets): Uint8Array {
  const fresh = new Uint8Array(count).fill(1);
  for (const line of lines.values())
    for (const { ticketId, issuedAt } of line) if (at - issuedAt > freshMs) fresh[tickets.get(ticketId)!] = 0;
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

function closesIn(state: Ready, at: Instant): number {
  const index = indexOf(state.hall);
  const { day } = momentOf(state.hall, at);
  const last = state.hall.services.reduce((latest, service) => {
    const closes = closesAt(index, service, day);
    return Number.isFinite(closes) ? Math.max(latest, closes) : latest;
  }, at);
  return (last - at) / minuteMs;
}

const known = new WeakMap<Learned, Corrections>();

function correctionsOf(learned: Learned): Corrections {
  const corrections = known.get(learned) ?? correctionsFrom(learned);
  known.set(learned, corrections);
  return corrections;
}

const deviation = ({ mean, variance }: { mean: number; variance: number }): number => Math.sqrt(variance) / mean;

function placeIn(shapes: Float64Array[], shape: Float64Array): number {
  const place = shapes.indexOf(shape);
  return place < 0 ? shapes.push(shape) - 1 : place;
}

/** Steps of ten minutes of wait. */
export const noShowSteps = 12;

function leaving({ noShows, returns, cancels }: Learned): Pick<Model, 'noShow' | 'comesBack' | 'cancels'> {
  const [calls, gone] = noShows.reduce(([c, g], [count, misses]) => [c + count, g + misses], [0, 0]);
  const usual = (gone + 3) / (calls + 60);
  return {
    noShow: Float64Array.from({ length: noShowSteps }, (_, step) => {
      const [count, misses] = noShows[step] ?? [0, 0];
      return (misses + 40 * usual) / (count + 40);
    }),
    comesBack: (returns[1] + 2) / (returns[0] + 10),
    cancels: (cancels[1] + 0.5) / (cancels[0] + 2_000),
  };
}

function groupModel(whole: Whole, group: Group): GroupModel {
  const { lines, items } = groupLines(
    whole.asked.state,
    whole.asked.at,
    group,
    whole.targets,
    whole.pace,
    whole.coming,
  );
  return {
    counters: countersOf(whole, group, lines),
    items,
    lines: lines.lines,
    shapeOf: Uint16Array.from(group.services, whole.shapeOf),
    services: group.services.length,
  };
}

function countersOf(
  whole: Whole,
  { counters, services }: Group,
  { of }: { lines: Lines; of: readonly (readonly number[])[] },
): CounterModels {
  const { pace, asked, asking } = whole;
  const count = counters.length;
  const free = counters.map((counter) => firstFree(asking, counter));
  const expectations = counters.map((counter) => services.map((service) => whole.expectation(counter, service)));
  return {
    count,
    ...leftIn(free, services),
    gaps: Float64Array.from(
      counters.flatMap((counter) =>
        gapKinds.map((after) => pace.gap(after, officerAt(asked.state, counter.counterId))),
      ),
    ),
    minutes: Float64Array.from(expectations.flat(), ({ minutes }) => minutes),
    unsure: Float64Array.from(expectations, (each) =>
      Math.sqrt(each.reduce((sum, { unsure }) => sum + unsure, 0) / each.length),
    ),
    unsureOfAgency: Float64Array.from(counters, whole.unsureOfAgency),
    ...blocksIn(asked, counters),
    ...offsets(of, 'lineOf', 'lines'),
  };
}

function leftIn(
  free: readonly FirstFree[],
  services: readonly Service[],
): Pick<CounterModels, 'left' | 'calledService' | 'calledComes' | 'needsGap'> {
  const left = new Float64Array(free.length * draws);
  free.forEach((each, place) => {
    left.set(each.left, place * draws);
  });
  return {
    left,
    calledService: Int16Array.from(free, ({ called }) => (called ? services.indexOf(called.service) : -1)),
    calledComes: Float64Array.from(free, ({ called }) => called?.comes ?? 0),
    needsGap: Uint8Array.from(free, ({ needsGap }) => (needsGap ? 1 : 0)),
  };
}

function blocksIn(
  asked: AttendanceQuestion,
  counters: readonly Counter[],
): Pick<CounterModels, 'blockOf' | 'blockFrom' | 'blockUntil'> {
  const ways = counters.flatMap((counter) => blocksOf(asked, counter));
  const blockOf = new Int32Array(counters.length * waysOn + 1);
  ways.forEach((blocks, way) => {
    blockOf[way + 1] = blockOf[way]! + blocks.length;
  });
  const all = ways.flat();
  return {
    blockOf,
    blockFrom: Float64Array.from(all, ([from]) => from),
    blockUntil: Float64Array.from(all, ([, until]) => until),
  };
}

function offsets<A extends string, B extends string>(
  lists: readonly (readonly number[])[],
  where: A,
  what: B,
): Record<A | B, Int32Array> {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, each) => {
    starts[each + 1] = starts[each]! + list.length;
  });
  return { [where]: starts, [what]: Int32Array.from(lists.flat()) } as Record<A | B, Int32Array>;
}
