import type { WaitsEvent } from '../core/events.ts';
import type { AppliesAll } from '../core/tables.ts';

export const waitsApplies = {
  WaitsLearned: (state, { day, learned }) => ({ ...state, learned: { day, learned } }),
} satisfies AppliesAll<WaitsEvent['type']>;
