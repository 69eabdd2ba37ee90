import type { DayEvent } from '../core/events.ts';
import { both, dayInBoth, numberOfThings } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const dayTells = {
  DayOpened: ({ day, carried = [] }) => {
    const words = dayInBoth(day);
    const [id, en] = [`Hari layanan ${words.id} dibuka`, `The business day ${words.en} opens`];
    if (carried.length === 0) return both(id, en);
    const numbers = numberOfThings(carried.length, 'number');
    return both(
      `${id}; ${carried.length} nomor dari hari sebelumnya tetap berlaku`,
      `${en}; ${numbers} of the day before stay valid`,
    );
  },
  DayClosed: ({ day }) => {
    const words = dayInBoth(day);
    return both(`Hari layanan ${words.id} ditutup`, `The business day ${words.en} closes`);
  },
} satisfies TellsAll<DayEvent['type']>;
