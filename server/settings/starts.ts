/** With what a hall may begin that nobody has described yet: nothing but what every hall has, or the sample. */
import type { HallDraft, StartingPoint } from '../../shared/settings/told.ts';
import { sampleHallWithRealHours } from '../sample-hall/sample-hall.ts';
import { emptyHall } from './empty-hall.ts';

export const startOf = (point: StartingPoint): HallDraft =>
  point === 'sample' ? { ...sampleHallWithRealHours() } : structuredClone(emptyHall);
