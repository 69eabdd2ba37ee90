/**
 * What the hall has learned about its waits, from the logs of the days that are closed: plain JSON of bounded size, so that it can be an
 * event. Only `server/domain/estimate/` and `server/domain/learning/` look inside. Each day that is learned makes all before it count a
 * little less. Durations are minutes.
 */
import * as z from 'zod';

/** Below zero a gap or a visit would end before it begins, and a forecast would never come to its end. */
const atLeastZero = z.number().nonnegative();
/** How many, and their sum. */
const Tally = z.tuple([atLeastZero, atLeastZero]);
/** How many in each bin; what the bins are says `estimate/habits/bins.ts`. */
const Histogram = z.array(atLeastZero);
/** Which part of all lies below. */
const Quantile = z.number().min(0).max(1);

export const Learned = z.strictObject({
  /** How many days it was learned from. */
  days: z.int().nonnegative(),
  /** Of each service: visits, their minutes at the usual pace, and the sum of the squared logarithms of (minutes ÷ expected). */
  services: z.record(z.string(), z.tuple([atLeastZero, atLeastZero, atLeastZero])),
  /** Of each officer: visits, the sum of (minutes ÷ expected); gaps between visits, the sum of (gap ÷ expected). */
  officers: z.record(z.string(), z.tuple([atLeastZero, atLeastZero, atLeastZero, atLeastZero])),
  /** The same of an officer and a service, beyond what both tell: `officer service`. */
  pairs: z.record(z.string(), Tally),
  /** Visits and (minutes ÷ expected) by class, and by half hour of the day. */
  classes: z.record(z.string(), Tally),
  halfHours: z.record(z.string(), Tally),
  /** Of (minutes ÷ expected). */
  shape: Histogram,
  /** From the call to the start. */
  comes: Histogram,
  /** From when a counter could call until it does, by what was before; and (gap ÷ mean). */
  gaps: z.record(z.string(), Tally),
  gapShape: Histogram,
  /** How well each way for a level to move (`estimate/habits/levels.ts`) has told the visits: logarithms of likelihoods. */
  levels: z.record(z.string(), z.array(z.number())),
  /** Calls, and nobody came: by how long they had waited. Minutes until they were marked as missed; missed, and came back. */
  noShows: z.array(Tally),
  missed: Tally,
  returns: Tally,
  /** Minutes that people waited, and those who gave their number back. */
  cancels: Tally,
  /** Of each service: days, and numbers of each class in them (regular, priority, appointment). All numbers by half hour. */
  arrivals: z.record(z.string(), z.tuple([atLeastZero, atLeastZero, atLeastZero, atLeastZero])),
  arrivalHalfHours: z.record(z.string(), atLeastZero),
  /**
   * Of each counter its last days, the newest first: weekday, opened, closed, whether somebody still waited then, and the begin and end of
   * each time in between in which nobody was there. Minutes of the day. Only the weekday: nobody came.
   */
  attendance: z.record(z.string(), z.array(z.array(z.int()))),
  /** Of each counter who opened it, and at which minute of the day: the last few, the newest first. */
  staff: z.record(z.string(), z.array(z.tuple([z.string(), z.int()]))).optional(),
  /** Minutes by which a pause ended later than was said, by its reason; `long` behind that of long ones. */
  overruns: z.record(z.string(), Histogram),
  /** What came, by where it lay in what was expected: for each band of expected waits. */
  scores: z.array(Histogram),
  /** Which quantiles of these are the ends of a range: of a number just taken, and later. */
  ends: z.array(z.tuple([Quantile, Quantile])),
  /** Of the same two: minutes by which what came was later than the median that was expected, and the lengths of these ranges. */
  late: z.array(z.tuple([z.number(), atLeastZero])).optional(),
});
export type Learned = z.infer<typeof Learned>;

export const nothingLearned: Learned = {
  days: 0,
  services: {},
  officers: {},
  pairs: {},
  classes: {},
  halfHours: {},
  shape: [],
  comes: [],
  gaps: {},
  gapShape: [],
  levels: {},
  noShows: [],
  missed: [0, 0],
  returns: [0, 0],
  cancels: [0, 0],
  arrivals: {},
  arrivalHalfHours: {},
  attendance: {},
  overruns: {},
  scores: [],
  ends: [],
};
