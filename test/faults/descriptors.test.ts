/** A server that has no descriptors left. */

import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

afterEach(endServers);

const descriptors = 60;

/** Over a connection that is open already. */
function getOver(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Pass: the page cannot be sent, which the log tells, and no token stands in it; the server goes on when there are some again. */
test('[A4] a ticket’s page that cannot be opened leaves no token in the log', async () => {
  const prefix = ['sh', '-c', `ulimit -n ${descriptors}; exec "$@"`, 'sh'];
  const server = await startServer({
    hall: hallNearNoon(),
    place: { address: '127.0.0.1', prefix },
    environment: { LIMITS: 'off' },
  });
  const answer = await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  const token = answer.accepted ? String(answer.issued?.token) : '';
  expect(token.length).toBeGreaterThan(30);
  const page = `${server.url}/t/${token}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect(await getOver(agent, `${server.url}/healthz`)).toBe(200);
  const { port } = new URL(server.url);
  const come = () => connect(Number(port), '127.0.0.1').on('error', () => {});
  const others: Socket[] = Array.from({ length: descriptors }, come);
  onTestFinished(() => void others.map((other) => other.destroy()));
  const last = () => {
    // A page that was being read while they came has given its descriptor back since.
    others.push(come());
    return getOver(agent, page);
  };
  await expect.poll(last, { timeout: 60_000 }).toBe(500);
  expect(server.errors).toContain('a page could not be sent');
  expect(server.errors).not.toContain(token.slice(token.lastIndexOf('.') + 1));
  for (const other of others) other.destroy();
  await expect.poll(() => getOver(agent, page), { timeout: 60_000 }).toBe(200);
});
