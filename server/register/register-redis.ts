/**
 * The register in Redis, for many processes: a hash of records, and a channel that tells of each change. Every process
 * keeps a copy. Questions go out one after another, so that an older answer never takes the place of a newer one.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Mutex } from '../base/mutex.ts';
import { NotWritten } from '../log/log.ts';
import { type RedisConnection, type Script, script } from '../log/redis/redis-connection.ts';
import type { RedisKeys } from '../log/redis/redis-keys.ts';
import type { RecordKind, RecordListener, RegisterRecord } from './records.ts';
import type { RegisterStore } from './register.ts';
import { secretNames } from './ticket-tokens.ts';

/** A failover may take a moment; whoever signs in waits no longer than this. */
const patienceMs = 2_000;
const pauseMs = 100;

/**
 * Each gives 1 where it is done. One whose answer may have been lost is run again, and is told so (`again`): what its
 * earlier run has entered is then recognised by its text. With the first line Redis (7) refuses it before it begins where
 * it may not write.
 */
const add = script(`#!lua
if redis.call('HSETNX', KEYS[1], ARGV[2], ARGV[3]) == 1 then redis.call('PUBLISH', ARGV[1], ARGV[2]) return 1 end
return ARGV[4] == 'again' and redis.call('HGET', KEYS[1], ARGV[2]) == ARGV[3] and 1 or 0
`);
const swap = script(`#!lua
local there = redis.call('HGET', KEYS[1], ARGV[2])
if ARGV[5] == 'again' and there == ARGV[4] then return 1 end
if there ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[4])
redis.call('PUBLISH', ARGV[1], ARGV[2])
return 1
`);
const take = script(`#!lua
if redis.call('HDEL', KEYS[1], ARGV[2]) == 0 then return 0 end
redis.call('PUBLISH', ARGV[1], ARGV[2])
return 1
`);

export interface RedisRegisterParts {
  connection: RedisConnection;
  /** Kept busy with listening. */
  listeningConnection: RedisConnection;
  keys: RedisKeys;
  /** Resolves when as many replicas as are asked for hold what is written. */
  held: () => Promise<void>;
}

export class RedisRegisterStore implements RegisterStore {
  #parts: RedisRegisterParts;
  #bodies = new Map<string, string>();
  #secrets = new Map<string, Buffer>();
  #listeners: RecordListener[] = [];
  #mutex = new Mutex();

  private constructor(parts: RedisRegisterParts) {
    this.#parts = parts;
  }

  /** `makeKey` gives 32 random bytes, for the secrets that are not there yet. */
  static async open(parts: RedisRegisterParts, makeKey: () => Buffer): Promise<RedisRegisterStore> {
    const store = new RedisRegisterStore(parts);
    await store.#keepSecrets(makeKey);
    await store.#mutex.run(() => store.#load());
    const { connection, listeningConnection, keys } = parts;
    listeningConnection.subscribe(keys.registerChanged, (field) => void store.#hear(field));
    // A change may have happened while either connection was down.
    connection.onUp(() => void store.#hear(null));
    return store;
  }

  records(): RegisterRecord[] {
    return Array.from(this.#bodies, ([field, body]) => recordAt(field, body));
  }

  add(kind: RecordKind, id: string, body: string): Promise<boolean> {
    return this.#change(add, fieldOf(kind, id), body, [body]);
  }

  swap(kind: RecordKind, id: string, from: string, to: string): Promise<boolean> {
    return this.#change(swap, fieldOf(kind, id), to, [from, to]);
  }

  take(kind: RecordKind, id: string): Promise<boolean> {
    return this.#change(take, fieldOf(kind, id), null, []);
  }

  onRecord(listener: RecordListener): void {
    this.#listeners.push(listener);
  }

  secret(name: string): Buffer | null {
    return this.#secrets.get(name) ?? null;
  }

  /** Two processes would each make one; so all are made when the store is opened, by the first. */
  addSecret(name: string): never {
    throw new Error(`The secret ${name} is not among those that a register has`);
  }

  close(): void {
    this.#parts.listeningConnection.close();
  }

  async #keepSecrets(makeKey: () => Buffer): Promise<void> {
    const { connection, keys } = this.#parts;
    for (const name of secretNames)
      await connection.ask((redis) => redis.hsetnx(keys.secrets, name, makeKey().toString('base64')));
    const kept = await connection.ask((redis) => redis.hgetall(keys.secrets));
    for (const [name, value] of Object.entries(kept)) this.#secrets.set(name, Buffer.from(value, 'base64'));
  }

  #change(change: Script, field: string, body: string | null, values: readonly string[]): Promise<boolean> {
    const until = performance.now() + patienceMs;
    return this.#mutex.run(async () => {
      const isDone = await this.#patiently((again) => this.#run(change, [field, ...values, again]), until);
      if (isDone) this.#keep(field, body);
      // Another process was first: what it wrote before that is to be known too.
      else await this.#patiently(() => this.#load(), until);
      return isDone;
    });
  }

  async #run(change: Script, values: readonly string[]): Promise<boolean> {
    const { connection, keys, held } = this.#parts;
    const isDone = (await connection.run(change, [keys.records], [keys.registerChanged, ...values])) === 1;
    if (isDone) await held();
    return isDone;
  }

  async #patiently<T>(work: (again: string) => Promise<T>, until: number): Promise<T> {
    for (let again = ''; ; again = 'again') {
      try {
        return await work(again);
      } catch (error) {
        if (performance.now() >= until) throw new NotWritten('The register could not be written', { cause: error });
        await sleep(pauseMs);
      }
    }
  }

  /** Null: nobody knows what has changed. */
  async #hear(field: string | null): Promise<void> {
    try {
      await this.#mutex.run(() => (field === null ? this.#load() : this.#read(field)));
    } catch {
      // The connection is down; when it is up again everything is read anew.
    }
  }

  async #read(field: string): Promise<void> {
    const { connection, keys } = this.#parts;
    this.#tell(field, await connection.ask((redis) => redis.hget(keys.records, field)));
  }

  async #load(): Promise<void> {
    const { connection, keys } = this.#parts;
    const bodies = new Map(Object.entries(await connection.ask((redis) => redis.hgetall(keys.records))));
    for (const field of this.#bodies.keys()) if (!bodies.has(field)) this.#tell(field, null);
    for (const [field, body] of bodies) this.#tell(field, body);
  }

  #tell(field: string, body: string | null): void {
    if ((this.#bodies.get(field) ?? null) === body) return;
    this.#keep(field, body);
    const { kind, id } = recordAt(field, body ?? '');
    for (const listener of this.#listeners) listener(kind, id, body);
  }

  #keep(field: string, body: string | null): void {
    if (body === null) this.#bodies.delete(field);
    else this.#bodies.set(field, body);
  }
}

/** No kind has a colon in it. */
export const fieldOf = (kind: string, id: string): string => `${kind}:${id}`;

export function recordAt(field: string, body: string): RegisterRecord {
  const cut = field.indexOf(':');
  return { kind: field.slice(0, cut), id: field.slice(cut + 1), body };
}
