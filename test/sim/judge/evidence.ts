import type { HallRegister } from '../../../server/register/register.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { History } from '../people/history.ts';
import type { SharedLog } from '../server/shared-log.ts';
import type { Judge } from './judge.ts';

/** All that there is to judge a world by. */
export interface Evidence {
  around: Surroundings;
  shared: SharedLog;
  history: History;
  judge: Judge;
  register: HallRegister;
}
