/** What those who wait where nobody is are told on the displays of their zone (rule E8). */
import type { Instant, TicketNumber, ZoneId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import { rangesOf } from '../../../shared/hall/number-ranges.ts';
import type { DisplayNotice } from '../../../shared/views/display-view.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfService } from '../calendar/names.ts';
import type { Settled } from '../core/hall-state.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { isAnnounced } from '../presence/presence.ts';
import { canStillBeServed, type LeftWaiting, leftWaiting } from '../waiting/concerned.ts';

const shownMs = 30 * 60_000;

/** Zone null: of all. What was decided last comes first, then of which agencies somebody waits for nobody. */
export function noticesFor(
  state: Ready,
  at: Instant,
  zoneId: ZoneId | null,
  row: RowOf = anew(state),
): DisplayNotice[] {
  const index = indexOf(state.hall);
  const left = leftWaiting(state, at, row);
  const told = state.settled
    .filter((settled) => isIn(state, index, settled, zoneId))
    .flatMap((settled) => settledNotice(index, settled, stillTold(state, settled, left, at)));
  const nobody = left
    .filter(({ service, presence }) => presence.status !== 'expected' && isZone(index.zoneIdOf(service), zoneId))
    .map(({ service, presence, tickets }) => ({
      ...{ what: 'nobody' as const, agencyName: nameOfAgency(index, service.agencyId), presence },
      ...{ numbers: rangesOf(tickets.map(({ number }) => number)), until: null, reason: null, serviceName: null },
    }));
  return [...told, ...nobody];
}

/**
 * Those numbers of a decision for which it still holds: who was ended or moved, for half an hour; who was told that an officer comes,
 * until somebody is there, or the grace after it has passed. Nobody else reads of their number what is not so any more.
 */
function stillTold(
  state: Ready,
  { at: settledAt, how, ticketIds, position }: Settled,
  left: readonly LeftWaiting[],
  at: Instant,
): TicketNumber[] {
  if (how.is !== 'stay' && at >= settledAt + shownMs) return [];
  const announced = left.filter(({ service, presence }) => isAnnounced(state, service, presence));
  const waiting = new Set(announced.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId)));
  const holds = (ticket: Ticket): boolean => {
    switch (how.is) {
      case 'stay':
        return waiting.has(ticket.ticketId) && state.announced.get(ticket.serviceId) === how.until;
      case 'end':
        return ticket.status === 'unserved' && ticket.touched === position;
      case 'move':
        return ticket.serviceId === how.serviceId && canStillBeServed(state, ticket, at);
      default:
        return unreachable(how);
    }
  };
  const tickets = ticketIds.flatMap((ticketId) => state.tickets.get(ticketId) ?? []);
  return tickets.filter(holds).map(({ number }) => number);
}

const isZone = (one: ZoneId | null, wanted: ZoneId | null): boolean => wanted === null || one === wanted;

/** Where those numbers wait, or waited. */
const isIn = (state: Ready, index: HallIndex, { ticketIds }: Settled, zoneId: ZoneId | null): boolean =>
  zoneId === null ||
  ticketIds.some((ticketId) => {
    const ticket = state.tickets.get(ticketId);
    return ticket !== undefined && index.zoneIdOf(ticket) === zoneId;
  });

/** None: it holds for nobody any more. */
function settledNotice(
  index: HallIndex,
  { agencyId, how }: Settled,
  numbers: readonly TicketNumber[],
): DisplayNotice[] {
  if (numbers.length === 0) return [];
  return [
    {
      what: how.is,
      agencyName: nameOfAgency(index, agencyId),
      numbers: rangesOf(numbers),
      presence: null,
      until: how.is === 'stay' ? how.until : null,
      reason: how.is === 'end' ? how.reason : null,
      serviceName: how.is === 'move' ? nameOfService(index, how.serviceId) : null,
    },
  ];
}
