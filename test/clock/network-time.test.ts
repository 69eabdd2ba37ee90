import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkTime, timeIn } from '../../server/clock/network-time.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

/** In the place of `timedatectl`. */
function program(script: string): string {
  const path = join(tempFolder(), 'timedatectl');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('[M2] is the time of a clock that the network keeps, and of no other', () => {
  expect(timeIn('NTPSynchronized=yes\nTimeUSec=Sun 2026-11-29 14:33:55 UTC\n')).toBe(
    Date.parse('2026-11-29T14:33:55Z'),
  );
  expect(timeIn('NTPSynchronized=no\nTimeUSec=Sun 2026-11-29 14:33:55 UTC\n')).toBeNull();
  expect(timeIn('NTPSynchronized=yes\nTimeUSec=Min 2026-11-29 22:33:55 WITA\n')).toBeNull();
  expect(timeIn('')).toBeNull();
});

test('[M2] is asked of the system, with the time in UTC and in English whatever the machine speaks', async () => {
  const path = program(
    'echo NTPSynchronized=yes; [ "$TZ$LC_ALL" = UTCC ] && echo "TimeUSec=Sun 2026-11-29 14:33:55 UTC"',
  );
  expect(await networkTime(path)).toBe(Date.parse('2026-11-29T14:33:55Z'));
});

test('where the system cannot tell, nothing is known', async () => {
  expect(await networkTime(program('echo NTPSynchronized=yes; exit 1'))).toBeNull();
  expect(await networkTime('/nowhere/timedatectl')).toBeNull();
});
