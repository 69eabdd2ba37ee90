import { afterEach, expect, test } from 'vitest';
import { issue, kiosk } from '../support/play/wishes.ts';
import { type Ending, endServers, startServer, type TestServer } from '../support/server/server.ts';
import { type Asked, asking, post, unsettled } from './kit/asked.ts';
import { eightClients } from './kit/client.ts';
import { failSyncs } from './kit/failing-syncs.ts';
import { judge } from './kit/judge.ts';
import { judgeViews } from './kit/judge-views.ts';
import { newHall } from './kit/kill-rounds.ts';

afterEach(endServers);

const unknownOutcome = /nobody knows whether the last write reached the disk/;
/** True: an answer came, whatever it says. */
const isAnswered = (url: string, asked: Asked): Promise<boolean> =>
  post(url, asked).then(
    () => true,
    () => false,
  );

async function endedByItself(server: TestServer): Promise<Ending> {
  await expect.poll(() => server.isUp, { timeout: 60_000 }).toBe(false);
  return server.kill();
}

/**
 * Pass: nobody is answered, neither "done" nor "not saved", for nobody knows; the process ends by itself, not with 0, and
 * says why; after the next start each command, sent again, takes effect once.
 *
 * It sees a commit that does not ask for an fsync (`synchronous` off, or NORMAL), an error that is taken for "not written",
 * a process that goes on deciding on top of what it does not know. It cannot see what a kernel does with the pages that it
 * could not write: to a later fsync Linux says that all is well, though they never reached the disk.
 */
test('[B2] an fsync that fails is acknowledged to nobody, ends the process, and what was asked takes effect once after the next start', async () => {
  const server = await startServer(newHall());
  const early = asking(kiosk, issue('ktp'));
  await post(server.url, early);
  await failSyncs(server, '1+');
  const late = Array.from({ length: 8 }, () => asking(kiosk, issue('ktp')));
  expect(await Promise.all(late.map((asked) => isAnswered(server.url, asked)))).toEqual(Array(8).fill(false));
  expect(await endedByItself(server)).toMatchObject({ code: 1, errors: expect.stringMatching(unknownOutcome) });

  await server.start();
  for (const asked of [early, ...late]) await post(server.url, asked);
  const entries = await server.log();
  expect(unsettled(late)).toEqual([]);
  expect(judge([early, ...late], entries)).toEqual([]);
});

/** Pass: as above, for whichever commit of eight busy clients it hits; what was acknowledged before it is there. */
test.each(['7', '40'])(
  'fsync number %s fails under load: the process ends, and nothing is lost or there twice',
  async (which) => {
    const server = await startServer(newHall());
    const clients = eightClients();
    await failSyncs(server, which);
    await Promise.all(clients.map((client) => client.press(server.url)));
    expect(await endedByItself(server)).toMatchObject({ code: 1, errors: expect.stringMatching(unknownOutcome) });

    await server.start();
    for (const client of clients) client.rest();
    await Promise.all(clients.map((client) => client.press(server.url)));
    const asked = clients.flatMap((client) => client.asked);
    const entries = await server.log();
    expect(unsettled(asked)).toEqual([]);
    expect(judge(asked, entries)).toEqual([]);
    expect(await judgeViews(server.url, entries, asked)).toEqual([]);
  },
);
