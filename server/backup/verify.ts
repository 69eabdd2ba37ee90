/** Is a log whole? Whatever kind of log it is, and whether or not a server has it open. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartProblem } from '../base/start-problem.ts';
import { BrokenLog } from '../log/log.ts';
import { InUse, logPath, lookInto, walkFile } from './log-file.ts';
import { assertNothingLost } from './lost-end.ts';
import { type RedisWhere, redisAddressIn, redisOrigin } from './redis-hall.ts';
import { askForBackup, triggerPath } from './trigger.ts';
import { type Walked, walk } from './walk.ts';

export interface Verified {
  /** What was walked. */
  label: string;
  walked: Walked;
}

/** `where` is a file, a data folder or the address of a Redis. Throws an `Error` whose sentence names what is broken, and where. */
export async function verify(where: string, redis: Omit<RedisWhere, 'address'>): Promise<Verified> {
  const address = redisAddressIn(where);
  if (address !== null) return verifyRedis({ ...redis, address });
  const isDataDir = existsSync(where) && statSync(where).isDirectory();
  const path = isDataDir ? logPath(where) : where;
  try {
    const walked = await naming(path, walkFile(path, { isFolded: true }));
    // What is left of a log that lost its end is an unbroken beginning.
    if (isDataDir) await lookInto(path, (log) => assertNothingLost(where, log));
    return { label: path, walked };
  } catch (error) {
    if (error instanceof InUse) return verifyInUse(path, error);
    throw error;
  }
}

/** Nobody else can read it, so its server makes a backup, and walks that. */
async function verifyInUse(path: string, inUse: InUse): Promise<Verified> {
  const told = await askForBackup(triggerPath(dirname(path)));
  if (told === null)
    throw new StartProblem(`${inUse.message}, and that server does not answer; verify a backup instead`);
  if ('problem' in told)
    throw new StartProblem(`${inUse.message}, and it could make no backup to verify: ${told.problem}`);
  const { path: backup } = told.made;
  const walked = await naming(backup, walkFile(backup, { isFolded: true }));
  return { label: `${path}, which is in use: its new backup ${backup}`, walked };
}

async function verifyRedis(where: RedisWhere): Promise<Verified> {
  const origin = await redisOrigin(where);
  try {
    return { label: origin.label, walked: await naming(origin.label, walk(origin.entries(), origin.snapshots())) };
  } finally {
    await origin.close();
  }
}

async function naming<T>(label: string, walking: Promise<T>): Promise<T> {
  try {
    return await walking;
  } catch (error) {
    if (error instanceof BrokenLog) throw new StartProblem(`${label}: ${error.message}`, { cause: error });
    throw error;
  }
}
