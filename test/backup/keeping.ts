/** A log in a file, with a register, as `server/main.ts` puts them together; and what stands in such a file. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openBooks } from '../../server/access/stores/books.ts';
import { Person } from '../../server/access/stores/kinds.ts';
import type { Source } from '../../server/backup/backup.ts';
import { entriesIn, headOf, lookInto } from '../../server/backup/log-file.ts';
import { type RegisterRows, registerRows } from '../../server/backup/register-rows.ts';
import type { Entry } from '../../server/domain/core/entry.ts';
import type { State } from '../../server/domain/core/state.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { HallRegister, type RegisterStore } from '../../server/register/register.ts';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

export interface Kept {
  dataDir: string;
  file: string;
  database: DatabaseSync;
  log: SqliteLog;
  store: RegisterStore;
  register: HallRegister;
  /** Up to wherever the log ends when it is asked. */
  source: Source;
}

/** In an empty data folder, or in the one given. */
export function openKept(dataDir: string = tempFolder()): Kept {
  const file = join(dataDir, 'antrean.sqlite');
  const database = openSqliteFile(file);
  const log = new SqliteLog(database);
  onTestFinished(() => log.close());
  const store = new SqliteRegisterStore(database);
  const register = registerOn(store);
  const source = { log, head: () => headOf(database).position, register: async () => registerRows(database) };
  return { dataDir, file, database, log, store, register, source };
}

/** Names as they stand there now. */
export const registerOn = (
  store: RegisterStore,
  makeKey: () => Buffer = () => randomBytes(32),
  restores: () => State['restores'] = () => [],
): HallRegister =>
  new HallRegister(
    store,
    makeKey,
    {
      officerName: (officerId) => openBooks(store, pino({ level: 'silent' })).people.get(officerId)?.name ?? null,
      onNames: () => undefined,
    },
    restores,
  );

/** A person of the hall, as the register keeps one. */
export async function enter({ store }: Kept, officerId: string, name: string): Promise<void> {
  const rights = { role: 'officer', agencyIds: null, isActive: true, isTrial: false };
  const person = Person.parse({ officerId, name, signInName: officerId, ...rights, password: null, pin: null });
  await store.add('person', officerId, JSON.stringify(person));
}

export const entriesOf = (file: string): Promise<Entry[]> => lookInto(file, (database) => [...entriesIn(database)]);

export const registerOf = (file: string): Promise<RegisterRows> => lookInto(file, registerRows);

export const logIdOf = (file: string): Promise<unknown> =>
  lookInto(file, (database) => database.prepare('SELECT log_id FROM log').get()?.log_id);

/** Changes a closed file behind Antrean's back. */
export function meddle(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}
