/** What a kiosk that has lost its server says beside that: never what the screen under it denies (rule V11). */

import type { Language } from '../../shared/base/text.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import type { Screen } from '../flow/flow.ts';
import type { Guide } from './guide.ts';

const words = {
  all: { id: 'Anda tetap dapat mengambil nomor.', en: 'You can still take a number.' },
  some: {
    id: 'Nomor untuk sebagian layanan tetap dapat diambil.',
    en: 'You can still take a number for some services.',
  },
  none: { id: 'Silakan ke meja informasi.', en: 'Please go to the information desk.' },
} satisfies Words;

/** Null: the screen itself says what can be had. */
export function goesOnWords(screen: Screen, { services }: Guide, language: Language): string | null {
  if (screen.at === 'refused' || screen.at === 'issued') return null;
  const entry = 'serviceId' in screen ? services.get(screen.serviceId) : undefined;
  if (entry) return entry.refusal === null ? say(words.all, {}, language) : null;
  const all = [...services.values()];
  const open = all.filter(({ refusal }) => refusal === null).length;
  return say(open === 0 ? words.none : open === all.length ? words.all : words.some, {}, language);
}
