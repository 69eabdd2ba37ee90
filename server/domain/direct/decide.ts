import type { CommandOf } from '../../../shared/commands.ts';
import { type DecidesAll, ofAgency, ofAll, ofCounter, supervisor } from '../core/tables.ts';
import { assign, pauseFor, resumeFor } from './counters.ts';
import { cancelTicket, lowerTicket, moveTicket, raiseTicket, reopenTicket, undoTicketAct } from './tickets.ts';

export const directDecides = {
  AssignCounter: { by: supervisor, scope: ofBothCounters, decide: assign },
  PauseForOfficer: { by: supervisor, scope: ofCounter, decide: pauseFor },
  ResumeForOfficer: { by: supervisor, scope: ofCounter, decide: resumeFor },
  MoveTicket: { by: supervisor, scope: ofAgency, decide: moveTicket },
  CancelTicket: { by: supervisor, scope: ofAgency, decide: cancelTicket },
  RaiseTicket: { by: supervisor, scope: ofAgency, decide: raiseTicket },
  LowerTicket: { by: supervisor, scope: ofAgency, decide: lowerTicket },
  ReopenTicket: { by: supervisor, scope: ofAgency, decide: reopenTicket },
  UndoTicketAct: { by: supervisor, scope: ofAgency, decide: undoTicketAct },
} satisfies Partial<DecidesAll>;

/** The one that an officer leaves too. */
function ofBothCounters({ counterId, fromCounterId }: CommandOf<'AssignCounter'>) {
  const to = ofCounter({ counterId });
  return fromCounterId === undefined ? to : ofAll(to, ofCounter({ counterId: fromCounterId }));
}
