/** The questions that every command at a counter begins with (rules C3, C8). */
import type { Actor } from '../../../shared/commands.ts';
import type { Counter } from '../../../shared/hall.ts';
import type { CounterId, OfficerId } from '../../../shared/ids.ts';
import type { Text } from '../../../shared/text.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { refused } from '../core/outcome.ts';
import type { Attendance, Desk, State } from '../core/state.ts';
import { deskOf } from './desk.ts';

export interface AtDesk {
  counter: Counter;
  desk: Desk & { attendance: Exclude<Attendance, { status: 'closed' }> };
}

export const counterName = ({ number }: Counter): Text => ({ id: `Loket ${number}`, en: `Counter ${number}` });

/** The officer of an officer's command; `mayActorSend` has seen to that. */
export function officerOf(actor: Actor): OfficerId {
  if (actor.kind !== 'officer') throw new Error(`An officer's command from a ${actor.kind}`);
  return actor.officerId;
}

/** The counter with its officer at it, or why this officer cannot act there. */
export function atDesk(state: State, actor: Actor, counterId: CounterId) {
  const counter = indexOf(state.hall!).counters.get(counterId);
  if (!counter) return refused('counter-unknown');
  const desk = deskOf(state, counterId);
  const { attendance } = desk;
  if (attendance.status === 'closed') return refused('counter-closed');
  if (attendance.officerId !== officerOf(actor)) return refused('not-your-counter');
  return { counter, desk: { ...desk, attendance } } satisfies AtDesk;
}

/** Why nothing can be called at this desk now (rules C5, C6); null: something can. */
export function cannotCall(state: State, { desk }: AtDesk) {
  if (desk.attendance.status === 'paused') return refused('counter-paused');
  return busy(state, desk);
}

export function busy(state: State, desk: Desk) {
  if (desk.current === null) return null;
  return refused('counter-busy', { number: state.tickets.get(desk.current)!.number });
}
