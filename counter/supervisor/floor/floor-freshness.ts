/** Whether what the floor shows can be relied on, and what to say where it cannot. Pure. */

import type { Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  lost: {
    id: 'Pantauan belum dapat dimuat: tidak ada sambungan ke server. Halaman ini mencoba lagi sendiri.',
    en: 'The hall cannot be loaded: there is no connection to the server. This page tries again by itself.',
  },
  old: {
    id: 'Yang tampil adalah keadaan pukul {time} dan mungkin sudah berubah. Halaman ini mencoba lagi sendiri.',
    en: 'What you see is of {time}, and may have changed. This page tries again by itself.',
  },
  refused: { id: 'Pantauan tidak dapat dimuat.', en: 'The hall cannot be loaded.' },
} satisfies Words;

interface Known {
  /** Whether the server tells of each change now. */
  live: boolean;
  isLoaded: boolean;
  /** Why there is no such view. */
  refusal: { sentence: Text } | null;
}

/** The sentences of a notice; none: what is shown is as it is in the hall. */
export function freshnessSaid({ live, isLoaded, refusal }: Known): Text[] {
  if (refusal !== null) return [words.refused, refusal.sentence];
  if (!isLoaded) return [live ? words.loading : words.lost];
  return live ? [] : [words.old];
}
