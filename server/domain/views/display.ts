import type { Instant, ZoneId } from '../../../shared/ids.ts';
import type { DisplayCall, DisplayView } from '../../../shared/views.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Call, State } from '../core/state.ts';
import { counterHolding } from '../ticket/standing.ts';
import { counterState } from './counter-state.ts';

/** At least so many; and one for each counter, so that calls of all of them at once reach every screen. */
const callsShown = 12;

/** Null: there is no such zone. */
export function displayView(state: State, at: Instant, zoneId: ZoneId | null): DisplayView | null {
  const index = indexOf(state.hall!);
  const { hall } = index;
  const zones = hall.zones.map(({ zoneId: id, name }) => ({ zoneId: id, name }));
  const zone = zones.find((each) => each.zoneId === zoneId) ?? null;
  if (zoneId !== null && zone === null) return null;
  const counters = index.countersInOrder.filter((counter) => zone === null || counter.zoneId === zone.zoneId);
  const shown = new Set(counters.map(({ counterId }) => counterId));
  return {
    hallName: hall.name,
    timezone: hall.timezone,
    timezoneLabel: hall.timezoneLabel,
    day: dayOf(hall, at),
    zone,
    zones,
    calls: state.calls
      .filter(({ counterId }) => shown.has(counterId))
      .slice(0, Math.max(callsShown, counters.length))
      .map((call) => displayCall(state, index, call)),
    counters: counters.map((counter) => ({
      counterId: counter.counterId,
      number: counter.number,
      agencyName: counter.agencyId === null ? null : index.agencies.get(counter.agencyId)!.shortName,
      state: counterState(state, counter),
    })),
  };
}

function displayCall(state: State, index: HallIndex, call: Call): DisplayCall {
  const { position, at, number, counterId } = call;
  const ticket = state.tickets.get(call.ticketId);
  const counter = index.counters.get(counterId)!;
  // A shared counter is announced by the agency that the visitor came for.
  const agencyId = counter.agencyId ?? index.services.get(ticket?.serviceId ?? counter.serviceIds[0]!)!.agencyId;
  const { shortName, spokenName = shortName } = index.agencies.get(agencyId)!;
  const { maxCalls } = index.hall.policy;
  return {
    position,
    at,
    number,
    call: call.call,
    last: call.call >= maxCalls && maxCalls > 1,
    counterId,
    counterNumber: counter.number,
    agencyName: shortName,
    agencySpokenName: spokenName,
    current: ticket !== undefined && counterHolding(ticket) === counterId,
  };
}
