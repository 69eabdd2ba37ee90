/** How a new device asks to be paired. Its own secret comes in a cookie. */
import { ClaimAnswer, ClaimRequest, DeviceSelf, LinkLook, PairingAnswer, PairingRequest } from '../access/access.ts';
import type { RouteContracts } from './contract.ts';

export const pairingRoutes = {
  /** The device shows `code`, and keeps `claim` to itself. */
  askPairing: {
    method: 'post',
    path: '/pairings',
    who: 'newDevice',
    limit: 'newCode',
    asks: { body: PairingRequest },
    answer: PairingAnswer,
  },
  claimPairing: {
    method: 'post',
    path: '/pairings/claim',
    who: 'newDevice',
    asks: { body: ClaimRequest },
    answer: ClaimAnswer,
  },
  pairByLink: {
    method: 'post',
    path: '/pairings/link',
    who: 'newDevice',
    limit: 'pairing',
    asks: { body: LinkLook },
    answer: DeviceSelf,
  },
} as const satisfies RouteContracts;
