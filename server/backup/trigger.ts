/**
 * How `npm run backup` asks the server that has the log open: a Unix socket in the data folder. Whoever may use that folder
 * may ask; nobody can from the network.
 */
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { MadeBackup } from './backup.ts';

export type Told = { made: MadeBackup } | { problem: string };

export const triggerPath = (dataDir: string): string => join(dataDir, 'backup.sock');

/** Whoever connects is told, in one line of JSON, how the backup went that `backUp` then makes. Gives a function that ends it. */
export function answerTriggers(path: string, backUp: () => Promise<Told>): Promise<() => Promise<void>> {
  // Left by a process that was killed: the log has one owner at a time, and it is us.
  rmSync(path, { force: true });
  const server = createServer((connection) => {
    connection.on('error', () => {});
    backUp().then((told) => connection.end(`${JSON.stringify(told)}\n`, () => connection.destroy()));
  });
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      chmodSync(path, 0o600);
      resolve(close);
    });
  });
}

/** Null: nobody answers at `path`. */
export async function askForBackup(path: string): Promise<Told | null> {
  try {
    const said = await text(createConnection(path));
    return said === '' ? { problem: 'The server stopped before the backup was done' } : JSON.parse(said);
  } catch (error) {
    if (error instanceof Error && 'code' in error && unanswered.has(String(error.code))) return null;
    throw error;
  }
}

const unanswered = new Set(['ENOENT', 'ECONNREFUSED', 'EINVAL', 'ENOTSOCK']);
