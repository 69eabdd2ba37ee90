/** What an act leads to: a wish at once, or a question first. Only for acts that are possible. Pure. */
import type { Command } from '../../../shared/commands.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { CatalogueView, DeskTicket } from '../../../shared/views.ts';
import { type Choice, type Wish, wishFor } from '../../ui/choice.ts';
import type { ActName } from './act-words.ts';
import { closeChoice, leaveChoice, pauseChoice, resumeChoice, returnChoice } from './counter-questions.ts';
import { type Desk, ticketInHand } from './desk-state.ts';
import { callChosenChoice, cancelChoice, holdChoice, outcomeChoice, priorityChoice } from './ticket-choices.ts';

export type Step =
  | { kind: 'wish'; wish: Wish }
  | { kind: 'choice'; choice: Choice }
  | { kind: 'transfer'; ticket: DeskTicket }
  /** What the act was about is gone. */
  | { kind: 'nothing' };

const nothing: Step = { kind: 'nothing' };
const send = (command: Command): Step => ({ kind: 'wish', wish: wishFor(command) });
const ask = (choice: Choice): Step => ({ kind: 'choice', choice });

export function stepOf(name: ActName, desk: Desk, catalogue: CatalogueView): Step {
  const { counterId } = desk.view;
  switch (name) {
    case 'call-next':
      return send({ type: 'CallNext', counterId });
    case 'end-pause':
      return send({ type: 'ResumeCounter', counterId });
    case 'open':
      return send({ type: 'OpenCounter', counterId });
    case 'choose-counter':
      return { kind: 'wish', wish: { kind: 'leave', to: 'counter', first: null } };
    case 'undo':
      return desk.view.undo ? send({ type: 'Undo', counterId, actionPosition: desk.view.undo.position }) : nothing;
    case 'resume':
    case 'return':
      return bringBack(name === 'resume' ? resumeChoice(desk, catalogue) : returnChoice(desk, catalogue));
    case 'pause':
      return ask(pauseChoice(desk.view));
    case 'close':
      return ask(closeChoice(desk.view));
    case 'leave':
      return ask(leaveChoice(desk.view));
    case 'priority':
    case 'cancel':
      return aboutInHand(name, desk, catalogue);
    case 'call-chosen':
      return desk.chosen ? ask(callChosenChoice(counterId, desk.chosen)) : nothing;
    case 'start':
    case 'complete-and-call':
    case 'recall':
    case 'missed':
    case 'complete':
    case 'outcome':
    case 'hold':
    case 'transfer':
      return desk.view.current ? aboutCurrent(name, desk, desk.view.current.ticket, catalogue) : nothing;
    default:
      return unreachable(name);
  }
}

type CurrentName = 'start' | 'complete-and-call' | 'recall' | 'missed' | 'complete' | 'outcome' | 'hold' | 'transfer';

function aboutCurrent(name: CurrentName, { view }: Desk, ticket: DeskTicket, catalogue: CatalogueView): Step {
  const at = { counterId: view.counterId, ticketId: ticket.ticketId };
  switch (name) {
    case 'start':
      return send({ type: 'StartService', ...at });
    case 'complete-and-call':
      return send({ type: 'CompleteAndCallNext', ...at, outcome: 'done' });
    case 'complete':
      return send({ type: 'Complete', ...at, outcome: 'done' });
    case 'recall':
      return send({ type: 'Recall', ...at });
    case 'missed':
      return send({ type: 'MarkMissed', ...at });
    case 'outcome':
      return ask(outcomeChoice(at.counterId, ticket));
    case 'hold':
      return ask(holdChoice(at.counterId, ticket, catalogue.hall.holdMaxMinutes));
    case 'transfer':
      return { kind: 'transfer', ticket };
    default:
      return unreachable(name);
  }
}

function aboutInHand(name: 'priority' | 'cancel', desk: Desk, catalogue: CatalogueView): Step {
  const ticket = ticketInHand(desk);
  if (!ticket) return nothing;
  const { counterId } = desk.view;
  return ask(
    name === 'cancel' ? cancelChoice(counterId, ticket) : priorityChoice(counterId, ticket, catalogue.priorityGroups),
  );
}

/** With only one to bring back there is nothing to ask. */
function bringBack(choice: Choice): Step {
  const [first, ...others] = choice.options;
  if (!first) return nothing;
  return others.length > 0 ? ask(choice) : { kind: 'wish', wish: first.wish({ minutes: 0, second: false }) };
}
