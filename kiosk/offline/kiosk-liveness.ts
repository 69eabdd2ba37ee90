import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection, Liveness } from '../../shared/client/connection.ts';

/** Just loaded, the page waits so long for its server before it goes on without. */
export const greetingMs = 2_500;

type GreetedLine = Pick<Connection, 'liveness' | 'addEventListener' | 'removeEventListener'>;

/** Whether the kiosk has its server, or has to do without. Renders its element again when that changes. */
export class LineController extends EventTarget implements ReactiveController {
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
   * What it says to whoever stands there: a kiosk that goes on without ever having been greeted is not up to date; nor is
   * one that its server turns away for a while.
   */
  get liveness(): Liveness {
    const { liveness } = this.#connection;
    return liveness === 'refused' || (liveness === 'connecting' && this.#waited) ? 'stale' : liveness;
  }

  get isLost(): boolean {
    return this.liveness === 'stale';
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
