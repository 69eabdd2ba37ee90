import type { BusinessDay } from '../../../shared/ids.ts';

export type DayEvent = { type: 'DayOpened'; day: BusinessDay } | { type: 'DayClosed'; day: BusinessDay };
