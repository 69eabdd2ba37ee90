import { Map as IMap } from 'immutable';
import { unreachable } from '../../../shared/unreachable.ts';
import { emptyToday } from '../counter/desk.ts';
import type { State } from '../state.ts';
import type { DayEvent } from './events.ts';

export function applyDayEvent(state: State, event: DayEvent): State {
  switch (event.type) {
    case 'DayClosed':
      return state;
    case 'DayOpened':
      return {
        ...state,
        day: event.day,
        sequence: 0,
        series: IMap(),
        issued: IMap(),
        tickets: state.tickets.filter((ticket) => ticket.status === 'serving'),
        aside: state.aside.clear(),
        desks: state.desks.map((desk) => ({ ...desk, undoable: null, today: emptyToday })),
        reserved: IMap(),
        absences: IMap(),
        calls: [],
        // A retry may come over midnight; one that is older than a whole day is no retry any more (rule L6).
        answers: state.answers.filter((remembered) => remembered.day === state.day),
      };
    default:
      return unreachable(event);
  }
}
