/** Supervisors are called: whatever has gone wrong for longer than the hall sets has an alarm, and no alarm is without its cause (rule J3). Told once more, ticket by ticket. */
import { nothingOutside } from '../../../server/domain/alarm/cause.ts';
import { alarmsAt } from '../../../server/domain/alarm/standing.ts';
import type { Ready, Ticket } from '../../../server/domain/core/state.ts';
import type { Instant } from '../../../shared/base/ids.ts';

const minutes = 60_000;
/** As the hall sets where it says nothing. */
const [late, notStarted, times] = [5 * minutes, 3 * minutes, 3];
/** What would be if nothing happened for so long: the time of a world goes on in small steps. */
const later = [0, 4 * minutes, 70 * minutes];

/** In words; null: every alarm has its cause, and every cause its alarm. */
export function uncalled(state: Ready, now: Instant): string | null {
  for (const at of later.map((more) => now + more)) {
    const alarms = alarmsAt(state, at, nothingOutside, null);
    const told = alarms.filter(({ kind }) => judged.has(kind)).map(({ alarmId }) => alarmId);
    const expected = new Set([...state.tickets.values()].flatMap((ticket) => causesOf(state, ticket, at)));
    for (const [counterId, { attendance }] of state.desks)
      if (attendance.status !== 'closed' && attendance.goneSince !== undefined && isKnown(state, counterId))
        expected.add(`officer-gone:${counterId}`);
    const [missing] = [...expected].filter((alarmId) => !told.includes(alarmId));
    const [extra] = told.filter((alarmId) => !expected.has(alarmId));
    if (missing) return `nobody is called to ${missing}`;
    if (extra) return `somebody is called to ${extra}, which is nothing`;
  }
  return null;
}

const judged: ReadonlySet<string> = new Set(['promise-late', 'not-started', 'serving-long', 'officer-gone']);

function causesOf(state: Ready, ticket: Ticket, at: Instant): string[] {
  const service = state.hall.services.find(({ serviceId }) => serviceId === ticket.serviceId);
  if (ticket.status === 'waiting')
    return service && at - ticket.promise >= late ? [`promise-late:${ticket.serviceId}`] : [];
  if (ticket.status !== 'called' && ticket.status !== 'serving') return [];
  const { counterId, ticketId } = ticket;
  if (!isKnown(state, counterId)) return [];
  if (ticket.status === 'called')
    return at - ticket.lastCallAt >= notStarted ? [`not-started:${counterId}:${ticketId}`] : [];
  const usual = service && service.standardMinutes * minutes;
  return usual && at - ticket.startedAt >= times * usual ? [`serving-long:${counterId}:${ticketId}`] : [];
}

const isKnown = ({ hall }: Ready, counterId: string): boolean =>
  hall.counters.some((counter) => counter.counterId === counterId);
