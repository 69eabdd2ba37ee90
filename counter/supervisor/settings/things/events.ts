import type { HallShape } from '../../../../shared/hall/hall.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** A new thing of the kind that is shown. */
    'thing-wanted': null;
    'thing-copied': null;
    'thing-moved': { from: number; to: number };
    /** The settings without it. */
    'thing-removed': { hall: HallShape };
  }
}
