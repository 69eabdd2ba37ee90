/** A hall that begins without settings in a Redis, is set up in the browser, and goes on. */
import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { endRedis, startRedis } from '../support/server/redis.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

afterEach(async () => {
  await endServers();
  await endRedis();
});

const hall = hallNearNoon();
/** The hall's name, or why there is none. */
const about = async ({ url }: TestServer) => {
  const text = await (await fetch(`${url}/api/views/about`)).text();
  return /hall-not-configured/.exec(text)?.[0] ?? (text.includes(hall.name.id) ? 'there' : text);
};

test('[H13][H17] all processes wait for it; set up at one it is there at all of them, and goes on, whatever the next start says', async () => {
  const { url } = await startRedis();
  const fromNothing = { isEmpty: true, environment: { HALL_FILE: 'none', REDIS_URL: url } };
  const one = await startServer(fromNothing);
  const other = await startServer(fromNothing);
  expect([await about(one), await about(other)]).toEqual(['hall-not-configured', 'hall-not-configured']);
  const staff = await Staff.of(other);
  const change = { commandId: randomUUID(), baseVersion: '', hall, from: 'now' };
  await staff.ask('PUT', '/api/hall', change);
  expect(await about(other)).toBe('there');
  await expect.poll(() => about(one)).toBe('there');
  await one.kill();
  await one.start({ HALL_FILE: '' });
  expect(await about(one)).toBe('there');
  await one.kill();
  await one.start();
  expect(await about(one)).toBe('there');
});
