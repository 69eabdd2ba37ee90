import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** As long as a grave question stands before it hears anybody (rule G2). */
const armedAfterMs = 500;

/** Something is done only when it is pressed a second time, and not by a press that was on its way with the first. */
export class SecondPress implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked: { about: string; from: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#asked = null;
  }

  /** Whether this was pressed once; what it is about tells it from others. */
  isAsked(about: string): boolean {
    return this.#asked?.about === about;
  }

  /** Whether a press now is an answer. */
  isArmed(about: string): boolean {
    return this.isAsked(about) && performance.now() >= (this.#asked?.from ?? 0);
  }

  /** True: it is the second press. */
  press(about: string): boolean {
    if (this.isAsked(about)) return this.isArmed(about);
    this.#asked = { about, from: performance.now() + armedAfterMs };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), armedAfterMs);
    this.#host.requestUpdate();
    return false;
  }
}
