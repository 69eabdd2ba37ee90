import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isIntact, sealSnapshot, verifyChain } from '../../../server/log/chain.ts';
import { keysOf } from '../../../server/log/redis/redis-keys.ts';
import { chainOf } from '../../support/play/chain-of.ts';
import { endRedis, openRedisLog, type RedisServer, startRedis } from '../../support/server/redis.ts';
import { keepsTheContract } from '../log-contract.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

const newHall = () => ({ hallId: randomUUID() });

describe('keeps the contract', () => keepsTheContract(() => openRedisLog(redis.url)));

describe('of two processes on one hall', () => {
  test('both have the same log', async () => {
    const hall = newHall();
    const [first, second] = await Promise.all([openRedisLog(redis.url, hall), openRedisLog(redis.url, hall)]);
    expect(second.logId).toBe(first.logId);
    const entries = chainOf(3);
    await first.append(entries.slice(0, 2), 0);
    await second.append(entries.slice(2), 2);
    expect(await Array.fromAsync(first.read(1))).toEqual(entries);
    await first.saveSnapshot(sealSnapshot(3, 'hash', 'text'));
    expect(await Array.fromAsync(second.snapshots())).toEqual([sealSnapshot(3, 'hash', 'text')]);
  });

  test('one is refused when both append after the same head, and hears where the log ends now', async () => {
    const hall = newHall();
    const logs = await Promise.all([openRedisLog(redis.url, hall), openRedisLog(redis.url, hall)]);
    const groups = [chainOf(2), chainOf(3)];
    const results = await Promise.allSettled(logs.map((log, index) => log.append(groups[index]!, 0)));
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results[1 - winner]).toMatchObject({ reason: { name: 'HeadMoved', head: groups[winner]!.length } });
    expect(await Array.fromAsync(logs[0]!.read(1))).toEqual(groups[winner]);
  });

  test('each hears of what the other writes, and of where the log ends already', async () => {
    const hall = newHall();
    const [first, second] = await Promise.all([openRedisLog(redis.url, hall), openRedisLog(redis.url, hall)]);
    const entries = chainOf(4);
    await first.append(entries.slice(0, 2), 0);
    const heard: number[] = [];
    second.tail({ grown: (head) => heard.push(head), reachable: () => {}, broken: () => {} });
    await expect.poll(() => heard.at(-1)).toBe(2);
    await first.append(entries.slice(2), 2);
    await expect.poll(() => heard.at(-1)).toBe(4);
  });
});

test('halls that share a Redis have nothing in common, and each keeps its keys in one slot of a cluster', async () => {
  const [first, second] = [newHall(), newHall()];
  await (await openRedisLog(redis.url, first)).append(chainOf(2), 0);
  await (await openRedisLog(redis.url, second)).append(chainOf(3), 0);
  expect(await Array.fromAsync((await openRedisLog(redis.url, first)).read(1))).toHaveLength(2);
  // A cluster hashes what stands between the first pair of braces, and nothing else.
  const tagOf = (key: string) => /^[^{]*\{([^}]+)\}/.exec(key)?.[1];
  expect(new Set(Object.values(keysOf(first.hallId)).map(tagOf))).toEqual(new Set([first.hallId]));
  expect(await redis.client.keys('*')).toEqual(
    expect.arrayContaining([keysOf(first.hallId).log, keysOf(second.hallId).log]),
  );
});

describe('a damaged log', () => {
  /** As an administrator might, by hand. */
  async function rewritten(change: (entries: string[][]) => string[][]): Promise<string> {
    const { hallId } = newHall();
    const log = await openRedisLog(redis.url, { hallId });
    await log.append(chainOf(9), 0);
    const key = keysOf(hallId).log;
    const found = await redis.client.xrange(key, '-', '+');
    await redis.client.del(key);
    for (const [id, ...fields] of change(found.map(([id, fields]) => [id, ...fields])))
      await redis.client.xadd(key, id!, ...fields);
    return hallId;
  }
  const problemIn = async (hallId: string) =>
    verifyChain((await openRedisLog(redis.url, { hallId })).read(1)).catch((error: unknown) => error);

  test('with a missing entry is found, and the place named', async () => {
    expect(await problemIn(await rewritten((entries) => entries.toSpliced(3, 1)))).toMatchObject({ position: 4 });
  });

  test('with a changed entry is found, and the entry named', async () => {
    const hallId = await rewritten((entries) =>
      entries.map((fields) => fields.map((field) => field.replace('loket-7', 'loket-8'))),
    );
    expect(await problemIn(hallId)).toMatchObject({ name: 'BrokenLog', position: 7 });
  });

  test('with a text that is no JSON, or with something that is no entry, is found, and the entry named', async () => {
    const cut = await rewritten((entries) => entries.with(4, [...entries[4]!.slice(0, 4), '{"at":']));
    expect(await problemIn(cut)).toMatchObject({ name: 'BrokenLog', position: 5 });
    const odd = await rewritten((entries) => entries.with(1, ['2-0', 'note', 'remember the milk']));
    expect(await problemIn(odd)).toMatchObject({ name: 'BrokenLog', position: 2 });
  });

  test('whose snapshot cannot be read still gives the snapshot, as one that is not intact', async () => {
    const { hallId } = newHall();
    const log = await openRedisLog(redis.url, { hallId });
    await log.saveSnapshot(sealSnapshot(3, 'hash', 'text'));
    await redis.client.hset(keysOf(hallId).snapshots, '3', 'nonsense');
    const [kept] = await Array.fromAsync(log.snapshots());
    expect(kept).toMatchObject({ position: 3 });
    expect(isIntact(kept!)).toBe(false);
  });
});
