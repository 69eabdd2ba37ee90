import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeviceReport } from '../../access/access.ts';
import { takeLink } from '../links/one-time-link.ts';
import type { Connection } from './connection.ts';
import { DevicePairing, type PairingApi, type PairingState } from './pairing.ts';

export type PairingConnection = Pick<
  Connection,
  'liveness' | 'refusedAs' | 'retry' | 'addEventListener' | 'removeEventListener'
>;

export interface PairingControllerParts {
  connection: PairingConnection;
  api: PairingApi;
  kind: 'kiosk' | 'display';
  report: () => DeviceReport;
}

/** A screen has nobody who would press a button. */
export const comeAgainMs = 10_000;

/**
 * Lets a root element show how its device is paired while the server does not know it. Pairing begins only when the
 * server has said so: a server that is out of reach does not start it.
 */
export class PairingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: PairingControllerParts;
  /** The code of a link that was opened and not used yet; a device that the hall knows never uses it. */
  #link: string | null = null;
  #pairing: DevicePairing | null = null;
  #end = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, parts: PairingControllerParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** Null: nothing has to be paired. */
  get state(): PairingState | null {
    return this.#pairing?.state ?? null;
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#opened);
    this.#parts.connection.addEventListener('liveness', this.#look);
    this.#opened();
    this.#look();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#opened);
    this.#parts.connection.removeEventListener('liveness', this.#look);
    this.#stop();
  }

  /** A link is also taken by a page that is open already and shows a code. */
  readonly #opened = () => {
    this.#link = takeLink('pasang') ?? this.#link;
    if (this.#link === null || this.#pairing === null) return;
    this.#stop();
    this.#look();
  };

  readonly #look = () => {
    const { connection } = this.#parts;
    if (connection.refusedAs?.code === 'signed-out') {
      if (this.#pairing === null) void this.#pair();
      return;
    }
    this.#stop();
    if (connection.refusedAs !== null) this.#timer = setTimeout(() => connection.retry(), comeAgainMs);
  };

  async #pair(): Promise<void> {
    const { api, kind, report, connection } = this.#parts;
    const link = this.#link;
    this.#link = null;
    this.#pairing = new DevicePairing({ api, kind, report, link, changed: () => this.#host.requestUpdate() });
    this.#host.requestUpdate();
    if (await this.#pairing.run(this.#end.signal)) connection.retry();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
    this.#end = new AbortController();
    if (this.#pairing !== null) this.#host.requestUpdate();
    this.#pairing = null;
  }
}
