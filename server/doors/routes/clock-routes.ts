/** A person says that the server's clock is right. */
import { no, yes } from '../../../shared/refusals/result.ts';
import type { clockRoutes } from '../../../shared/routes/clock.ts';
import { clockTold } from '../gate/clock-told.ts';
import type { WorkOf } from './route.ts';

/** Between what was shown and what is now. */
const sameMs = 60_000;

export const clockWork: WorkOf<typeof clockRoutes> = {
  confirmClock: async ({ access, time, logger }, { by, body }) => {
    const doubt = time.doubt();
    if (doubt === null) return yes(clockTold(time));
    if (Math.abs(doubt.aheadMs - body.aheadMs) > sameMs) return no('clock-not-so');
    await access.note(by.officerId, { type: 'ClockConfirmed', aheadMs: Math.round(doubt.aheadMs) });
    time.believe();
    logger.warn({ officerId: by.officerId, aheadMs: doubt.aheadMs }, 'a person has confirmed the clock');
    return yes(clockTold(time));
  },
};
