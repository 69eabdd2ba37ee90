/**
 * The hall's time, kept beside the machine's uptime: until the machine itself starts anew, a server that starts knows what time it
 * is without believing the clock. Losing it does no harm.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/base/ids.ts';
import type { Recalled } from './at-start.ts';
import { machineUptimeMs } from './elapsed.ts';

const Kept = z.object({
  logId: z.string(),
  bootId: z.string(),
  uptimeMs: z.number(),
  hall: Instant,
  // Before 2026-11-29 they were not kept.
  believedAheadMs: z.number().nullable().default(null),
  movedMs: z.number().nonnegative().default(0),
});

/** What the next start has to know. */
export type ToKeep = Pick<z.infer<typeof Kept>, 'hall' | 'believedAheadMs' | 'movedMs'>;

/** Of this start of the machine. Null: it does not tell. */
export interface Machine {
  bootId: () => string | null;
  uptimeMs: () => number | null;
}

export class ClockMemory {
  #path: string;
  #logId: string;
  #machine: Machine;

  /** `logId`: of the log that is open now. Another may have been there when the time was kept, before a restore. */
  constructor(dataDir: string, logId: string, machine: Machine = thisMachine) {
    this.#logId = logId;
    this.#path = join(dataDir, 'clock.json');
    this.#machine = machine;
  }

  /** What time it is now, as far as this machine has been up since it was kept; else null. */
  recall(): Recalled | null {
    const kept = this.#read();
    const uptimeMs = this.#machine.uptimeMs();
    if (kept === null || uptimeMs === null) return null;
    if (kept.bootId !== this.#machine.bootId()) return null;
    const passed = uptimeMs - kept.uptimeMs;
    if (passed < 0) return null;
    const { believedAheadMs, movedMs } = kept;
    return { at: Math.floor(kept.hall + passed), isOfThisLog: kept.logId === this.#logId, believedAheadMs, movedMs };
  }

  /** The hall's time when it was kept last, also where the machine was started since: it is later now. Null: not of this log. */
  keptLast(): Instant | null {
    const kept = this.#read();
    return kept?.logId === this.#logId ? Math.floor(kept.hall) : null;
  }

  keep(toKeep: ToKeep): void {
    const bootId = this.#machine.bootId();
    const uptimeMs = this.#machine.uptimeMs();
    if (bootId === null || uptimeMs === null) return;
    try {
      // Whole or not at all: the process may end at any moment.
      writeFileSync(`${this.#path}.new`, JSON.stringify({ ...toKeep, logId: this.#logId, bootId, uptimeMs }), {
        mode: 0o600,
      });
      renameSync(`${this.#path}.new`, this.#path);
    } catch {
      // The disk is full, or there is no such folder: the next start compares with the log alone.
    }
  }

  #read(): z.infer<typeof Kept> | null {
    try {
      return Kept.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return null;
    }
  }
}

const thisMachine: Machine = {
  bootId: () => {
    try {
      return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    } catch {
      return null;
    }
  },
  uptimeMs: machineUptimeMs,
};
