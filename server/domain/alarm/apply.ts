import { withNewest } from '../base/newest.ts';
import type { AlarmEvent } from '../core/events.ts';
import type { AppliesAll } from '../core/tables.ts';

/** Far more than a hall has alarms; the oldest are of alarms that have long ended. */
const mostKept = 300;

export const alarmApplies = {
  AlarmAcknowledged: (state, { alarmId, officerId }, { at }) => {
    const others = state.acknowledged.filter((each) => each.alarmId !== alarmId);
    return { ...state, acknowledged: withNewest({ alarmId, officerId, at }, others, mostKept) };
  },
} satisfies AppliesAll<AlarmEvent['type']>;
