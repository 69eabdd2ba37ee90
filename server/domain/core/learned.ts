/**
 * What the hall has learned about its waits, from the logs of the days that are closed: plain JSON of bounded size, so that it can be an
 * event. Only `server/domain/estimate/` and `server/domain/learning/` look inside.
 */
import * as z from 'zod';

export const Learned = z.strictObject({
  /** How many days it was learned from. */
  days: z.int().nonnegative(),
});
export type Learned = z.infer<typeof Learned>;

export const nothingLearned: Learned = { days: 0 };
