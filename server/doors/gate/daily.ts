/**
 * How much of what is kept for ever one sender may bring about in a day (rule N60): several times what a long day at a counter or a
 * kiosk asks for.
 */
import type { Command, CommandEnvelope, CommandType } from '../../../shared/commands.ts';
import type { Principal } from '../../access/stores/principal.ts';

const usual = 5_000;

/** A kiosk's word alone makes a visitor one with an appointment, who is called before others. */
const appointment = 'IssueTicket with an appointment';

/** What is counted for itself. */
export const countedKind = (command: Command): CommandType | typeof appointment =>
  command.type === 'IssueTicket' && command.slotAt !== undefined ? appointment : command.type;

/** Of commands that nobody has to send that often. */
const fewer: Partial<Record<ReturnType<typeof countedKind>, number>> = {
  [appointment]: 300,
  ReserveNumbers: 1_500,
  WithdrawTicket: 1_500,
  CancelOwnTicket: 5,
  Hold: 1_000,
  Resume: 1_000,
  Return: 1_000,
  Transfer: 1_000,
  Cancel: 1_000,
  GrantPriority: 1_000,
  ShowTicketAgain: 1_000,
  Undo: 1_000,
  OpenCounter: 200,
  PauseCounter: 200,
  ResumeCounter: 200,
  CloseCounter: 200,
  TakeOverCounter: 200,
  AskToClose: 100,
  TakeBackAskToClose: 100,
  MarkAgencyAbsent: 100,
  MarkAgencyPresent: 100,
  SettleWaiting: 100,
  UndoSettling: 100,
  // Each holds the settings whole.
  ChangeHall: 300,
  DropHallPlan: 300,
};

/** A key may stand for all kiosks of a hall. */
const kiosksOfKey = 10;

export function mostADay({ kind }: Principal, { actor, command }: CommandEnvelope): number {
  const most = fewer[countedKind(command)] ?? usual;
  return kind === 'key' && actor.kind === 'kiosk' ? kiosksOfKey * most : most;
}
