/** Those who work here. */
import { Invitation, PersonChange, PersonRequest, PersonRow, PersonRows } from '../access.ts';
import { OfficerId } from '../ids.ts';
import type { RouteContracts } from './contract.ts';

export const peopleRoutes = {
  seePeople: { method: 'get', path: '/people', who: 'people', asks: {}, answer: PersonRows },
  addPerson: { method: 'post', path: '/people', who: 'people', asks: { body: PersonRequest }, answer: Invitation },
  changePerson: {
    method: 'put',
    path: '/people/{id}',
    who: 'people',
    asks: { id: OfficerId, body: PersonChange },
    answer: PersonRow,
  },
  invitePerson: {
    method: 'post',
    path: '/people/{id}/invitation',
    who: 'people',
    asks: { id: OfficerId },
    answer: Invitation,
  },
  erasePerson: { method: 'delete', path: '/people/{id}', who: 'people', asks: { id: OfficerId }, answer: null },
} as const satisfies RouteContracts;
