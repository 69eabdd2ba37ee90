import type { HallShape } from '../../../shared/hall/hall.ts';
import type { Path } from './draft/paths.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** `path`: the field that was typed in; null: a step of its own. */
    'hall-edited': { hall: HallShape; path: Path | null };
    'leave-chosen': { isKept: boolean };
    'draft-undone': null;
    'draft-redone': null;
    'draft-dropped': null;
  }
}
