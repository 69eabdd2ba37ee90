/** Those who work here. */
import { Invitation, PersonChange, PersonRequest, PersonRow, PersonRows } from '../access/access.ts';
import { ImportAnswer, Invitations, InvitationsRequest, PeopleImport } from '../access/people-import.ts';
import { OfficerId } from '../base/ids.ts';
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
  /** Says of each line what becomes of it. Nothing changes until it is confirmed and no line is faulty. */
  importPeople: {
    method: 'post',
    path: '/people/import',
    who: 'people',
    asks: { body: PeopleImport },
    answer: ImportAnswer,
  },
  /** Links for many at once; none, where one of them may not have one. */
  invitePeople: {
    method: 'post',
    path: '/people/invitations',
    who: 'people',
    asks: { body: InvitationsRequest },
    answer: Invitations,
  },
  erasePerson: { method: 'delete', path: '/people/{id}', who: 'people', asks: { id: OfficerId }, answer: null },
} as const satisfies RouteContracts;
