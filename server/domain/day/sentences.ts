import type { DayEvent } from '../core/events.ts';
import { both, dayInBoth } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const dayTells = {
  DayOpened: ({ day }) => {
    const words = dayInBoth(day);
    return both(`Hari layanan ${words.id} dibuka`, `The business day ${words.en} opens`);
  },
  DayClosed: ({ day }) => {
    const words = dayInBoth(day);
    return both(`Hari layanan ${words.id} ditutup`, `The business day ${words.en} closes`);
  },
} satisfies TellsAll<DayEvent['type']>;
