import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { HallTold } from '../../../../shared/settings/told.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** These settings become the draft. `isPlan`: they are what is planned, and are changed as that. */
    'version-wanted': { hall: HallShape; isPlan?: true };
    'plan-dropped': { told: HallTold };
  }
}
