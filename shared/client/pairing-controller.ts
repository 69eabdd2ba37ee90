import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeviceReport } from '../access.ts';
import type { Connection } from './connection.ts';
import { takeLink } from './one-time-link.ts';
import { DevicePairing, type PairingApi, type PairingState } from './pairing.ts';

export type PairingLine = Pick<
  Connection,
  'liveness' | 'refusedAs' | 'retry' | 'addEventListener' | 'removeEventListener'
>;

export interface PairingControllerParts {
  line: PairingLine;
  api: PairingApi;
  kind: 'kiosk' | 'display';
  report: () => DeviceReport;
}

/** A screen has nobody who would press a button. */
export const comeAgainMs = 10_000;

/**
 * Lets a root element show how its device is paired while the server does not know it. Only a server that says so brings
 * that about: one that is out of reach does not.
 */
export class PairingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: PairingControllerParts;
  /** Opened, and not used: a device that is known has no use for it. */
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
    this.#parts.line.addEventListener('liveness', this.#look);
    this.#opened();
    this.#look();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#opened);
    this.#parts.line.removeEventListener('liveness', this.#look);
    this.#stop();
  }

  /** Also in a page that is there already, and shows a code. */
  readonly #opened = () => {
    this.#link = takeLink('pasang') ?? this.#link;
    if (this.#link === null || this.#pairing === null) return;
    this.#stop();
    this.#look();
  };

  readonly #look = () => {
    const { line } = this.#parts;
    if (line.refusedAs?.code === 'signed-out') {
      if (this.#pairing === null) void this.#pair();
      return;
    }
    this.#stop();
    if (line.refusedAs !== null) this.#timer = setTimeout(() => line.retry(), comeAgainMs);
  };

  async #pair(): Promise<void> {
    const { api, kind, report, line } = this.#parts;
    const link = this.#link;
    this.#link = null;
    this.#pairing = new DevicePairing({ api, kind, report, link, changed: () => this.#host.requestUpdate() });
    this.#host.requestUpdate();
    if (await this.#pairing.run(this.#end.signal)) line.retry();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
    this.#end = new AbortController();
    if (this.#pairing !== null) this.#host.requestUpdate();
    this.#pairing = null;
  }
}
