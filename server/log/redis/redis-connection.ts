/**
 * One connection to Redis that comes back by itself. A command is sent at most once: where it was lost, its sender finds
 * out what became of it, because only its sender knows how.
 */
import { createHash } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';

/** Nothing heard for so long while an answer is due: the server hangs or the network is cut. Longer than any write. */
const silenceMs = 2_500;

const fixedOptions = {
  // The replies of streams are nested lists in protocol 2 and maps in 3.
  protocol: 2,
  replyMapping: 'legacy',
  // Otherwise ioredis keeps commands while the connection is down and sends them later: an append must be sent by `RedisLog` alone.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (times) => Math.min(25 * 2 ** Math.min(times, 6), 1_000),
  connectTimeout: 2_000,
  socketTimeout: silenceMs,
  disconnectTimeout: 100,
  // Also notices a dead connection on which nothing is sent for hours.
  keepAlive: 5_000,
  maxLoadingRetryTime: 250,
  disableClientInfo: true,
  // A primary that was made a replica: whoever is the primary now has another address.
  reconnectOnError: (error) => error.message.includes('READONLY'),
  failoverDetector: true,
  sentinelCommandTimeout: 1_000,
  sentinelRetryStrategy: (times) => Math.min(times * 100, 1_000),
} satisfies RedisOptions;

/** Certainly not sent: there is no connection. */
export class ConnectionDown extends Error {
  override name = 'ConnectionDown';
}

/** The connection broke, or Redis stopped answering, while an answer was due: nobody knows what it did. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
  constructor() {
    super('The connection to Redis was lost while an answer was due');
  }
}

/** Redis has answered, and refused: the command had no effect. */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === 'ReplyError';

/** A Lua script and the digest that Redis knows it by. */
export interface Script {
  text: string;
  digest: string;
}
export const script = (text: string): Script => ({ text, digest: createHash('sha1').update(text).digest('hex') });

export class RedisConnection {
  #redis: Redis;
  #lossCount = 0;
  #closed = false;
  #wasUp = false;
  /** Why it is not up, as far as it is known. */
  problem: Error | null = null;

  /** `name` is what Redis shows in CLIENT LIST. */
  constructor(options: RedisOptions, name: string, logger: Logger) {
    this.#redis = new Redis({ ...options, ...fixedOptions, connectionName: `antrean-${name}` });
    this.#redis.on('error', (error: Error) => {
      this.problem = error;
    });
    this.#redis.on('close', () => {
      this.#lossCount++;
      if (this.#wasUp && !this.#closed) logger.warn({ connection: name }, 'the connection to Redis is lost');
      this.#wasUp = false;
    });
    this.#redis.on('ready', () => {
      this.#wasUp = true;
      this.problem = null;
      logger.info({ connection: name }, 'the connection to Redis is up');
    });
  }

  get isUp(): boolean {
    return this.#redis.status === 'ready';
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Grows whenever the connection closes. */
  get lossCount(): number {
    return this.#lossCount;
  }

  /**
   * Asks Redis something, if the connection is up. Rejects with `ConnectionDown` when nothing was sent, with Redis' own refusal
   * (`isRefusal`), and with `ConnectionLost` when nobody knows what became of it.
   */
  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    if (!this.isUp)
      throw new ConnectionDown(`No connection to Redis${this.problem === null ? '' : `: ${this.problem.message}`}`);
    try {
      return await question(this.#redis);
    } catch (error) {
      // What ioredis says of it is about its own options.
      if (error instanceof Error && error.name === 'MaxRetriesPerRequestError') throw new ConnectionLost();
      throw error;
    }
  }

  /** Runs now if the connection is up, and whenever it comes up. */
  onUp(listener: () => void): void {
    this.#redis.on('ready', listener);
    if (this.isUp) listener();
  }

  /** Rejects with `problem` after `withinMs`, or at once when Redis has answered and refused (a wrong password). */
  async up(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (!this.isUp) {
      if (isRefusal(this.problem) || performance.now() > deadline)
        throw new Error(this.problem?.message ?? `no answer within ${Math.round(withinMs / 1000)} s`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** `listener` gets each message, and null whenever it begins to listen: what was said before is not known. */
  subscribe(channel: string, listener: (message: string | null) => void): void {
    this.#redis.on('message', (from: string, message: string) => {
      if (from === channel) listener(message);
    });
    const listening = () =>
      this.#redis.subscribe(channel).then(
        () => listener(null),
        () => undefined,
      );
    this.onUp(() => void listening());
  }

  /** The script by its digest; by its text where Redis does not know it yet, and so did nothing. */
  async run({ text, digest }: Script, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    try {
      return await this.ask((redis) => redis.evalsha(digest, keys.length, ...keys, ...values));
    } catch (error) {
      if (!isRefusal(error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return this.ask((redis) => redis.eval(text, keys.length, ...keys, ...values));
    }
  }

  close(): void {
    this.#closed = true;
    this.#redis.disconnect();
  }
}
