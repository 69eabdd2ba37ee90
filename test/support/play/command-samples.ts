import type { Command, CommandType } from '../../shared/commands.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import * as wish from '../support/play/wishes.ts';
import { type ours, theirs } from './besieged.ts';

/** These are the hall's own: no door takes them from anybody. */
export const hallsOwn: readonly CommandType[] = ['ConfigureHall', 'AdvanceTime'];

/** One of each, about a place of one agency. A new one does not compile until it is here. */
export const commandsAt = ({ agencyId, counterId, serviceId }: typeof ours): Record<CommandType, Command> => ({
  IssueTicket: wish.issue(serviceId),
  ReserveNumbers: wish.reserveNumbers,
  HandInTicket: wish.handIn(`${agencyId}-801`, serviceId, 0),
  WithdrawTicket: wish.withdraw('5f2b8c1e-0000-4000-8000-000000000002'),
  CancelOwnTicket: wish.cancelOwn(1),
  CallNext: wish.callNext(counterId),
  CallTicket: wish.callTicket(counterId, 1),
  Recall: wish.recall(counterId, 1),
  StartService: wish.start(counterId, 1),
  Complete: wish.complete(counterId, 1),
  CompleteAndCallNext: wish.completeAndCallNext(counterId, 1),
  MarkMissed: wish.markMissed(counterId, 1),
  Return: wish.comeBack(counterId, 1),
  Hold: wish.hold(counterId, 1),
  Resume: wish.resume(counterId, 1),
  Transfer: wish.transfer(counterId, 1, theirs.serviceId),
  Cancel: wish.cancel(counterId, 1),
  GrantPriority: wish.grantPriority(counterId, 1),
  Undo: wish.undo(counterId, 1),
  OpenCounter: wish.openCounter(counterId),
  PauseCounter: wish.pauseCounter(counterId),
  ResumeCounter: wish.endPause(counterId),
  CloseCounter: wish.closeCounter(counterId),
  TakeOverCounter: wish.takeOver(counterId),
  MarkAgencyAbsent: wish.markAbsent(agencyId),
  MarkAgencyPresent: wish.markPresent(agencyId),
  ConfigureHall: wish.configure(smallHall()),
  AdvanceTime: wish.advanceTime,
});
