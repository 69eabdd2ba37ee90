/** What those who wait where nobody is are told on the displays of their zone (rule E8). */
import type { AgencyId, Instant, ZoneId } from '../../../shared/ids.ts';
import { rangesOf } from '../../../shared/number-ranges.ts';
import type { DisplayNotice } from '../../../shared/views.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfService } from '../calendar/names.ts';
import type { Ready, Settled } from '../core/state.ts';
import { presenceGraceMs } from '../presence/standing.ts';
import { leftWaiting } from '../waiting/concerned.ts';

const shownMs = 30 * 60_000;

/** Zone null: of all. What was decided last comes first, then of which agencies somebody waits for nobody. */
export function noticesFor(state: Ready, at: Instant, zoneId: ZoneId | null): DisplayNotice[] {
  const index = indexOf(state.hall);
  const left = leftWaiting(state, at);
  const stays = new Set(left.map(({ service }) => service.agencyId));
  const told = state.settled
    .filter((settled) => isStillTold(state, settled, stays, at) && isIn(state, index, settled, zoneId))
    .map((settled) => settledNotice(index, settled));
  const nobody = left
    .filter(({ service, presence }) => presence.status !== 'expected' && isZone(index.zoneIdOf(service), zoneId))
    .map(({ service, presence, tickets }) => ({
      ...{ what: 'nobody' as const, agencyName: nameOfAgency(index, service.agencyId), presence },
      ...{ numbers: rangesOf(tickets.map(({ number }) => number)), until: null, reason: null, serviceName: null },
    }));
  return [...told, ...nobody];
}

/** What was announced holds until somebody is there, or the grace after it has passed. */
function isStillTold(
  state: Ready,
  { at: settledAt, how, agencyId }: Settled,
  stays: ReadonlySet<AgencyId>,
  at: Instant,
) {
  if (how.is !== 'stay') return at < settledAt + shownMs;
  return stays.has(agencyId) && at <= how.until + presenceGraceMs(state);
}

const isZone = (one: ZoneId | null, wanted: ZoneId | null): boolean => wanted === null || one === wanted;

/** Where those numbers wait, or waited. */
const isIn = (state: Ready, index: HallIndex, { ticketIds }: Settled, zoneId: ZoneId | null): boolean =>
  zoneId === null ||
  ticketIds.some((ticketId) => {
    const ticket = state.tickets.get(ticketId);
    return ticket !== undefined && index.zoneIdOf(ticket) === zoneId;
  });

const settledNotice = (index: HallIndex, { agencyId, numbers, how }: Settled): DisplayNotice => ({
  what: how.is,
  agencyName: nameOfAgency(index, agencyId),
  numbers: rangesOf(numbers),
  presence: null,
  until: how.is === 'stay' ? how.until : null,
  reason: how.is === 'end' ? how.reason : null,
  serviceName: how.is === 'move' ? nameOfService(index, how.serviceId) : null,
});
