/** What is on the agenda of today, and whose it is. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { no } from '../../../shared/refusals/result.ts';
import type { PlannedAct } from '../../../shared/views/planning.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import type { Known } from '../core/known.ts';
import type { Ready, State } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';

export const itemOf = ({ agenda }: State, id: string): AgendaItem | undefined => agenda.find((item) => item.id === id);

/** Nobody is where nobody should be any more: that needs to be told to nobody. */
export const isSoAlready = (code: RefusalCode): boolean =>
  code === 'counter-closed' || code === 'already-so' || code === 'officer-already-here';

/** Null: the whole hall's. Empty: of what the settings have no longer. */
export function agenciesOfAct({ hall }: Ready, act: PlannedAct): Agencies {
  const { counters, services, agencyIdsOf } = indexOf(hall);
  if (act.is !== 'stop') {
    const counter = counters.get(act.counterId);
    return counter ? [...agencyIdsOf(counter)] : [];
  }
  if (act.about.of === 'hall') return null;
  if (act.about.of === 'agency') return [act.about.agencyId];
  const service = services.get(act.about.serviceId);
  return service ? [service.agencyId] : [];
}

/** At a shared counter one of its agencies is enough, as for what is done there at once. */
export function isTheirs(state: Ready, act: PlannedAct, agencyIds: Agencies): boolean {
  const own = agenciesOfAct(state, act);
  if (agencyIds === null) return true;
  if (own === null) return false;
  return own.length === 0 || own.some((agencyId) => agencyIds.includes(agencyId));
}

/** Who planned it is still somebody who may (rule U88). */
export function mayStill(state: Ready, act: PlannedAct, { planner }: Known): boolean {
  if (planner === undefined) return true;
  const isSupervisor = planner?.isActive === true && planner.role === 'supervisor';
  return isSupervisor && isTheirs(state, act, planner.agencyIds);
}

/** What concerns one of these agencies; the hall's own is everybody's. */
export function isToldOf(state: Ready, act: PlannedAct, asked: Agencies): boolean {
  const own = agenciesOfAct(state, act);
  return asked === null || own === null || own.length === 0 || own.some((agencyId) => asked.includes(agencyId));
}

/** Null: nothing was in its way. */
export const whyNot = ({ is, why }: AgendaItem): Text | null =>
  is === 'failed' ? (why ?? no('day-over-first').refusal.sentence) : null;

/** What can be done now, the first planned first. */
export const agendaNow = (state: State, at: Instant): AgendaItem[] =>
  state.agenda.filter(
    ({ is, due, act }) =>
      (is === 'ahead' && due <= at) ||
      (is === 'waits' && act.is !== 'stop' && deskOf(state, act.counterId).current === null),
  );

/** What comes after this instant. Null: nothing lies ahead. */
export const nextOnAgenda = ({ agenda }: State, at: Instant): Instant | null =>
  agenda.find(({ is, due }) => is === 'ahead' && due > at)?.due ?? null;
