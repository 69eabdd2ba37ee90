/** What would have been said on a day, by what was learned before it, and what came: the day is played again. */
import type { Instant, TicketId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { applyAll } from '../apply.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Entry } from '../core/entry.ts';
import type { Range } from '../core/expected.ts';
import type { Learned } from '../core/learned.ts';
import { emptyState, isReady, type Ready, type State } from '../core/state.ts';
import { rangeOf } from '../estimate/forecast.ts';
import type { Group } from '../estimate/groups.ts';
import { added, draws } from '../estimate/habits/bins.ts';
import {
  bandOf,
  bands,
  corrected,
  firstDays,
  freshBands,
  nextEnds,
  placed,
  scoreBins,
  scoreOf,
  wantedEnds,
} from '../estimate/habits/scores.ts';
import { modelOf } from '../estimate/model-of.ts';
import { callTimes } from '../estimate/simulate.ts';
import { minuteMs } from '../estimate/today.ts';
import { faded, fadedHistogram } from './fading.ts';

const everyMs = 20 * minuteMs;
/** So many numbers are asked about as they are taken, of a day's. */
const askedOfADay = 100;
const seed = 1;

/** Of those who were asked about: how many, and of how many it came sooner, or later, than was said; and what `late` sums. */
interface Seen {
  asked: number;
  below: number;
  above: number;
  late: number;
  length: number;
}

const nobodyYet: Seen = { asked: 0, below: 0, above: 0, late: 0, length: 0 };

export function learnScores(
  before: Learned,
  hall: Hall,
  entries: readonly Entry[],
  calls: ReadonlyMap<TicketId, Instant>,
): Required<Pick<Learned, 'scores' | 'ends' | 'late'>> {
  const scores = Array.from({ length: bands + freshBands }, (_, band) =>
    fadedHistogram(before.scores[band] ?? [], faded.scores),
  );
  const both: [fresh: Seen, later: Seen] = [{ ...nobodyYet }, { ...nobodyYet }];
  const see: See = (state, at, ticketIds, isFresh) => {
    const isAsked = (id: TicketId) => calls.has(id) && state.tickets.get(id)?.calledAt === undefined;
    const asked = ticketIds.filter(isAsked);
    if (asked.length === 0) return;
    const isOfOne = ({ services }: Group) =>
      services.some(({ serviceId }) => serviceId === state.tickets.get(asked[0]!)?.serviceId);
    const model = modelOf(state, at, before, isFresh ? isOfOne : undefined);
    const times = callTimes(model, seed);
    for (const ticketId of asked) {
      const target = model.targetOf.tickets.get(ticketId)!;
      const { range, unserved } = rangeOf(times.subarray(target * draws, (target + 1) * draws), model.closesIn);
      if (unserved === 1) continue;
      const came = (calls.get(ticketId)! - at) / minuteMs;
      addScore(scores, isFresh ? bands : 0, range, came, weightOf(before.days));
      const correction = isFresh ? model.corrections.fresh : model.corrections.later;
      const said = corrected(range, correction);
      const { median, length } = placed(range, correction);
      const seen = both[isFresh ? 0 : 1];
      seen.asked++;
      const most = mostLengths * length;
      seen.late += Math.max(-most, Math.min(most, came - median));
      seen.length += length;
      if (came < said.low) seen.below++;
      if (came > said.high) seen.above++;
    }
  };
  replay(hall, entries, see);
  return {
    scores,
    ends: [endsAfter(before, 0, both[0]), endsAfter(before, 1, both[1])],
    late: both.map((seen, place) => lateAfter(before, place, seen)),
  };
}

/** What is said on the first days rests on standard minutes: how well it fits tells little of what will be said when more is known. */
const weightOf = (days: number): number => [0.1, 0.5][days] ?? 1;

function addScore(scores: number[][], first: number, range: Range, came: number, trusted: number): void {
  const { below, near } = bandOf(range.median);
  const score = scoreOf(range, came);
  const put = (band: number, weight: number) => {
    scores[band] = added(scoreBins, scores[band]!, score, weight * trusted);
  };
  put(first + below, 1 - near);
  if (near > 0) put(first + below + 1, near);
}

/** First the bands are learned. */
const settled = 2;

function endsAfter({ ends, days }: Learned, place: 0 | 1, { asked, below, above }: Seen): [number, number] {
  const known = ends[place] ?? wantedEnds[place];
  if (days < settled || asked < 20) return [known[0], known[1]];
  return nextEnds(known, wantedEnds[place], [below / asked, above / asked], days);
}

/** Whoever forgets to call for an hour is worth no more than so many ranges. */
const mostLengths = 2;

function lateAfter({ late, days }: Learned, place: number, seen: Seen): [number, number] {
  const [minutes, length] = late?.[place] ?? [0, 0];
  if (days < firstDays) return [minutes, length];
  return [minutes * faded.late + seen.late, length * faded.late + seen.length];
}

type See = (state: Ready, at: Instant, ticketIds: readonly TicketId[], isFresh: boolean) => void;

function replay(hall: Hall, entries: readonly Entry[], see: See): void {
  let state: State = { ...emptyState, hall };
  let next: Instant = 0;
  let issued = 0;
  const oneOf = Math.ceil(numbersIn(entries) / askedOfADay);
  for (const { position, at, actor, events } of entries) {
    if (state.day === null) state = { ...state, day: dayOf(hall, at) };
    if (isReady(state) && at >= next && next > 0) {
      const now = Math.max(next, at - everyMs);
      see(
        state,
        now,
        [...state.lines.values()].flatMap((line) => line.map(({ ticketId }) => ticketId)),
        false,
      );
    }
    if (at >= next) next = (Math.floor(at / everyMs) + 1) * everyMs;
    state = { ...after(state, events, { position, at, actor }), position, at };
    const taken = events.find((event) => event.type === 'TicketIssued');
    if (taken && isReady(state) && issued++ % oneOf === 0) see(state, at, [taken.ticketId], true);
  }
}

const numbersIn = (entries: readonly Entry[]): number =>
  entries.filter(({ events }) => events.some(({ type }) => type === 'TicketIssued')).length;

/** What is about tickets of a day before, which these entries do not tell of, is passed over. */
function after(state: State, events: Entry['events'], when: Pick<Entry, 'position' | 'at' | 'actor'>): State {
  try {
    return applyAll(state, events, when);
  } catch {
    return state;
  }
}
