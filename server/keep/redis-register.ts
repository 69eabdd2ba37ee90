/** The register of a hall in Redis, as the rows that it would be in a file; see `server/log/redis-keys.ts`. */
import type { RedisKeys } from '../log/redis-keys.ts';
import type { RedisLine } from '../log/redis-line.ts';
import { StartProblem } from '../setup/start-problem.ts';
import { type RegisterRows, unmeant } from './register-rows.ts';

export async function readRedisRegister(line: RedisLine, keys: RedisKeys): Promise<RegisterRows> {
  const [idsByName, names, values] = await Promise.all(
    [keys.officerNames, keys.officers, keys.secrets].map((key) => line.ask((redis) => redis.hgetall(key))),
  );
  const nameOf = new Map(Object.entries(idsByName!).map(([normalName, officerId]) => [officerId, normalName]));
  const isUnmeant = (officerId: string) => !nameOf.has(officerId);
  const officers = Object.entries(names!)
    .map(([officer_id, name]) => ({ officer_id, name, normal_name: nameOf.get(officer_id) ?? unmeant(officer_id) }))
    // Of two with one name the first is the one whom it means.
    .sort((left, right) => Number(isUnmeant(left.officer_id)) - Number(isUnmeant(right.officer_id)));
  const secrets = Object.entries(values!).map(([name, value]) => ({
    name,
    value: new Uint8Array(Buffer.from(value, 'base64')),
  }));
  return { officers, secrets };
}

/** Throws `StartProblem` when `rows` hold what Redis has no place for. */
export async function writeRedisRegister(line: RedisLine, keys: RedisKeys, rows: RegisterRows): Promise<void> {
  const { officers = [], secrets = [], ...others } = rows;
  for (const [table, rest] of Object.entries(others))
    if (rest.length > 0) throw new StartProblem(`the register's table ${table} has no place in Redis yet`);
  const put = (key: string, field: unknown, value: unknown) =>
    line.ask((redis) => redis.hset(key, String(field), String(value)));
  for (const { officer_id, name, normal_name } of officers) {
    await put(keys.officers, officer_id, name);
    if (normal_name !== unmeant(String(officer_id))) await put(keys.officerNames, normal_name, officer_id);
  }
  for (const { name, value } of secrets) {
    if (!(value instanceof Uint8Array)) throw new StartProblem(`the secret ${String(name)} is not bytes`);
    await put(keys.secrets, name, Buffer.from(value).toString('base64'));
  }
}
