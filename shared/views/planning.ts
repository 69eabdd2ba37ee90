/** What a supervisor plans for later on the same day, and the hall does then (rules U80 to U86). Part of `Command`. */
import * as z from 'zod/mini';
import { AgencyId, CounterId, OfficerId } from '../base/ids.ts';
import { DirectReason, PauseReason, StopReason } from '../base/ticket.ts';
import { NumbersOf, PublicWords } from './supervising.ts';

/** Each as the command of that name would do it: an officer comes to a counter, one rests, one closes, no more numbers. */
export const PlannedAct = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('open'),
    counterId: CounterId,
    officerId: OfficerId,
    reason: z.optional(DirectReason),
  }),
  z.strictObject({
    is: z.literal('pause'),
    counterId: CounterId,
    reason: PauseReason,
    minutes: z.int().check(z.minimum(1), z.maximum(480)),
  }),
  z.strictObject({ is: z.literal('close'), counterId: CounterId, reason: z.optional(DirectReason) }),
  z.strictObject({
    is: z.literal('stop'),
    about: NumbersOf,
    reason: StopReason,
    /** In place of the words of the reason. */
    words: z.optional(PublicWords),
  }),
]);
export type PlannedAct = z.infer<typeof PlannedAct>;
export type PlannedKind = PlannedAct['is'];

/** The log position at which it was planned, and its place there. */
export const PlannedId = z.string().check(z.regex(/^\d{1,15}-\d{1,3}$/));
export type PlannedId = z.infer<typeof PlannedId>;

/** On the hall's clock, of the business day. */
export const ClockTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const mostAtOnce = 200;
/** As far as rests and closings can be put off, or brought forward. */
export const mostShiftMinutes = 180;

export const PlanActs = z.strictObject({
  type: z.literal('PlanActs'),
  acts: z.array(z.strictObject({ act: PlannedAct, at: ClockTime })).check(z.minLength(1), z.maxLength(mostAtOnce)),
  /** What it takes the place of: another time, or another act. */
  insteadOf: z.optional(z.array(PlannedId).check(z.maxLength(mostAtOnce))),
});
export type PlanActs = z.infer<typeof PlanActs>;
/** Of the counters of an agency (null: all) at which somebody is: their next rest by its hours, or their closing, so much later; below 0: sooner. */
export const PlanShift = z.strictObject({
  type: z.literal('PlanShift'),
  what: z.enum(['rest', 'closing']),
  agencyId: z.nullable(AgencyId),
  minutes: z.int().check(z.minimum(-mostShiftMinutes), z.maximum(mostShiftMinutes)),
});
/** Before it is done; or what could not be done, which somebody has read. */
export const DropPlannedActs = z.strictObject({
  type: z.literal('DropPlannedActs'),
  ids: z.array(PlannedId).check(z.minLength(1), z.maxLength(mostAtOnce)),
});
/** Its time has come, or its counter is free. The hall sends it to itself, in the name of whoever planned it. */
export const DoPlannedAct = z.strictObject({ type: z.literal('DoPlannedAct'), id: PlannedId });

export const planningCommands = [PlanActs, PlanShift, DropPlannedActs, DoPlannedAct] as const;
