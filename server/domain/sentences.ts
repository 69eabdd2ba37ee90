/** Each event as a sentence. */

import { type BothLanguages, both } from '../../shared/base/text.ts';
import type { Event, EventType } from './core/events.ts';
import type { EventScene } from './core/phrases.ts';
import type { Tells } from './core/tables.ts';
import { tells } from './nouns.ts';

/** One that cannot be told does not keep the record from being read: it is a line that says so (rule P4). */
export function sentenceOf(event: Event, scene: EventScene): BothLanguages {
  const row = tells[event.type] as Tells<EventType>;
  try {
    return row(event, scene);
  } catch {
    return both(
      `Kejadian ini (${event.type}) tidak dapat diceritakan; isinya ada di catatan.`,
      `This event (${event.type}) cannot be told; what it holds is in the log.`,
    );
  }
}
