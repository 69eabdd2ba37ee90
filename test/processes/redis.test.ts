/** Two server processes under load while their Redis dies. */
import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import {
  endRedis,
  entriesIn,
  goodSettings,
  type RedisServer,
  sentinelUrl,
  startRedis,
  startSentinel,
} from '../support/server/redis.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { SteadyVisitors } from '../support/server/steady-visitors.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';

const hall = hallNearNoon();

afterEach(async () => {
  await endServers();
  await endRedis();
});

const twoServers = (environment: Record<string, string>): Promise<TestServer[]> =>
  Promise.all([1, 2].map(() => startServer({ hall, environment })));
const readiness = async ({ url }: TestServer) => (await fetch(`${url}/readyz`)).status;
const statusOfView = async ({ url }: TestServer) => (await get(`${url}/api/views/kiosk`)).status;

/** Both have folded the whole log. */
async function expectSamePosition(servers: readonly TestServer[], position: number): Promise<void> {
  const positionAt = async ({ url }: TestServer) =>
    ((await get(`${url}/api/views/kiosk`)).body as { position: number }).position;
  for (const server of servers) await expect.poll(() => positionAt(server)).toBe(position);
}

test('[B7] Redis killed and started again under load: everything acknowledged is there once, and both go on', async () => {
  const redis = await startRedis();
  const servers = await twoServers({ REDIS_URL: redis.url });
  const visitors = new SteadyVisitors(
    servers.map(({ url }) => url),
    8,
  );
  await visitors.more(100);
  for (let round = 0; round < 2; round++) {
    await redis.kill();
    for (const server of servers) {
      await expect.poll(() => readiness(server), { timeout: 10_000 }).toBe(503);
      expect(await statusOfView(server)).toBe(200);
    }
    await redis.start();
    for (const server of servers) await expect.poll(() => readiness(server), { timeout: 10_000 }).toBe(200);
    await visitors.more(100);
  }
  await visitors.stop();
  const entries = await entriesIn(redis.url, hall.hallId);
  visitors.expectAllIn(entries);
  await expectSamePosition(servers, entries.length);
  expect(servers.map(({ isUp }) => isUp)).toEqual([true, true]);
});

test('nobody takes numbers while Redis is away: the refusal says so, and no number is left out afterwards', async () => {
  const redis = await startRedis();
  const [server] = await twoServers({ REDIS_URL: redis.url });
  await redis.kill();
  await expect.poll(() => readiness(server!), { timeout: 10_000 }).toBe(503);
  const sent = envelope(kiosk, issue('ktp'));
  expect(await sendCommand(server!.url, sent)).toMatchObject({ accepted: false, refusal: { code: 'not-writable' } });
  await redis.start();
  await expect.poll(() => readiness(server!), { timeout: 10_000 }).toBe(200);
  expect(await sendCommand(server!.url, sent)).toMatchObject({ accepted: true, issued: { number: 'A-001' } });
});

/** A primary, two replicas, and three Sentinels that know each other. */
async function watchedRedis(): Promise<{ primary: RedisServer; replicas: RedisServer[]; sentinels: RedisServer[] }> {
  const primary = await startRedis();
  const replicaof = `127.0.0.1 ${primary.port}`;
  const replicas = await Promise.all([1, 2].map(() => startRedis({ ...goodSettings, replicaof })));
  const sentinels = await Promise.all([1, 2, 3].map(() => startSentinel(primary, 2)));
  const fieldsIn = async ({ client }: RedisServer) => {
    const fields = (await client.call('SENTINEL', 'MASTER', 'antrean')) as string[];
    const numberAt = (name: string) => Number(fields[fields.indexOf(name) + 1]);
    return [numberAt('num-slaves'), numberAt('num-other-sentinels')];
  };
  for (const sentinel of sentinels) await expect.poll(() => fieldsIn(sentinel), { timeout: 20_000 }).toEqual([2, 2]);
  return { primary, replicas, sentinels };
}

test('[B7] the primary lost under load, a replica promoted by Sentinel: everything acknowledged is there once', async () => {
  const { primary, replicas, sentinels } = await watchedRedis();
  const servers = await twoServers({ REDIS_URL: sentinelUrl(sentinels), REDIS_REPLICAS: '1' });
  const visitors = new SteadyVisitors(
    servers.map(({ url }) => url),
    8,
  );
  await visitors.more(100);
  await primary.kill();
  await visitors.more(100);
  await visitors.stop();
  const roles = await Promise.all(replicas.map(async ({ client }) => String((await client.role())[0])));
  expect(roles.toSorted()).toEqual(['master', 'slave']);
  const entries = await entriesIn(replicas[roles.indexOf('master')]!.url, hall.hallId);
  visitors.expectAllIn(entries);
  await expectSamePosition(servers, entries.length);
  expect(servers.map(({ isUp }) => isUp)).toEqual([true, true]);
  // Sentinels on a machine that is busy with other things may have to vote more than once.
}, 150_000);
