/** The register of a hall in Redis, as the rows that it would be in a file; see `server/log/redis/redis-keys.ts`. */

import { StartProblem } from '../base/start-problem.ts';
import type { RedisConnection } from '../log/redis/redis-connection.ts';
import type { RedisKeys } from '../log/redis/redis-keys.ts';
import { fieldOf, recordAt } from '../register/register-redis.ts';
import { asRecord, lastingRows, type RegisterRows } from './register-rows.ts';

export async function readRedisRegister(connection: RedisConnection, keys: RedisKeys): Promise<RegisterRows> {
  const values = await connection.ask((redis) => redis.hgetall(keys.secrets));
  const bodies = await connection.ask((redis) => redis.hgetall(keys.records));
  const secrets = Object.entries(values).map(([name, value]) => ({
    name,
    value: new Uint8Array(Buffer.from(value, 'base64')),
  }));
  const records = lastingRows(Object.entries(bodies).map(([field, body]) => recordAt(field, body)));
  return { secrets, records };
}

/** Throws `StartProblem` when `rows` have a table that Redis cannot store. */
export async function writeRedisRegister(
  connection: RedisConnection,
  keys: RedisKeys,
  rows: RegisterRows,
): Promise<void> {
  const { secrets = [], records = [], ...others } = rows;
  for (const [table, rest] of Object.entries(others))
    if (rest.length > 0) throw new StartProblem(`the register's table ${table} has no place in Redis yet`);
  const put = (key: string, field: unknown, value: unknown) =>
    connection.ask((redis) => redis.hset(key, String(field), String(value)));
  for (const { name, value } of secrets) {
    if (!(value instanceof Uint8Array)) throw new StartProblem(`the secret ${String(name)} is not bytes`);
    await put(keys.secrets, name, Buffer.from(value).toString('base64'));
  }
  for (const { kind, id, body } of records.map(asRecord)) await put(keys.records, fieldOf(kind, id), body);
}
