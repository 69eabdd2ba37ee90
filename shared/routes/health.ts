/** How the server is, for those who look after the hall. */
import { HealthFacts } from '../health.ts';
import type { RouteContracts } from './contract.ts';

export const healthRoutes = {
  seeHealth: { method: 'get', path: '/health', who: 'people', asks: {}, answer: HealthFacts },
} as const satisfies RouteContracts;
