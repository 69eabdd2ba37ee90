/** Of which hall a log is. A backup of another hall in the place of one's own would be a mistake that no chain shows. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Hall } from '../../shared/hall.ts';
import type { Entry } from '../domain/core/entry.ts';
import { backupsIn } from './backup-folder.ts';
import { backupFolder } from './backups.ts';
import { logPath, lookInto } from './log-file.ts';

export type WhoseLog = Pick<Hall, 'hallId' | 'name'>;

/** As it was last configured. Null: it never was, or cannot be read. */
export async function whoseLog(file: string): Promise<WhoseLog | null> {
  if (!existsSync(file)) return null;
  return lookInto(file, lastHall).catch(() => null);
}

/** Whose the data folder is: by its log, or else by its backups. Null: nobody's, as far as can be seen. */
export async function whoseFolder(dataDir: string): Promise<WhoseLog | null> {
  const ofLog = await whoseLog(logPath(dataDir));
  if (ofLog !== null) return ofLog;
  const folder = backupFolder(dataDir);
  for (const { path } of existsSync(folder) ? backupsIn(folder) : []) {
    const ofBackup = await whoseLog(path);
    if (ofBackup !== null) return ofBackup;
  }
  return null;
}

function lastHall(database: DatabaseSync): WhoseLog | null {
  const newest = 'SELECT body FROM entries WHERE instr(body, ?) > 0 ORDER BY position DESC LIMIT 1';
  const body = database.prepare(newest).get('"type":"HallConfigured"')?.body;
  if (body === undefined) return null;
  const { events }: Pick<Entry, 'events'> = JSON.parse(String(body));
  const configured = events.findLast((event) => event.type === 'HallConfigured');
  return configured?.hall ?? null;
}
