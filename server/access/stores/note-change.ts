/** How what is done with people, devices, keys and switches gets into the log. */
import type { AccessChange } from '../../../shared/access/access-changes.ts';
import type { OfficerId } from '../../../shared/base/ids.ts';

/**
 * Resolves when it is in the log; rejects with `NotWritten` where it cannot be, and then it is not to be done (rule P7), and with
 * `TooMuchToday`. `by` null: the hall itself.
 */
export type NoteChange = (by: OfficerId | null, change: AccessChange) => Promise<void>;
