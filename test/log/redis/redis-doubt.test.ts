/** An append whose outcome nobody knows, and a Redis that comes back with less than it had. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { verifyChain } from '../../../server/log/chain.ts';
import { BrokenLog, ForkedLog, NotWritten } from '../../../server/log/log.ts';
import type { RedisLog } from '../../../server/log/redis/redis.ts';
import { keysOf } from '../../../server/log/redis/redis-keys.ts';
import { chainOf } from '../../support/play/chain-of.ts';
import { FlakyLine } from '../../support/server/flaky-line.ts';
import { endRedis, goodSettings, openRedisLog, type RedisServer, startRedis } from '../../support/server/redis.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

const lineTo = async (server: RedisServer) => {
  const line = await FlakyLine.to(server.url);
  return { line, url: line.url.replace('http:', 'redis:') };
};
const lengthIn = (hallId: string) => redis.client.xlen(keysOf(hallId).log);
/** How often it has refused to ask the replicas. */
const refusedWaitsOf = async ({ client }: RedisServer) =>
  Number(/^cmdstat_wait:.*rejected_calls=(\d+)/m.exec(await client.info('commandstats'))?.[1] ?? 0);
/** Whether it has ended, and how. */
function watched(promise: Promise<void>): { state: () => string } {
  let state = 'open';
  promise.then(
    () => (state = 'done'),
    (error: unknown) => (state = String(error)),
  );
  return { state: () => state };
}

describe('an append whose reply is lost', () => {
  test('is found where it was written, and is there once', async () => {
    const hallId = randomUUID();
    const { line, url } = await lineTo(redis);
    const log = await openRedisLog(url, { hallId });
    const entries = chainOf(5);
    await log.append(entries.slice(0, 2), 0);
    line.swallowReplies();
    const append = watched(log.append(entries.slice(2), 2));
    await expect.poll(() => lengthIn(hallId)).toBe(5);
    await expect.poll(() => line.swallowed).toBeGreaterThan(0);
    expect(append.state()).toBe('open');
    line.cut();
    await expect.poll(append.state).toBe('done');
    expect(await Array.fromAsync(log.read(1))).toEqual(entries);
  });

  test('is found also when another process has written on top of it meanwhile', async () => {
    const hallId = randomUUID();
    const { line, url } = await lineTo(redis);
    const log = await openRedisLog(url, { hallId });
    const entries = chainOf(4);
    line.swallowReplies();
    const append = watched(log.append(entries.slice(0, 3), 0));
    await expect.poll(() => lengthIn(hallId)).toBe(3);
    await (await openRedisLog(redis.url, { hallId })).append(entries.slice(3), 3);
    line.cut();
    await expect.poll(append.state).toBe('done');
    expect(await Array.fromAsync(log.read(1))).toEqual(entries);
  });

  test('and that was not written is written now', async () => {
    const hallId = randomUUID();
    const { line, url } = await lineTo(redis);
    const log = await openRedisLog(url, { hallId });
    line.swallowReplies();
    const append = watched(log.append(chainOf(3), 0));
    await expect.poll(() => lengthIn(hallId)).toBe(3);
    // As after a failover to a replica that had not got it.
    await redis.client.del(keysOf(hallId).log);
    line.cut();
    await expect.poll(append.state).toBe('done');
    expect(await verifyChain(log.read(1))).toBe(3);
  });

  test('and in whose place another process has written is refused: the head has moved', async () => {
    const hallId = randomUUID();
    const { line, url } = await lineTo(redis);
    const log = await openRedisLog(url, { hallId });
    line.swallowReplies();
    const append = watched(log.append(chainOf(3), 0));
    await expect.poll(() => lengthIn(hallId)).toBe(3);
    await redis.client.del(keysOf(hallId).log);
    await (await openRedisLog(redis.url, { hallId })).append(chainOf(1), 0);
    line.cut();
    await expect.poll(append.state).toBe('HeadMoved: The log ends at 1, not at 0');
  });

  test('stays open until the log is closed, and then says that nobody knows', async () => {
    const hallId = randomUUID();
    const { line, url } = await lineTo(redis);
    const log = await openRedisLog(url, { hallId });
    line.swallowReplies();
    const append = log.append(chainOf(3), 0).catch((error: unknown) => error);
    await expect.poll(() => lengthIn(hallId)).toBe(3);
    await log.close();
    expect(await append).not.toBeInstanceOf(NotWritten);
    expect(await append).toMatchObject({ message: expect.stringMatching(/closed before it was known/) });
  });
});

