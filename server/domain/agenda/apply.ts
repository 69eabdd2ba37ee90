import type { PlannedId } from '../../../shared/views/planning.ts';
import type { AgendaEvent } from '../core/events.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { isSoAlready } from './agenda.ts';

export const agendaApplies = {
  ActPlanned: (state, { id, act, due }, { at, actor }) => {
    if (actor.kind !== 'officer') throw new Error('Nobody has planned this');
    const item: AgendaItem = { id, act, due, by: actor.officerId, at, is: 'ahead' };
    return { ...state, agenda: [...state.agenda, item].sort((a, b) => a.due - b.due) };
  },
  PlannedActDropped: (state, { id }) => without(state, id),
  PlannedActWaits: (state, { id }) => as(state, id, { is: 'waits' }),
  PlannedActDone: (state, { id }) => without(state, id),
  PlannedActFailed: (state, { id, code, why }) =>
    isSoAlready(code) ? without(state, id) : as(state, id, { is: 'failed', why }),
} satisfies AppliesAll<AgendaEvent['type']>;

const without = (state: State, id: PlannedId): State => ({
  ...state,
  agenda: state.agenda.filter((item) => item.id !== id),
});

const as = (state: State, id: PlannedId, change: Pick<AgendaItem, 'is' | 'why'>): State => ({
  ...state,
  agenda: state.agenda.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
