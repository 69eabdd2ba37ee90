/** Each event as a sentence. */
import type { Event, EventType } from './core/events.ts';
import type { BothLanguages, EventScene } from './core/phrases.ts';
import type { Tells } from './core/tables.ts';
import { tells } from './nouns.ts';

export function sentenceOf(event: Event, scene: EventScene): BothLanguages {
  const row = tells[event.type] as Tells<EventType>;
  return row(event, scene);
}
