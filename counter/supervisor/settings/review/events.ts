import type { TakesEffect } from '../../../../shared/hall/settings-version.ts';
import type { SettingsConflict } from '../../../../shared/settings/merge.ts';
import type { HallPreview, HallTold } from '../../../../shared/settings/told.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** Who waited where a change would leave nobody waits there no longer. */
    'numbers-moved': null;
    /** Both changed it; this is to stand there. */
    'conflict-settled': { conflict: SettingsConflict; value: 'mine' | 'theirs' };
    /** The draft is in force, or planned. */
    'settings-applied': { told: HallTold; from: TakesEffect };
    /** What the server found to be wrong. */
    'settings-judged': { errors: HallPreview['errors'] };
    /** Somebody else was first. */
    'settings-late': null;
  }
}
