import type { CountersView } from '../../../shared/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { State } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';
import { countWaiting } from '../ticket/next-ticket.ts';
import { counterState } from './counter-state.ts';
import type { Register } from './register.ts';

export function countersView(state: State, register: Register): CountersView {
  const index = indexOf(state.hall!);
  const zoneNames = new Map(index.hall.zones.map(({ zoneId, name }) => [zoneId, name]));
  return {
    counters: index.countersInOrder.map((counter) => ({
      counterId: counter.counterId,
      number: counter.number,
      agencyId: counter.agencyId,
      agencyName: counter.agencyId === null ? null : index.agencies.get(counter.agencyId)!.shortName,
      zoneName: zoneNames.get(counter.zoneId)!,
      state: counterState(state, counter),
      ...officerAt(state, counter.counterId, register),
      waiting: countWaiting(state, counter),
    })),
  };
}

export function officerAt(state: State, counterId: Parameters<typeof deskOf>[1], register: Register) {
  const { attendance } = deskOf(state, counterId);
  if (attendance.status === 'closed') return { officerId: null, officerName: null };
  const { officerId } = attendance;
  return { officerId, officerName: register.officerName(officerId) };
}
