import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settingsHash } from './form/sections.ts';

/** Asks before somebody leaves the settings with a draft that is not applied: for another page, or by closing the tab. */
export class LeaveController implements ReactiveController {
  /** Where somebody wants to go; null: nowhere. */
  wanted: string | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #isTouched: () => boolean;
  #hash = '';

  constructor(host: ReactiveControllerHost, isTouched: () => boolean) {
    this.#host = host;
    this.#isTouched = isTouched;
    host.addController(this);
  }

  hostConnected(): void {
    this.#hash = location.hash;
    // Before those who change the page.
    addEventListener('hashchange', this.#moved, { capture: true });
    addEventListener('beforeunload', this.#closing);
  }
  hostDisconnected(): void {
    removeEventListener('hashchange', this.#moved, { capture: true });
    removeEventListener('beforeunload', this.#closing);
  }

  stay(): void {
    this.wanted = null;
    this.#host.requestUpdate();
  }

  go(): void {
    const hash = this.wanted;
    removeEventListener('hashchange', this.#moved, { capture: true });
    if (hash !== null) location.hash = hash;
  }

  readonly #moved = (event: Event): void => {
    if (location.hash.startsWith(settingsHash) || !this.#isTouched()) {
      this.#hash = location.hash;
      this.#host.requestUpdate();
      return;
    }
    event.stopImmediatePropagation();
    this.wanted = location.hash;
    history.replaceState(history.state, '', this.#hash);
    this.#host.requestUpdate();
  };

  readonly #closing = (event: BeforeUnloadEvent): void => {
    if (this.#isTouched()) event.preventDefault();
  };
}
