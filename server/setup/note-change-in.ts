/** What is done with people, devices, keys and switches goes into the hall's log, in the name of whoever does it. */

import { CommandId } from '../../shared/base/ids.ts';
import type { NoteChange } from '../access/stores/note-change.ts';
import type { LiveHall } from '../hall/hall.ts';
import { NotWritten } from '../log/log.ts';

/** `hall` null: it is not open yet, and nobody has come in. */
export const noteChangeIn =
  (hall: () => LiveHall | null, newId: () => string): NoteChange =>
  async (by, change) => {
    const answer = await hall()?.submit({
      commandId: CommandId.parse(newId()),
      actor: by === null ? { kind: 'hall' } : { kind: 'officer', officerId: by },
      command: { type: 'NoteAccessChange', change },
    });
    // Without it nothing is done: whoever asked hears that it cannot be saved now.
    if (answer?.accepted === false)
      throw new NotWritten(`The log did not take what is to be done: ${answer.refusal.code}`);
  };
