/** Where the bare server keeps its messages: all of a group or none, and durable when `append` resolves. */
import { DatabaseSync } from 'node:sqlite';
import { Redis } from 'ioredis';

export interface BareStore {
  append(messages: readonly string[]): Promise<void>;
}

/** With the pragmas of `server/log/sqlite-file.ts`. */
export function sqliteStore(path: string): BareStore {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA locking_mode=exclusive; PRAGMA journal_mode=wal; PRAGMA synchronous=FULL');
  database.exec('CREATE TABLE IF NOT EXISTS messages (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO messages (body) VALUES (?)');
  return {
    append: async (messages) => {
      database.exec('BEGIN IMMEDIATE');
      for (const message of messages) insert.run(message);
      database.exec('COMMIT');
    },
  };
}

/** One transaction of XADDs for a group. */
export function redisStore(url: string, key: string): BareStore {
  const redis = new Redis(url);
  return {
    append: async (messages) => {
      const group = redis.multi();
      for (const message of messages) group.xadd(key, '*', 'body', message);
      const replies = await group.exec();
      if (replies === null || replies.some(([error]) => error !== null)) throw new Error('Redis did not write');
    },
  };
}
