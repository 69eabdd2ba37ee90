import type { Hall } from '../../../shared/hall.ts';

export type HallEvent = { type: 'HallConfigured'; hall: Hall };
