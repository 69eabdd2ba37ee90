/** What a screen has announced, kept by its browser over a loading of the page anew, and not longer than its tab lives. */
import { type CallQueue, emptyQueue, heardOf, resumedQueue } from './call-queue.ts';

/** Asked for each time: a browser that stores nothing may throw when its store is merely named. */
type Memory = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const place = 'antrean-calls-heard';
/** More than any view lists. */
const mostKept = 200;

export function rememberHeard(memory: Memory, queue: CallQueue): void {
  try {
    memory().setItem(place, JSON.stringify(heardOf(queue).slice(-mostKept)));
  } catch {
    // A browser that stores nothing: after a loading anew the screen takes the last 20 seconds as not announced.
  }
}

/** The queue to begin with; whatever cannot be read is as good as nothing. */
export function heardBefore(memory: Memory): CallQueue {
  try {
    const heard: unknown = JSON.parse(memory().getItem(place) ?? 'null');
    return Array.isArray(heard) ? resumedQueue(heard.map(String)) : emptyQueue;
  } catch {
    return emptyQueue;
  }
}

export function forgetHeard(memory: Memory): void {
  try {
    memory().removeItem(place);
  } catch {
    // Nothing was stored either.
  }
}
