/** The page of the people. */
import type { PersonChange, PersonRow } from '../../../shared/access/access.ts';
import type { PeopleFilter } from './people.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'person-chosen': { person: PersonRow };
    /** The new settings of a person. */
    'person-given': { change: PersonChange };
    'invitation-asked': null;
    'people-narrowed': { filter: PeopleFilter };
  }
}
