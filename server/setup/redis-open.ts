/** Everything of a hall that lies in Redis: its log and its register, opened together. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import type { KnownLog } from '../backup/known-log.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { NotWritten } from '../log/log.ts';
import { RedisLog } from '../log/redis/redis.ts';
import { RedisConnection } from '../log/redis/redis-connection.ts';
import { keysOf, type RedisKeys } from '../log/redis/redis-keys.ts';
import { settingProblems } from '../log/redis/redis-settings.ts';
import { RedisStream } from '../log/redis/redis-stream.ts';
import type { RedisAddress } from '../log/redis/redis-url.ts';
import { RedisRegisterStore } from '../register/register-redis.ts';

/** A machine that has just been switched on starts Redis too, and its replica. */
const longestWaitMs = 10_000;

export interface RedisSettings {
  address: RedisAddress;
  /** How many replicas must hold an entry before it is acknowledged. */
  replicas: number;
  /** Where Redis does not let its settings be read, they are taken to be right. */
  trustSettings: boolean;
  /** How long a start waits for Redis. */
  withinMs?: number;
}

export interface RedisHall {
  log: RedisLog;
  /** Usable until the log is closed, and to be closed too. */
  registerStore: RedisRegisterStore;
  /** A test write: one key that nobody reads. Rejects with `NotWritten`. */
  probe: () => Promise<void>;
  /** By Redis' clock. Rejects while it cannot be asked. */
  storeTime: () => Promise<Instant>;
}

/**
 * Throws `StartProblem` where Redis is not there, would not keep what it is given, or has not the log that is known; without
 * one that is known, a new log is begun where there is none.
 */
export async function openRedis(
  settings: RedisSettings,
  hallId: string,
  logger: Logger,
  known: KnownLog | null = null,
): Promise<RedisHall> {
  const { address, replicas, trustSettings, withinMs = longestWaitMs } = settings;
  const keys = keysOf(hallId);
  const [connection, tailConnection, listeningConnection] = ['log', 'tail', 'register'].map(
    (name) => new RedisConnection(address.options, name, logger),
  ) as [RedisConnection, RedisConnection, RedisConnection];
  try {
    const deadline = performance.now() + withinMs;
    await connection.up(withinMs);
    const problems = await settingProblems(connection, trustSettings);
    if (problems.length > 0) throw new Error(problems.join('; '));
    watchSettings(connection, trustSettings, logger);
    const logId = known === null ? await logIdIn(connection, keys) : await knownIdIn(connection, keys, known);
    const stream = new RedisStream(connection, keys, logId, replicas);
    await replicasThere(stream, deadline);
    const registerStore = await RedisRegisterStore.open(
      { connection, listeningConnection, keys, held: () => stream.replicasHold() },
      () => randomBytes(32),
    );
    const log = new RedisLog({ connection, tailConnection, keys, stream, logger });
    return { log, registerStore, probe: () => writeNothing(connection, keys), storeTime: () => timeOf(connection) };
  } catch (error) {
    for (const each of [connection, tailConnection, listeningConnection]) each.close();
    const problem = oneLineOf(error);
    throw new StartProblem(`REDIS_URL ${address.label}: ${problem}`);
  }
}

/** It is lost, refused or taken: of the log it says nothing but that it can be written now. */
async function writeNothing(connection: RedisConnection, keys: RedisKeys): Promise<void> {
  try {
    await connection.ask((redis) => redis.set(keys.touch, ''));
  } catch (error) {
    throw new NotWritten('Redis does not write', { cause: error });
  }
}

async function timeOf(connection: RedisConnection): Promise<Instant> {
  const [seconds, microseconds] = await connection.ask((redis) => redis.time());
  return Math.floor(Number(seconds) * 1_000 + Number(microseconds) / 1_000);
}

/** After a failover another server answers, and it may be set up otherwise. Too late to stop; not too late to say so. */
function watchSettings(connection: RedisConnection, trust: boolean, logger: Logger): void {
  connection.onUp(async () => {
    try {
      const problems = await settingProblems(connection, trust);
      if (problems.length > 0) logger.error({ problems }, 'this Redis does not keep what it says it has');
    } catch {
      // The connection is lost again; the next time it is up this is done anew.
    }
  });
}

/** Of several processes that open a new log at once the first names it. */
async function logIdIn(connection: RedisConnection, keys: RedisKeys): Promise<string> {
  await connection.ask((redis) => redis.set(keys.logId, randomUUID(), 'NX'));
  return String(await connection.ask((redis) => redis.get(keys.logId)));
}

async function knownIdIn(connection: RedisConnection, keys: RedisKeys, { logId, path }: KnownLog): Promise<string> {
  const found = await connection.ask((redis) => redis.get(keys.logId));
  if (found === logId) return logId;
  if (found === null)
    throw new Error(
      `it holds no log of this hall, and there was one, as ${path} tells; copy a backup there (npm run move -- --from FILE --to REDIS_URL), or, if a new, empty log is meant, remove that file`,
    );
  throw new Error(
    `it holds another log of this hall than the one that ${path} tells of; give the address of the right Redis, or, if that log is meant, remove that file`,
  );
}

/** Each try takes a second. */
async function replicasThere(stream: RedisStream, deadline: number): Promise<void> {
  for (;;) {
    try {
      return await stream.replicasHold();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
