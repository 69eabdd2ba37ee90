/** What a hall leaves that has worked for a while, made once for all tests of a file: each of them gets a copy. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { backupFolder } from '../../server/backup/backups.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { serverOn, startServer, type TestServer } from '../support/server/server.ts';

export interface Worked {
  /** It does not run. */
  server: TestServer;
  /** Its backups, in the order in which they were made. */
  backups: string[];
}

/** `work` gives the backups that it has made, and ends the server. Gives a function that makes a copy. */
export function hallThatWorked(work: (server: TestServer) => Promise<string[]>): () => Worked {
  const hall = hallNearNoon();
  const folder = mkdtempSync(join(tmpdir(), 'antrean-worked-'));
  let names: string[] = [];
  beforeAll(async () => {
    const server = await startServer({ hall });
    names = (await work(server)).map((path) => basename(path));
    cpSync(server.dataDir, folder, { recursive: true });
    await server.end();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const server = serverOn(folder, hall);
    return { server, backups: names.map((name) => join(backupFolder(server.dataDir), name)) };
  };
}
