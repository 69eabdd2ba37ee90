import { both, inEach } from '../../../shared/base/text.ts';
import type { DayEvent } from '../core/events.ts';
import { dayInBoth, numberOfThings } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const dayTells = {
  DayOpened: ({ day, carried = [], stopped = [] }) => {
    const words = dayInBoth(day);
    const stay = numberOfThings(carried.length, 'number');
    const parts = [
      both(`Hari layanan ${words.id} dibuka`, `The business day ${words.en} opens`),
      ...(carried.length > 0
        ? [both(`${carried.length} nomor dari hari sebelumnya tetap berlaku`, `${stay} of the day before stay valid`)]
        : []),
      ...(stopped.length > 0
        ? [both('nomor yang dihentikan lebih lama tetap dihentikan', 'what was stopped for longer stays stopped')]
        : []),
    ];
    return inEach((language) => parts.map((part) => part[language]).join('; '));
  },
  DayClosed: ({ day }) => {
    const words = dayInBoth(day);
    return both(`Hari layanan ${words.id} ditutup`, `The business day ${words.en} closes`);
  },
} satisfies TellsAll<DayEvent['type']>;
