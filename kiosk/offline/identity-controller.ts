import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../../shared/client/connection.ts';
import { KioskId } from '../../shared/ids.ts';
import { keepId, type Memory, readId } from './device.ts';
import type { KioskStorage } from './kiosk-storage.ts';
import type { OfflineTicket } from './reserve.ts';

export interface IdentityParts<T> {
  line: Pick<Connection, 'self' | 'refusedAs' | 'addEventListener' | 'removeEventListener'>;
  memory: Memory;
  storage: Pick<KioskStorage, 'letGo'>;
  /** Begins to take numbers as this kiosk. */
  begin: (kioskId: KioskId) => T;
}

/**
 * As whom the hall knows this kiosk, and what it does as that. A kiosk stays who it is while its server is away; only a
 * server that says that it does not know it takes that from it.
 */
export class IdentityController<T extends { leave(): void }> implements ReactiveController {
  /** Null: nobody knows this kiosk, or it has not heard yet that somebody does. */
  work: T | null = null;
  /** Given out and not handed in, while nobody knows this kiosk. */
  unheard: readonly OfflineTicket[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #parts: IdentityParts<T>;
  #kioskId: KioskId | null = null;

  constructor(host: ReactiveControllerHost, parts: IdentityParts<T>) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
    const kept = readId(parts.memory);
    if (kept !== null) this.#be(kept);
  }

  hostConnected(): void {
    this.#parts.line.addEventListener('self', this.#told);
    this.#parts.line.addEventListener('liveness', this.#look);
  }

  hostDisconnected(): void {
    this.#parts.line.removeEventListener('self', this.#told);
    this.#parts.line.removeEventListener('liveness', this.#look);
  }

  readonly #told = () => {
    const { line, memory } = this.#parts;
    if (line.self === null) return;
    const kioskId = KioskId.parse(line.self.deviceId);
    if (kioskId === this.#kioskId) return;
    keepId(kioskId, memory);
    this.#be(kioskId);
  };

  readonly #look = () => {
    if (this.#parts.line.refusedAs?.code === 'signed-out') void this.#letGo();
  };

  #be(kioskId: KioskId | null): void {
    this.work?.leave();
    this.#kioskId = kioskId;
    this.work = kioskId && this.#parts.begin(kioskId);
    this.unheard = [];
    this.#host.requestUpdate();
  }

  async #letGo(): Promise<void> {
    this.#be(null);
    keepId(null, this.#parts.memory);
    this.unheard = await this.#parts.storage.letGo();
    this.#host.requestUpdate();
  }
}
