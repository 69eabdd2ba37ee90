import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import type { CounterState } from '../../../shared/views/view-parts.ts';
import type { State } from '../core/state.ts';
import { knownTicket } from '../core/tickets.ts';
import { deskOf } from '../counter/desk.ts';

/** What anybody may see of a counter. */
export function counterState(state: State, { counterId, agencyId }: Counter): CounterState {
  const { attendance, current } = deskOf(state, counterId);
  switch (attendance.status) {
    case 'closed': {
      const reason = agencyId === null ? undefined : state.absences.get(agencyId);
      return reason ? { status: 'absent', reason } : { status: 'closed' };
    }
    case 'paused':
      return { status: 'paused', reason: attendance.reason, until: attendance.until };
    case 'open': {
      if (current === null) return { status: 'open' };
      const { status, number } = knownTicket(state, current);
      return { status: status === 'serving' ? 'serving' : 'calling', number };
    }
    default:
      return unreachable(attendance);
  }
}
