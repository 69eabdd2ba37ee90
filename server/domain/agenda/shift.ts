/** The next rest of an agency's counters, or their closing, so much later than its hours say: what is planned for each (rule U86). */
import type { AgencyId, Instant } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { endOfDay, instantOf, minuteOf, weekdayOf } from '../calendar/moment.ts';
import type { EventsOrRefusal } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';
import { putOnAgenda, type Timed } from './plan.ts';
import { dayEndsBefore, whyNotPause } from './within-hours.ts';

const minuteMs = 60_000;

/** Counters at which somebody is. */
export function planShift(
  state: Ready,
  { what, agencyId, minutes }: CommandOf<'PlanShift'>,
  _actor: unknown,
  at: Instant,
): EventsOrRefusal {
  if (agencyId !== null && !indexOf(state.hall).agencies.has(agencyId)) return no('agency-unknown');
  const manned = countersOfAgency(state, agencyId).filter(({ counterId }) => isManned(state, counterId));
  const acts = manned.flatMap((counter) => shiftAt(state, counter, { what, minutes }, at));
  return acts.length === 0 ? whyNothingShifts(state, manned, { what, minutes }, at) : putOnAgenda(state, acts, [], at);
}

/** Null: all. */
export const countersOfAgency = ({ hall }: Ready, agencyId: AgencyId | null): readonly Counter[] => {
  const { countersInOrder, agencyIdsOf } = indexOf(hall);
  return countersInOrder.filter((counter) => agencyId === null || agencyIdsOf(counter).includes(agencyId));
};

/** Of one counter; none: by its hours nothing lies ahead, or would be over by then (rule U89). */
export const shiftAt = (
  state: Ready,
  counter: Counter,
  { what, minutes }: Pick<CommandOf<'PlanShift'>, 'what' | 'minutes'>,
  at: Instant,
): Timed[] =>
  shifted[what](state, counter, minutes * minuteMs, at).filter(
    ({ act, due }) =>
      due < endOfDay(state.hall, state.day!) &&
      (act.is !== 'pause' || whyNotPause(state, counter, due, act.minutes) === null),
  );

/** Of these counters: nothing lies ahead, or it would come after their hours (rule U89) or after the business day (rule U91). */
export function whyNothingShifts(
  state: Ready,
  counters: readonly Counter[],
  { what, minutes }: Pick<CommandOf<'PlanShift'>, 'what' | 'minutes'>,
  at: Instant,
) {
  for (const counter of counters)
    for (const { act, due } of shifted[what](state, counter, minutes * minuteMs, at)) {
      if (due >= endOfDay(state.hall, state.day!)) return dayEndsBefore(state);
      const problem = act.is === 'pause' ? whyNotPause(state, counter, due, act.minutes) : null;
      if (problem) return problem;
    }
  return no('nothing-to-plan');
}

const shifted: Record<
  CommandOf<'PlanShift'>['what'],
  (state: Ready, counter: Counter, byMs: number, at: Instant) => Timed[]
> = {
  rest: (state, counter, byMs, at) => {
    const { counterId } = counter;
    for (const { start, end } of hoursToday(state, counter)?.breaks ?? []) {
      const from = instantOf(state.hall, state.day!, start);
      const minutes = Math.min(480, minuteOf(end) - minuteOf(start));
      if (from > at) return [{ act: { is: 'pause', counterId, reason: 'rest', minutes }, due: from + byMs }];
    }
    return [];
  },
  closing: (state, counter, byMs, at) => {
    const hours = hoursToday(state, counter);
    const closes = hours && instantOf(state.hall, state.day!, hours.close);
    return closes && closes > at ? [{ act: { is: 'close', counterId: counter.counterId }, due: closes + byMs }] : [];
  },
};

/** Those of the first that it serves. */
function hoursToday({ hall, day }: Ready, { serviceIds }: Counter) {
  const index = indexOf(hall);
  const service = index.services.get(serviceIds[0]!);
  return service ? hoursOn(index, service, day!, weekdayOf(day!)) : null;
}
