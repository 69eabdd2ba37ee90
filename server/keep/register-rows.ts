/** What the register's tables hold, row by row: copied without knowing what it means, so that a new table needs no new code. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { normalised, type RegisterStore, secretNames } from '../register/register.ts';

type Row = Record<string, SQLOutputValue>;
/** By table. It holds names and secrets: it goes into files that only their owner can read, and into no output. */
export type RegisterRows = Record<string, Row[]>;

/** Every other table of the file is the register's. */
const logTables = new Set(['log', 'entries', 'snapshots']);

export const registerRows = (database: DatabaseSync): RegisterRows =>
  Object.fromEntries(registerTables(database).map((table) => [table, rowsOf(database, table)]));

/** The same of a store that has no tables, as the rows that its officers and secrets would be in. */
export function rowsOfStore(store: RegisterStore): Required<Pick<RegisterRows, 'officers' | 'secrets'>> {
  const taken = new Set<string>();
  const officers = store.officers().map(({ officerId, name }) => {
    const normalName = normalised(name);
    // Of two with one name the first is meant by it.
    const isMeant = !taken.has(normalName);
    taken.add(normalName);
    return { officer_id: officerId, name, normal_name: isMeant ? normalName : unmeant(officerId) };
  });
  const secrets = secretNames.flatMap((name) => {
    const value = store.secret(name);
    return value === null ? [] : [{ name, value: new Uint8Array(value) }];
  });
  return { officers, secrets };
}

/**
 * In the place of the name of an officer whose name means another one: the log knows both. It has a line break, which no
 * name has.
 */
export const unmeant = (officerId: string): string => `\n${officerId}`;

/** The register becomes `rows`, all of it or, when it throws, nothing. */
export function replaceRegister(database: DatabaseSync, rows: RegisterRows): void {
  database.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys=ON');
  try {
    for (const table of registerTables(database)) database.exec(`DELETE FROM ${quoted(table)}`);
    for (const [table, tableRows] of Object.entries(rows)) for (const row of tableRows) insert(database, table, row);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function registerTables(database: DatabaseSync): string[] {
  const tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const names = database.prepare(`${tables} ORDER BY name`).all();
  return names.map(({ name }) => String(name)).filter((name) => !logTables.has(name));
}

const rowsOf = (database: DatabaseSync, table: string): Row[] =>
  database
    .prepare(`SELECT * FROM ${quoted(table)} ORDER BY rowid`)
    .all()
    .map((row) => ({ ...row }));

function insert(database: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  database
    .prepare(`INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${places})`)
    .run(...Object.values(row));
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
