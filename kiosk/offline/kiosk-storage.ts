import { DeviceStore, type StoredValue } from './device-store.ts';
import { emptied, type OfflineTicket, type Reserve } from './reserve.ts';

/** What a kiosk keeps of its hall on the device. */
export class KioskStorage {
  readonly reserve: StoredValue<Reserve>;
  readonly lastKnown: StoredValue<unknown>;

  constructor(
    reserve: StoredValue<Reserve> = new DeviceStore('reserve', 'strict'),
    lastKnown: StoredValue<unknown> = new DeviceStore('last-known', 'relaxed'),
  ) {
    this.reserve = reserve;
    this.lastKnown = lastKnown;
  }

  /** The hall does not know this kiosk any more. What visitors hold is all that stays; resolves with that. */
  async letGo(): Promise<readonly OfflineTicket[]> {
    try {
      await this.lastKnown.change(() => ({ kept: null, result: null }));
      const kept = await this.reserve.read();
      if (kept === undefined) return [];
      return await this.reserve.change((reserve = kept) => ({ kept: emptied(reserve), result: reserve.outbox }));
    } catch {
      // A device that can keep nothing has nothing to let go.
      return [];
    }
  }
}
