/** The hall's machines: how one is paired, and what becomes of it. */
import { z } from 'zod';
import {
  ClaimAnswer,
  ClaimRequest,
  DeviceId,
  DeviceRow,
  DeviceRows,
  DeviceSelf,
  DeviceSettings,
  LinkLook,
  PairingAnswer,
  PairingConfirm,
  PairingLook,
  PairingRequest,
  PairingSeen,
} from '../../../shared/access.ts';
import { yes } from '../../../shared/result.ts';
import type { PairedDevice } from '../../access/devices.ts';
import { personRoute, type Route, route } from './route.ts';
import type { Visit } from './visit.ts';

const asks = z.object({ id: DeviceId });
const refusals = { 404: 'There is no such device' };
const tooMany = { 429: 'Too many requests from there' };

export const deviceRoutes: readonly Route[] = [
  route(
    {
      method: 'post',
      path: '/pairings',
      operationId: 'askPairing',
      summary: 'A device asks to be paired: it shows `code`, and keeps `claim` to itself.',
      rule: 'newDevice',
      limit: 'pairing',
      asks: z.object({ body: PairingRequest }),
      answer: PairingAnswer,
      refusals: tooMany,
    },
    ({ access }, _visit, { body }) => access.pairings.ask(body),
  ),
  route(
    {
      method: 'post',
      path: '/pairings/claim',
      operationId: 'claimPairing',
      summary: 'Whether the code has been confirmed. Once it has, the device’s own secret comes in a cookie.',
      rule: 'newDevice',
      asks: z.object({ body: ClaimRequest }),
      answer: ClaimAnswer,
      refusals: { 404: 'The claim is unknown, too old, or was used' },
    },
    async ({ access }, visit, { body }) => {
      const claimed = await access.pairings.claim(body.claim);
      if (!claimed.ok || 'status' in claimed.value) return claimed;
      keepPaired(visit, claimed.value);
      return yes({ status: 'paired' });
    },
  ),
  personRoute(
    {
      method: 'post',
      path: '/pairings/look',
      operationId: 'seePairing',
      summary: 'What waits behind a code.',
      rule: 'devices',
      asks: z.object({ body: PairingLook }),
      answer: PairingSeen,
      refusals: { 404: 'The code is unknown or too old' },
    },
    ({ access }, by, { body }) => access.pairings.look(by, body.code),
  ),
  route(
    {
      method: 'post',
      path: '/pairings/link',
      operationId: 'pairByLink',
      summary: 'Pairs a device by a one-time link; its own secret comes in a cookie.',
      rule: 'newDevice',
      limit: 'pairing',
      asks: z.object({ body: LinkLook }),
      answer: DeviceSelf,
      refusals: { 404: 'The link was used or is too old', ...tooMany },
    },
    async ({ access }, visit, { body }) => {
      const paired = await access.pairings.useLink(body.link);
      return paired.ok ? yes(keepPaired(visit, paired.value)) : paired;
    },
  ),
  personRoute(
    {
      method: 'get',
      path: '/devices',
      operationId: 'seeDevices',
      summary: 'Every device, and how it is.',
      rule: 'devices',
      asks: z.object({}),
      answer: DeviceRows,
    },
    ({ access }, by) => access.devices.list(by),
  ),
  personRoute(
    {
      method: 'post',
      path: '/devices',
      operationId: 'confirmPairing',
      summary: 'Confirms a code, and says what the device is.',
      rule: 'devices',
      asks: z.object({ body: PairingConfirm }),
      answer: DeviceRow,
      refusals: { 404: 'The code is unknown or too old' },
    },
    ({ access }, by, { body }) => access.pairings.confirm(by, body),
  ),
  personRoute(
    {
      method: 'put',
      path: '/devices/{id}',
      operationId: 'changeDevice',
      summary: 'Renames a device, moves it, or gives it other settings; it follows at once.',
      rule: 'devices',
      asks: asks.extend({ body: DeviceSettings }),
      answer: DeviceRow,
      refusals,
    },
    ({ access }, by, { id, body }) => access.devices.change(by, id, body),
  ),
  personRoute(
    {
      method: 'post',
      path: '/devices/{id}/reload',
      operationId: 'reloadDevice',
      summary: 'Has the device load its page again.',
      rule: 'devices',
      asks,
      refusals,
    },
    ({ access }, by, { id }) => access.devices.reload(by, id),
  ),
  personRoute(
    {
      method: 'delete',
      path: '/devices/{id}',
      operationId: 'revokeDevice',
      summary: 'Takes the device’s secret away: its line ends at once, and it has to be paired again.',
      rule: 'devices',
      asks,
      refusals,
    },
    ({ access }, by, { id }) => access.devices.revoke(by, id),
  ),
];

function keepPaired(visit: Visit, { token, device }: PairedDevice): DeviceSelf {
  visit.keep(device.kind, token);
  return device;
}
