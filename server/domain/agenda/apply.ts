import type { PlannedId } from '../../../shared/views/planning.ts';
import { withNewest } from '../base/newest.ts';
import type { When } from '../core/entry.ts';
import type { AgendaEvent } from '../core/events.ts';
import type { AgendaItem, PlanChange } from '../core/hall-state.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { isSoAlready, itemOf } from './agenda.ts';

export const agendaApplies = {
  ActPlanned: (state, { id, act, due }, { position, at, actor }) => {
    if (actor.kind !== 'officer') throw new Error('Nobody has planned this');
    const item: AgendaItem = { id, act, due, by: actor.officerId, at, is: 'ahead' };
    const planned = { ...state, agenda: [...state.agenda, item].sort((a, b) => a.due - b.due) };
    return changed(planned, { position, at, actor }, ({ put, ...change }) => ({ ...change, put: [...put, id] }));
  },
  PlannedActDropped: (state, { id }, when) => {
    const item = itemOf(state, id);
    const rest = without(state, id);
    if (item === undefined || item.is === 'failed') return rest;
    return changed(rest, when, ({ dropped, ...change }) => ({ ...change, dropped: [...dropped, item] }));
  },
  PlannedActWaits: (state, { id }) => as(state, id, { is: 'waits' }),
  PlannedActDone: (state, { id }) => without(state, id),
  PlannedActFailed: (state, { id, code, why }) =>
    isSoAlready(code) ? without(state, id) : as(state, id, { is: 'failed', why }),
} satisfies AppliesAll<AgendaEvent['type']>;

/** More are made by nobody within the time in which they can be taken back. */
const changesKept = 12;

/** What one decision does is one change. */
function changed(state: State, { position, at, actor }: When, more: (change: PlanChange) => PlanChange): State {
  if (actor.kind !== 'officer') return state;
  const [last, ...others] = state.planChanges;
  if (last?.position === position) return { ...state, planChanges: [more(last), ...others] };
  const change = more({ position, at, by: actor.officerId, put: [], dropped: [] });
  return { ...state, planChanges: withNewest(change, state.planChanges, changesKept) };
}

const without = (state: State, id: PlannedId): State => ({
  ...state,
  agenda: state.agenda.filter((item) => item.id !== id),
});

const as = (state: State, id: PlannedId, change: Pick<AgendaItem, 'is' | 'why'>): State => ({
  ...state,
  agenda: state.agenda.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
