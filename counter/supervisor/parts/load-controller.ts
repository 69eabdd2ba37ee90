import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import { raiseIfOver } from '../../ui/ask-controller.ts';

export const retryMs = 3_000;
/** After this time without input nobody is looking. The page then stops fetching, so that it does not keep the session alive. */
export const attentionMs = 10 * 60_000;

/** Fetches the data of a page again and again. Keeps the last good answer, and the refusal of the last attempt. */
export class LoadController<T> implements ReactiveController {
  data: T | null = null;
  /** Why the last attempt failed; null: it succeeded, and `data` is up to date. */
  refusal: Refusal | null = null;
  /** How many answers have come. */
  loads = 0;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #load: () => Promise<Result<T>>;
  readonly #everyMs: number | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #attempt = 0;
  #touchedAt = performance.now();
  /** Nobody has been looking for a while. */
  #isAsleep = false;

  /** `everyMs`: how often to fetch again; null: only after a change made on this page. */
  constructor(
    host: ReactiveControllerHost & EventTarget,
    load: () => Promise<Result<T>>,
    everyMs: number | null = null,
  ) {
    this.#host = host;
    this.#load = load;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  /** Whether what is shown follows the hall by itself. */
  get isLive(): boolean {
    return this.#everyMs !== null && !this.#isAsleep && this.refusal === null;
  }

  hostConnected(): void {
    for (const event of touches) addEventListener(event, this.#touched);
    void this.reload();
  }
  hostDisconnected(): void {
    for (const event of touches) removeEventListener(event, this.#touched);
    this.#attempt++;
    this.#plan(null);
  }

  /** Drops the old data and fetches, because the question has changed. */
  async renew(): Promise<void> {
    this.data = null;
    this.refusal = null;
    this.#host.requestUpdate();
    await this.reload();
  }

  async reload(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#plan(null);
    const reply = await this.#load();
    // A later attempt has started, or the page is closed.
    if (attempt !== this.#attempt) return;
    if (reply.ok) {
      this.data = reply.value;
      this.loads++;
    } else raiseIfOver(this.#host, reply.refusal);
    this.refusal = reply.ok ? null : reply.refusal;
    this.#plan(reply.ok ? this.#everyMs : retryMs);
    this.#host.requestUpdate();
  }

  /** After a change of this page's own: what is shown is up to date once the answer is here. */
  async reloadedAfter<R>(change: Promise<Result<R>>): Promise<Result<R>> {
    const answer = await change;
    if (answer.ok) await this.reload();
    return answer;
  }

  #plan(inMs: number | null): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = inMs === null ? null : setTimeout(() => this.#again(inMs), inMs);
  }

  #again(everyMs: number): void {
    this.#rouse(performance.now() - this.#touchedAt >= attentionMs);
    if (this.#isAsleep) this.#plan(everyMs);
    else void this.reload();
  }

  #rouse(isAsleep: boolean): void {
    if (isAsleep === this.#isAsleep) return;
    this.#isAsleep = isAsleep;
    this.#host.requestUpdate();
  }

  readonly #touched = () => {
    this.#touchedAt = performance.now();
  };
}

const touches = ['keydown', 'pointerdown', 'pointermove', 'focus'] as const;
