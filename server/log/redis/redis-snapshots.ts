/** The newest snapshots, in one hash. */
import { z } from 'zod';
import { type Snapshot, snapshotsKept } from '../log.ts';
import type { RedisConnection } from './redis-connection.ts';

const Kept = z.object({ position: z.number(), hash: z.string(), checksum: z.string(), text: z.string() });

export class RedisSnapshots {
  #connection: RedisConnection;
  #key: string;

  constructor(connection: RedisConnection, key: string) {
    this.#connection = connection;
    this.#key = key;
  }

  async save(snapshot: Snapshot): Promise<void> {
    await this.#connection.ask((redis) => redis.hset(this.#key, snapshot.position, JSON.stringify(snapshot)));
    const old = (await this.#positions()).slice(snapshotsKept);
    if (old.length > 0) await this.#connection.ask((redis) => redis.hdel(this.#key, ...old.map(String)));
  }

  /** Newest first, each read when it is asked for. */
  async *all(): AsyncGenerator<Snapshot> {
    for (const position of await this.#positions()) {
      const text = await this.#connection.ask((redis) => redis.hget(this.#key, String(position)));
      if (text !== null) yield snapshotOf(position, text);
    }
  }

  async #positions(): Promise<number[]> {
    const positions = await this.#connection.ask((redis) => redis.hkeys(this.#key));
    return positions.map(Number).sort((left, right) => right - left);
  }
}

/** A snapshot that cannot be parsed is given with an empty checksum, so that its reader rejects it as damaged. */
function snapshotOf(position: number, text: string): Snapshot {
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return { position, hash: '', checksum: '', text };
  }
}
