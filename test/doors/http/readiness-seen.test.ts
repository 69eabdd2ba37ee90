import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readinessSeen } from '../../../server/doors/http/readiness-seen.ts';
import { Health } from '../../../server/health/health.ts';

test('[N62] however often it is asked, few looks are taken, and what changed is told soon', () => {
  const time = { now: 0 };
  const disk = { looks: 0, isWritten: true };
  const log = () => {
    disk.looks++;
    return { state: disk.isWritten ? 'written' : 'unwritten' } as const;
  };
  const health = new Health({ findings: { log }, clock: () => time.now, logger: pino({ level: 'silent' }) });
  const readiness = readinessSeen(
    health,
    () => time.now,
    () => time.now,
  );
  for (let each = 0; each < 8_000; each++) expect(readiness().isReady).toBe(true);
  expect(disk.looks).toBe(10);
  disk.isWritten = false;
  time.now = 250;
  expect(readiness().isReady).toBe(false);
});
