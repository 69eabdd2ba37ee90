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

/** Another one of its kind about the same takes the place of the one that was planned before. */
export function putOnAgenda(
  state: Ready,
  acts: readonly { act: PlannedAct; due: Instant }[],
  insteadOf: readonly AgendaItem[],
  at: Instant,
): EventsOrRefusal {
  if (acts.some(({ due }) => due <= at)) return no('time-passed');
  const gone = new Set(insteadOf);
  for (const item of state.agenda) if (acts.some(({ act, due }) => isInTheWay(item, act, due))) gone.add(item);
  if (state.agenda.length - gone.size + acts.length > mostPlanned) return no('plans-full');
  const put = acts.map(
    ({ act, due }, place): Event => ({ type: 'ActPlanned', id: `${state.position + 1}-${place}`, act, due }),
  );
  return happened(...[...gone].map(dropped), ...put);
}

export const dropped = ({ id, act, due }: AgendaItem): Event => ({ type: 'PlannedActDropped', id, act, due });

/** Rests of a counter can be several, one after another. */
function isInTheWay(item: AgendaItem, act: PlannedAct, due: Instant): boolean {
  const before = item.act;
  if (before.is === 'stop' || act.is === 'stop')
    return before.is === 'stop' && act.is === 'stop' && keyOf(before.about) === keyOf(act.about);
  if (before.is !== act.is || before.counterId !== act.counterId) return false;
  if (before.is !== 'pause' || act.is !== 'pause') return true;
  return item.due < due + act.minutes * 60_000 && due < item.due + before.minutes * 60_000;
}
