/** Nobody waits for nobody: whoever waits has a counter that is there for them, or is told that there is none (rules E1, E3). */
import type { Ready } from '../../../server/domain/core/state.ts';
import { ticketView } from '../../../server/domain/views/ticket.ts';
import type { Instant, TicketId } from '../../../shared/base/ids.ts';

/** Within this of what was told, the counter of a rest counts as at hand. */
const graceMs = 30 * 60_000;

/** In words; null: everybody who waits is told what is. */
export function toldWrong(state: Ready, at: Instant): string | null {
  for (const line of state.lines.values())
    for (const { ticketId, onlyCounterId } of line) {
      const presence = ticketView(state, at, ticketId)?.presence;
      const isThere = isServed(state, ticketId, onlyCounterId, at);
      if (presence && (presence.status === 'open') === isThere) continue;
      return `${ticketId} waits, ${isThere ? 'somebody' : 'nobody'} is there, and it is told ${JSON.stringify(presence)}`;
    }
  return null;
}

/** Some counter is open, its officer is there, and it may call this one. */
function isServed(state: Ready, ticketId: TicketId, onlyCounterId: string | null, at: Instant): boolean {
  const serviceId = state.tickets.get(ticketId)?.serviceId;
  const attendanceAt = (counterId: string) => state.desks.get(counterId as never)?.attendance ?? { status: 'closed' };
  const isOpen = (counterId: string) => {
    const attendance = attendanceAt(counterId);
    return attendance.status === 'open' && attendance.goneSince === undefined;
  };
  const rests = (counterId: string) => {
    const attendance = attendanceAt(counterId);
    return attendance.status === 'paused' && Math.abs(attendance.until - at) <= graceMs;
  };
  const isBound = onlyCounterId !== null && (isOpen(onlyCounterId) || rests(onlyCounterId));
  return state.hall.counters.some(
    ({ counterId, serviceIds }) =>
      serviceIds.some((each) => each === serviceId) && isOpen(counterId) && (!isBound || counterId === onlyCounterId),
  );
}
