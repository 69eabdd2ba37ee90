import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { move, type Origin } from '../../server/backup/move.ts';
import { redisDestination } from '../../server/backup/redis-hall.ts';
import { sqliteDestination } from '../../server/backup/sqlite-hall.ts';
import type { Entry } from '../../server/domain/core/entry.ts';
import { keysOf } from '../../server/log/redis/redis-keys.ts';
import { redisAddressOf } from '../../server/log/redis/redis-url.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { endRedis, type RedisServer, startRedis } from '../support/server/redis.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

afterEach(endRedis);

const hallId = 'mpp-kecil';
const urlOf = ({ port }: RedisServer) => `redis://127.0.0.1:${port}`;
const keysIn = async ({ client }: RedisServer) => (await client.keys('*')).sort();

describe('a move that is already under way', () => {
  const originOf = (entries: Entry[], headNow = entries.length): Origin => ({
    label: 'the old log',
    logId: 'its-id',
    entries: () => entries,
    snapshots: () => [],
    register: async () => ({}),
    head: async () => ({ position: headNow, hash: entries[headNow - 1]?.hash ?? 'another' }),
    close: async () => {},
  });

  test('[B23] ends with nothing there when somebody wrote to the old log meanwhile', async () => {
    const file = join(tempFolder(), 'antrean.sqlite');
    const to = await sqliteDestination(file, 'its-id');
    await expect(move(originOf(chainOf(9), 10), to)).rejects.toThrow('the old log went on while it was copied; stop');
    await to.close();
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.moving`)).toBe(false);
  });

  test('takes nobody’s place when there is a log meanwhile', async () => {
    const file = join(tempFolder(), 'antrean.sqlite');
    const to = await sqliteDestination(file, 'its-id');
    writeFileSync(file, 'another hall');
    await expect(move(originOf(chainOf(9)), to)).rejects.toThrow(/antrean\.sqlite exists/);
    await to.close();
    expect(readFileSync(file, 'utf8')).toBe('another hall');
  });

  test('takes nobody’s place in Redis either', async () => {
    const redis = await startRedis();
    const address = redisAddressOf(urlOf(redis))!;
    const where = { address, hallId, replicas: 0, trustSettings: false };
    const to = await redisDestination(where, hallId, 'its-id');
    await redis.client.hset(keysOf(hallId).records, 'person:p-1', '{}');
    await expect(move(originOf(chainOf(1_200)), to)).rejects.toThrow(/is there already/);
    await to.close();
    expect(await keysIn(redis)).toEqual([keysOf(hallId).records]);
  });

  test('says which table of the register Redis has no place for', async () => {
    const redis = await startRedis();
    const where = { address: redisAddressOf(urlOf(redis))!, hallId, replicas: 0, trustSettings: false };
    const to = await redisDestination(where, hallId, 'its-id');
    const from = { ...originOf(chainOf(2)), register: async () => ({ devices: [{ device_id: 'kios-1' }] }) };
    await expect(move(from, to)).rejects.toThrow(/table devices has no place in Redis yet/);
    await to.close();
    expect(await keysIn(redis)).toEqual([]);
  });
});
