import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endRedis, entriesIn, startRedis } from '../support/server/redis.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { asking, post } from './kit/asked.ts';
import { judge } from './kit/judge.ts';

afterEach(async () => {
  await endServers();
  await endRedis();
});

/**
 * Pass: while Redis has no memory left commands are refused with 503 and `/readyz` says 503; when it has, `/readyz` says so
 * without anybody asking for anything, and what was refused had no effect until it was sent again.
 */
test('[B4] a Redis whose memory is full refuses commands, and when there is room the hall is ready by itself', async () => {
  const redis = await startRedis();
  const hall = hallNearNoon();
  const server = await startServer({ hall, environment: { REDIS_URL: redis.url } });
  const readiness = async () => (await fetch(`${server.url}/readyz`)).status;
  const [before, refused] = [asking(kiosk, issue('ktp')), asking(kiosk, issue('ktp'))];
  expect(await post(server.url, before)).toBe(200);
  await redis.client.config('SET', 'maxmemory', '1');
  expect(await post(server.url, refused)).toBe(503);
  expect(await readiness()).toBe(503);

  await redis.client.config('SET', 'maxmemory', '0');
  await expect.poll(readiness, { timeout: 60_000 }).toBe(200);
  expect(judge([before, refused], await entriesIn(redis.url, hall.hallId))).toEqual([]);
  expect(await post(server.url, refused)).toBe(200);
  expect(judge([before, refused], await entriesIn(redis.url, hall.hallId))).toEqual([]);
}, 120_000);
