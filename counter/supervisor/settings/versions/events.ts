import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { HallTold } from '../../../../shared/settings/told.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** These settings become the draft. */
    'version-wanted': { hall: HallShape };
    'plan-dropped': { told: HallTold };
  }
}
