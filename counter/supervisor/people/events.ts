/** The page of the people. */
import type { PersonChange, PersonRow } from '../../../shared/access.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'person-chosen': { person: PersonRow };
    /** A person, as they are to be. */
    'person-given': { change: PersonChange };
    'invitation-asked': null;
  }
}
