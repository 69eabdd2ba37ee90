/**
 * The hall's time, kept beside the machine's uptime: until the machine itself starts anew, a server that starts knows what time it
 * is without believing the clock. Losing it does no harm.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/ids.ts';
import { machineUptimeMs } from './elapsed.ts';

const Kept = z.object({ logId: z.string(), bootId: z.string(), uptimeMs: z.number(), hall: Instant });

/** Of this start of the machine. Null: it does not tell. */
export interface Machine {
  bootId: () => string | null;
  uptimeMs: () => number | null;
}

export class ClockMemory {
  #path: string;
  #logId: string;
  #machine: Machine;

  /** Of one log: the time of one that was restored goes on from its own end, and may be another. */
  constructor(dataDir: string, logId: string, machine: Machine = thisMachine) {
    this.#logId = logId;
    this.#path = join(dataDir, 'clock.json');
    this.#machine = machine;
  }

  /** What time it is now, as far as this machine has been up since it was kept; else null. */
  recall(): Instant | null {
    const kept = this.#read();
    const uptimeMs = this.#machine.uptimeMs();
    if (kept === null || uptimeMs === null) return null;
    if (kept.logId !== this.#logId || kept.bootId !== this.#machine.bootId()) return null;
    const passed = uptimeMs - kept.uptimeMs;
    return passed < 0 ? null : Math.floor(kept.hall + passed);
  }

  keep(hall: Instant): void {
    const bootId = this.#machine.bootId();
    const uptimeMs = this.#machine.uptimeMs();
    if (bootId === null || uptimeMs === null) return;
    try {
      // Whole or not at all: the process may end at any moment.
      writeFileSync(`${this.#path}.new`, JSON.stringify({ logId: this.#logId, bootId, uptimeMs, hall }), {
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
