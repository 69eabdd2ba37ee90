import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Screen, Tap } from './flow/flow.ts';

/** So soon after a new screen, a second touch on the same place is a trembling hand and not a wish. */
const trembleMs = 600;

/** Steadies touches, and lets a kiosk with a keyboard be used by it: letters search, Escape goes back. */
export class HandsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #at: () => Screen['at'];
  readonly #take: (tap: Tap) => void;
  #screenSince = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, at: () => Screen['at'], take: (tap: Tap) => void) {
    this.#host = host;
    this.#at = at;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#clicked, { capture: true });
    window.addEventListener('keydown', this.#typed);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#clicked, { capture: true });
    window.removeEventListener('keydown', this.#typed);
  }

  /** To be called when another screen is shown. */
  arrived(): void {
    this.#screenSince = performance.now();
  }

  #clicked = (event: MouseEvent) => {
    if (event.detail > 1 && performance.now() - this.#screenSince < trembleMs) event.stopPropagation();
  };

  #typed = (event: KeyboardEvent) => {
    // A dialog keeps its own keys, Escape among them.
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || inDialog(event)) return;
    if (event.key === 'Escape') this.#take({ tap: 'back' });
    if (this.#at() !== 'start' || !/^[a-z0-9]$/i.test(event.key)) return;
    event.preventDefault();
    this.#take({ tap: 'search', query: event.key });
  };
}

const inDialog = (event: Event) => event.composedPath().some((part) => part instanceof HTMLDialogElement);
