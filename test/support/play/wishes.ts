/** Commands and their senders, short enough to read in a row. Each is parsed, so that ids are what they claim to be. */
import type { z } from 'zod';
import { type Learned, nothingLearned } from '../../../server/domain/core/learned.ts';
import { versionOf } from '../../../server/domain/hall/version.ts';
import { type Instant, TicketId } from '../../../shared/base/ids.ts';
import type {
  AbsenceReason,
  CallReason,
  CancelReason,
  ClosingReason,
  DirectReason,
  HoldReason,
  MoveReason,
  Outcome,
  PauseReason,
  ReopenReason,
  StopReason,
} from '../../../shared/base/ticket.ts';
import { Actor, Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { TakesEffect } from '../../../shared/hall/settings-version.ts';
import { clock, monday } from './hall-builder.ts';

export const kiosk = Actor.parse({ kind: 'kiosk', kioskId: 'kios-1' });
export const theHall = Actor.parse({ kind: 'hall' });
export const officer = (officerId: string) => Actor.parse({ kind: 'officer', officerId });
export const ani = officer('p-ani');
export const budi = officer('p-budi');
export const citra = officer('p-citra');
export const dewi = officer('p-dewi');
export const eka = officer('p-eka');
/** The phone that holds a ticket. */
export const holder = (name: TicketName, day?: string) => Actor.parse({ kind: 'visitor', ticketId: ticket(name, day) });
/** At no counter. */
export const fitri = officer('p-fitri');

/** A ticket by its place in the day's order of issue; an id stays what it is. */
export type TicketName = number | string;
export const ticket = (name: TicketName, day: string = monday): TicketId =>
  TicketId.parse(typeof name === 'number' ? `${day}.${name}` : name);

type SettleHow = Extract<z.input<typeof Command>, { type: 'SettleWaiting' }>['how'];

const wish = (command: z.input<typeof Command>): Command => Command.parse(command);

export const issue = (serviceId: string, more: { priorityGroup?: string; slotAt?: Instant } = {}) =>
  wish({ type: 'IssueTicket', serviceId, ...more });
export const reserveNumbers = wish({ type: 'ReserveNumbers' });
/** What a kiosk gave out while it had no server. */
export const handIn = (
  number: string,
  serviceId: string,
  takenAt: Instant,
  more: { day?: string; priorityGroup?: string; insteadOf?: string } = {},
) => wish({ type: 'HandInTicket', number, serviceId, takenAt, day: monday, ...more });
export const cancelOwn = (name: TicketName, day?: string) =>
  wish({ type: 'CancelOwnTicket', ticketId: ticket(name, day) });
export const withdraw = (asked: string) => wish({ type: 'WithdrawTicket', asked });
export const callNext = (counterId: string) => wish({ type: 'CallNext', counterId });
export const callTicket = (counterId: string, name: TicketName, reason: CallReason = 'urgent') =>
  wish({ type: 'CallTicket', counterId, ticketId: ticket(name), reason });
export const recall = (counterId: string, name: TicketName) =>
  wish({ type: 'Recall', counterId, ticketId: ticket(name) });
export const start = (counterId: string, name: TicketName) =>
  wish({ type: 'StartService', counterId, ticketId: ticket(name) });
export const complete = (counterId: string, name: TicketName, outcome: Outcome = 'done') =>
  wish({ type: 'Complete', counterId, ticketId: ticket(name), outcome });
export const completeAndCallNext = (counterId: string, name: TicketName, outcome: Outcome = 'done') =>
  wish({ type: 'CompleteAndCallNext', counterId, ticketId: ticket(name), outcome });
export const markMissed = (counterId: string, name: TicketName) =>
  wish({ type: 'MarkMissed', counterId, ticketId: ticket(name) });
export const comeBack = (counterId: string, name: TicketName) =>
  wish({ type: 'Return', counterId, ticketId: ticket(name) });
export const hold = (counterId: string, name: TicketName, minutes = 10, reason: HoldReason = 'papers') =>
  wish({ type: 'Hold', counterId, ticketId: ticket(name), reason, minutes });
export const resume = (counterId: string, name: TicketName) =>
  wish({ type: 'Resume', counterId, ticketId: ticket(name) });
export const transfer = (counterId: string, name: TicketName, serviceId: string, toCounterId?: string) =>
  wish({
    type: 'Transfer',
    counterId,
    ticketId: ticket(name),
    serviceId,
    ...(toCounterId === undefined ? {} : { toCounterId }),
  });
export const cancel = (counterId: string, name: TicketName, reason: CancelReason = 'left') =>
  wish({ type: 'Cancel', counterId, ticketId: ticket(name), reason });
export const grantPriority = (counterId: string, name: TicketName, priorityGroup = 'LANSIA') =>
  wish({ type: 'GrantPriority', counterId, ticketId: ticket(name), priorityGroup });
export const showAgain = (counterId: string, name: TicketName, how: 'paper' | 'screen' = 'paper') =>
  wish({ type: 'ShowTicketAgain', counterId, ticketId: ticket(name), how });
export const undo = (counterId: string, actionPosition: number) => wish({ type: 'Undo', counterId, actionPosition });

export const openCounter = (counterId: string) => wish({ type: 'OpenCounter', counterId });
export const pauseCounter = (counterId: string, minutes = 15, reason: PauseReason = 'rest') =>
  wish({ type: 'PauseCounter', counterId, reason, minutes });
export const endPause = (counterId: string) => wish({ type: 'ResumeCounter', counterId });
export const closeCounter = (counterId: string) => wish({ type: 'CloseCounter', counterId });
export const askToClose = (counterId: string, reason: ClosingReason = 'ill') =>
  wish({ type: 'AskToClose', counterId, reason });
export const takeBackAskToClose = (counterId: string) => wish({ type: 'TakeBackAskToClose', counterId });
export const decideClosing = (counterId: string, askedPosition: number, agrees: boolean, word?: string) =>
  wish({ type: 'DecideClosing', counterId, askedPosition, agrees, ...(word === undefined ? {} : { word }) });
export const takeOver = (counterId: string) => wish({ type: 'TakeOverCounter', counterId });

export const endCounter = (counterId: string, reason?: DirectReason) =>
  wish({ type: 'EndCounter', counterId, ...(reason ? { reason } : {}) });
export const noteOfficer = (officerId: string, isSignedIn: boolean) =>
  wish({ type: 'NoteOfficer', officerId, isSignedIn });

export const noteWaits = (day: string, learned: Learned = nothingLearned) => wish({ type: 'NoteWaits', day, learned });

export const assign = (counterId: string, officerId: string, reason?: DirectReason) =>
  wish({ type: 'AssignCounter', counterId, officerId, ...(reason ? { reason } : {}) });
export const moveOfficer = (fromCounterId: string, counterId: string, officerId: string, reason?: DirectReason) =>
  wish({ type: 'AssignCounter', counterId, officerId, fromCounterId, ...(reason ? { reason } : {}) });
export const pauseFor = (counterId: string, minutes = 15, reason: PauseReason = 'meeting') =>
  wish({ type: 'PauseForOfficer', counterId, reason, minutes });
export const resumeFor = (counterId: string) => wish({ type: 'ResumeForOfficer', counterId });
export const lend = (counterId: string, more: string[], fewer: string[] = []) =>
  wish({ type: 'LendServices', counterId, more, fewer });
export const lendSeeing = (
  counterId: string,
  more: string[],
  fewer: string[],
  seen: { more: string[]; fewer: string[] },
) => wish({ type: 'LendServices', counterId, more, fewer, seen });
export const moveTicket = (
  agencyId: string,
  name: TicketName,
  serviceId: string,
  toCounterId?: string,
  reason: MoveReason = 'sooner',
) =>
  wish({
    ...{ type: 'MoveTicket', agencyId, ticketId: ticket(name), serviceId, reason },
    ...(toCounterId === undefined ? {} : { toCounterId }),
  });
export const callOff = (agencyId: string, name: TicketName, reason: CancelReason = 'left') =>
  wish({ type: 'CancelTicket', agencyId, ticketId: ticket(name), reason });
export const raise = (agencyId: string, name: TicketName, priorityGroup = 'LANSIA') =>
  wish({ type: 'RaiseTicket', agencyId, ticketId: ticket(name), priorityGroup });
export const lower = (agencyId: string, name: TicketName) =>
  wish({ type: 'LowerTicket', agencyId, ticketId: ticket(name), reason: 'mistake' });
export const reopen = (agencyId: string, name: TicketName, reason: ReopenReason = 'mistake') =>
  wish({ type: 'ReopenTicket', agencyId, ticketId: ticket(name), reason });
export const undoAct = (agencyId: string, actionPosition: number) =>
  wish({ type: 'UndoTicketAct', agencyId, actionPosition });

type About = Extract<z.input<typeof Command>, { type: 'StopNumbers' }>['about'];
export const stopNumbers = (
  about: About,
  until?: Instant,
  more: { reason?: StopReason; words?: { id: string; en?: string } } = {},
) => wish({ type: 'StopNumbers', about, reason: 'full', ...(until === undefined ? {} : { until }), ...more });
export const resumeNumbers = (about: About) => wish({ type: 'ResumeNumbers', about });

type PlannedDraft = Extract<z.input<typeof Command>, { type: 'PlanActs' }>['acts'][number];
export const planActs = (acts: PlannedDraft[], insteadOf?: string[]) =>
  wish({ type: 'PlanActs', acts, ...(insteadOf ? { insteadOf } : {}) });
export const planShift = (what: 'rest' | 'closing', agencyId: string | null, minutes: number) =>
  wish({ type: 'PlanShift', what, agencyId, minutes });
export const dropPlanned = (ids: string[]) => wish({ type: 'DropPlannedActs', ids });
export const doPlanned = (id: string) => wish({ type: 'DoPlannedAct', id });

export const markAbsent = (agencyId: string, reason: AbsenceReason = 'not-come') =>
  wish({ type: 'MarkAgencyAbsent', agencyId, reason });
export const markPresent = (agencyId: string) => wish({ type: 'MarkAgencyPresent', agencyId });
export const settle = (agencyId: string, names: TicketName[], how: SettleHow, day?: string) =>
  wish({ type: 'SettleWaiting', agencyId, ticketIds: names.map((name) => ticket(name, day)), how });
export const undoSettling = (agencyId: string, actionPosition: number) =>
  wish({ type: 'UndoSettling', agencyId, actionPosition });
export const acknowledge = (alarmId: string, agencyId: string | null = null) =>
  wish({ type: 'AcknowledgeAlarm', alarmId, agencyId });
type NoticeDraft = Omit<Extract<z.input<typeof Command>, { type: 'PublishNotice' }>, 'type'>;
/** To all displays of the hall until an hour after the Monday has begun to be worked on; in the name of the hall. */
export const publish = (more: Partial<NoticeDraft> = {}) =>
  wish({
    type: 'PublishNotice',
    agencyId: null,
    kind: 'own',
    text: { id: 'Musala ada di lantai 2.', en: 'The prayer room is on floor 2.' },
    urgent: false,
    spoken: false,
    places: ['display'],
    zoneIds: null,
    until: clock('09:00'),
    ...more,
  });
export const withdrawNotice = (position: number, agencyId: string | null = null) =>
  wish({ type: 'WithdrawNotice', agencyId, position });
export const configure = (hall: Hall): Command => ({ type: 'ConfigureHall', hall });
/** `base`: the settings from which these were made; null: there are none. */
export const changeHall = (base: Hall | null, hall: Hall, from: TakesEffect = 'now'): Command => ({
  type: 'ChangeHall',
  baseVersion: versionOf(base),
  hall,
  from,
});
export const dropHallPlan = (plan: Hall): Command => ({ type: 'DropHallPlan', baseVersion: versionOf(plan) });
export const advanceTime = wish({ type: 'AdvanceTime' });
