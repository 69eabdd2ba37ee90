/** What comes to the agenda, and what goes for it (rules U80, U81). */
import type { Instant } from '../../../shared/base/ids.ts';
import { no } from '../../../shared/refusals/result.ts';
import type { PlannedAct } from '../../../shared/views/planning.ts';
import type { Event } from '../core/events.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { keyOf } from '../stop/stopped.ts';

const mostPlanned = 400;

export interface Timed {
  act: PlannedAct;
  due: Instant;
}

/** Another one of its kind about the same takes the place of the one that was planned before. What was refused stays until it is read. */
export function putOnAgenda(
  state: Ready,
  acts: readonly Timed[],
  insteadOf: readonly AgendaItem[],
  at: Instant,
): EventsOrRefusal {
  if (acts.some(({ due }) => due <= at)) return no('time-passed');
  const last = acts.filter((each, place) => !acts.slice(place + 1).some((later) => isInTheWay(each, later)));
  const gone = new Set(insteadOf);
  for (const item of state.agenda)
    if (item.is !== 'failed' && last.some((each) => isInTheWay(item, each))) gone.add(item);
  if (state.agenda.length - gone.size + last.length > mostPlanned) return no('plans-full');
  const put = last.map(
    ({ act, due }, place): Event => ({ type: 'ActPlanned', id: `${state.position + 1}-${place}`, act, due }),
  );
  return happened(...[...gone].map(dropped), ...put);
}

export const dropped = ({ id, act, due }: AgendaItem): Event => ({ type: 'PlannedActDropped', id, act, due });

/** One of a kind about the same; rests of a counter can be several, one after another. */
export function isInTheWay(one: Timed, other: Timed): boolean {
  const [{ act: before, due: dueBefore }, { act, due }] = [one, other];
  if (!isOfOneKind(one, other)) return false;
  if (before.is !== 'pause' || act.is !== 'pause') return true;
  return dueBefore < due + act.minutes * 60_000 && due < dueBefore + before.minutes * 60_000;
}

/** About the same counter, or the same numbers. */
export function isOfOneKind({ act: before }: Timed, { act }: Timed): boolean {
  if (before.is === 'stop' || act.is === 'stop')
    return before.is === 'stop' && act.is === 'stop' && keyOf(before.about) === keyOf(act.about);
  return before.is === act.is && before.counterId === act.counterId;
}
