/** What several pages of supervision have in common. */
import type { Agencies } from '../../../shared/access.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'retry-asked': null;
    'agencies-picked': { agencyIds: Agencies };
    /** Before something is taken away: the question comes next. */
    'removal-asked': null;
    /** The answer is yes. */
    agreed: null;
  }
}
