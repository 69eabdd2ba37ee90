/** Many people at once. */
import type { ImportLine } from '../../../../shared/access/people-import.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** The lines of a table; `confirmed`: they are to be added. */
    'import-given': { lines: ImportLine[]; confirmed: boolean };
  }
}
