/** Who let somebody in, changed or sent somebody away: the hall writes it down before it is done (rule P7). */
import type { AccessChange, Standing } from '../../../shared/access/access-changes.ts';
import type { CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { Event } from '../core/events.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { isReady, type Ready, type State } from '../core/state.ts';
import { type DecidesAll, hall, office, ofHall } from '../core/tables.ts';
import { officerAt } from '../counter/desk.ts';
import { attendanceDecides } from './attendance.ts';
import { ending } from './ended.ts';

export const staffDecides = {
  ...attendanceDecides,
  // Whoever sets up the hall comes in before it is set up.
  NoteAccessChange: { by: [hall, office], scope: ofHall, withoutHall: true, decide: note },
} satisfies Partial<DecidesAll>;

function note(state: State, { change }: CommandOf<'NoteAccessChange'>, _actor: Actor): EventsOrRefusal {
  return happened(change, ...(isReady(state) ? leaving(state, change) : []));
}

/** The counter at which somebody is who may not be there any more is ended in the same entry (rule C9). */
function leaving(state: Ready, change: AccessChange): Event[] {
  if (change.type !== 'PersonErased' && change.type !== 'PersonChanged') return [];
  const after = change.type === 'PersonChanged' ? change.after : null;
  const index = indexOf(state.hall);
  return countersAt(state, change.officerId)
    .filter((counterId) => after === null || !mayStay(index, counterId, after))
    .flatMap((counterId) => ending(state, counterId, 'rights'));
}

/** One at most; in an older log it may be one that the settings have no longer. */
const countersAt = (state: Ready, officerId: OfficerId): CounterId[] =>
  [...state.desks.keys()].filter((counterId) => officerAt(state, counterId) === officerId);

function mayStay({ counters, agencyIdsOf }: HallIndex, counterId: CounterId, standing: Standing): boolean {
  const { isActive, role, agencyIds } = standing;
  const counter = counters.get(counterId);
  if (!counter || !isActive || role === 'administrator') return false;
  return agencyIds === null || agencyIdsOf(counter).some((agencyId) => agencyIds.includes(agencyId));
}
