/**
 * What one owner (a ticket, a person, a device, a key, the strangers of one network) has a push write, over all their connections
 * (rule N64). What the same owner watches by the same name on several connections is written once, and counts once.
 */
import type { WatcherId } from './watches.ts';

interface Written {
  bytes: number;
  /** On so many connections. */
  count: number;
}

interface Owned {
  bytes: number;
  written: Map<string, Written>;
  /** How much each of the connections watches, the oldest first. */
  watchers: Map<WatcherId, number>;
}

/** Also a small one costs something. */
const leastBytes = 1_024;

export class WatchCosts {
  #owned = new Map<string, Owned>();

  /** `name`: of the view, and by which key. */
  add(owner: string, watcher: WatcherId, name: string, bytes: number): void {
    const owned = this.#owned.get(owner) ?? { bytes: 0, written: new Map(), watchers: new Map() };
    this.#owned.set(owner, owned);
    const written = owned.written.get(name) ?? { bytes: Math.max(leastBytes, bytes), count: 0 };
    if (written.count === 0) owned.bytes += written.bytes;
    written.count++;
    owned.written.set(name, written);
    owned.watchers.set(watcher, (owned.watchers.get(watcher) ?? 0) + 1);
  }

  remove(owner: string, watcher: WatcherId, name: string): void {
    const owned = this.#owned.get(owner);
    const written = owned?.written.get(name);
    if (owned === undefined || written === undefined) return;
    written.count--;
    if (written.count === 0) {
      owned.bytes -= written.bytes;
      owned.written.delete(name);
    }
    const left = owned.watchers.get(watcher)! - 1;
    if (left > 0) owned.watchers.set(watcher, left);
    else owned.watchers.delete(watcher);
    if (owned.watchers.size === 0) this.#owned.delete(owner);
  }

  bytesOf = (owner: string): number => this.#owned.get(owner)?.bytes ?? 0;

  /** Of those that watch something. */
  oldestOf = (owner: string): WatcherId | undefined => this.#owned.get(owner)?.watchers.keys().next().value;
}
