import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A second press that nobody meant follows the first within this time. */
export const guardMs = 600;

/**
 * Keeps the primary key from acting right after it has changed its meaning: whoever presses twice out of habit means
 * one act, and the second press must not do the next one.
 */
export class GuardController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #meaning: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get closed(): boolean {
    return this.#timer !== null;
  }

  /** Takes what the key would do now. The first meaning needs no guard. */
  watch(meaning: string): void {
    if (meaning === this.#meaning) return;
    const first = this.#meaning === null;
    this.#meaning = meaning;
    if (!first) this.#close();
  }

  hostDisconnected(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#meaning = null;
  }

  #close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#host.requestUpdate();
    }, guardMs);
  }
}
