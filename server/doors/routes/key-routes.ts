/** Keys of other systems, and the switches of the hall. */
import { no, yes } from '../../../shared/refusals/result.ts';
import type { keyRoutes } from '../../../shared/routes/keys.ts';
import type { WorkOf } from './route.ts';

export const keyWork: WorkOf<typeof keyRoutes> = {
  seeKeys: ({ access }, { by }) => access.keys.list(by),
  addKey: ({ access }, { by, body }) => access.keys.add(by, body),
  revokeKey: ({ access }, { by, id }) => access.keys.revoke(by, id),
  seeDeskOfficers: ({ access }, { by }) =>
    by?.kind === 'key' ? yes(access.keys.deskOfficers(by)) : no('not-permitted'),
  seeSwitches: ({ access }) => yes(access.switches.get()),
  setSwitches: ({ access }, { by, body }) => access.switches.set(by, body),
};
