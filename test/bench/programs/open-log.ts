/** A log as the server keeps it, for programs that work without one. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { EventLog } from '../../../server/log/log.ts';
import { redisAddressOf } from '../../../server/log/redis/redis-url.ts';
import { SqliteLog } from '../../../server/log/sqlite.ts';
import { openSqliteFile } from '../../../server/log/sqlite-file.ts';
import { openRedis } from '../../../server/setup/redis-open.ts';

export interface LogPlace {
  dataDir: string;
  /** Empty: in a file in `dataDir`. */
  redisUrl: string;
  /** Which of the halls in Redis. */
  hallId: string;
}

export async function openLog({ dataDir, redisUrl, hallId }: LogPlace): Promise<EventLog> {
  if (redisUrl === '') {
    mkdirSync(dataDir, { recursive: true });
    return new SqliteLog(openSqliteFile(join(dataDir, 'antrean.sqlite')));
  }
  const address = redisAddressOf(redisUrl);
  if (address === null) throw new Error(`Not an address of Redis: ${redisUrl}`);
  const settings = { address, replicas: 0, trustSettings: false };
  const { log, registerStore } = await openRedis(settings, hallId, pino({ level: 'silent' }));
  // It would listen for ever.
  registerStore.close();
  return log;
}
