/**
 * Which call is in front of a screen, and which wait for their turn (rules Q). The call in front is the one that is being
 * said. Calls come in the order of the log; a call that is no longer true when its turn comes is not said at all.
 */
import type { DisplayCall, DisplayView } from '../../shared/views/display-view.ts';
import { type Pace, paceOf } from '../voice/call-pace.ts';

export interface Front {
  call: DisplayCall;
  since: number;
  /** How it is said: fixed when it comes to the front. */
  pace: Pace;
  /** When the voice finished this call (or had nothing to say); null: not yet. */
  saidAt: number | null;
  /** Its visitor sits at the counter: it makes room as soon as another waits. */
  answered: boolean;
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
/** One that lost the server for a while, or was loaded again, catches up, but not with calls from another time. */
export const oldAfterAbsenceMs = 120_000;
/** If no other call waits, a call stays in front this long, for people who look up late. */
export const frontAtMostMs = 15_000;
/** A call whose visitor sits already is seen this long before the next one takes its place. */
const answeredAtLeastMs = 2_000;
const remembered = 400;
/** As many as a view holds. */
const callsListed = 12;

/** Unique across logs too: another log begins its positions again. */
export const callKey = (call: DisplayCall): string => `${call.at}/${call.position}`;

/** The queue of a page that was loaded again: `heard` is what `heardOf` gave before. */
export const resumedQueue = (heard: readonly string[]): CallQueue => ({ ...emptyQueue, known: new Set(heard) });

/** The calls that need not be said again after the page was loaded again: all that it took in but those that wait. */
export function heardOf({ known, waiting }: CallQueue): string[] {
  const waits = new Set(waiting.map(callKey));
  return [...(known ?? [])].filter((key) => !waits.has(key));
}

/** Takes in a view: new calls join the queue, calls that no longer hold leave it. */
export function receive(queue: CallQueue, view: DisplayView, now: number): CallQueue {
  const { known, front } = queue;
  const patienceMs = known === null ? oldAtFirstMs : oldAfterAbsenceMs;
  const unheard = view.calls
    .filter((call) => !known?.has(callKey(call)) && now - call.at <= patienceMs)
    .sort((a, b) => a.position - b.position);
  return {
    known: new Set([...(known ?? []), ...view.calls.map(callKey)].slice(-remembered)),
    waiting: unheard.reduce(joined, queue.waiting).filter((call) => holds(call, view)),
    front: front && stillIn(front, view),
  };
}

/** While something else has the whole screen, no call is in front; the one that was not said to its end comes first again. */
export function hushed(queue: CallQueue): CallQueue {
  const { front } = queue;
  if (front === null) return queue;
  const again = front.saidAt === null && !front.answered ? [front.call] : [];
  return { ...queue, front: null, waiting: [...again, ...queue.waiting] };
}

/** Afterwards: what is of another time is not said any more. */
export const unhushed = (queue: CallQueue, now: number): CallQueue => ({
  ...queue,
  waiting: queue.waiting.filter((call) => now - call.at <= oldAfterAbsenceMs),
});

/** Nothing is being said, and nothing waits. */
export const isQuiet = ({ front, waiting }: CallQueue): boolean =>
  waiting.length === 0 && (front === null || front.saidAt !== null);

/** The voice has finished a call. */
export const said = (queue: CallQueue, key: string, now: number): CallQueue =>
  queue.front !== null && callKey(queue.front.call) === key
    ? { ...queue, front: { ...queue.front, saidAt: queue.front.saidAt ?? now } }
    : queue;

/** Brings the next call to the front when the one there has had its time. The same queue: nothing changed. */
export function turn(queue: CallQueue, now: number): CallQueue {
  if (queue.front !== null && !over(queue.front, queue.waiting.length, now)) return queue;
  const [next, ...waiting] = queue.waiting;
  if (next === undefined) return queue.front === null ? queue : { ...queue, front: null };
  const pace = paceOf(waiting.length);
  return { ...queue, waiting, front: { call: next, since: now, pace, saidAt: null, answered: false } };
}

function over({ since, saidAt, answered }: Front, behind: number, now: number): boolean {
  if (answered && behind > 0 && now - since >= answeredAtLeastMs) return true;
  // Measured by how many wait now: a call that came in a quiet moment does not hold up the rush after it.
  const { breathMs, frontAtLeastMs } = paceOf(behind);
  if (saidAt === null || now - saidAt < breathMs) return false;
  return now - since >= (behind > 0 ? frontAtLeastMs : frontAtMostMs);
}

/** A recall takes the place of the call of the same number to the same counter that still waits: it is said once, as the newest. */
function joined(waiting: readonly DisplayCall[], call: DisplayCall): readonly DisplayCall[] {
  const isSame = ({ number, counterId }: DisplayCall) => number === call.number && counterId === call.counterId;
  return waiting.some(isSame) ? waiting.map((each) => (isSame(each) ? call : each)) : [...waiting, call];
}

/** Whether the visitor still is to go where the call sends him. */
const holds = (call: DisplayCall, view: DisplayView): boolean =>
  listedAs(call, view)?.awaited ?? (isPushedOut(call, view) && statusOf(call, view) === 'calling');

/** Null: it was taken back, or its number went elsewhere. While its number is served there, it stays, marked as answered. */
function stillIn(front: Front, view: DisplayView): Front | null {
  const { call } = front;
  const listed = listedAs(call, view);
  if (listed === undefined && !isPushedOut(call, view)) return null;
  // A recall of the number makes this call an older one; what is being said is said to its end, and the recall after it.
  const status = listed?.awaited ? 'calling' : statusOf(call, view);
  if (status === null) return null;
  const answered = status === 'serving';
  return front.answered === answered ? front : { ...front, answered };
}

/** What the call's counter does with the call's number; null: it is not there. */
function statusOf(call: DisplayCall, view: DisplayView): 'calling' | 'serving' | null {
  const state = view.counters.find((counter) => counter.counterId === call.counterId)?.state;
  const isThere = (state?.status === 'calling' || state?.status === 'serving') && state.number === call.number;
  return isThere ? state.status : null;
}

const listedAs = (call: DisplayCall, view: DisplayView): DisplayCall | undefined =>
  view.calls.find((each) => callKey(each) === callKey(call));

/** In a rush a call may leave the list for newer ones before it was said. */
const isPushedOut = (call: DisplayCall, view: DisplayView): boolean =>
  view.calls.length >= callsListed && view.calls.every((each) => each.position >= call.position);

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
