/** What the register's tables hold, row by row: copied without knowing what it means, so that a new table needs no new code. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { isLasting, type RegisterRecord } from '../register/records.ts';
import type { RegisterStore } from '../register/register.ts';
import { secretNames } from '../register/ticket-tokens.ts';

type Row = Record<string, SQLOutputValue>;
/** By table. It holds names and secrets: it goes into files that only their owner can read, and into no output. */
export type RegisterRows = Record<string, Row[]>;

/** Every other table of the file is the register's. */
const logTables = new Set(['log', 'entries', 'snapshots']);

/** Without the records that belong to the hall that runs. */
export const registerRows = (database: DatabaseSync): RegisterRows =>
  Object.fromEntries(
    registerTables(database).map((table) => {
      const rows = rowsOf(database, table);
      return [table, table === 'records' ? lastingRows(rows.map(asRecord)) : rows];
    }),
  );

export const asRecord = ({ kind, id, body }: Row): RegisterRecord => ({
  kind: String(kind),
  id: String(id),
  body: String(body),
});

/** The same of a store that has no tables, as the rows that its records and secrets would be in. */
export function rowsOfStore(store: RegisterStore): RegisterRows {
  const secrets = secretNames.flatMap((name) => {
    const value = store.secret(name);
    return value === null ? [] : [{ name, value: new Uint8Array(value) }];
  });
  return { secrets, records: lastingRows(store.records()) };
}

/** In an order of their own, so that equal registers have equal rows. */
export const lastingRows = (records: Iterable<RegisterRecord>): Row[] =>
  Array.from(records)
    .filter(({ kind }) => isLasting(kind))
    .sort((left, right) => compare(left.kind, right.kind) || compare(left.id, right.id))
    .map(({ kind, id, body }) => ({ kind, id, body }));

const compare = (left: string, right: string): number => Number(left > right) - Number(left < right);

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
