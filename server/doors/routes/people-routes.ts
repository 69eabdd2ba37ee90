/** Those who work here. An administrator looks after all of them, a supervisor after the officers of their agencies. */
import { z } from 'zod';
import { Invitation, PersonChange, PersonRequest, PersonRow, PersonRows } from '../../../shared/access.ts';
import { OfficerId } from '../../../shared/ids.ts';
import { personRoute, type Route } from './route.ts';

const asks = z.object({ id: OfficerId });
const refusals = { 404: 'There is no such person', 409: 'The refusal says why' };

export const peopleRoutes: readonly Route[] = [
  personRoute(
    {
      method: 'get',
      path: '/people',
      operationId: 'seePeople',
      summary: 'Everybody whom the person who asks looks after.',
      rule: 'people',
      asks: z.object({}),
      answer: PersonRows,
    },
    ({ access }, by) => access.people.list(by),
  ),
  personRoute(
    {
      method: 'post',
      path: '/people',
      operationId: 'addPerson',
      summary: 'Enters a person, and gives the one-time link with which they set their password.',
      rule: 'people',
      asks: z.object({ body: PersonRequest }),
      answer: Invitation,
      refusals: { 409: 'The sign-in name is taken' },
    },
    ({ access }, by, { body }) => access.people.add(by, body),
  ),
  personRoute(
    {
      method: 'put',
      path: '/people/{id}',
      operationId: 'changePerson',
      summary: 'Changes a person. Other rights, or none, end their sessions.',
      rule: 'people',
      asks: asks.extend({ body: PersonChange }),
      answer: PersonRow,
      refusals,
    },
    ({ access }, by, { id, body }) => access.people.change(by, id, body),
  ),
  personRoute(
    {
      method: 'post',
      path: '/people/{id}/invitation',
      operationId: 'invitePerson',
      summary: 'A new one-time link for a person who has lost the password or never had one.',
      rule: 'people',
      asks,
      answer: Invitation,
      refusals,
    },
    ({ access }, by, { id }) => access.people.invite(by, id),
  ),
  personRoute(
    {
      method: 'delete',
      path: '/people/{id}',
      operationId: 'erasePerson',
      summary: 'Erases name, sign-in name and credentials. The record goes on knowing the id.',
      rule: 'people',
      asks,
      refusals,
    },
    ({ access }, by, { id }) => access.people.erase(by, id),
  ),
];
