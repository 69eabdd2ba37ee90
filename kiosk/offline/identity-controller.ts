import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { KioskId } from '../../shared/base/ids.ts';
import type { Connection } from '../../shared/client/connection/connection.ts';
import { keepId, type Memory, readId } from './device.ts';
import type { KioskStorage } from './kiosk-storage.ts';
import type { OfflineTicket } from './reserve.ts';

export interface IdentityParts<T> {
  connection: Pick<Connection, 'self' | 'refusedAs' | 'addEventListener' | 'removeEventListener'>;
  memory: Memory;
  storage: Pick<KioskStorage, 'letGo'>;
  /** Begins to take numbers as this kiosk. */
  begin: (kioskId: KioskId) => T;
}

/**
 * The id under which the hall knows this kiosk, and the work it does under it. A kiosk keeps its id while the server is
 * away. It loses the id only when the server says that it does not know this kiosk.
 */
export class IdentityController<T extends { leave(): void }> implements ReactiveController {
  /** Null: the hall does not know this kiosk, or has not said so yet. */
  work: T | null = null;
  /** Tickets that were given out and not handed in, while the hall does not know this kiosk. */
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
    this.#parts.connection.addEventListener('self', this.#told);
    this.#parts.connection.addEventListener('liveness', this.#look);
  }

  hostDisconnected(): void {
    this.#parts.connection.removeEventListener('self', this.#told);
    this.#parts.connection.removeEventListener('liveness', this.#look);
  }

  readonly #told = () => {
    const { connection, memory } = this.#parts;
    if (connection.self === null) return;
    const kioskId = KioskId.parse(connection.self.deviceId);
    if (kioskId === this.#kioskId) return;
    keepId(kioskId, memory);
    this.#be(kioskId);
  };

  readonly #look = () => {
    if (this.#parts.connection.refusedAs?.code === 'signed-out') void this.#letGo();
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
