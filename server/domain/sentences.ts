/** Each event as a sentence: each noun says in its own table how the record tells its events. */
import { agencyTells } from './agency/sentences.ts';
import type { Event, EventType } from './core/events.ts';
import type { BothLanguages, EventScene } from './core/phrases.ts';
import type { Tells, TellsAll } from './core/tables.ts';
import { counterTells } from './counter/sentences.ts';
import { dayTells } from './day/sentences.ts';
import { hallTells } from './hall/sentences.ts';
import { reserveTells } from './reserve/sentences.ts';
import { ticketTells } from './ticket/sentences.ts';

export const tells: TellsAll<EventType> = {
  ...hallTells,
  ...dayTells,
  ...agencyTells,
  ...counterTells,
  ...ticketTells,
  ...reserveTells,
};

export function sentenceOf(event: Event, scene: EventScene): BothLanguages {
  const row = tells[event.type] as Tells<EventType>;
  return row(event, scene);
}
