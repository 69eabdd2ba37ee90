import { afterEach, expect, test } from 'vitest';
import { endServers, startServer } from '../support/server/server.ts';
import { newHall } from './kit/kill-rounds.ts';
import { stopFor } from './kit/stopping.ts';

afterEach(endServers);

/**
 * Pass: a page shows that it is not live, and is live again afterwards by itself; every command sent meanwhile, each of
 * them twice, is answered after all and takes effect once; and the rest of the criterion. The soak stops it for 30 s.
 *
 * It sees a command that is done twice because its sender would not wait, a line that a page believes in though nobody
 * answers, a server that trips over time that jumped. It cannot see what a stopped machine, and not only a process, does.
 */
test('a server that stands still for six seconds goes on where it was, and pages know that it was away', async () => {
  const server = await startServer(newHall());
  const { problems, acknowledged } = await stopFor(server, 6_000);
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThan(50);
}, 120_000);
