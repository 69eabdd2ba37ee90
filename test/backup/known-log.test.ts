/** A hall whose log is in Redis, and what lies there is another log, or none. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endRedis, type RedisServer, startRedis } from '../support/server/redis.ts';
import { type Ending, endServers, runToItsEnd, startServer, type TestServer } from '../support/server/server.ts';
import { numbersOf } from '../support/server/test-hall.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';
import { runTool } from './run-tool.ts';

afterEach(async () => {
  await endServers();
  await endRedis();
});

const hall = hallNearNoon();
const visit = async (server: TestServer) =>
  numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])[0];
const onIt = ({ url }: RedisServer) => ({ hall, environment: { REDIS_URL: url } });
const noteOf = ({ dataDir }: TestServer) => join(dataDir, `redis-log-${hall.hallId}`);
const environmentOf = ({ dataDir, folder }: TestServer, { url }: RedisServer) => ({
  DATA_DIR: dataDir,
  HALL_FILE: join(folder, 'hall.json'),
  REDIS_URL: url,
});
const start = (server: TestServer, redis: RedisServer): Promise<Ending> =>
  runToItsEnd({ ...environmentOf(server, redis), PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
const expectRefused = ({ code, output, errors }: Ending, sentence: RegExp) => {
  expect(errors).toMatch(sentence);
  expect(errors).toMatch(/^Antrean: REDIS_URL redis:[^\n]*\n$/);
  expect({ code, output }).toEqual({ code: 1, output: '' });
};
const emptied = /holds no log of this hall, and there was one, as .*redis-log-\S+ tells; copy a backup there/;

test('[B8] emptied under a server: it ends, and the next start begins no new hall, unless its note is removed', async () => {
  const redis = await startRedis();
  const server = await startServer(onIt(redis));
  expect(await visit(server)).toBe('A-001');
  await redis.client.flushall();
  await expect.poll(() => server.isUp, { timeout: 10_000 }).toBe(false);
  expectRefused(await start(server, redis), emptied);
  expect(await redis.client.keys('*')).toEqual([]);
  rmSync(noteOf(server));
  await server.enrol();
  await server.start();
  expect(await visit(server)).toBe('A-001');
  await server.restart();
  expect(await visit(server)).toBe('A-002');
});

test('[B8] another Redis with another log of the same hall is refused; the right one is taken', async () => {
  const [right, wrong] = [await startRedis(), await startRedis()];
  const server = await startServer(onIt(right));
  await visit(server);
  await server.kill();
  await startServer(onIt(wrong));
  expectRefused(
    await start(server, wrong),
    /holds another log of this hall than the one that .*redis-log-\S+ tells of/,
  );
  await server.start();
  expect(await visit(server)).toBe('A-002');
});

test('restored from a backup into an emptied Redis it goes on, and moved to a file and back likewise', async () => {
  const redis = await startRedis();
  const server = await startServer(onIt(redis));
  await visit(server);
  const environment = environmentOf(server, redis);
  const backup = String((await runTool('backup', [], environment)).output.split('\n')[1]);
  await visit(server);
  await server.kill();
  const moved = async (from: string, to: string) =>
    expect(await runTool('move', ['--from', from, '--to', to], environment)).toMatchObject({ code: 0, errors: '' });

  await redis.client.flushall();
  expectRefused(await start(server, redis), emptied);
  await moved(backup, redis.url);
  await server.start();
  expect(await visit(server)).toBe('A-002');
  await server.kill();

  await moved(redis.url, server.dataDir);
  await server.start({ REDIS_URL: '' });
  expect(await visit(server)).toBe('A-003');
  await server.kill('SIGTERM');
  await redis.client.flushall();
  await moved(server.dataDir, redis.url);
  await server.start();
  expect(await visit(server)).toBe('A-004');
});
