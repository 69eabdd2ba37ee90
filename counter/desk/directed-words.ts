/** What a supervisor did about a counter, as its officer is told (rules R9, G14). Pure. */

import { fill, inLanguage, type Text } from '../../shared/base/text.ts';
import type { DirectedAction } from '../../shared/base/ticket.ts';
import { directReasonWords } from '../../shared/base/ticket-words.ts';
import type { Words } from '../../shared/client/words/language.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';

type Directed = NonNullable<CounterView['directed']>;

const words = {
  supervisor: { id: 'Penyelia {name}', en: 'Supervisor {name}' },
  somebody: { id: 'Penyelia', en: 'A supervisor' },
  lost: {
    id: '{who} menyerahkan loket ini kepada {officer}{why}. Nomor yang ada di loket ini tetap di sana.',
    en: '{who} gave this counter to {officer}{why}. The number at it stays there.',
  },
} satisfies Words;

const acts = {
  opened: { id: '{who} membuka loket ini untuk Anda{why}', en: '{who} opened this counter for you{why}' },
  handed: { id: '{who} menyerahkan loket ini kepada Anda{why}', en: '{who} handed this counter over to you{why}' },
  paused: { id: '{who} menjeda loket ini{why}', en: '{who} paused this counter{why}' },
  resumed: { id: '{who} mengakhiri jeda loket ini{why}', en: '{who} ended the pause of this counter{why}' },
  ended: { id: '{who} menutup loket ini{why}', en: '{who} closed this counter{why}' },
  services: {
    id: '{who} mengubah layanan loket ini untuk hari ini{why}',
    en: '{who} changed what this counter serves today{why}',
  },
  agreed: { id: '{who} setuju loket ini tutup{why}', en: '{who} agreed that this counter closes{why}' },
} satisfies Record<DirectedAction, Text>;

/** To whoever is there, or was until now. */
export const directedWords = (directed: Directed): Text => fill(acts[directed.what], facts(directed));

/** To whoever was there before: who gave the counter to somebody else, and why. Null: no supervisor did. */
export function givenAwayWords({ directed, today }: CounterView, officer: Text): Text | null {
  const begun = today.happenings.find(({ what }) => what === 'taken-over' || what === 'opened');
  if (!directed || begun?.position !== directed.position) return null;
  return fill(words.lost, { ...facts(directed), officer });
}

const facts = ({ by, reason, word }: Directed) => ({
  who: by === null ? words.somebody : fill(words.supervisor, { name: by }),
  // Empty in a sentence, which a text by itself cannot be.
  why:
    word !== null
      ? `: ${word}`
      : reason === null
        ? ''
        : { id: `: ${lower(reason, 'id')}`, en: `: ${lower(reason, 'en')}` },
});

const lower = (reason: NonNullable<Directed['reason']>, language: 'id' | 'en'): string =>
  inLanguage(directReasonWords[reason], language).replace(/^./, (first) => first.toLowerCase());
