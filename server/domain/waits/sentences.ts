import { both } from '../../../shared/base/text.ts';
import type { WaitsEvent } from '../core/events.ts';
import { dayInBoth } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const waitsTells = {
  WaitsLearned: ({ day }) => {
    const words = dayInBoth(day);
    return both(
      `Perkiraan waktu tunggu belajar dari hari layanan ${words.id}`,
      `The estimates of waits learn from the business day ${words.en}`,
    );
  },
} satisfies TellsAll<WaitsEvent['type']>;
