/** The hall's machines: how one is paired, and what becomes of it. */
import type { DeviceSelf } from '../../../shared/access/access.ts';
import { yes } from '../../../shared/refusals/result.ts';
import type { deviceRoutes } from '../../../shared/routes/devices.ts';
import type { pairingRoutes } from '../../../shared/routes/pairing.ts';
import type { PairedDevice } from '../../access/devices/devices.ts';
import type { WorkOf } from './route.ts';
import type { Visit } from './visit.ts';

export const pairingWork: WorkOf<typeof pairingRoutes> = {
  askPairing: ({ access }, { visit, body }) => access.pairings.ask(body, visit.knownAs ?? visit.network),
  claimPairing: async ({ access }, { visit, body }) => {
    const claimed = await access.pairings.claim(body.claim);
    if (!claimed.ok) return claimed;
    if ('status' in claimed.value) return yes(claimed.value);
    keepPaired(visit, claimed.value);
    return yes({ status: 'paired' });
  },
  pairByLink: async ({ access }, { visit, body }) => {
    const paired = await access.pairings.useLink(body.link);
    return paired.ok ? yes(keepPaired(visit, paired.value)) : paired;
  },
};

export const deviceWork: WorkOf<typeof deviceRoutes> = {
  seePairing: ({ access }, { by, body }) => access.pairings.look(by, body.code),
  seeDevices: ({ access }, { by }) => access.devices.list(by),
  confirmPairing: ({ access }, { by, body }) => access.pairings.confirm(by, body),
  changeDevice: ({ access }, { by, id, body }) => access.devices.change(by, id, body),
  reloadDevice: ({ access }, { by, id }) => access.devices.reload(by, id),
  revokeDevice: ({ access }, { by, id }) => access.devices.revoke(by, id),
};

function keepPaired(visit: Visit, { token, device }: PairedDevice): DeviceSelf {
  visit.keep(device.kind, token);
  return device;
}
