import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfZone } from '../calendar/names.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Ready, State } from '../core/state.ts';
import { officerAt } from '../counter/desk.ts';
import { goneSince } from '../staff/attendance.ts';
import { countWaiting } from '../ticket/next-ticket.ts';
import { leftWaiting } from '../waiting/concerned.ts';
import { isOvertaken } from '../waiting/decide.ts';
import { counterState } from './counter-state.ts';
import type { Register } from './register.ts';

export function countersView(state: Ready, at: Instant, register: Register, row: RowOf = anew(state)): CountersView {
  const index = indexOf(state.hall);
  return {
    leftWaiting: leftWaiting(state, at, row).map(({ service, presence, tickets }) => ({
      agencyId: service.agencyId,
      agencyName: nameOfAgency(index, service.agencyId),
      serviceId: service.serviceId,
      serviceName: service.name,
      presence,
      tickets: tickets.map(({ ticketId, number }) => ({ ticketId, number })),
    })),
    settled: settledLast(state, at),
    counters: index.countersInOrder.map((counter) =>
      row('among the counters', counter, (state) => ({
        counterId: counter.counterId,
        number: counter.number,
        agencyId: counter.agencyId,
        agencyName: index.agencyOfCounter(counter)?.shortName ?? null,
        zoneName: nameOfZone(index, counter.zoneId),
        state: counterState(state, counter),
        ...namedOfficer(state, counter.counterId, register),
        goneSince: goneSince(state, counter.counterId),
        waiting: countWaiting(state, counter, at),
      })),
    ),
  };
}

export function namedOfficer(state: State, counterId: CounterId, register: Register) {
  const officerId = officerAt(state, counterId);
  return { officerId, officerName: officerId && register.officerName(officerId) };
}

/** Of each agency, while it can be taken back (rule E7). */
function settledLast(state: Ready, at: Instant): CountersView['settled'] {
  const undoMs = state.hall.policy.undoSeconds * 1_000;
  const last = state.settled.filter(
    ({ agencyId }, index) => state.settled.findIndex((each) => each.agencyId === agencyId) === index,
  );
  return last
    .filter((settled) => at <= settled.at + undoMs && !isOvertaken(state, settled))
    .map(({ position, agencyId, how, numbers, at: settledAt }) => ({
      ...{ position, agencyId, how: how.is, numbers: [...numbers], undoUntil: settledAt + undoMs },
    }));
}
