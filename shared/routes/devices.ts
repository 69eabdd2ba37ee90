/** The hall's machines, for those who look after them. */
import {
  DeviceId,
  DeviceRow,
  DeviceRows,
  DeviceSettings,
  PairingConfirm,
  PairingLook,
  PairingSeen,
} from '../access/access.ts';
import type { RouteContracts } from './contract.ts';

export const deviceRoutes = {
  seePairing: {
    method: 'post',
    path: '/pairings/look',
    who: 'devices',
    asks: { body: PairingLook },
    answer: PairingSeen,
  },
  seeDevices: { method: 'get', path: '/devices', who: 'devices', asks: {}, answer: DeviceRows },
  confirmPairing: {
    method: 'post',
    path: '/devices',
    who: 'devices',
    asks: { body: PairingConfirm },
    answer: DeviceRow,
  },
  changeDevice: {
    method: 'put',
    path: '/devices/{id}',
    who: 'devices',
    asks: { id: DeviceId, body: DeviceSettings },
    answer: DeviceRow,
  },
  reloadDevice: { method: 'post', path: '/devices/{id}/reload', who: 'devices', asks: { id: DeviceId }, answer: null },
  revokeDevice: { method: 'delete', path: '/devices/{id}', who: 'devices', asks: { id: DeviceId }, answer: null },
} as const satisfies RouteContracts;
