/** What the pages of the settings raise to each other. */
import type { Path } from '../draft/paths.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** A field has another value; undefined: it is left out. `isStep`: a step of its own for undo. */
    'setting-given': { path: Path; value: unknown; isStep: boolean };
  }
}
