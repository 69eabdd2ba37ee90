/** Every command, for the tests that try each of them. A new one does not compile until it is here. */
import type { Command, CommandType } from '../../../../shared/commands.ts';
import { smallHall } from '../hall-builder.ts';
import * as wish from '../wishes.ts';
import { nounCommands } from './noun-samples.ts';
import type { Place } from './sample.ts';

/** These are the hall's own: no door takes them from anybody. */
export const hallsOwn: readonly CommandType[] = [
  'ConfigureHall',
  'ChangeHall',
  'DropHallPlan',
  'AdvanceTime',
  'NoteAccessChange',
  'NoteOfficer',
  'NoteWaits',
  'DoPlannedAct',
];

/** One of each, about this place and the ticket with this sequence. */
export const commandsAt = (place: Place, sequence = 1): Record<CommandType, Command> => ({
  ...ofLines(place, sequence),
  ...nounCommands(place, sequence),
});

const ofLines = ({ agencyId, counterId, serviceId, elsewhere, prefix }: Place, sequence: number) => ({
  IssueTicket: wish.issue(serviceId),
  ReserveNumbers: wish.reserveNumbers,
  HandInTicket: wish.handIn(`${prefix}-801`, serviceId, 0),
  WithdrawTicket: wish.withdraw('5f2b8c1e-0000-4000-8000-000000000002'),
  CancelOwnTicket: wish.cancelOwn(sequence),
  CallNext: wish.callNext(counterId),
  CallTicket: wish.callTicket(counterId, sequence),
  Recall: wish.recall(counterId, sequence),
  StartService: wish.start(counterId, sequence),
  Complete: wish.complete(counterId, sequence),
  CompleteAndCallNext: wish.completeAndCallNext(counterId, sequence),
  MarkMissed: wish.markMissed(counterId, sequence),
  Return: wish.comeBack(counterId, sequence),
  Hold: wish.hold(counterId, sequence),
  Resume: wish.resume(counterId, sequence),
  Transfer: wish.transfer(counterId, sequence, elsewhere),
  Cancel: wish.cancel(counterId, sequence),
  GrantPriority: wish.grantPriority(counterId, sequence),
  ShowTicketAgain: wish.showAgain(counterId, sequence),
  Undo: wish.undo(counterId, sequence),
  OpenCounter: wish.openCounter(counterId),
  PauseCounter: wish.pauseCounter(counterId),
  ResumeCounter: wish.endPause(counterId),
  CloseCounter: wish.closeCounter(counterId),
  AskToClose: wish.askToClose(counterId),
  TakeBackAskToClose: wish.takeBackAskToClose(counterId),
  DecideClosing: wish.decideClosing(counterId, 17, false),
  TakeOverCounter: wish.takeOver(counterId),
  MarkAgencyAbsent: wish.markAbsent(agencyId),
  MarkAgencyPresent: wish.markPresent(agencyId),
  SettleWaiting: wish.settle(agencyId, [sequence], { is: 'end', reason: 'not-come' }),
  UndoSettling: wish.undoSettling(agencyId, sequence),
  EndCounter: wish.endCounter(counterId),
  AssignCounter: wish.assign(counterId, 'p-fitri'),
  PauseForOfficer: wish.pauseFor(counterId),
  ResumeForOfficer: wish.resumeFor(counterId),
  LendServices: wish.lend(counterId, [serviceId]),
  MoveTicket: wish.moveTicket(agencyId, sequence, elsewhere),
  CancelTicket: wish.callOff(agencyId, sequence),
  RaiseTicket: wish.raise(agencyId, sequence),
  LowerTicket: wish.lower(agencyId, sequence),
  ReopenTicket: wish.reopen(agencyId, sequence),
  UndoTicketAct: wish.undoAct(agencyId, sequence),
  StopNumbers: wish.stopNumbers({ of: 'agency', agencyId }),
  ResumeNumbers: wish.resumeNumbers({ of: 'agency', agencyId }),
  NoteOfficer: wish.noteOfficer('p-ani', false),
  NoteWaits: wish.noteWaits('2026-11-20'),
  NoteAccessChange: {
    type: 'NoteAccessChange',
    change: { type: 'SwitchesSet', publicOrderList: true },
  } satisfies Command,
  ConfigureHall: wish.configure(smallHall()),
  ChangeHall: wish.changeHall(smallHall(), smallHall()),
  DropHallPlan: wish.dropHallPlan(smallHall()),
  AdvanceTime: wish.advanceTime,
});
