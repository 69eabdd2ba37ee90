/** A server that stands still for a while (SIGSTOP), as on a machine that swaps, or a virtual one that is moved. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type Liveness } from '../../../shared/client/connection/connection.ts';
import { issue, kiosk } from '../../support/play/wishes.ts';
import type { TestServer } from '../../support/server/server.ts';
import { testKey } from '../../support/server/test-key.ts';
import { accepted, asking, post, unsettled } from './asked.ts';
import { eightClients } from './client.ts';
import { judge } from './judge.ts';
import { judgeViews } from './judge-views.ts';

export interface Stopped {
  problems: string[];
  acknowledged: number;
}

const acknowledgedFirst = 50;
/** A page that lost the server shows it within 5 s. */
const backWithinMs = 15_000;

/** Under the load of eight clients. `ms` is longer than a page needs to notice, 5 s. */
export async function stopFor(server: TestServer, ms: number): Promise<Stopped> {
  const clients = eightClients();
  const page = new Connection('display', { url: server.url, key: testKey });
  const pressing = Promise.all(clients.map((client) => client.pressOn(server.url)));
  const acknowledged = () => clients.flatMap((client) => client.asked).filter(accepted).length;
  while (acknowledged() < acknowledgedFirst) await sleep(5);
  void server.kill('SIGSTOP');
  const sentMeanwhile = Array.from({ length: 10 }, () => asking(kiosk, issue('ktp')));
  // Each twice, over connections of their own: the second is a retry of somebody who would not wait.
  const answered = Promise.all([...sentMeanwhile, ...sentMeanwhile].map((asked) => post(server.url, asked)));
  await sleep(ms);
  const meanwhile = page.liveness;
  void server.kill('SIGCONT');
  await answered;
  for (const client of clients) client.rest();
  await pressing;
  const afterwards = await livenessOf(page);
  page.close();
  const asked = [...clients.flatMap((client) => client.asked), ...sentMeanwhile];
  const entries = await server.log();
  const problems = [
    ...(meanwhile === 'stale' ? [] : [`a page showed ${meanwhile} while the server stood still`]),
    ...(afterwards === 'live' ? [] : [`a page stayed ${afterwards}`]),
    ...sentMeanwhile.filter((each) => !accepted(each)).map(({ sent }) => `${sent.commandId} was not granted`),
    ...unsettled(asked).map(({ sent }) => `${sent.commandId} was never answered`),
    ...judge(asked, entries),
    ...(await judgeViews(server.url, entries, asked)),
  ];
  return { problems, acknowledged: asked.filter(accepted).length };
}

/** When it is live again; or what it still is after a while. */
async function livenessOf(page: Connection): Promise<Liveness> {
  const deadline = performance.now() + backWithinMs;
  while (page.liveness !== 'live' && performance.now() < deadline) await sleep(20);
  return page.liveness;
}
