/** The time that the network has given this machine, where it has. */
import { execFile } from 'node:child_process';
import type { Instant } from '../../shared/base/ids.ts';

const patienceMs = 2_000;
const question = ['show', '--property=NTPSynchronized', '--property=TimeUSec'];

/**
 * Null: this machine's clock is not kept by the network, or nobody can tell. The kernel knows (whoever sets the clock by hand
 * takes its word back), and `timedatectl` tells it, whichever program keeps the clock.
 */
export const networkTime = (program = 'timedatectl'): Promise<Instant | null> =>
  new Promise((resolve) => {
    execFile(
      program,
      question,
      { timeout: patienceMs, env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } },
      (error, said) => resolve(error === null ? timeIn(said) : null),
    );
  });

/** `NTPSynchronized=yes` and `TimeUSec=Sun 2026-11-29 14:33:55 UTC`. */
export function timeIn(said: string): Instant | null {
  if (!/^NTPSynchronized=yes$/m.test(said)) return null;
  const [, day, time] = /^TimeUSec=\w+ (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/m.exec(said) ?? [];
  return day === undefined ? null : Date.parse(`${day}T${time}Z`);
}
