/** Lets the voice follow the picture: one call at a time, in front and aloud together. Never two at once. */
import type { DisplayView } from '../../shared/views/display-view.ts';
import type { Speaker } from '../voice/voice.ts';
import { type CallQueue, callKey, emptyQueue, hushed, isQuiet, receive, said, turn, unhushed } from './call-queue.ts';

/** A voice that has not come back after this is given up: a screen must not fall silent for a stuck sound card. */
export const speechAtMostMs = 60_000;

export class CallAnnouncer {
  queue: CallQueue;
  readonly #speaker: Speaker;
  readonly #now: () => number;
  readonly #elapsed: () => number;
  readonly #changed: () => void;
  #speech: { key: string; end: AbortController } | null = null;
  /** Something that is no call, and is being said. */
  #aside: AbortController | null = null;
  #isHushed = false;
  /** Settles when the voice is silent. */
  #silence: Promise<void> = Promise.resolve();

  /**
   * `now` is the server's clock, and says which calls are old; `changed` is called whenever the queue is another; `queue` is what it
   * begins with. By `elapsed` a call stays in front, for people who look: in a rehearsal the hall's time is faster than they are.
   */
  constructor(
    speaker: Speaker,
    now: () => number,
    changed: () => void,
    queue: CallQueue = emptyQueue,
    elapsed: () => number = now,
  ) {
    this.queue = queue;
    this.#speaker = speaker;
    this.#now = now;
    this.#elapsed = elapsed;
    this.#changed = changed;
  }

  receive(view: DisplayView): void {
    this.#become(receive(this.queue, view, this.#now()));
  }

  /** To be called a few times a second. */
  tick(): void {
    const { front } = this.queue;
    if (front?.saidAt === null && this.#elapsed() - front.since > speechAtMostMs) this.#speech?.end.abort();
    this.#become(this.queue);
  }

  /** Whether something else has the whole screen: calls are kept, and neither shown nor said. */
  hush(isHushed: boolean): void {
    if (isHushed === this.#isHushed) return;
    this.#isHushed = isHushed;
    this.#become(isHushed ? this.queue : unhushed(this.queue, this.#now()));
  }

  /** Whether something that is no call may be said now. */
  get isFree(): boolean {
    return this.#aside === null && (this.#isHushed || isQuiet(this.queue));
  }

  /** Says what is no call; a call that comes ends it. Resolves with whether it was said to its end. */
  async say(speak: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const end = new AbortController();
    this.#aside = end;
    const work = this.#silence.then(() => (end.signal.aborted ? undefined : speak(end.signal)));
    this.#silence = work.catch((problem) => console.error('This notice could not be said', problem));
    await this.#silence;
    if (this.#aside === end) this.#aside = null;
    return !end.signal.aborted;
  }

  /** Ends what is no call and is being said. */
  breakOff(): void {
    this.#aside?.abort();
    this.#aside = null;
  }

  /** Stops the voice and drops the calls that wait. */
  stop(): void {
    this.breakOff();
    this.#speech?.end.abort();
    this.#speech = null;
    this.queue = emptyQueue;
  }

  #become(queue: CallQueue): void {
    const next = this.#isHushed ? hushed(queue) : turn(queue, this.#elapsed());
    if (next === this.queue) return;
    this.queue = next;
    this.#follow();
    this.#changed();
  }

  #follow(): void {
    const { call, pace } = this.queue.front ?? {};
    const key = call === undefined ? null : callKey(call);
    if (key === (this.#speech?.key ?? null)) return;
    this.#speech?.end.abort();
    this.#speech = null;
    if (call === undefined || pace === undefined || key === null) return;
    this.breakOff();
    const end = new AbortController();
    this.#speech = { key, end };
    this.#silence = this.#silence
      .then(() => (end.signal.aborted ? undefined : this.#speaker.speak(call, pace, end.signal)))
      .catch((problem) => console.error('This call could not be said', problem))
      .then(() => this.#become(said(this.queue, key, this.#elapsed())));
  }
}
