/** What a supervisor does for others: counters, tickets, and the numbers that are given out. Part of `Command`. */
import * as z from 'zod/mini';
import { AgencyId, CounterId, Instant, OfficerId, ServiceId, TicketId } from '../base/ids.ts';
import { isShown, tidyName } from '../base/shown-name.ts';
import {
  CancelReason,
  ClosingReason,
  DirectReason,
  MoveReason,
  PauseReason,
  PriorityEndReason,
  ReopenReason,
  StopReason,
} from '../base/ticket.ts';

const GroupCode = z.string().check(z.regex(/^[A-Z]{2,20}$/));

/** Opens a counter in an officer's name, or hands it over with whoever is there. */
export const AssignCounter = z.strictObject({
  type: z.literal('AssignCounter'),
  counterId: CounterId,
  officerId: OfficerId,
  /** Where the officer is now: that counter is closed with it. Left out: the officer is at none. */
  fromCounterId: z.optional(CounterId),
  /** Said to whoever has to leave it, or to go. */
  reason: z.optional(DirectReason),
});
/** Instead of its officer, who stays there. */
export const PauseForOfficer = z.strictObject({
  type: z.literal('PauseForOfficer'),
  counterId: CounterId,
  reason: PauseReason,
  /** Minutes until somebody is expected back. */
  minutes: z.int().check(z.minimum(1), z.maximum(480)),
});
export const ResumeForOfficer = z.strictObject({ type: z.literal('ResumeForOfficer'), counterId: CounterId });

const services = z.array(ServiceId).check(z.maxLength(600));
/** What the counter serves for the rest of the day beside, or without, what the settings say. Nothing of both: as they say. */
export const LendServices = z.strictObject({
  type: z.literal('LendServices'),
  counterId: CounterId,
  more: services,
  fewer: services,
  /** What the sender saw lent there: where somebody else has changed it meanwhile, nothing is done. Left out: whatever is lent. */
  seen: z.optional(z.strictObject({ more: services, fewer: services })),
});

/** Of a service of this agency, at no counter now. */
const ofAgency = { agencyId: AgencyId, ticketId: TicketId };
export const MoveTicket = z.strictObject({
  type: z.literal('MoveTicket'),
  ...ofAgency,
  serviceId: ServiceId,
  /** Only at this counter; none: at any that serves the service. */
  toCounterId: z.optional(CounterId),
  reason: MoveReason,
});
export const CancelTicket = z.strictObject({ type: z.literal('CancelTicket'), ...ofAgency, reason: CancelReason });
export const RaiseTicket = z.strictObject({ type: z.literal('RaiseTicket'), ...ofAgency, priorityGroup: GroupCode });
/** Its priority was given wrongly: it waits as an ordinary one. */
export const LowerTicket = z.strictObject({ type: z.literal('LowerTicket'), ...ofAgency, reason: PriorityEndReason });
/** It had ended, or was missed: it waits again, in the place of before. */
export const ReopenTicket = z.strictObject({ type: z.literal('ReopenTicket'), ...ofAgency, reason: ReopenReason });
/** `actionPosition` is the log position of what a supervisor did about a ticket. */
export const UndoTicketAct = z.strictObject({
  type: z.literal('UndoTicketAct'),
  agencyId: AgencyId,
  actionPosition: z.int().check(z.positive()),
});

export const TicketActName = z.enum(['moved', 'cancelled', 'raised', 'lowered', 'reopened']);
export type TicketActName = z.infer<typeof TicketActName>;

/** For which services numbers are stopped. */
export const NumbersOf = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('hall') }),
  z.strictObject({ of: z.literal('agency'), agencyId: AgencyId }),
  z.strictObject({ of: z.literal('service'), serviceId: ServiceId }),
]);
export type NumbersOf = z.infer<typeof NumbersOf>;

/** Kept in the log for ever: no names. */
const publicWords = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(160),
  z.refine((text) => tidyName(text) !== '' && isShown(text), 'shows nothing, or is more than one line'),
);
export const PublicWords = z.strictObject({ id: publicWords, en: z.optional(publicWords) });

/** By the counter's officer, to a supervisor: may it close before its time? */
export const AskToClose = z.strictObject({
  type: z.literal('AskToClose'),
  counterId: CounterId,
  reason: ClosingReason,
});
export const TakeBackAskToClose = z.strictObject({ type: z.literal('TakeBackAskToClose'), counterId: CounterId });
/** `askedPosition` is the log position at which it was asked: an answer that is late answers nothing else. */
export const DecideClosing = z.strictObject({
  type: z.literal('DecideClosing'),
  counterId: CounterId,
  askedPosition: z.int().check(z.positive()),
  agrees: z.boolean(),
  /** To the officer. */
  word: z.optional(publicWords),
});

/** The last moment of the year 9999. */
const lastInstant = 253_402_300_799_999;

/** No numbers until then; `until` left out: for the rest of the day. */
export const StopNumbers = z.strictObject({
  type: z.literal('StopNumbers'),
  about: NumbersOf,
  reason: StopReason,
  until: z.optional(Instant.check(z.maximum(lastInstant, 'no calendar goes so far'))),
  /** In place of the words of the reason. */
  words: z.optional(PublicWords),
});
export const ResumeNumbers = z.strictObject({ type: z.literal('ResumeNumbers'), about: NumbersOf });

export const supervisingCommands = [
  AssignCounter,
  PauseForOfficer,
  ResumeForOfficer,
  LendServices,
  MoveTicket,
  CancelTicket,
  RaiseTicket,
  LowerTicket,
  ReopenTicket,
  UndoTicketAct,
  StopNumbers,
  ResumeNumbers,
  AskToClose,
  TakeBackAskToClose,
  DecideClosing,
] as const;
