/** Keys of other systems, and the switches of the hall. */
import { z } from 'zod';
import { HallSwitches, KeyAnswer, KeyRequest, KeyRows } from '../../../shared/access.ts';
import { yes } from '../../../shared/result.ts';
import { personRoute, type Route } from './route.ts';

export const keyRoutes: readonly Route[] = [
  personRoute(
    {
      method: 'get',
      path: '/keys',
      operationId: 'seeKeys',
      summary: 'Every key, without its secret.',
      rule: 'keys',
      asks: z.object({}),
      answer: KeyRows,
    },
    ({ access }, by) => access.keys.list(by),
  ),
  personRoute(
    {
      method: 'post',
      path: '/keys',
      operationId: 'addKey',
      summary: 'Makes a key for another system. It is shown this once.',
      rule: 'keys',
      asks: z.object({ body: KeyRequest }),
      answer: KeyAnswer,
    },
    ({ access }, by, { body }) => access.keys.add(by, body),
  ),
  personRoute(
    {
      method: 'delete',
      path: '/keys/{id}',
      operationId: 'revokeKey',
      summary: 'Revokes a key: whoever has it is out at once.',
      rule: 'keys',
      asks: z.object({ id: z.string().max(100) }),
      refusals: { 404: 'There is no such key' },
    },
    ({ access }, by, { id }) => access.keys.revoke(by, id),
  ),
  personRoute(
    {
      method: 'get',
      path: '/switches',
      operationId: 'seeSwitches',
      summary: 'What is switched on in this hall.',
      rule: 'signedIn',
      asks: z.object({}),
      answer: HallSwitches,
    },
    ({ access }) => yes(access.switches.get()),
  ),
  personRoute(
    {
      method: 'put',
      path: '/switches',
      operationId: 'setSwitches',
      summary: 'Switches on and off.',
      rule: 'switches',
      asks: z.object({ body: HallSwitches }),
      answer: HallSwitches,
    },
    ({ access }, by, { body }) => access.switches.set(by, body),
  ),
];
