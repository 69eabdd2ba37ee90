/** The data folder of a rehearsal is marked: no hall is opened in it, and no rehearsal in the folder of a hall (rule RH3). */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { lockFolder } from '../log/folder-lock.ts';

const markName = 'rehearsal';
const passingName = 'antrean-latihan-';
/** A rehearsal that is about to begin has not locked its folder yet. */
const surelyBegunMs = 10 * 60_000;
const markText = 'Latihan, bukan data MPP.\nA rehearsal, not the data of a hall.\n';

/** Throws `StartProblem` where a rehearsal has kept its data. */
export function assertNoRehearsal(dataDir: string): void {
  if (existsSync(join(dataDir, markName)))
    throw new StartProblem(`DATA_DIR ${dataDir} holds the data of a rehearsal, not of a hall; take another folder`);
}

/** Makes an empty folder a rehearsal's. Throws `StartProblem` for one with something in it: it may be the hall's own. */
export function makeRehearsalFolder(path: string): void {
  const what = `--data ${path}`;
  if (filesIn(path, what).length > 0)
    throw new StartProblem(
      `${what} is not empty; a rehearsal begins in a new or empty folder, never in that of a hall`,
    );
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    writeFileSync(join(path, markName), markText);
  } catch (error) {
    throw new StartProblem(`${what} cannot be made: ${messageOf(error)}`);
  }
}

/** A new folder in `parent` that nobody has asked for. Those of rehearsals that were killed, and so could not take theirs away, go. */
export function makePassingFolder(parent: string, now: number): string {
  const path = mkdtempSync(join(parent, passingName));
  for (const name of readdirSync(parent)) if (name.startsWith(passingName)) sweep(join(parent, name), now);
  return path;
}

/** What is in use, or another person's, stays. */
function sweep(path: string, now: number): void {
  try {
    if (!existsSync(join(path, markName)) || now - statSync(path).mtimeMs < surelyBegunMs) return;
    lockFolder(path)();
    rmSync(path, { recursive: true, force: true });
  } catch {
    // In use, or gone meanwhile.
  }
}

function filesIn(path: string, what: string): string[] {
  try {
    return existsSync(path) ? readdirSync(path) : [];
  } catch (error) {
    throw new StartProblem(`${what} is no folder that can be read: ${messageOf(error)}`);
  }
}
