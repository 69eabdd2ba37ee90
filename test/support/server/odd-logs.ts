/** Logs that tell what is done to them, wait until they may, or fail. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Snapshot } from '../../../server/log/log.ts';
import { MemoryLog } from '../../../server/log/memory.ts';

/** Counts the groups that it was given, and remembers where it was read from. */
export class SpyingLog extends MemoryLog {
  groups: number[] = [];
  readFrom: number[] = [];

  override async append(entries: readonly Entry[], after: number): Promise<void> {
    this.groups.push(entries.length);
    await super.append(entries, after);
  }

  override read(from: number): AsyncGenerator<Entry> {
    this.readFrom.push(from);
    return super.read(from);
  }
}

/** Once `shut`, an append waits until it is opened. */
export class GatedLog extends SpyingLog {
  /** How many writes have come to the gate. */
  arrived = 0;
  #gate: Promise<void> = Promise.resolve();
  #open = () => {};

  shut(): void {
    this.arrived = 0;
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#open();
  }

  override async append(entries: readonly Entry[], after: number): Promise<void> {
    this.arrived++;
    await this.#gate;
    await super.append(entries, after);
  }
}

/** Fails with whatever `failure` holds. */
export class FailingLog extends MemoryLog {
  failure: Error | null = null;

  override async append(entries: readonly Entry[], after: number): Promise<void> {
    if (this.failure !== null) throw this.failure;
    await super.append(entries, after);
  }

  override async saveSnapshot(snapshot: Snapshot): Promise<void> {
    if (this.failure !== null) throw this.failure;
    await super.saveSnapshot(snapshot);
  }
}
