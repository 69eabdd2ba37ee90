/**
 * Every wish that can be sent to the hall. A command names what its sender saw (the ticket, the action), so that one
 * that comes late is refused instead of hitting something else.
 */
import * as z from 'zod/mini';
import { AccessChange } from './access/access-changes.ts';
import { alarmCommands } from './alarms/alarms.ts';
import {
  AgencyId,
  BusinessDay,
  CommandId,
  CounterId,
  Instant,
  KioskId,
  OfficerId,
  ServiceId,
  TicketId,
  TicketNumber,
} from './base/ids.ts';
import {
  AbsenceReason,
  CallReason,
  CancelReason,
  DirectReason,
  HoldReason,
  Outcome,
  PauseReason,
  UnservedReason,
} from './base/ticket.ts';
import { Hall } from './hall/hall.ts';
import { SettingsVersion, TakesEffect } from './hall/settings-version.ts';
import { noticeCommands } from './notices/notices.ts';
import { planningCommands } from './views/planning.ts';
import { supervisingCommands } from './views/supervising.ts';

const GroupCode = z.string().check(z.regex(/^[A-Z]{2,20}$/));

// Taking a number
export const IssueTicket = z.strictObject({
  type: z.literal('IssueTicket'),
  serviceId: ServiceId,
  /** A code of the hall's priority groups; none: an ordinary ticket. */
  priorityGroup: z.optional(GroupCode),
  /** The slot of an appointment that checks in now. */
  slotAt: z.optional(Instant),
});

/** A kiosk asks for numbers that it may give out while it has no server; it keeps a few of each series. */
export const ReserveNumbers = z.strictObject({ type: z.literal('ReserveNumbers') });
/** What a kiosk gave out meanwhile. `takenAt` is the hall's time, as well as the kiosk knew it. */
export const HandInTicket = z.strictObject({
  type: z.literal('HandInTicket'),
  day: BusinessDay,
  number: TicketNumber,
  serviceId: ServiceId,
  priorityGroup: z.optional(GroupCode),
  takenAt: Instant,
  /** The `IssueTicket` whose answer did not come, and in whose place this number was given out. */
  insteadOf: z.optional(CommandId),
});
/** The visitor left before the answer to an `IssueTicket` came: nobody shall wait for a number that nobody holds. */
export const WithdrawTicket = z.strictObject({
  type: z.literal('WithdrawTicket'),
  /** The command that was not waited for. */
  asked: CommandId,
});

/** By its holder, from the ticket's own page. */
export const CancelOwnTicket = z.strictObject({ type: z.literal('CancelOwnTicket'), ticketId: TicketId });

// At a counter, about one ticket
export const CallNext = z.strictObject({ type: z.literal('CallNext'), counterId: CounterId });
const atCounter = { counterId: CounterId, ticketId: TicketId };
export const CallTicket = z.strictObject({ type: z.literal('CallTicket'), ...atCounter, reason: CallReason });
export const Recall = z.strictObject({ type: z.literal('Recall'), ...atCounter });
export const StartService = z.strictObject({ type: z.literal('StartService'), ...atCounter });
export const Complete = z.strictObject({ type: z.literal('Complete'), ...atCounter, outcome: Outcome });
export const CompleteAndCallNext = z.strictObject({
  type: z.literal('CompleteAndCallNext'),
  ...atCounter,
  outcome: Outcome,
});
export const MarkMissed = z.strictObject({ type: z.literal('MarkMissed'), ...atCounter });
export const Return = z.strictObject({ type: z.literal('Return'), ...atCounter });
export const Hold = z.strictObject({
  type: z.literal('Hold'),
  ...atCounter,
  reason: HoldReason,
  /** Minutes until it comes back by itself. */
  minutes: z.int().check(z.minimum(1), z.maximum(480)),
});
export const Resume = z.strictObject({ type: z.literal('Resume'), ...atCounter });
export const Transfer = z.strictObject({
  type: z.literal('Transfer'),
  ...atCounter,
  serviceId: ServiceId,
  /** Only at this counter; none: at any that serves the service. */
  toCounterId: z.optional(CounterId),
});
export const Cancel = z.strictObject({ type: z.literal('Cancel'), ...atCounter, reason: CancelReason });
export const GrantPriority = z.strictObject({
  type: z.literal('GrantPriority'),
  ...atCounter,
  priorityGroup: GroupCode,
});
/** Its holder has lost the paper or the page: it is printed once more, or shown to be read by a phone. The answer holds the ticket. */
export const ShowTicketAgain = z.strictObject({
  type: z.literal('ShowTicketAgain'),
  ...atCounter,
  how: z.enum(['paper', 'screen']),
});
/** `actionPosition` is the log position of the action that the officer saw and wants taken back. */
export const Undo = z.strictObject({
  type: z.literal('Undo'),
  counterId: CounterId,
  actionPosition: z.int().check(z.positive()),
});

