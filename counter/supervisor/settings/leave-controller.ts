import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { leaveGuard } from '../../ui/routes.ts';
import { settingsHash } from './form/sections.ts';

const anybody = leaveGuard.mayGo;

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
    leaveGuard.mayGo = this.#mayGo;
    addEventListener('hashchange', this.#moved);
    addEventListener('beforeunload', this.#closing);
  }
  hostDisconnected(): void {
    leaveGuard.mayGo = anybody;
    removeEventListener('hashchange', this.#moved);
    removeEventListener('beforeunload', this.#closing);
  }
  /** A thing that is called otherwise has another address, of which there is no event. */
  hostUpdated(): void {
    if (location.hash.startsWith(settingsHash)) this.#hash = location.hash;
  }

  stay(): void {
    this.wanted = null;
    this.#host.requestUpdate();
  }

  go(): void {
    leaveGuard.mayGo = anybody;
    if (this.wanted !== null) location.hash = this.wanted;
  }

  readonly #mayGo = (hash: string): boolean => {
    if (hash.startsWith(settingsHash) || !this.#isTouched()) return true;
    this.wanted = hash;
    history.replaceState(history.state, '', this.#hash);
    this.#host.requestUpdate();
    return false;
  };

  readonly #moved = (): void => this.#host.requestUpdate();

  readonly #closing = (event: BeforeUnloadEvent): void => {
    if (this.#isTouched()) event.preventDefault();
  };
}
