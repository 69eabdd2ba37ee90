import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Attention, attentionAt, sameAttention } from './flow/attention.ts';
import type { Screen } from './flow/flow.ts';

const touches = ['pointerdown', 'keydown', 'wheel'] as const;

/** Measures the time since the last touch. Renders its element when the attention changes, and reports when the visitor is gone. */
export class AttentionController implements ReactiveController {
  attention: Attention = { state: 'present' };

  readonly #host: ReactiveControllerHost;
  readonly #at: () => Screen['at'];
  readonly #prints: () => boolean;
  readonly #onGone: () => void;
  /** While it asks, only the dialog's own answer counts: else the first touch would take the dialog away from under the finger. */
  readonly #touched = () => this.attention.state !== 'asking' && this.touch();
  #lastTouch = performance.now();
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(host: ReactiveControllerHost, at: () => Screen['at'], prints: () => boolean, onGone: () => void) {
    this.#host = host;
    this.#at = at;
    this.#prints = prints;
    this.#onGone = onGone;
    host.addController(this);
  }

  hostConnected(): void {
    for (const touch of touches) window.addEventListener(touch, this.#touched, { capture: true, passive: true });
    this.#timer ??= setInterval(() => this.#look(), 250);
  }

  hostDisconnected(): void {
    for (const touch of touches) window.removeEventListener(touch, this.#touched, { capture: true });
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Starts measuring again: after a touch, and when a new screen is shown. */
  touch(): void {
    this.#lastTouch = performance.now();
    this.#look();
  }

  #look(): void {
    const attention = attentionAt(this.#at(), performance.now() - this.#lastTouch, this.#prints());
    if (attention.state === 'gone') {
      this.#lastTouch = performance.now();
      this.attention = { state: 'present' };
      this.#onGone();
    } else if (!sameAttention(attention, this.attention)) {
      this.attention = attention;
      this.#host.requestUpdate();
    }
  }
}
