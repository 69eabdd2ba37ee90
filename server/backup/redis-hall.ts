/** A hall's data in Redis, to be walked, copied away, or copied there. */
import { pino } from 'pino';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { Head } from '../log/chain.ts';
import { RedisLog } from '../log/redis/redis.ts';
import { RedisConnection, script } from '../log/redis/redis-connection.ts';
import { keysOf, type RedisKeys } from '../log/redis/redis-keys.ts';
import { settingProblems } from '../log/redis/redis-settings.ts';
import { RedisStream } from '../log/redis/redis-stream.ts';
import { type RedisAddress, redisAddressOf } from '../log/redis/redis-url.ts';
import type { Source } from './backup.ts';
import type { Destination, Origin } from './move.ts';
import { readRedisRegister, writeRedisRegister } from './redis-register.ts';
import { walk } from './walk.ts';

const logger = pino({ level: 'silent' });
const upWithinMs = 5_000;

export interface RedisWhere {
  address: RedisAddress;
  /** Null: the only hall that is there. */
  hallId: string | null;
  /** How many replicas must hold what is written. */
  replicas: number;
  trustSettings: boolean;
}

/** Null: `place` is no address at all, but a path. Throws `StartProblem`. */
export function redisAddressIn(place: string): RedisAddress | null {
  if (!/^redis(s|\+sentinel)?:\/\//.test(place)) return null;
  const address = redisAddressOf(place);
  // The sentence does not repeat `place`: it may hold a password.
  if (address === null) throw new StartProblem('that is not the address of a Redis, as redis://host:6379');
  return address;
}

/** Throws `StartProblem`. */
export async function redisOrigin(where: RedisWhere): Promise<Origin> {
  const { log, connection, keys, label } = await open(where);
  return {
    label,
    logId: log.logId,
    entries: () => log.read(1),
    snapshots: () => log.snapshots(),
    register: () => readRedisRegister(connection, keys),
    head: () => headOf(connection, keys),
    close: () => log.close(),
  };
}

/** To back up what is there now. Throws `StartProblem`. */
export async function redisSource(where: RedisWhere): Promise<Source> {
  const { log, connection, keys } = await open(where);
  const { position } = await headOf(connection, keys);
  return { log, head: () => position, register: () => readRedisRegister(connection, keys) };
}

async function open(
  where: RedisWhere,
): Promise<{ log: RedisLog; connection: RedisConnection; keys: RedisKeys; label: string }> {
  const { connection, label } = await connect(where);
  try {
    const hallId = where.hallId ?? (await onlyHallIn(connection));
    const keys = keysOf(hallId);
    const logId = await connection.ask((redis) => redis.get(keys.logId));
    if (logId === null) throw new Error(`it holds nothing of the hall ${hallId}`);
    return { log: logAt(connection, keys, logId, 0), connection, keys, label: `${label} (${hallId})` };
  } catch (error) {
    connection.close();
    throw new StartProblem(`${label}: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * Everything is written under other keys of the same hall first, and these are renamed in one step. Throws `StartProblem`
 * where there is something of this hall already, or Redis would not keep what it is given.
 */
export async function redisDestination(where: RedisWhere, hallId: string, logId: string): Promise<Destination> {
  const { connection, label } = await connect(where);
  try {
    const problems = await settingProblems(connection, where.trustSettings);
    if (problems.length > 0) throw new Error(problems.join('; '));
    const keys = keysOf(hallId);
    await assertEmpty(connection, keys);
    return await destinationAt(connection, keys, logId, where.replicas);
  } catch (error) {
    connection.close();
    throw new StartProblem(`${label}: ${messageOf(error)}`, { cause: error });
  }
}

/** Writes under keys that no server reads, until `publish` renames them. */
async function destinationAt(
  connection: RedisConnection,
  keys: RedisKeys,
  logId: string,
  replicas: number,
): Promise<Destination> {
  const moving = movingKeys(keys);
  await connection.ask((redis) => redis.del(...dataKeys(moving)));
  await connection.ask((redis) => redis.set(moving.logId, logId));
  const log = logAt(connection, moving, logId, replicas);
  let position = 0;
  return {
    add: async (entries) => {
      await log.append(entries, position);
      position += entries.length;
    },
    finish: async ({ register, snapshot }) => {
      await writeRedisRegister(connection, moving, register);
      if (snapshot !== null) await log.saveSnapshot(snapshot);
      return walk(log.read(1), log.snapshots());
    },
    publish: async () => {
      const all = [...dataKeys(moving), ...dataKeys(keys)];
      if ((await connection.run(renameAll, all, [])) !== 'renamed') throw new StartProblem(notEmpty(keys));
      await new RedisStream(connection, keys, logId, replicas).replicasHold();
    },
    close: async () => {
      if (connection.isUp) await connection.ask((redis) => redis.del(...dataKeys(moving)));
      await log.close();
    },
  };
}

const logAt = (connection: RedisConnection, keys: RedisKeys, logId: string, replicas: number): RedisLog =>
  new RedisLog({
    connection,
    tailConnection: connection,
    keys,
    stream: new RedisStream(connection, keys, logId, replicas),
    logger,
  });

/** The first half of the keys gets the names in the second half, if none of these exists. */
const renameAll = script(`#!lua
local half = #KEYS / 2
for i = 1, half do if redis.call('EXISTS', KEYS[half + i]) == 1 then return 'not-empty' end end
for i = 1, half do if redis.call('EXISTS', KEYS[i]) == 1 then redis.call('RENAME', KEYS[i], KEYS[half + i]) end end
return 'renamed'
`);

/** The keys that hold a hall's data. `registerChanged` is a channel and `touch` has no content: neither is copied. */
const dataKeys = ({ registerChanged: _channel, touch: _nothing, ...data }: RedisKeys): string[] => Object.values(data);

const movingKeys = (keys: RedisKeys): RedisKeys =>
  Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, `${key}:moving`])) as RedisKeys;

const notEmpty = ({ log }: RedisKeys): string =>
  `something of this hall is there already (${log}); a log is only moved to where none is`;

async function assertEmpty(connection: RedisConnection, keys: RedisKeys): Promise<void> {
  if ((await connection.ask((redis) => redis.exists(...dataKeys(keys)))) > 0) throw new Error(notEmpty(keys));
}

async function connect({ address }: RedisWhere): Promise<{ connection: RedisConnection; label: string }> {
  const connection = new RedisConnection(address.options, 'keep', logger);
  try {
    await connection.up(upWithinMs);
  } catch (error) {
    connection.close();
    throw new StartProblem(`${address.label}: ${messageOf(error)}`, { cause: error });
  }
  return { connection, label: address.label };
}

async function headOf(connection: RedisConnection, keys: RedisKeys): Promise<Head> {
  const [last] = await connection.ask((redis) => redis.xrevrange(keys.log, '+', '-', 'COUNT', 1));
  if (last === undefined) return { position: 0, hash: '' };
  return { position: Number.parseInt(last[0], 10), hash: String(last[1][1]) };
}

/** A Redis may have many halls. Throws where it has none, or several. */
async function onlyHallIn(connection: RedisConnection): Promise<string> {
  const [before = '', after = ''] = keysOf('*').log.split('*');
  const pattern = { match: keysOf('*').log, count: 1_000 };
  const found: string[][] = await connection.ask((redis) => Array.fromAsync(redis.scanStream(pattern)));
  const [only, ...others] = new Set(found.flat().map((key) => key.slice(before.length, -after.length)));
  if (only === undefined) throw new Error('it holds no hall');
  if (others.length === 0) return only;
  throw new Error(`it holds several halls; say which with --hall: ${[only, ...others].join(', ')}`);
}
