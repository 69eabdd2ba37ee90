/** What would have been said on a day, by what was learned before it, and what came: the day is played again. */
import type { Instant, TicketId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { applyAll } from '../apply.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Entry } from '../core/entry.ts';
import type { Learned } from '../core/learned.ts';
import { emptyState, isReady, type Ready, type State } from '../core/state.ts';
import { added, draws } from '../estimate/bins.ts';
import { rangeOf } from '../estimate/forecast.ts';
import { modelOf } from '../estimate/model-of.ts';
import { bandOf, bands, freshBands, scoreBins, scoreOf } from '../estimate/scores.ts';
import { callTimes } from '../estimate/simulate.ts';
import { minuteMs } from '../estimate/today.ts';
import { faded, fadedHistogram } from './fading.ts';

const everyMs = 5 * minuteMs;
/** Of so many numbers one is asked about as it is taken, and counts for all of them. */
const oneOf = 5;
const seed = 1;

export function learnScores(
  before: Learned,
  hall: Hall,
  entries: Iterable<Entry>,
  calls: ReadonlyMap<TicketId, Instant>,
): Learned['scores'] {
  const scores = Array.from({ length: bands + freshBands }, (_, band) =>
    fadedHistogram(before.scores[band] ?? [], faded.scores),
  );
  const see = (state: Ready, at: Instant, ticketIds: readonly TicketId[], isFresh: boolean) => {
    const asked = ticketIds.filter(
      (ticketId) => calls.has(ticketId) && state.tickets.get(ticketId)?.calledAt === undefined,
    );
    if (asked.length === 0) return;
    const model = modelOf(state, at, before);
    const times = callTimes(model, seed);
    for (const ticketId of asked) {
      const target = model.targetOf.tickets.get(ticketId)!;
      const { range, unserved } = rangeOf(times.subarray(target * draws, (target + 1) * draws), model.closesIn);
      if (unserved === 1) continue;
      const { below, near } = bandOf(range.median);
      const score = scoreOf(range, (calls.get(ticketId)! - at) / minuteMs);
      const first = isFresh ? bands : 0;
      const weight = isFresh ? oneOf : 1;
      scores[first + below] = added(scoreBins, scores[first + below]!, score, weight * (1 - near));
      if (near > 0) scores[first + below + 1] = added(scoreBins, scores[first + below + 1]!, score, weight * near);
    }
  };
  replay(hall, entries, see);
  return scores;
}

function replay(
  hall: Hall,
  entries: Iterable<Entry>,
  see: (state: Ready, at: Instant, ticketIds: readonly TicketId[], isFresh: boolean) => void,
): void {
  let state: State = { ...emptyState, hall };
  let next: Instant = 0;
  let issued = 0;
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

/** What is about tickets of a day before, which these entries do not tell of, is passed over. */
function after(state: State, events: Entry['events'], when: Pick<Entry, 'position' | 'at' | 'actor'>): State {
  try {
    return applyAll(state, events, when);
  } catch {
    return state;
  }
}
