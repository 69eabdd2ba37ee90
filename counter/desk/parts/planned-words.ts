/** What is planned for later today, in words (rules U80, U84): for desks and for supervisors. Pure. */
import { type BothLanguages, both, inEach, inLanguage, type Text } from '../../../shared/base/text.ts';
import { pauseReasonWords, stopReasonWords } from '../../../shared/base/ticket-words.ts';
import { clockTime } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import type { PlannedAct } from '../../../shared/views/planning.ts';

/** `officer`: of an `open`. `about`: of a `stop`, what it is about. */
export interface PlannedScene {
  counter: string | number;
  officer: string | null;
  about: Text;
}

export function plannedWords(act: PlannedAct, { counter, officer, about }: PlannedScene): BothLanguages {
  switch (act.is) {
    case 'open':
      return both(
        `Loket ${counter} dibuka untuk ${officer ?? 'petugasnya'}`,
        `counter ${counter} opens for ${officer ?? 'its officer'}`,
      );
    case 'pause': {
      const why = small(pauseReasonWords[act.reason]);
      return both(
        `Loket ${counter} jeda ${act.minutes} menit (${why.id})`,
        `counter ${counter} takes a break of ${act.minutes} min (${why.en})`,
      );
    }
    case 'close':
      return both(`Loket ${counter} tutup`, `counter ${counter} closes`);
    case 'stop': {
      const [what, why] = [
        inEach((language) => inLanguage(about, language)),
        small(act.words ?? stopReasonWords[act.reason]),
      ];
      return both(`tanpa nomor baru, ${what.id} (${why.id})`, `no new numbers, ${what.en} (${why.en})`);
    }
  }
}

const small = (text: Text): BothLanguages =>
  inEach((language) => inLanguage(text, language).replace(/^./, (first) => first.toLowerCase()));

type PlannedHere = CounterView['planned'][number];

/** To whoever is at the counter: what comes, without who planned it. */
export function plannedHere({ is, minutes, due, waits }: PlannedHere, timezone: string): BothLanguages {
  const what = {
    pause: both(`jeda ${minutes} menit`, `a break of ${minutes} min`),
    close: both('loket tutup', 'the counter closes'),
    open: both('loket dibuka', 'the counter opens'),
  }[is];
  if (waits) return both(`setelah nomor ini: ${what.id}`, `after this number: ${what.en}`);
  const time = clockTime(due, timezone);
  return both(`pukul ${time}: ${what.id}`, `at ${time}: ${what.en}`);
}
