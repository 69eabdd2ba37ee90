/** What stands in place of "Silakan ambil nomor" while no number can be had at all (rule V5). */

import type { Language } from '../../shared/base/text.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import { type HallTime, whenWords } from '../../shared/client/words/when-words.ts';
import type { RefusalCode } from '../../shared/refusals/refusal.ts';
import type { Guide } from './guide.ts';

const words = {
  break: { id: 'Sedang jam istirahat', en: 'We are on a break' },
  closed: { id: 'Pelayanan sedang tutup', en: 'We are closed now' },
  none: { id: 'Nomor belum dapat diambil', en: 'No number can be taken now' },
  opens: { id: 'Buka lagi {when}.', en: 'Open again {when}.' },
  read: {
    id: 'Syarat setiap layanan dapat Anda baca di sini.',
    en: 'You can read here what each service asks for.',
  },
} satisfies Words;

export interface ClosedWords {
  title: string;
  /** When it opens; null: nobody knows. */
  opens: string | null;
  /** What can be done here all the same. */
  hint: string;
}

const byTheClock: ReadonlySet<RefusalCode> = new Set([
  'service-closed',
  'service-over',
  'service-not-today',
  'service-holiday',
  'service-on-break',
  'service-past-cutoff',
]);

/** Null: a number can be had of one service at least. */
export function closedWords({ services }: Guide, time: HallTime, language: Language): ClosedWords | null {
  const refusals = [...services.values()].map(({ refusal }) => refusal);
  if (refusals.length === 0 || refusals.includes(null)) return null;
  const all = refusals.filter((refusal) => refusal !== null);
  const isAll = (fits: (code: RefusalCode) => boolean) => all.every(({ code }) => fits(code));
  const title = isAll((code) => code === 'service-on-break')
    ? words.break
    : isAll((code) => byTheClock.has(code))
      ? words.closed
      : words.none;
  const opens = Math.min(...all.map(({ comeBackAt }) => comeBackAt ?? Number.POSITIVE_INFINITY));
  const when = Number.isFinite(opens) ? whenWords(opens, time, language) : null;
  return {
    title: say(title, {}, language),
    opens: when && say(words.opens, { when }, language),
    hint: say(words.read, {}, language),
  };
}
