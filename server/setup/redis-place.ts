/** By which id a hall's data lie in Redis, where several halls may lie (rule H17). */
import type { Hall as HallSettings } from '../../shared/hall/hall.ts';
import { knownHalls } from '../backup/known-log.ts';
import { StartProblem } from '../base/start-problem.ts';
import { sampleHall } from '../sample-hall/sample-hall.ts';
import { emptyHall } from '../settings/empty-hall.ts';

/** Of a hall that begins without settings; it stays this one, whatever id the hall is given in the browser. */
const fromNothing = String(emptyHall.hallId);

/**
 * `file` null: none was given, or `isEmpty`: none is wanted. Then the hall that the data folder knows goes on. Throws `StartProblem`
 * where nobody can tell which that is, or another hall would begin beside the one that was set up in the browser.
 */
export function placeInRedis(dataDir: string, file: HallSettings | null, isEmpty: boolean): string {
  const known = knownHalls(dataDir);
  if (file !== null) {
    if (known.includes(file.hallId) || !known.includes(fromNothing)) return file.hallId;
    throw new StartProblem(
      `DATA_DIR ${dataDir} knows a hall in Redis that was set up in the browser, and HALL_FILE is of the hall ${file.hallId}, which it does not know. To go on with that hall start with HALL_FILE=none; for another hall take another DATA_DIR`,
    );
  }
  const usual = isEmpty ? fromNothing : sampleHall().hallId;
  if (known.length === 0 || known.includes(usual)) return usual;
  const [only, ...others] = known;
  if (others.length === 0) return only!;
  throw new StartProblem(
    `DATA_DIR ${dataDir} knows several halls in Redis (${known.join(', ')}): give the HALL_FILE of the one that is meant`,
  );
}
