/** Who let somebody in, changed or sent somebody away: the hall writes it down before it is done (rule P7). */
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { type DecidesAll, hall, office, ofHall } from '../core/tables.ts';

export const staffDecides = {
  NoteAccessChange: { by: [hall, office], scope: ofHall, decide: note },
} satisfies Partial<DecidesAll>;

function note(_state: Ready, { change }: CommandOf<'NoteAccessChange'>, _actor: Actor): EventsOrRefusal {
  return happened(change);
}
