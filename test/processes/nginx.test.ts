/** One name in front of two processes, with the configuration that `server/setup/README.md` shows. */
import { io } from 'socket.io-client';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { Connection } from '../../shared/client/connection/connection.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { startNginx } from '../support/server/nginx.ts';
import { endRedis, entriesIn, startRedis } from '../support/server/redis.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { SteadyVisitors } from '../support/server/steady-visitors.ts';
import { consecutive, numbersOf } from '../support/server/test-hall.ts';
import { testKey } from '../support/server/test-key.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';

const hall = hallNearNoon();
afterEach(async () => {
  await endServers();
  await endRedis();
});

async function twoProcesses() {
  const redis = await startRedis();
  const options = { hall, environment: { REDIS_URL: redis.url, TRUST_PROXY: 'loopback' } };
  const servers = await Promise.all([startServer(options), startServer(options)]);
  return { redis, servers, url: await startNginx(servers.map(({ port }) => port)) };
}

test('when a process dies, its clients are on the other by themselves: nothing lost, nothing twice, every screen live', async () => {
  const { redis, servers, url } = await twoProcesses();
  const screens = Array.from({ length: 6 }, () => {
    const connection = new Connection('display', { url, key: testKey });
    onTestFinished(() => connection.close());
    const screen = { connection, waiting: -1, losses: 0 };
    connection.addEventListener('liveness', () => {
      if (connection.liveness === 'stale') screen.losses++;
    });
    connection.watch('kiosk', {}, ({ services }) => {
      screen.waiting = services.find(({ serviceId }) => serviceId === 'ktp')?.waiting ?? -1;
    });
    return screen;
  });
  const visitors = new SteadyVisitors([url], 6);
  await visitors.more(60);
  await servers[0]?.kill();
  await visitors.more(60);
  await servers[0]?.start();
  await visitors.more(20);
  await servers[1]?.kill();
  await visitors.more(60);
  await visitors.stop();
  const entries = await entriesIn(redis.url, hall.hallId);
  visitors.expectAllIn(entries);
  for (const screen of screens) {
    await expect.poll(() => screen.waiting).toBe(visitors.accepted.length);
    expect(screen.connection.liveness).toBe('live');
  }
  // Some were at the first process and some at the second, so both deaths were felt.
  expect(screens.filter(({ losses }) => losses > 0).length).toBeGreaterThan(0);
});

test('programs are served by the process that is left, which knows what the other has answered', async () => {
  const { servers, url } = await twoProcesses();
  const sent = Array.from({ length: 6 }, () => envelope(kiosk, issue('ktp')));
  const answers = [];
  for (const each of sent) answers.push(await sendCommand(url, each));
  expect(numbersOf(answers)).toEqual(consecutive(6));
  await servers[1]?.kill();
  for (const [index, each] of sent.entries()) expect(await sendCommand(url, each)).toEqual(answers[index]);
  for (let each = 0; each < 4; each++) expect((await get(`${url}/api/views/kiosk`)).status).toBe(200);
});

test('a page of another site may not open a live line through it, the hall’s own may', async () => {
  const { url } = await twoProcesses();
  const openedFrom = (origin: string) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin },
      auth: { key: testKey },
    });
    onTestFinished(() => void socket.disconnect());
    return new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('connect_error', () => resolve(false));
    });
  };
  expect(await openedFrom(url)).toBe(true);
  expect(await openedFrom('https://antrean.example')).toBe(false);
});
