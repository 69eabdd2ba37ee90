import { expect, test } from 'vitest';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { WatchedStore } from '../../server/register/watched-store.ts';
import { openKept } from '../backup/keeping.ts';

test('[B32] a register that cannot be written is noticed, and so is that it can be again', async () => {
  const { database } = openKept();
  const store = new WatchedStore(new SqliteRegisterStore(database));
  await store.add('switches', 'hall', '{}');
  expect(store.problem).toBeNull();
  database.exec(`CREATE TRIGGER full BEFORE INSERT ON records BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  await expect(store.add('link', 'x', '{}')).rejects.toThrow('SQLite did not write');
  expect(store.problem).toMatch(/did not write: .*no room/);
  await store.tryAgain();
  expect(store.problem).not.toBeNull();
  database.exec('DROP TRIGGER full');
  await store.tryAgain();
  expect(store.problem).toBeNull();
  expect([...store.records()].map(({ kind }) => kind)).toEqual(['switches']);
});
