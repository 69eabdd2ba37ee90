/** What a closed day has taught about waits goes into the log, so that every process and every restart knows the same (rule U40). */
import type { CommandOf } from '../../../shared/commands.ts';
import { Learned } from '../core/learned.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { type DecidesAll, hall, ofHall } from '../core/tables.ts';

export const waitsDecides = {
  NoteWaits: { by: hall, scope: ofHall, decide: note },
} satisfies Partial<DecidesAll>;

/** Of a day that is not over, or of one that was learned from already, by whichever process, there is nothing to note. */
function note(state: Ready, { day, learned }: CommandOf<'NoteWaits'>): EventsOrRefusal {
  const isOver = state.day !== null && day < state.day;
  const isNew = state.learned === null || day > state.learned.day;
  return isOver && isNew ? happened({ type: 'WaitsLearned', day, learned: Learned.parse(learned) }) : happened();
}
