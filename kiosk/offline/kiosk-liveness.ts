import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection, Liveness } from '../../shared/client/connection/connection.ts';

/** After loading, the page waits this long for its server before it goes on without it. */
export const greetingMs = 2_500;

type GreetedLine = Pick<Connection, 'liveness' | 'addEventListener' | 'removeEventListener'>;

/** Whether the kiosk has a connection to its server. Renders its element again when that changes. */
export class KioskLiveness extends EventTarget implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: GreetedLine;
  #waited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, connection: GreetedLine) {
    super();
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  /**
   * What the screen says. A kiosk that has never been greeted by its server, or that the server refuses for a while, is not
   * up to date: `stale`.
   */
  get value(): Liveness {
    const { liveness } = this.#connection;
    return liveness === 'refused' || (liveness === 'connecting' && this.#waited) ? 'stale' : liveness;
  }

  get isLost(): boolean {
    return this.value === 'stale';
  }

  hostConnected(): void {
    this.#connection.addEventListener('liveness', this.#changed);
    this.#timer = setTimeout(() => {
      this.#waited = true;
      this.#changed();
    }, greetingMs);
  }

  hostDisconnected(): void {
    this.#connection.removeEventListener('liveness', this.#changed);
    clearTimeout(this.#timer);
  }

  readonly #changed = () => {
    this.#host.requestUpdate();
    if (this.isLost) this.dispatchEvent(new Event('lost'));
  };
}
