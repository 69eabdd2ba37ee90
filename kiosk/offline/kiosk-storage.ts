import { DeviceStore, type StoredValue } from './device-store.ts';
import { emptied, type OfflineTicket, type Reserve } from './reserve.ts';

/** What a kiosk stores on its device about its hall. */
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

  /** Called when the hall no longer knows this kiosk: deletes all but the tickets that visitors hold, and resolves with those. */
  async letGo(): Promise<readonly OfflineTicket[]> {
    try {
      await this.lastKnown.change(() => ({ kept: null, result: null }));
      const kept = await this.reserve.read();
      if (kept === undefined) return [];
      return await this.reserve.change((reserve = kept) => ({ kept: emptied(reserve), result: reserve.outbox }));
    } catch {
      // The device cannot store anything: there is nothing to delete.
      return [];
    }
  }
}
