/**
 * Which log a hall had in Redis when a server of this data folder last used it. A Redis that was emptied, or another one, would
 * otherwise be taken for a new hall's, and the numbers would begin again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The log that is expected in Redis. */
export interface KnownLog {
  logId: string;
  /** The file that tells, for people. */
  path: string;
}

const namedBy = 'redis-log-';
const pathOf = (dataDir: string, hallId: string): string => join(dataDir, `${namedBy}${hallId}`);

/** The ids of the halls of which a log is known. */
export function knownHalls(dataDir: string): string[] {
  const names = existsSync(dataDir) ? readdirSync(dataDir) : [];
  const ids = names.filter((name) => name.startsWith(namedBy)).map((name) => name.slice(namedBy.length));
  return ids.filter((hallId) => knownLog(dataDir, hallId) !== null).sort();
}

/** Null: none has been used. */
export function knownLog(dataDir: string, hallId: string): KnownLog | null {
  const path = pathOf(dataDir, hallId);
  const logId = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  return logId === '' ? null : { logId, path };
}

export function rememberLog(dataDir: string, hallId: string, logId: string): void {
  if (knownLog(dataDir, hallId)?.logId === logId) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(pathOf(dataDir, hallId), `${logId}\n`);
}
