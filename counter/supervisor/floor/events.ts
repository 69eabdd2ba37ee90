/** The hall at a glance. */
import type { AgencyId } from '../../../shared/base/ids.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** Or closed again. */
    'agency-opened': { agencyId: AgencyId };
  }
}
