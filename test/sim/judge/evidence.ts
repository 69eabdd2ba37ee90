import type { HallRegister } from '../../server/register/register.ts';
import type { History } from './history.ts';
import type { Judge } from './judge.ts';
import type { SharedLog } from './shared-log.ts';
import type { Surroundings } from './surroundings.ts';

/** All that there is to judge a world by. */
export interface Evidence {
  around: Surroundings;
  shared: SharedLog;
  history: History;
  judge: Judge;
  register: HallRegister;
}
