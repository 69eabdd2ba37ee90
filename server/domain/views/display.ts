import type { Agency, Counter } from '../../../shared/hall.ts';
import type { Instant, ZoneId } from '../../../shared/ids.ts';
import type { DisplayCall, DisplayView } from '../../../shared/views.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Call, Ready, Ticket } from '../core/state.ts';
import { counterHolding } from '../ticket/standing.ts';
import { counterState } from './counter-state.ts';

/** At least so many; and one for each counter, so that calls of all of them at once reach every screen. */
const callsShown = 12;

/** Null: there is no such zone. */
export function displayView(state: Ready, at: Instant, zoneId: ZoneId | null): DisplayView | null {
  const index = indexOf(state.hall);
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
      agencyName: index.agencyOfCounter(counter)?.shortName ?? null,
      state: counterState(state, counter),
    })),
  };
}

function displayCall(state: Ready, index: HallIndex, call: Call): DisplayCall {
  const { position, at, number, counterId } = call;
  const ticket = state.tickets.get(call.ticketId);
  const counter = index.counterOf(call);
  const { shortName, spokenName = shortName } = index.agencyOfCounter(counter) ?? agencyCameFor(index, counter, ticket);
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

/** By which a shared counter is announced. A service may be gone from the settings as soon as its last ticket has ended. */
function agencyCameFor(index: HallIndex, counter: Counter, ticket: Ticket | undefined): Agency {
  const service = ticket && index.services.get(ticket.serviceId);
  // The schema sees to it that every counter serves something.
  return index.agencyOf(service ?? index.servicesOf(counter)[0]!);
}
