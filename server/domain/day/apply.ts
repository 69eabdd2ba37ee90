import type { BusinessDay } from '../../../shared/ids.ts';
import { addDays } from '../calendar/moment.ts';
import type { DayEvent } from '../core/events.ts';
import { IMap } from '../core/imap.ts';
import type { RememberedAnswer, State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { emptyToday } from '../counter/desk.ts';
import { formerOn } from '../reserve/former.ts';

export const dayApplies = {
  DayOpened: (state, { day }, { at }) => ({
    ...state,
    day,
    sequence: 0,
    series: IMap(),
    issued: IMap(),
    tickets: state.tickets.filter((ticket) => ticket.status === 'serving'),
    aside: IMap(),
    deadlines: [],
    desks: state.desks.map((desk) => ({ ...desk, undoable: null, today: emptyToday })),
    reserved: IMap(),
    reserves: IMap(),
    reservedTo: IMap(),
    reservers: IMap(),
    reservesBegun: 0,
    former: formerOn(state, day),
    // Who has stayed over midnight is there.
    opened: state.desks.filter(({ attendance }) => attendance.status !== 'closed').map(() => at),
    absences: IMap(),
    announced: IMap(),
    settled: [],
    calls: [],
    removedServices: IMap(),
    answers: state.answers.filter((remembered) => isRemembered(remembered, state, day)),
  }),
  DayClosed: (state) => state,
} satisfies AppliesAll<DayEvent['type']>;

const handInsRememberedDays = 30;

/** A retry may come over midnight; a kiosk without its server may come back after days (rule L6). */
const isRemembered = ({ day, isHandIn }: RememberedAnswer, state: State, today: BusinessDay): boolean =>
  day === state.day || (isHandIn && day !== null && day >= addDays(today, -handInsRememberedDays));
