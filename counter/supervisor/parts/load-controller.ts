import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Refusal } from '../../../shared/refusals.ts';
import type { Result } from '../../../shared/result.ts';
import { raiseIfOver } from '../../ui/ask-controller.ts';

export const retryMs = 3_000;
/** Who has not touched the page for so long is not looking, and what nobody looks at must not keep a session alive. */
export const attentionMs = 10 * 60_000;

/** Fetches what a page shows, again and again; keeps the last good answer, and why there is no newer one. */
export class LoadController<T> implements ReactiveController {
  data: T | null = null;
  /** Why the last attempt failed; null: `data` is as new as can be. */
  refusal: Refusal | null = null;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #load: () => Promise<Result<T>>;
  readonly #everyMs: number | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #attempt = 0;
  #touchedAt = performance.now();

  /** `everyMs`: how often what it shows changes by itself; null: only by what is done here. */
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

  hostConnected(): void {
    for (const event of touches) addEventListener(event, this.#touched);
    void this.reload();
  }
  hostDisconnected(): void {
    for (const event of touches) removeEventListener(event, this.#touched);
    this.#attempt++;
    this.#plan(null);
  }

  /** For another question: the old answer is none. */
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
    // Overtaken by a later attempt, or nobody is there any more.
    if (attempt !== this.#attempt) return;
    if (reply.ok) this.data = reply.value;
    else raiseIfOver(this.#host, reply.refusal);
    this.refusal = reply.ok ? null : reply.refusal;
    this.#plan(reply.ok ? this.#everyMs : retryMs);
    this.#host.requestUpdate();
  }

  #plan(inMs: number | null): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = inMs === null ? null : setTimeout(() => this.#again(inMs), inMs);
  }

  #again(everyMs: number): void {
    if (performance.now() - this.#touchedAt < attentionMs) void this.reload();
    else this.#plan(everyMs);
  }

  readonly #touched = () => {
    this.#touchedAt = performance.now();
  };
}

const touches = ['keydown', 'pointerdown', 'pointermove', 'focus'] as const;
