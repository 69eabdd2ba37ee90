/**
 * The register in Redis, for many processes. Each keeps a copy in memory, because views need names at once; what is added
 * is in the copy at once and in Redis soon, and `written` waits for that. The hall does so before it writes a command, so
 * that no officer is in the log who is not in the register.
 */
import type { Logger } from 'pino';
import { OfficerId } from '../../shared/ids.ts';
import { NotWritten } from '../log/log.ts';
import type { RedisKeys } from '../log/redis-keys.ts';
import type { RedisLine } from '../log/redis-line.ts';
import { type Officer, type RegisterStore, secretNames } from './register.ts';

const patienceMs = 2_000;
const pauseMs = 200;

export interface RedisRegisterParts {
  line: RedisLine;
  /** Kept busy with listening. */
  listeningLine: RedisLine;
  keys: RedisKeys;
  logger: Logger;
}

export class RedisRegisterStore implements RegisterStore {
  #parts: RedisRegisterParts;
  #officers: Officer[] = [];
  #secrets = new Map<string, Buffer>();
  /** By normalised name. Not known to be in Redis yet. */
  #unwritten = new Map<string, Officer>();
  #writing: Promise<void> | null = null;
  #listeners: (() => void)[] = [];

  private constructor(parts: RedisRegisterParts) {
    this.#parts = parts;
  }

  /** `makeKey` gives 32 random bytes, for the secrets that are not there yet. */
  static async open(parts: RedisRegisterParts, makeKey: () => Buffer): Promise<RedisRegisterStore> {
    const store = new RedisRegisterStore(parts);
    await store.#keepSecrets(makeKey);
    await store.#load();
    const { line, listeningLine, keys } = parts;
    // A change may have happened while either line was down.
    listeningLine.subscribe(keys.registerChanged, () => void store.#reload());
    line.onUp(() => void store.#reload());
    return store;
  }

  officers(): Officer[] {
    const known = new Set(this.#officers.map(({ officerId }) => officerId));
    return [...this.#officers, ...[...this.#unwritten.values()].filter(({ officerId }) => !known.has(officerId))];
  }

  addOfficer(officer: Officer, normalName: string): void {
    if (this.#unwritten.has(normalName)) throw new Error(`There is an officer ${normalName}`);
    this.#unwritten.set(normalName, officer);
    this.#writing ??= this.#write();
  }

  secret(name: string): Buffer | null {
    return this.#secrets.get(name) ?? null;
  }

  /** Two processes would each make one; so all are made when the store is opened, by the first. */
  addSecret(name: string): never {
    throw new Error(`The secret ${name} is not among those that a register has`);
  }

  async written(): Promise<void> {
    if (this.#writing === null) return;
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new NotWritten('An officer could not be entered in Redis')), patienceMs);
    await Promise.race([this.#writing, promise]);
    clearTimeout(timer);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    this.#parts.listeningLine.close();
  }

  async #keepSecrets(makeKey: () => Buffer): Promise<void> {
    const { line, keys } = this.#parts;
    for (const name of secretNames)
      await line.ask((redis) => redis.hsetnx(keys.secrets, name, makeKey().toString('base64')));
    const kept = await line.ask((redis) => redis.hgetall(keys.secrets));
    for (const [name, value] of Object.entries(kept)) this.#secrets.set(name, Buffer.from(value, 'base64'));
  }

  /** Until all is in Redis, however long it is away. */
  async #write(): Promise<void> {
    for (const [normalName, officer] of this.#unwritten) await this.#persist(officer, normalName);
    this.#writing = null;
  }

  async #persist(officer: Officer, normalName: string): Promise<void> {
    while (!this.#parts.line.isClosed) {
      try {
        await this.#enter(officer, normalName);
        return;
      } catch (error) {
        this.#parts.logger.warn({ err: error }, 'an officer could not be entered yet');
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  /** Once or again, it is the same. Where another process has entered the name meanwhile, that one keeps it. */
  async #enter({ officerId, name }: Officer, normalName: string): Promise<void> {
    const { line, keys } = this.#parts;
    await line.ask((redis) => redis.hset(keys.officers, officerId, name));
    await line.ask((redis) => redis.hsetnx(keys.officerNames, normalName, officerId));
    await line.ask((redis) => redis.publish(keys.registerChanged, officerId));
    await this.#load();
    this.#unwritten.delete(normalName);
  }

  async #load(): Promise<void> {
    const { line, keys } = this.#parts;
    const names = await line.ask((redis) => redis.hgetall(keys.officerNames));
    const officers = await line.ask((redis) => redis.hgetall(keys.officers));
    const meant = new Set(Object.values(names));
    const all = Object.entries(officers).map(([officerId, name]) => ({
      officerId: OfficerId.parse(officerId),
      name,
    }));
    this.#officers = [
      ...all.filter(({ officerId }) => meant.has(officerId)),
      ...all.filter(({ officerId }) => !meant.has(officerId)),
    ];
  }

  async #reload(): Promise<void> {
    const before = JSON.stringify(this.#officers);
    try {
      await this.#load();
    } catch {
      // The line is down; when it is up this runs again.
      return;
    }
    if (JSON.stringify(this.#officers) !== before) for (const listener of this.#listeners) listener();
  }
}
