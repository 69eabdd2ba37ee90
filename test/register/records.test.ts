/** The register's records: one suite, every store. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { NotWritten } from '../../server/log/log.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import type { RecordStore, RegisterRecord } from '../../server/register/records.ts';
import { MemoryRegisterStore } from '../../server/register/register.ts';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { endRedis, openRedisHall, type RedisServer, startRedis } from '../support/server/redis.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

/** Opens one place anew each time. */
type Place = () => Promise<RecordStore>;
const inMemory = (): Place => {
  const store = new MemoryRegisterStore();
  return async () => store;
};
const inSqlite = (): Place => {
  const file = join(tempFolder(), 'antrean.sqlite');
  let close = () => {};
  onTestFinished(() => close());
  return async () => {
    close();
    const database = openSqliteFile(file);
    close = () => database.close();
    return new SqliteRegisterStore(database);
  };
};
const inRedis =
  (server = () => redis): (() => Place) =>
  () => {
    const hallId = randomUUID();
    return async () => (await openRedisHall(server().url, { hallId })).registerStore;
  };

const all = (store: RecordStore): RegisterRecord[] =>
  [...store.records()].sort((left, right) => (left.id < right.id ? -1 : 1));

describe.each<[string, () => Place]>([
  ['in memory', inMemory],
  ['in SQLite', inSqlite],
  ['in Redis', inRedis()],
])('a store of records %s', (_, newPlace) => {
  test('keeps what is added, each kind for itself, and knows it again when it is opened again', async () => {
    const open = newPlace();
    const store = await open();
    expect(await store.add('person', 'a', '{"is":1}')).toBe(true);
    expect(await store.add('device', 'b', '“ü”')).toBe(true);
    expect(await store.add('sign-in-name', 'c:d', '3')).toBe(true);
    expect(await store.add('key', 'a', '4')).toBe(true);
    const expected = [
      { kind: 'device', id: 'b', body: '“ü”' },
      { kind: 'key', id: 'a', body: '4' },
      { kind: 'person', id: 'a', body: '{"is":1}' },
      { kind: 'sign-in-name', id: 'c:d', body: '3' },
    ];
    expect(new Set(all(await open()))).toEqual(new Set(expected));
  });

  test('adds only where there is none', async () => {
    const open = newPlace();
    const store = await open();
    const won = await Promise.all(['1', '2', '3'].map((body) => store.add('sign-in-name', 'ani', body)));
    expect(won).toEqual([true, false, false]);
    expect(all(await open())).toEqual([{ kind: 'sign-in-name', id: 'ani', body: '1' }]);
  });

  test('swaps only what stands there', async () => {
    const open = newPlace();
    const store = await open();
    expect(await store.swap('person', 'a', '1', '2')).toBe(false);
    await store.add('person', 'a', '1');
    expect(await store.swap('person', 'a', '1', '2')).toBe(true);
    expect(await store.swap('person', 'a', '1', '3')).toBe(false);
    expect(all(await open())).toEqual([{ kind: 'person', id: 'a', body: '2' }]);
  });

  test('is taken from once', async () => {
    const open = newPlace();
    const store = await open();
    await store.add('link', 'a', '1');
    await store.add('link', 'b', '2');
    expect(await Promise.all([1, 2, 3].map(() => store.take('link', 'a')))).toEqual([true, false, false]);
    expect(await store.swap('link', 'a', '1', '2')).toBe(false);
    expect(all(await open())).toEqual([{ kind: 'link', id: 'b', body: '2' }]);
  });
});

describe('in Redis, of two processes', () => {
  const two = async (server = () => redis) => {
    const open = inRedis(server)();
    return Promise.all([open(), open()]);
  };
  const heardBy = (store: RecordStore) => {
    const heard: (string | null)[][] = [];
    store.onRecord?.((...said) => heard.push(said));
    return heard;
  };

  test('each hears what the other does, and nothing of what it did itself', async () => {
    const [one, other] = await two();
    const [heardByOne, heardByOther] = [heardBy(one), heardBy(other)];
    await one.add('person', 'a', '1');
    await one.swap('person', 'a', '1', '2');
    await expect.poll(() => heardByOther.at(-1)).toEqual(['person', 'a', '2']);
    await other.take('person', 'a');
    await expect.poll(() => heardByOne).toEqual([['person', 'a', null]]);
  });

  test('one alone takes, adds, and swaps the same thing', async () => {
    const stores = await two();
    for (let round = 0; round < 50; round++) {
      const id = `${round}`;
      const winners = async (change: (store: RecordStore, index: number) => Promise<boolean>) =>
        (await Promise.all(stores.map(change))).filter(Boolean).length;
      expect(await winners((store, index) => store.add('link', id, `${index}`))).toBe(1);
      const body = String(all(stores[0]).find((record) => record.id === id)?.body);
      expect(await winners((store, index) => store.swap('link', id, body, `swapped-${index}`))).toBe(1);
      expect(await winners((store) => store.take('link', id))).toBe(1);
    }
  });

  test('whoever comes too late knows what stands there when it is told so', async () => {
    const [one, other] = await two();
    await one.add('person', 'a', '1');
    expect(await other.add('person', 'a', 'other')).toBe(false);
    expect(all(other)).toEqual([{ kind: 'person', id: 'a', body: '1' }]);
    await one.swap('person', 'a', '1', '2');
    expect(await other.swap('person', 'a', '1', '3')).toBe(false);
    expect(all(other)).toEqual([{ kind: 'person', id: 'a', body: '2' }]);
  });

  test('what is changed while Redis is away is refused, and what was missed is heard when it is back', async () => {
    const own = await startRedis();
    const [one, other] = await two(() => own);
    await one.add('person', 'a', '1');
    const heard = heardBy(other);
    await own.kill();
    await expect(one.add('person', 'b', '1')).rejects.toBeInstanceOf(NotWritten);
    await own.start();
    const added = () => one.add('person', 'c', '1').catch(() => false);
    await expect.poll(added, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => heard.map(([, id]) => id), { timeout: 10_000 }).toContain('c');
    expect(all(other).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
