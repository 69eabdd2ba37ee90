/** Whether a Redis keeps what it says it has: its version, its part, and four settings. */
import { isRefusal, type RedisConnection } from './redis-connection.ts';

/** Name of the setting, the value it must have, and what happens with any other value. */
const required = [
  ['appendonly', 'yes', 'everything is lost when Redis ends'],
  ['appendfsync', 'always', 'what was acknowledged is lost in a power failure'],
  ['no-appendfsync-on-rewrite', 'no', 'what is acknowledged during a rewrite is lost in a power failure'],
  ['maxmemory-policy', 'noeviction', 'Redis throws data away when its memory is full'],
] as const;

/** Since 7.0 Redis refuses a script before its first command where it cannot write. */
const oldestVersion = 7;

/**
 * What has to be put right, as plain sentences without line breaks; empty: nothing. `trust`: where Redis does not let its
 * settings be read, as managed ones do, they are taken to be right.
 */
export async function settingProblems(connection: RedisConnection, trust: boolean): Promise<string[]> {
  const info = await infoOf(connection);
  const version = /^redis_version:(\d+)/m.exec(info)?.[1];
  if (version !== undefined && Number(version) < oldestVersion)
    return [`it is Redis ${version}; Antrean needs ${oldestVersion}.0 or newer`];
  if (/^role:slave/m.test(info)) return ['it is a replica; give the address of the primary, or of its Sentinels'];
  const settings = await settingsOf(connection);
  if (settings === null) return trust ? [] : [unreadable];
  return required
    .filter(([name, value]) => settings.get(name) !== value)
    .map((setting) => problemOf(setting, settings));
}

const unreadable = `it does not let its settings be read (CONFIG GET). Make sure that it has ${required
  .map(([name, value]) => `${name} ${value}`)
  .join(', ')}, and start with REDIS_TRUST_SETTINGS=yes`;

function problemOf([name, value, harm]: (typeof required)[number], settings: ReadonlyMap<string, string>): string {
  const now = settings.get(name) ?? 'unknown';
  return `${name} is ${now}, so that ${harm}; put this line into its redis.conf and restart it: ${name} ${value}`;
}

/** Empty where the account has no right to run INFO. */
async function infoOf(connection: RedisConnection): Promise<string> {
  try {
    return await connection.ask((redis) => redis.info());
  } catch (error) {
    if (isRefusal(error)) return '';
    throw error;
  }
}

/** Null: this Redis does not let its settings be read. */
async function settingsOf(connection: RedisConnection): Promise<Map<string, string> | null> {
  const settings = new Map<string, string>();
  try {
    for (const [name] of required) {
      const [, value] = (await connection.ask((redis) => redis.config('GET', name))) as [string?, string?];
      if (value !== undefined) settings.set(name, value);
    }
    return settings;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
