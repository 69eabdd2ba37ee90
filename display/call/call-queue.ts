/**
 * Which call is in front of a screen, and which wait for their turn. The call in front is the one that is being said.
 *
 * Every call is said, also each recall of a number that still waits here: an officer may mark a visitor missed after the
 * last call, and a hall that heard one call where the log has three would be unfair. Calls come in the order of the log.
 */
import type { DisplayCall, DisplayView } from '../../shared/views.ts';

export interface Front {
  call: DisplayCall;
  since: number;
  /** When the voice finished this call (or had nothing to say); null: not yet. */
  saidAt: number | null;
}

export interface CallQueue {
  /** Calls that this screen has already taken in; null before the first view. */
  known: ReadonlySet<string> | null;
  /** In the order in which they will come to the front. */
  waiting: readonly DisplayCall[];
  front: Front | null;
}

export const emptyQueue: CallQueue = { known: null, waiting: [], front: null };

/** A screen that was just switched on does not repeat what the hall has heard. */
export const oldAtFirstMs = 20_000;
/** One that lost the server for a while catches up, but not with calls from another time. */
export const oldAfterAbsenceMs = 120_000;
export const frontAtLeastMs = 8_000;
/** If no other call waits, a call stays in front this long, for people who look up late. */
export const frontAtMostMs = 15_000;
const breathMs = 700;
const remembered = 400;
/** As many as a view holds. */
const callsListed = 12;

/** Unique across logs too: another log begins its positions again. */
export const callKey = (call: DisplayCall): string => `${call.at}/${call.position}`;

/** Takes in a view: new calls join the queue, calls that no longer hold leave it. */
export function receive(queue: CallQueue, view: DisplayView, now: number): CallQueue {
  const { known, front } = queue;
  const patienceMs = known === null ? oldAtFirstMs : oldAfterAbsenceMs;
  const unheard = view.calls
    .filter((call) => !known?.has(callKey(call)) && now - call.at <= patienceMs)
    .sort((a, b) => a.position - b.position);
  return {
    known: new Set([...(known ?? []), ...view.calls.map(callKey)].slice(-remembered)),
    waiting: [...queue.waiting, ...unheard].filter((call) => holds(call, view)),
    front: front !== null && withdrawn(front.call, view) ? null : front,
  };
}

/** The voice has finished a call. */
export const said = (queue: CallQueue, key: string, now: number): CallQueue =>
  queue.front !== null && callKey(queue.front.call) === key
    ? { ...queue, front: { ...queue.front, saidAt: queue.front.saidAt ?? now } }
    : queue;

/** Brings the next call to the front when the one there has had its time. The same queue: nothing changed. */
export function turn(queue: CallQueue, now: number): CallQueue {
  if (queue.front !== null && !over(queue.front, queue.waiting.length > 0, now)) return queue;
  const [next, ...waiting] = queue.waiting;
  if (next === undefined) return queue.front === null ? queue : { ...queue, front: null };
  return { ...queue, waiting, front: { call: next, since: now, saidAt: null } };
}

function over({ since, saidAt }: Front, othersWait: boolean, now: number): boolean {
  if (saidAt === null || now - saidAt < breathMs) return false;
  return now - since >= (othersWait ? frontAtLeastMs : frontAtMostMs);
}

/** Whether the visitor still is to go where the call sends him. */
const holds = (call: DisplayCall, view: DisplayView): boolean =>
  listedAs(call, view)?.current ?? wasPushedOut(call, view);

/** The call was undone: the view no longer holds it. */
const withdrawn = (call: DisplayCall, view: DisplayView): boolean =>
  listedAs(call, view) === undefined && !wasPushedOut(call, view);

const listedAs = (call: DisplayCall, view: DisplayView): DisplayCall | undefined =>
  view.calls.find((each) => callKey(each) === callKey(call));

/** In a rush a call may leave the list for newer ones before it was said; its number is still at the counter then. */
function wasPushedOut(call: DisplayCall, view: DisplayView): boolean {
  if (view.calls.length < callsListed || view.calls.some((each) => each.position < call.position)) return false;
  const state = view.counters.find((counter) => counter.counterId === call.counterId)?.state;
  return (state?.status === 'calling' || state?.status === 'serving') && state.number === call.number;
}

/** The last calls beside the one in front: newest first, each number once. Those that wait for their turn are among them. */
export function recentCalls(queue: CallQueue, view: DisplayView): { call: DisplayCall; waits: boolean }[] {
  const shown = new Set(queue.front === null ? [] : [queue.front.call.number]);
  const waiting = new Set(queue.waiting.map(callKey));
  return view.calls.flatMap((call) => {
    if (shown.has(call.number)) return [];
    shown.add(call.number);
    return [{ call, waits: waiting.has(callKey(call)) }];
  });
}
