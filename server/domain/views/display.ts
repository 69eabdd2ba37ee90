import type { CounterId, Instant, ZoneId } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import type { DisplayCall, DisplayView } from '../../../shared/views/display-view.ts';
import type { CounterState } from '../../../shared/views/view-parts.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import { nameOfAgency, spokenNameOfAgency } from '../calendar/names.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Call, Ready, State, Ticket } from '../core/state.ts';
import { goneSince } from '../staff/attendance.ts';
import { counterHolding } from '../ticket/standing.ts';
import { numberWaitsAt } from '../waits/seen.ts';
import { counterState } from './counter-state.ts';
import { noticesFor } from './notices.ts';
import { openingOf } from './opening.ts';
import { publicStops } from './public-stops.ts';

/** At least so many; and one for each counter, so that calls of all of them at once reach every screen. */
const callsShown = 12;

/** Null: there is no such zone. */
export function displayView(
  state: Ready,
  at: Instant,
  zoneId: ZoneId | null,
  row: RowOf = anew(state),
): DisplayView | null {
  const index = indexOf(state.hall);
  const { hall } = index;
  const zones = row('zones', hall, () => hall.zones.map(({ zoneId: id, name }) => ({ zoneId: id, name })));
  const zone = zones.find((each) => each.zoneId === zoneId) ?? null;
  if (zoneId !== null && zone === null) return null;
  const counters = index.countersInOrder.filter((counter) => zone === null || counter.zoneId === zone.zoneId);
  const shown = new Map(counters.map((counter) => [counter.counterId, counter]));
  return {
    hallName: hall.name,
    timezone: hall.timezone,
    timezoneLabel: hall.timezoneLabel,
    day: dayOf(hall, at),
    zone,
    zones,
    opening: row('opening', zone ?? hall, () =>
      openingOf(index, at, zone === null ? hall.services : servicesAt(index, counters)),
    ),
    calls: state.calls
      .flatMap((call) => callHere(shown, call))
      .slice(0, Math.max(callsShown, counters.length))
      .map(([counter, call]) => row('call', call, (state) => displayCall(state, index, counter, call))),
    notices: noticesFor(state, at, zone?.zoneId ?? null, row),
    stops: publicStops(state, at, zone?.zoneId ?? null),
    counters: counters.map((counter) => row('on displays', counter, (state) => displayCounter(state, index, counter))),
    waits: hall.policy.waits?.onDisplays
      ? knownWaits(
          servicesAt(index, counters).map((service) =>
            row('wait on displays', service, (state) => waitFor(state, at, service)),
          ),
        )
      : null,
  };
}

/** The longest line first. Null: some wait and nothing is known of any of them (rule U48), which is not as if nobody did. */
function knownWaits(lines: readonly WaitFor[]): DisplayView['waits'] {
  const known = lines.flatMap((line) => (typeof line === 'string' ? [] : [line]));
  if (known.length === 0 && lines.includes('unknown')) return null;
  return known.sort((one, other) => other.waiting - one.waiting);
}

const displayCounter = (state: Ready, index: HallIndex, counter: Counter): DisplayView['counters'][number] => ({
  counterId: counter.counterId,
  number: counter.number,
  agencyName: index.agencyOfCounter(counter)?.shortName ?? null,
  state: goneSince(state, counter.counterId) === null ? counterState(state, counter) : seenWithout(state, counter),
});

type WaitFor = NonNullable<DisplayView['waits']>[number] | 'nobody waits' | 'unknown';

function waitFor(state: Ready, at: Instant, service: Service): WaitFor {
  const waiting = state.lines.get(service.serviceId)?.length ?? 0;
  if (waiting === 0) return 'nobody waits';
  const wait = numberWaitsAt(state, at)(service, 'regular');
  const agencyName = nameOfAgency(indexOf(state.hall), service.agencyId);
  return wait === null ? 'unknown' : { agencyName, serviceName: service.name, waiting, wait };
}

/** None: it was made elsewhere, or its counter is no more. */
function callHere(counters: ReadonlyMap<CounterId, Counter>, call: Call): [Counter, Call][] {
  const counter = counters.get(call.counterId);
  return counter === undefined ? [] : [[counter, call]];
}

const servicesAt = (index: HallIndex, counters: readonly Counter[]) => [
  ...new Set(counters.flatMap((counter) => index.servicesOf(counter))),
];

function displayCall(state: Ready, index: HallIndex, counter: Counter, call: Call): DisplayCall {
  const { position, at, number, counterId } = call;
  const ticket = state.tickets.get(call.ticketId);
  const { maxCalls } = index.hall.policy;
  return {
    position,
    at,
    number,
    call: call.call,
    last: call.call >= maxCalls && maxCalls > 1,
    counterId,
    counterNumber: counter.number,
    ...agencyCalling(state, index, counter, ticket),
    current: ticket !== undefined && counterHolding(ticket) === counterId,
    awaited: ticket?.status === 'called' && ticket.counterId === counterId && ticket.calls === call.call,
  };
}

/** A shared counter is announced by the agency that the ticket came for, also where its service is no more. */
function agencyCalling(
  { removedServices }: Ready,
  index: HallIndex,
  counter: Counter,
  ticket: Ticket | undefined,
): Pick<DisplayCall, 'agencyName' | 'agencySpokenName'> {
  const removed = ticket && removedServices.get(ticket.serviceId);
  if (counter.agencyId === null && removed)
    return { agencyName: removed.agencyName, agencySpokenName: removed.agencySpokenName };
  const service = (ticket && index.services.get(ticket.serviceId)) ?? index.servicesOf(counter)[0];
  const agencyId = counter.agencyId ?? service?.agencyId;
  if (agencyId === undefined) return { agencyName: index.hall.shortName, agencySpokenName: index.hall.shortName };
  return { agencyName: nameOfAgency(index, agencyId), agencySpokenName: spokenNameOfAgency(index, agencyId) };
}

/** Of a counter whose officer has gone: nobody reads "open" there. A number that is called or served stays. */
function seenWithout(state: State, counter: Counter): CounterState {
  const seen = counterState(state, counter);
  return seen.status === 'open' ? { status: 'closed' } : seen;
}
