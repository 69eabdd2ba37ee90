import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartProblem } from '../../../server/base/start-problem.ts';
import { redisAddressOf } from '../../../server/log/redis/redis-url.ts';
import {
  endRedis,
  freePort,
  goodSettings,
  openRedisLog,
  type RedisServer,
  startRedis,
} from '../../support/server/redis.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

/** What a start says that is refused: one line. */
async function refusal(url: string, trustSettings = false): Promise<string> {
  const problem = await openRedisLog(url, { trustSettings }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(StartProblem);
  const { message } = problem as StartProblem;
  expect(message).toMatch(/^REDIS_URL redis:\/\/127\.0\.0\.1:\d+: [^\n]+$/);
  return message;
}

describe('a Redis that would not keep what it is given stops the start, with the line to change:', () => {
  test.each([
    ['appendonly', 'no', 'yes'],
    ['appendfsync', 'everysec', 'always'],
    ['no-appendfsync-on-rewrite', 'yes', 'no'],
    ['maxmemory-policy', 'allkeys-lru', 'noeviction'],
  ])('%s %s', async (name, wrong, right) => {
    await redis.client.config('SET', name, wrong);
    const line = `put this line into its redis.conf and restart it: ${name} ${right}`;
    expect(await refusal(redis.url)).toMatch(new RegExp(`: ${name} is ${wrong}, so that [^;]*; ${line}$`));
    await redis.client.config('SET', name, right);
    expect((await openRedisLog(redis.url)).logId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('all of them at once, when several are wrong', async () => {
    await redis.client.config('SET', 'appendfsync', 'no');
    await redis.client.config('SET', 'maxmemory-policy', 'volatile-ttl');
    expect(await refusal(redis.url)).toMatch(/appendfsync always; maxmemory-policy is .*maxmemory-policy noeviction$/);
    await redis.client.config('SET', 'appendfsync', 'always');
    await redis.client.config('SET', 'maxmemory-policy', 'noeviction');
  });
});

describe('a Redis that does not let its settings be read', () => {
  const as = (user: string) => redis.url.replace('//', `//${user}@`);
  beforeAll(async () => {
    await redis.client.acl('SETUSER', 'antrean', 'on', '>rahasia', '~*', '&*', '+@all', '-config');
  });

  test('stops the start, says what it must have, and which setting takes it on trust', async () => {
    const message = await refusal(as('antrean:rahasia'));
    expect(message).toMatch(/appendonly yes, appendfsync always, .*maxmemory-policy noeviction/);
    expect(message).toMatch(/REDIS_TRUST_SETTINGS=yes$/);
    expect(message).not.toContain('rahasia');
  });

  test('is taken on trust where the one who starts says so', async () => {
    const log = await openRedisLog(as('antrean:rahasia'), { trustSettings: true });
    expect(await Array.fromAsync(log.read(1))).toEqual([]);
  });

  test('and a Redis that does let them be read is not', async () => {
    await redis.client.config('SET', 'appendfsync', 'everysec');
    expect(await refusal(redis.url, true)).toMatch(/appendfsync always$/);
    await redis.client.config('SET', 'appendfsync', 'always');
  });

  test('a wrong password is told at once', async () => {
    expect(await refusal(as('antrean:salah'))).toMatch(/WRONGPASS/);
  });
});

test('a replica is refused: it cannot be written', async () => {
  const replica = await startRedis({ ...goodSettings, replicaof: `127.0.0.1 ${redis.port}` });
  expect(await refusal(replica.url)).toMatch(/it is a replica/);
  await replica.end();
});

test('a Redis that is not there is waited for a while, and then named', async () => {
  const url = `redis://127.0.0.1:${await freePort()}`;
  const problem = await openRedisLog(url, { withinMs: 300 }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(StartProblem);
  expect(problem).toMatchObject({ message: expect.stringMatching(/^REDIS_URL redis:[^\n]*ECONNREFUSED[^\n]*$/) });
});

test('a Redis that starts at the same time is waited for', async () => {
  const late = await startRedis();
  await late.kill();
  const opening = openRedisLog(late.url);
  await late.start();
  expect(await Array.fromAsync((await opening).read(1))).toEqual([]);
});

test('fewer replicas than are asked for stop the start', async () => {
  const problem = await openRedisLog(redis.url, { replicas: 1, withinMs: 500 }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(StartProblem);
  expect(problem).toMatchObject({ message: expect.stringMatching(/0 of 1 replicas hold it/) });
});

describe('REDIS_URL', () => {
  test.each([
    ['redis://localhost', { host: 'localhost', port: 6379, db: 0 }],
    ['redis://10.0.0.5:7000/2', { host: '10.0.0.5', port: 7000, db: 2 }],
    ['redis://:p%40ss@redis.mpp.local', { host: 'redis.mpp.local', port: 6379, db: 0, password: 'p@ss' }],
    [
      'rediss://a:b@r.id:1',
      { host: 'r.id', port: 1, db: 0, username: 'a', password: 'b', tls: { servername: 'r.id' } },
    ],
    ['redis://[::1]:7000', { host: '::1', port: 7000, db: 0 }],
    ['redis+sentinel://s1/antrean', { sentinels: [{ host: 's1', port: 26379 }], name: 'antrean' }],
    [
      'redis+sentinel://:rahasia@s1:1,s2/antrean',
      {
        sentinels: [
          { host: 's1', port: 1 },
          { host: 's2', port: 26379 },
        ],
        name: 'antrean',
        password: 'rahasia',
      },
    ],
  ])('%s is understood', (url, options) => {
    const address = redisAddressOf(url);
    expect(address?.options).toEqual(options);
    expect(address?.label).not.toMatch(/rahasia|p@ss|p%40ss/);
  });

  test.each([
    'localhost:6379',
    'http://localhost',
    'redis://',
    'redis://h/nol',
    'redis+sentinel://s1',
    'redis+sentinel://s1,,s2/antrean',
    'redis+sentinel:///antrean',
  ])('%s is not', (url) => {
    expect(redisAddressOf(url)).toBeNull();
  });
});
