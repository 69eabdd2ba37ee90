/** A data folder without a log in which a hall has run: its log was taken away, and a new, empty hall would give its numbers again. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartProblem } from '../base/start-problem.ts';
import { logPath } from './log-file.ts';

/** Before a new log is made. Throws `StartProblem` that names what tells of a hall. */
export function assertNoHallBefore(dataDir: string): void {
  const path = logPath(dataDir);
  if (existsSync(path) || existsSync(`${path}-wal`)) return;
  const traces = readdirSync(dataDir).filter((name) => isTrace(name, basename(path)));
  if (traces.length === 0) return;
  const files = traces.map((name) => join(dataDir, name)).join(', ');
  throw new StartProblem(
    `there was a hall in ${dataDir} (${files}), and ${path} is missing: put it back, or restore a backup (npm run restore -- FILE); or, if a new hall is meant to begin here, move ${files} away`,
  );
}

/** What a server writes once it has a hall, and what a restore leaves. */
const isTrace = (name: string, log: string): boolean =>
  name === 'clock.json' || name === `${log}.restored` || name.startsWith(`${log}.replaced-`);
