import type { StopEvent } from '../core/events.ts';
import type { AppliesAll } from '../core/tables.ts';
import { keyOf } from './stopped.ts';

export const stopApplies = {
  NumbersStopped: (state, { type: _type, ...stop }, { at }) => ({
    ...state,
    stops: state.stops.set(keyOf(stop.about), { ...stop, at }),
  }),
  NumbersResumed: (state, { about }) => ({ ...state, stops: state.stops.delete(keyOf(about)) }),
} satisfies AppliesAll<StopEvent['type']>;
