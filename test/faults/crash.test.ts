import { afterEach, expect, test } from 'vitest';
import { endServers, startServer } from '../support/server/server.ts';
import { killRounds, newHall, noFigures } from './kit/kill-rounds.ts';

afterEach(endServers);

/**
 * Pass: after each kill everything acknowledged is in the log, each command at most once, the numbers without a gap, each
 * ticket at one counter; and the server that starts next shows the fold of its log, and gives every retry its first answer.
 *
 * It sees an acknowledgement before the append, a command done twice by its retry, an append that is not all or nothing, a
 * snapshot that does not fit its log. It cannot see whether a commit reached the disk: what a killed process had written the
 * kernel still has. Only a power cut would tell; `test/log/sqlite.test.ts` reads `synchronous` back, and `fsync.test.ts`
 * sees that a commit asks for it.
 */
test('[B1] after kill -9 in ten rounds, at random moments under the load of eight clients nothing is lost and nothing is there twice', async () => {
  const figures = noFigures();
  const server = await startServer(newHall());
  expect(await killRounds(server, 10, figures)).toEqual([]);
  expect(figures.kills).toBe(12);
  // It was not vacuous: there was a load, and kills fell between a command and its answer.
  expect(figures.acknowledged).toBeGreaterThanOrEqual(200);
  expect(figures.unanswered).toBeGreaterThan(20);
}, 120_000);
