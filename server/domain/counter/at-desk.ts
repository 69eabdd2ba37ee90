/** The questions that every command at a counter begins with (rules C3, C8). */

import type { CounterId } from '../../../shared/base/ids.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Attendance, Desk } from '../core/desk-state.ts';
import type { Ready, State } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { knownTicket } from '../core/tickets.ts';
import { deskOf } from './desk.ts';

export interface AtDesk {
  counter: Counter;
  desk: Desk & { attendance: Exclude<Attendance, { status: 'closed' }> };
}

/** The counter with its officer at it, or why this officer cannot act there. */
export function atDesk(state: Ready, { officerId }: ActorOf<'officer'>, counterId: CounterId): Result<AtDesk> {
  const counter = indexOf(state.hall).counters.get(counterId);
  if (!counter) return no('counter-unknown');
  const desk = deskOf(state, counterId);
  const { attendance } = desk;
  if (attendance.status === 'closed') return no('counter-closed');
  if (attendance.officerId !== officerId) return no('not-your-counter');
  return yes({ counter, desk: { ...desk, attendance } });
}

/** Why nothing can be called at this desk now (rules C5, C6); null: something can. */
export function cannotCall(state: State, { desk }: AtDesk) {
  if (desk.attendance.status === 'paused') return no('counter-paused');
  return busy(state, desk);
}

export function busy(state: State, { current }: Desk) {
  return current === null ? null : no('counter-busy', { number: knownTicket(state, current).number });
}
