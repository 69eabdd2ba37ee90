import { fromJS, is } from 'immutable';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall.ts';
import { no } from '../../../shared/result.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { type DecidesAll, hall, ofHall } from '../core/tables.ts';
import { counterName, isManned } from '../counter/desk.ts';
import { hasEnded } from '../ticket/standing.ts';

export const hallDecides = {
  ConfigureHall: { by: hall, scope: ofHall, withoutHall: true, decide: configure },
} satisfies Partial<DecidesAll>;

function configure(state: State, { hall: next }: CommandOf<'ConfigureHall'>): EventsOrRefusal {
  if (state.hall && isSameHall(state.hall, next)) return happened();
  return stillInUse(state, next) ?? happened({ type: 'HallConfigured', hall: next });
}

/** A hall that was read from the log has its keys in another order. */
const isSameHall = (a: Hall, b: Hall) => is(fromJS(a), fromJS(b));

function stillInUse(state: State, next: Hall) {
  const services = new Set(next.services.map(({ serviceId }) => serviceId));
  const ticket = state.tickets.find((each) => !hasEnded(each) && !services.has(each.serviceId));
  if (ticket) {
    const service = state.hall?.services.find(({ serviceId }) => serviceId === ticket.serviceId);
    return no('hall-still-in-use', { what: service?.name ?? ticket.serviceId });
  }
  const counters = new Set(next.counters.map(({ counterId }) => counterId));
  const counter = state.hall?.counters.find(({ counterId }) => isManned(state, counterId) && !counters.has(counterId));
  return counter ? no('hall-still-in-use', { what: counterName(counter) }) : null;
}
