/**
 * What was said of waits at issue, against what came; and the waits themselves (rules U60 to U63). Counts and whole seconds: who shows
 * them makes shares and minutes of them.
 */
import * as z from 'zod/mini';
import { AgencyId, BusinessDay, ServiceId } from '../base/ids.ts';
import { Text } from '../base/text.ts';

/** Of so few numbers a share says little: the counts are shown in its place. */
export const fewNumbers = 20;
/** "Within ten minutes". */
export const nearMinutes = 10;

const Seconds = z.nullable(z.int());

/** Of all numbers that were given out: null where there is none to say it of. */
export const WaitFigures = z.strictObject({
  numbers: z.int(),
  called: z.int(),
  /** The day ended, or somebody ended it, before they were called. */
  unserved: z.int(),
  medianSeconds: Seconds,
  meanSeconds: Seconds,
  /** Nine of ten waited no longer. */
  ninetySeconds: Seconds,
  /** Called by their promise, of those that were called or went unserved. */
  kept: z.int(),
});

/** Of the numbers with which a range was said, and which were called, or went unserved. */
export const SaidFigures = z.strictObject({
  numbers: z.int(),
  /** What was expected lay within ten minutes of what came. */
  near: z.int(),
  /** What came lay in the range as it was said, rounded; and in the one of 80 % that was computed. */
  inSaid: z.int(),
  inComputed: z.int(),
  /** How many of them were called: the means are theirs, of what was expected and of what came. */
  called: z.int(),
  saidMeanSeconds: Seconds,
  cameMeanSeconds: Seconds,
  /** What was expected less what came, the mean: the difference of the two. Above 0: it took less long than was said. */
  biasSeconds: Seconds,
  /** Told that they may not be served; and those of them that were called all the same. */
  warned: z.int(),
  warnedCalled: z.int(),
});

export const Figures = z.strictObject({ waits: WaitFigures, said: SaidFigures });

export const AccuracySpan = z.strictObject({
  /** The last day on which numbers were given out; seven days and thirty, to yesterday. */
  span: z.enum(['day', 'week', 'month']),
  from: BusinessDay,
  to: BusinessDay,
  /** On which numbers were given out. */
  days: z.int(),
  all: Figures,
  /** By the hour at which the number was taken. */
  hours: z.array(z.strictObject({ hour: z.int(), figures: Figures })),
  /** That for which it was taken; the most asked first. */
  services: z.array(z.strictObject({ serviceId: ServiceId, name: Text, agencyName: Text, figures: Figures })),
});

export const AccuracyQuery = z.strictObject({ agencyId: z.optional(AgencyId) });
export const AccuracyAnswer = z.strictObject({
  /** None of it is in the figures. */
  today: BusinessDay,
  spans: z.array(AccuracySpan),
});

/** What the hall's public page says of it, where the hall wishes; null: it does not, or there is too little to say. */
export const AccuracyLine = z.strictObject({
  line: z.nullable(
    z.strictObject({ from: BusinessDay, to: BusinessDay, numbers: z.int(), inSaid: z.int(), near: z.int() }),
  ),
});

export type WaitFigures = z.infer<typeof WaitFigures>;
export type SaidFigures = z.infer<typeof SaidFigures>;
export type Figures = z.infer<typeof Figures>;
export type AccuracySpan = z.infer<typeof AccuracySpan>;
export type AccuracyQuery = z.infer<typeof AccuracyQuery>;
export type AccuracyAnswer = z.infer<typeof AccuracyAnswer>;
export type AccuracyLine = z.infer<typeof AccuracyLine>;
