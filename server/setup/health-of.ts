/** What the server knows of itself, gathered from those who know it. */
import { existsSync, statSync } from 'node:fs';
import type { Logger } from 'pino';
import type { HealthFact } from '../../shared/routes/health.ts';
import { freeBytes } from '../backup/backup-folder.ts';
import { type Backups, backupFolder } from '../backup/backups.ts';
import type { ChainWalks } from '../backup/chain-walks.ts';
import type { ProcessLog } from '../base/process-log.ts';
import { doubtWords } from '../clock/doubt-words.ts';
import type { TimeKeeper } from '../clock/time-keeper.ts';
import type { Outside } from '../domain/alarm/cause.ts';
import type { LiveHall } from '../hall/hall.ts';
import { foundOr, Health } from '../health/health.ts';
import type { Finding, Findings } from '../health/words.ts';
import type { WatchedStore } from '../register/watched-store.ts';

export interface HealthSources {
  hall: LiveHall;
  register: WatchedStore;
  missingFile: () => string | null;
  backups: Backups;
  chainWalks: ChainWalks;
  processLog: ProcessLog;
  dataDir: string;
  time: TimeKeeper;
  logger: Logger;
}

/** Also where nobody asks: changes are told in the log of the process. */
const lookEveryMs = 5_000;
/** A backup leaves 256 MB to the hall; from here on it is time to make room. */
const tightBytes = 512 * 1024 * 1024;

/** Looks by itself from now on, as long as the process lives. */
export function healthOf(sources: HealthSources): Health {
  const health = new Health({ findings: findingsOf(sources), clock: sources.time.now, logger: sources.logger });
  health.look();
  setInterval(() => {
    health.look();
    void sources.register.tryAgain();
  }, lookEveryMs).unref();
  return health;
}

/** What supervisors are called to (rule J3); the rest is said on the supervisor's pages alone. */
export const troublesIn = (facts: readonly HealthFact[]): Outside['troubles'] =>
  (['backup', 'disk', 'clock'] as const).flatMap((name) => {
    const fact = facts.find((each) => each.name === name && each.level !== 'fine');
    return fact ? [{ name, since: fact.since, words: fact.words }] : [];
  });

function findingsOf({
  hall,
  register,
  missingFile,
  backups,
  chainWalks,
  processLog,
  dataDir,
  time,
}: HealthSources): Findings {
  return {
    log: () => logOf(hall, missingFile()),
    register: () => ({ state: register.problem === null ? 'written' : 'unwritten', reason: register.problem }),
    backup: () => backups.found,
    'backup place': () =>
      time.rehearsalPace() === null ? foundOr(() => placeOf(dataDir), 'same') : { state: 'rehearsed' },
    chain: () => chainWalks.found,
    disk: () => foundOr(() => roomOf(dataDir), 'unknown'),
    clock: () => clockOf(time),
    'own log': () => ({
      state: processLog.dropped === 0 ? 'written' : 'dropped',
      reason: processLog.dropped === 0 ? null : `${processLog.dropped} lines`,
    }),
  };
}

/** Also where nobody sends a command that would find it out. */
function logOf(hall: LiveHall, missing: string | null): Finding<'log'> {
  if (missing !== null) return { state: 'missing', reason: missing };
  return { state: hall.ready ? 'written' : 'unwritten' };
}

function placeOf(dataDir: string): Finding<'backup place'> {
  const folder = backupFolder(dataDir);
  // It is made when the first one is.
  if (!existsSync(folder)) return { state: 'same' };
  return { state: statSync(folder).dev === statSync(dataDir).dev ? 'same' : 'elsewhere' };
}

function roomOf(dataDir: string): Finding<'disk'> {
  const free = freeBytes(dataDir);
  return { state: free < tightBytes ? 'tight' : 'roomy', reason: `${Math.round(free / 1024 / 1024)} MB free` };
}

function clockOf(time: TimeKeeper): Finding<'clock'> {
  const doubt = time.doubt();
  if (doubt === null) return { state: 'agreed' };
  const { id, en = id } = doubtWords(doubt);
  return { state: 'doubted', words: { id, en } };
}
