/** A person says that the server's clock is right. */
import { ClockConfirmation, ClockTold } from '../base/clock.ts';
import type { RouteContracts } from './contract.ts';

export const clockRoutes = {
  confirmClock: { method: 'post', path: '/clock', who: 'clock', asks: { body: ClockConfirmation }, answer: ClockTold },
} as const satisfies RouteContracts;
