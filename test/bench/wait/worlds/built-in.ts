/** The worlds that the bench measures on by itself. */
import { ordinaryWorld } from '../../../../server/rehearsal/ordinary-world.ts';
import type { World } from '../../../../server/rehearsal/world.ts';
import { sampleHallWithRealHours } from '../../../../server/sample-hall/sample-hall.ts';
import { unevenWorld } from './uneven-world.ts';

export const builtIn = {
  ordinary: (): World => ordinaryWorld(sampleHallWithRealHours()),
  uneven: (): World => unevenWorld(sampleHallWithRealHours()),
};
