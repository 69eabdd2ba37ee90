/** Which kind of actor may send what (rule L8). Who may act at which counter is the counter's own question. */
import type { Actor, CommandType } from '../../shared/commands.ts';

const kiosk: readonly Actor['kind'][] = ['kiosk'];
const officer: readonly Actor['kind'][] = ['officer'];
const hall: readonly Actor['kind'][] = ['hall'];

const senders: Record<CommandType, readonly Actor['kind'][]> = {
  IssueTicket: ['kiosk', 'officer'],
  ReserveNumbers: kiosk,
  HandInTicket: kiosk,
  WithdrawTicket: kiosk,
  CallNext: officer,
  CallTicket: officer,
  Recall: officer,
  StartService: officer,
  Complete: officer,
  CompleteAndCallNext: officer,
  MarkMissed: officer,
  Return: officer,
  Hold: officer,
  Resume: officer,
  Transfer: officer,
  Cancel: officer,
  GrantPriority: officer,
  Undo: officer,
  OpenCounter: officer,
  PauseCounter: officer,
  ResumeCounter: officer,
  CloseCounter: officer,
  TakeOverCounter: officer,
  MarkAgencyAbsent: officer,
  MarkAgencyPresent: officer,
  ConfigureHall: hall,
  AdvanceTime: hall,
};

export const mayActorSend = (actor: Actor, type: CommandType): boolean => senders[type].includes(actor.kind);
