/** Those who work here. */
import type { peopleRoutes } from '../../../shared/routes/people.ts';
import type { WorkOf } from './route.ts';

export const peopleWork: WorkOf<typeof peopleRoutes> = {
  seePeople: ({ access }, { by }) => access.people.list(by),
  addPerson: ({ access }, { by, body }) => access.people.add(by, body),
  changePerson: ({ access }, { by, id, body }) => access.people.change(by, id, body),
  invitePerson: ({ access }, { by, id }) => access.people.invite(by, id),
  importPeople: ({ access }, { by, body }) => access.people.import(by, body),
  invitePeople: ({ access }, { by, body }) => access.people.inviteAll(by, body.officerIds),
  erasePerson: ({ access }, { by, id }) => access.people.erase(by, id),
};