describe('an append that certainly was not written says so, and works when it can again:', () => {
  test('Redis has no memory left', async () => {
    const log = await openRedisLog(redis.url);
    const [first, second] = chainOf(2);
    await log.append([first!], 0);
    await redis.client.config('SET', 'maxmemory', '1');
    await expect(log.append([second!], 1)).rejects.toBeInstanceOf(NotWritten);
    expect(await Array.fromAsync(log.read(1))).toEqual([first]);
    await redis.client.config('SET', 'maxmemory', '0');
    await log.append([second!], 1);
    expect(await verifyChain(log.read(1))).toBe(2);
  });

  test('Redis is away', async () => {
    const own = await startRedis();
    const log = await openRedisLog(own.url);
    const told: boolean[] = [];
    log.tail({ grown: () => {}, reachable: (isReachable) => told.push(isReachable), broken: () => {} });
    const entries = chainOf(3);
    await log.append(entries.slice(0, 2), 0);
    await own.kill();
    await expect.poll(() => told).toEqual([false]);
    await expect(log.append(entries.slice(2), 2)).rejects.toBeInstanceOf(NotWritten);
    await own.start();
    await expect.poll(() => told).toEqual([false, true]);
    await log.append(entries.slice(2), 2);
    expect(await Array.fromAsync(log.read(1))).toEqual(entries);
  });
});

test('an append to a Redis that hangs ends when it goes on, and is there once', async () => {
  const own = await startRedis();
  const { line, url } = await lineTo(own);
  const log = await openRedisLog(url);
  const entries = chainOf(2);
  own.signal('SIGSTOP');
  const before = line.passedOn;
  const append = watched(log.append(entries, 0));
  await expect.poll(() => line.passedOn).toBeGreaterThan(before);
  expect(append.state()).toBe('open');
  own.signal('SIGCONT');
  await expect.poll(append.state).toBe('done');
  expect(await Array.fromAsync(log.read(1))).toEqual(entries);
});

describe('a Redis that has lost entries', () => {
  interface Heard {
    log: RedisLog;
    hallId: string;
    entries: Entry[];
    problems: unknown[];
  }

  /** A process that has written ten entries, in a Redis that has kept `kept` of them, and then `others`. */
  async function lost(kept: number, others: (entries: Entry[]) => Entry[] = () => [], heeds = true): Promise<Heard> {
    const hallId = randomUUID();
    const log = await openRedisLog(redis.url, { hallId });
    const entries = chainOf(10);
    await log.append(entries, 0);
    await redis.client.del(keysOf(hallId).log);
    const now = [...entries.slice(0, kept), ...others(entries)];
    if (now.length > 0) await (await openRedisLog(redis.url, { hallId })).append(now, 0);
    const problems: unknown[] = [];
    if (heeds) log.tail({ grown: () => {}, reachable: () => {}, broken: (error) => problems.push(error) });
    return { log, hallId, entries, problems };
  }

  test.each([0, 1, 6, 9])(
    'and kept only %i of ten gets the others back from a process that knows them',
    async (kept) => {
      const { log, hallId, entries, problems } = await lost(kept);
      await expect.poll(() => lengthIn(hallId)).toBe(10);
      expect(await Array.fromAsync(log.read(1))).toEqual(entries);
      expect(problems).toEqual([]);
    },
  );

  test('gets them back also from an append that comes first', async () => {
    const { log, entries } = await lost(6, undefined, false);
    const next = chainOf(1, entries.at(-1));
    await log.append(next, 10);
    expect(await Array.fromAsync(log.read(1))).toEqual([...entries, ...next]);
  });

  test('and got others in their place has forked: loudly, with both hashes in one line', async () => {
    let other: Entry[] = [];
    const { entries, problems } = await lost(6, (known) => (other = chainOf(7, known[5])));
    await expect.poll(() => problems.length).toBe(1);
    expect(problems[0]).toBeInstanceOf(ForkedLog);
    expect(String(problems[0])).toMatch(
      new RegExp(`^.*broken at position 10: .*forked.*${entries[9]?.hash}.*${other[3]?.hash}.*$`),
    );
  });

  test('and got fewer others than it lost has forked as well', async () => {
    let other: Entry[] = [];
    const { entries, problems } = await lost(6, (known) => (other = chainOf(2, known[5])));
    await expect.poll(() => problems.length).toBe(1);
    expect(String(problems[0])).toMatch(new RegExp(`position 8: .*${entries[7]?.hash}.*${other[1]?.hash}`));
  });

  test('a fork is noticed by an append and by reading on, whichever comes first', async () => {
    const { log, entries } = await lost(6, (known) => chainOf(7, known[5]), false);
    await expect(log.append(chainOf(1, entries.at(-1)), 10)).rejects.toBeInstanceOf(ForkedLog);
    log.tail({ grown: () => {}, reachable: () => {}, broken: () => {} });
    await expect(Array.fromAsync(log.read(11))).rejects.toBeInstanceOf(ForkedLog);
  });

  test('of which nothing at all is left is not filled again: somebody has to look', async () => {
    const own = await startRedis();
    const log = await openRedisLog(own.url);
    await log.append(chainOf(3), 0);
    await own.client.flushall();
    const problem = await log.append(chainOf(1, chainOf(3).at(-1)), 3).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(BrokenLog);
    expect(String(problem)).toContain(`Redis no longer has log ${log.logId} but none`);
    expect(await own.client.dbsize()).toBe(0);
  });
});

