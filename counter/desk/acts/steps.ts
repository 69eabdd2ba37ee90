/** What an act leads to: a wish at once, or a question first. Pure. */

import type { CounterId } from '../../../shared/base/ids.ts';
import type { Command } from '../../../shared/commands.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, type Wish, wishFor } from '../../ui/choice.ts';
import type { DeskState } from './desk-state.ts';

export type Step =
  | { kind: 'wish'; wish: Wish }
  | { kind: 'choice'; choice: Choice }
  | { kind: 'transfer'; ticket: DeskTicket }
  /** A number for somebody who stands at the desk. */
  | { kind: 'give' }
  /** What the act was about is gone. */
  | { kind: 'nothing' };

export const nothing: Step = { kind: 'nothing' };
export const send = (command: Command): Step => ({ kind: 'wish', wish: wishFor(command) });
export const ask = (choice: Choice): Step => ({ kind: 'choice', choice });

/** Both ids name what the officer saw: a late press hits no other ticket. */
export const aboutCurrent = (
  { view: { counterId, current } }: DeskState,
  step: (at: { counterId: CounterId; ticketId: DeskTicket['ticketId'] }, ticket: DeskTicket) => Step,
): Step => (current ? step({ counterId, ticketId: current.ticket.ticketId }, current.ticket) : nothing);
