/** What calls a supervisor. */
import type { AgencyId } from '../../../shared/ids.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'agency-shown': { agencyId: AgencyId };
  }
}
