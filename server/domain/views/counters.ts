import type { CounterId } from '../../../shared/ids.ts';
import type { CountersView } from '../../../shared/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { nameOfZone } from '../calendar/names.ts';
import type { Ready, State } from '../core/state.ts';
import { officerAt } from '../counter/desk.ts';
import { countWaiting } from '../ticket/next-ticket.ts';
import { counterState } from './counter-state.ts';
import type { Register } from './register.ts';

export function countersView(state: Ready, register: Register): CountersView {
  const index = indexOf(state.hall);
  return {
    counters: index.countersInOrder.map((counter) => ({
      counterId: counter.counterId,
      number: counter.number,
      agencyId: counter.agencyId,
      agencyName: index.agencyOfCounter(counter)?.shortName ?? null,
      zoneName: nameOfZone(index, counter.zoneId),
      state: counterState(state, counter),
      ...namedOfficer(state, counter.counterId, register),
      waiting: countWaiting(state, counter),
    })),
  };
}

export function namedOfficer(state: State, counterId: CounterId, register: Register) {
  const officerId = officerAt(state, counterId);
  return { officerId, officerName: officerId && register.officerName(officerId) };
}
