/** What a supervisor has to look at first, most pressing first. Pure. */
import { say, type Words } from '../../../shared/client/words/language.ts';
import { presenceTime, presenceWords } from '../../../shared/views/presence.ts';
import type { Mark } from '../parts/state-mark.ts';
import type { AgencyRow } from './floor-rows.ts';

export interface Need {
  mark: Extract<Mark, 'attention' | 'problem'>;
  text: string;
}

const words = {
  nobody: {
    id: '{count} menunggu tanpa petugas',
    en: '{count} {count|waits|wait}, and no officer is there',
  },
  overdue: {
    id: '{count} lewat batas waktu panggil',
    en: '{count} past the time by which they ought to be called',
  },
  gone: { id: 'Petugas loket {numbers} sudah keluar', en: 'The officer of counter {numbers} has signed out' },
} satisfies Words;

/** Nobody there is worse than late, and late worse than a counter that was left open. */
export function needsOf({ sums, presence, counters }: AgencyRow): Need[] {
  const gone = counters.filter(({ goneSince }) => goneSince !== null).map(({ number }) => number);
  const isVoid = presence.status !== 'open' && presence.status !== 'resting';
  return [
    ...(sums.waiting > 0 && isVoid ? [need('problem', say(words.nobody, { count: sums.waiting }))] : []),
    ...(sums.overdue > 0 ? [need('problem', say(words.overdue, { count: sums.overdue }))] : []),
    ...(gone.length > 0 ? [need('attention', say(words.gone, { numbers: gone.join(', ') }))] : []),
  ];
}

const need = (mark: Need['mark'], text: string): Need => ({ mark, text });

/** Who is there, where nobody works; null: somebody does. `clock` writes a time of the hall. */
export function presenceSaid({ presence }: AgencyRow, clock: (at: number) => string): string | null {
  const said = presenceWords(presence);
  const time = presenceTime(presence);
  return said && say(said.short, { time: time === null ? '' : clock(time) });
}
