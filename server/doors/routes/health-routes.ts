/** How the server is. */
import { yes } from '../../../shared/refusals/result.ts';
import type { healthRoutes } from '../../../shared/routes/health.ts';
import type { WorkOf } from './route.ts';

export const healthWork: WorkOf<typeof healthRoutes> = {
  seeHealth: ({ health }) => yes(health.look()),
};
