/** The links that a start prints. */

import type { Logger } from 'pino';
import { NotWritten } from '../log/log.ts';
import { sampleHall } from '../sample-hall/sample-hall.ts';
import type { StartLinks } from './addresses.ts';
import type { Config } from './config.ts';
import type { Opened } from './open-hall.ts';

/** Made anew with each start, so that nobody has to keep them. Those of an earlier trial are void, also where this is none. */
export async function linksFor(
  { hall, access }: Pick<Opened, 'hall' | 'access'>,
  config: Config,
  logger: Logger,
  mayBeTrial: boolean,
): Promise<StartLinks> {
  const isForTrial = mayBeTrial && config.hallFile === null && hall.state.hall?.hallId === sampleHall().hallId;
  try {
    if (isForTrial) await access.firstPeople.voidTrialLinks();
    else await access.endTrial();
    return {
      administrator: await access.firstPeople.adminLink(config.wantsAdminLink),
      trial: isForTrial ? await access.firstPeople.trialLinks() : null,
    };
  } catch (error) {
    // The hall can be seen all the same, and goes on when there is room.
    if (!(error instanceof NotWritten)) throw error;
    logger.warn({ err: error }, 'no link to come in could be made; start again when the log can be written');
    return { administrator: null, trial: null };
  }
}
