/** What calls a supervisor. */
import type { AgencyId, CounterId } from '../../../shared/base/ids.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'agency-shown': { agencyId: AgencyId };
    /** An officer is to be chosen for it. */
    'officer-wanted': { counterId: CounterId };
    /** It is to be closed: why has to be said. */
    'closing-wanted': { counterId: CounterId };
  }
}
