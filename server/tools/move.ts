/** `npm run move -- --from X --to Y`: a hall's data to another store. X and Y: a data folder, a file, or the address of a Redis. */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rememberLog } from '../backup/known-log.ts';
import { logPath } from '../backup/log-file.ts';
import { noteRestored } from '../backup/lost-end.ts';
import { type Destination, hallIdOf, move, type Origin } from '../backup/move.ts';
import { type RedisWhere, redisAddressIn, redisDestination, redisOrigin } from '../backup/redis-hall.ts';
import { accountOfProcess, type Restoring } from '../backup/restored-entry.ts';
import { sqliteDestination, sqliteOrigin } from '../backup/sqlite-hall.ts';
import { extentOf } from '../backup/words.ts';
import { configOf } from '../setup/config.ts';
import { runTool, Usage } from './tool.ts';

type Settings = Omit<RedisWhere, 'address'>;

await runTool(async (args) => {
  const { from, to, hallId } = parsed(args);
  const { dataDir, redis } = configOf(process.env);
  const settings = { hallId, replicas: redis?.replicas ?? 0, trustSettings: redis?.trustSettings ?? false };
  const origin = await originAt(from, settings);
  try {
    const destination = await destinationAt(to, settings, origin);
    const walked = await move(origin, destination, restoringFrom(from)).finally(() => destination.close());
    await note(to, origin, dataDir);
    return [
      `Moved from ${origin.label}: ${extentOf(walked)}, walked there from the first to the last.`,
      `${origin.label} is as it was; start no server on it any more.`,
    ];
  } finally {
    await origin.close();
  }
});

/** A file is a backup, and what came after it is forgotten. */
function restoringFrom(place: string): Restoring | null {
  const isFile = redisAddressIn(place) === null && !statSync(place).isDirectory();
  return isFile ? { account: accountOfProcess(), now: Date.now(), lost: null } : null;
}

/** The next server is to find what was put there, and not to miss what was there before. */
async function note(to: string, origin: Origin, dataDir: string): Promise<void> {
  if (redisAddressIn(to) === null) return noteRestored(to, Date.now());
  rememberLog(dataDir, await hallIdOf(origin), origin.logId);
}

function originAt(place: string, settings: Settings): Promise<Origin> {
  const address = redisAddressIn(place);
  if (address !== null) return redisOrigin({ ...settings, address });
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  return sqliteOrigin(isFolder ? logPath(place) : place);
}

async function destinationAt(place: string, settings: Settings, origin: Origin): Promise<Destination> {
  const address = redisAddressIn(place);
  if (address === null) return sqliteDestination(logPath(place), origin.logId);
  return redisDestination({ ...settings, address }, await hallIdOf(origin), origin.logId);
}

function parsed(args: string[]): { from: string; to: string; hallId: string | null } {
  const options = { from: { type: 'string' }, to: { type: 'string' }, hall: { type: 'string' } } as const;
  try {
    const { from, to, hall } = parseArgs({ args, options }).values;
    if (from === undefined || to === undefined) throw new Error('one place is missing');
    return { from, to, hallId: hall ?? null };
  } catch (error) {
    throw new Usage(
      'npm run move -- --from X --to Y [--hall ID], where X and Y are a DATA_DIR or a REDIS_URL; X may be a FILE',
      {
        cause: error,
      },
    );
  }
}