// The counter itself
export const OpenCounter = z.strictObject({ type: z.literal('OpenCounter'), counterId: CounterId });
export const PauseCounter = z.strictObject({
  type: z.literal('PauseCounter'),
  counterId: CounterId,
  reason: PauseReason,
  /** Minutes until the officer expects to be back. */
  minutes: z.int().check(z.minimum(1), z.maximum(480)),
});
export const ResumeCounter = z.strictObject({ type: z.literal('ResumeCounter'), counterId: CounterId });
export const CloseCounter = z.strictObject({ type: z.literal('CloseCounter'), counterId: CounterId });
export const TakeOverCounter = z.strictObject({ type: z.literal('TakeOverCounter'), counterId: CounterId });

// The hall
export const MarkAgencyAbsent = z.strictObject({
  type: z.literal('MarkAgencyAbsent'),
  agencyId: AgencyId,
  reason: AbsenceReason,
});
export const MarkAgencyPresent = z.strictObject({ type: z.literal('MarkAgencyPresent'), agencyId: AgencyId });
/** What becomes of those who wait where nobody is. The numbers are those that the sender saw. */
export const SettleWaiting = z.strictObject({
  type: z.literal('SettleWaiting'),
  agencyId: AgencyId,
  ticketIds: z.array(TicketId).check(z.minLength(1), z.maxLength(1_000)),
  how: z.discriminatedUnion('is', [
    /** An officer will come, in so many minutes. */
    z.strictObject({ is: z.literal('stay'), minutes: z.int().check(z.minimum(1), z.maximum(480)) }),
    /** They will not be served today. */
    z.strictObject({ is: z.literal('end'), reason: UnservedReason }),
    /** On to another service of the agency. */
    z.strictObject({ is: z.literal('move'), serviceId: ServiceId }),
  ]),
});
/** `actionPosition` is the log position of what was decided. */
export const UndoSettling = z.strictObject({
  type: z.literal('UndoSettling'),
  agencyId: AgencyId,
  actionPosition: z.int().check(z.positive()),
});
/** By a start, from a file or the sample. */
export const ConfigureHall = z.strictObject({ type: z.literal('ConfigureHall'), hall: Hall });
/** In the browser. `baseVersion`: of the settings from which these were made. */
export const ChangeHall = z.strictObject({
  type: z.literal('ChangeHall'),
  baseVersion: SettingsVersion,
  hall: Hall,
  from: TakesEffect,
});
/** What was planned for the next business day is taken back. */
export const DropHallPlan = z.strictObject({ type: z.literal('DropHallPlan'), baseVersion: SettingsVersion });
/** What the clock alone brings about: deadlines, the end of the day. The hall sends it to itself. */
export const AdvanceTime = z.strictObject({ type: z.literal('AdvanceTime') });

/** By a supervisor, where its officer is not there or does not close it. */
export const EndCounter = z.strictObject({
  type: z.literal('EndCounter'),
  counterId: CounterId,
  reason: z.optional(DirectReason),
});
/** That an officer is signed in nowhere any more, or is again. The hall sends it to itself. */
export const NoteOfficer = z.strictObject({
  type: z.literal('NoteOfficer'),
  officerId: OfficerId,
  isSignedIn: z.boolean(),
});

/** What is done with people, devices, keys and switches. The hall sends it to itself, in the name of whoever does it. */
export const NoteAccessChange = z.strictObject({ type: z.literal('NoteAccessChange'), change: AccessChange });

/** What a closed day has taught about waits. The hall sends it to itself. */
export const NoteWaits = z.strictObject({
  type: z.literal('NoteWaits'),
  day: BusinessDay,
  learned: z.record(z.string(), z.unknown()),
});

export const Command = z.discriminatedUnion('type', [
  IssueTicket,
  ReserveNumbers,
  HandInTicket,
  WithdrawTicket,
  CancelOwnTicket,
  CallNext,
  CallTicket,
  Recall,
  StartService,
  Complete,
  CompleteAndCallNext,
  MarkMissed,
  Return,
  Hold,
  Resume,
  Transfer,
  Cancel,
  GrantPriority,
  ShowTicketAgain,
  Undo,
  OpenCounter,
  PauseCounter,
  ResumeCounter,
  CloseCounter,
  TakeOverCounter,
  MarkAgencyAbsent,
  MarkAgencyPresent,
  SettleWaiting,
  UndoSettling,
  ConfigureHall,
  ChangeHall,
  DropHallPlan,
  AdvanceTime,
  EndCounter,
  NoteOfficer,
  NoteAccessChange,
  NoteWaits,
  ...supervisingCommands,
  ...planningCommands,
  ...alarmCommands,
  ...noticeCommands,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];
export const commandTypes: readonly CommandType[] = Command.def.options.map(({ shape }) => shape.type.def.values[0]!);
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Who sent it. `hall` is the hall itself: its clock, and its start. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kiosk'), kioskId: KioskId }),
  z.strictObject({ kind: z.literal('officer'), officerId: OfficerId }),
  /** The phone that holds the ticket. */
  z.strictObject({ kind: z.literal('visitor'), ticketId: TicketId }),
  z.strictObject({ kind: z.literal('hall') }),
]);
export type Actor = z.infer<typeof Actor>;

export const CommandEnvelope = z.strictObject({ commandId: CommandId, actor: Actor, command: Command });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;