describe('with REDIS_REPLICAS=1', () => {
  test('an append that is written stays open while Redis refuses to ask the replicas: "not written" would be a lie', async () => {
    const primary = await startRedis();
    await startRedis({ ...goodSettings, replicaof: `127.0.0.1 ${primary.port}` });
    await primary.client.acl('SETUSER', 'antrean', 'on', '>rahasia', '~*', '&*', '+@all');
    const hallId = randomUUID();
    const log = await openRedisLog(primary.url.replace('//', '//antrean:rahasia@'), { hallId, replicas: 1 });
    await primary.client.acl('SETUSER', 'antrean', '-wait');
    const append = watched(log.append(chainOf(2), 0));
    await expect.poll(() => primary.client.xlen(keysOf(hallId).log)).toBe(2);
    await expect.poll(() => refusedWaitsOf(primary), { timeout: 10_000 }).toBeGreaterThan(1);
    expect(append.state()).toBe('open');
    await primary.client.acl('SETUSER', 'antrean', '+wait');
    await expect.poll(append.state).toBe('done');
    expect(await verifyChain(log.read(1))).toBe(2);
  });

  test('an append is done, and can be read, only when a replica has it; a replica that hangs is waited for', async () => {
    const primary = await startRedis();
    const replica = await startRedis({ ...goodSettings, replicaof: `127.0.0.1 ${primary.port}` });
    const hall = { hallId: randomUUID(), replicas: 1 };
    const [log, other] = await Promise.all([openRedisLog(primary.url, hall), openRedisLog(primary.url, hall)]);
    const entries = chainOf(3);
    await log.append(entries.slice(0, 2), 0);
    const onReplica = () => replica.client.xlen(keysOf(hall.hallId).log);
    expect(await onReplica()).toBe(2);

    replica.signal('SIGSTOP');
    const append = watched(log.append(entries.slice(2), 2));
    await expect.poll(() => primary.client.xlen(keysOf(hall.hallId).log)).toBe(3);
    await expect(Array.fromAsync(other.read(1))).rejects.toThrow(/0 of 1 replicas hold it/);
    expect(append.state()).toBe('open');
    replica.signal('SIGCONT');
    await expect.poll(append.state, { timeout: 10_000 }).toBe('done');
    expect(await onReplica()).toBe(3);
    expect(await Array.fromAsync(other.read(1))).toEqual(entries);
  });
});
