/** Keys of other systems, and the switches of the hall. */
import * as z from 'zod/mini';
import { DeskOfficers, HallSwitches, KeyAnswer, KeyRequest, KeyRows } from '../access/access.ts';
import type { RouteContracts } from './contract.ts';

export const keyRoutes = {
  seeKeys: { method: 'get', path: '/keys', who: 'keys', asks: {}, answer: KeyRows },
  /** The key is shown this once. */
  addKey: { method: 'post', path: '/keys', who: 'keys', asks: { body: KeyRequest }, answer: KeyAnswer },
  revokeKey: {
    method: 'delete',
    path: '/keys/{id}',
    who: 'keys',
    asks: { id: z.string().check(z.maxLength(100)) },
    answer: null,
  },
  seeDeskOfficers: { method: 'get', path: '/desk-officers', who: 'deskKeys', asks: {}, answer: DeskOfficers },
  seeSwitches: { method: 'get', path: '/switches', who: 'signedIn', asks: {}, answer: HallSwitches },
  setSwitches: {
    method: 'put',
    path: '/switches',
    who: 'switches',
    asks: { body: HallSwitches },
    answer: HallSwitches,
  },
} as const satisfies RouteContracts;
