/** Of which hall a log is. A backup of another hall in the place of one's own would be a mistake that no chain shows. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Entry } from '../domain/core/entry.ts';
import { type Backup, backupsIn } from './backup-folder.ts';
import { backupFolder } from './backups.ts';
import { hashAt, logPath, lookInto } from './log-file.ts';

/** `begins`: the hash of its first entry, which no other hall's log has, also if both were made from one file. Null: not known. */
export type WhoseLog = Pick<Hall, 'hallId' | 'name'> & { begins: string | null };

/** As it was last configured. Null: it never was, or cannot be read. */
export async function whoseLog(file: string): Promise<WhoseLog | null> {
  if (!existsSync(file)) return null;
  return lookInto(file, lastHall).catch(() => null);
}

/** Whose the data folder is: by its log, or else by its backups. Null: nobody's, as far as can be seen. */
export async function whoseFolder(dataDir: string): Promise<WhoseLog | null> {
  const ofLog = await whoseLog(logPath(dataDir));
  if (ofLog !== null) return ofLog;
  for (const { path } of backupsThere(backupFolder(dataDir))) {
    const ofBackup = await whoseLog(path);
    if (ofBackup !== null) return ofBackup;
  }
  return null;
}

/** None, where they cannot be read. */
function backupsThere(folder: string): Backup[] {
  try {
    return existsSync(folder) ? backupsIn(folder) : [];
  } catch {
    return [];
  }
}

/** By the hall's id, and where both are known by how the logs begin. */
export function isSameHall(left: WhoseLog, right: WhoseLog): boolean {
  const beginAlike = left.begins === null || right.begins === null || left.begins === right.begins;
  return left.hallId === right.hallId && beginAlike;
}

function lastHall(database: DatabaseSync): WhoseLog | null {
  const newest = 'SELECT body FROM entries WHERE instr(body, ?) > 0 ORDER BY position DESC LIMIT 1';
  const body = database.prepare(newest).get('"type":"HallConfigured"')?.body;
  if (body === undefined) return null;
  const { events }: Pick<Entry, 'events'> = JSON.parse(String(body));
  const configured = events.findLast((event) => event.type === 'HallConfigured');
  if (configured === undefined) return null;
  const { hallId, name } = configured.hall;
  return { hallId, name, begins: hashAt(database, 1) };
}
