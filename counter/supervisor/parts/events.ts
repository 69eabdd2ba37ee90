/** What several pages of supervision have in common. */
import type { Agencies } from '../../../shared/access/access.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'retry-asked': null;
    'agencies-picked': { agencyIds: Agencies };
    /** Somebody wants to remove something; the page asks first whether they are sure. */
    'removal-asked': null;
    /** The answer is yes. */
    agreed: null;
  }
}
