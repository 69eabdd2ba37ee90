/** What the page of the devices says while there is none. */
import { html } from 'lit';
import type { Facts, Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';

const words = {
  empty: { id: 'Belum ada perangkat.', en: 'There are no devices yet.' },
  step1: { id: 'Buka {kiosk} atau {display} di perangkat itu.', en: 'Open {kiosk} or {display} on that device.' },
  step2: { id: 'Perangkat menampilkan kode 8 huruf dan angka.', en: 'It shows a code of 8 letters and digits.' },
  step3: {
    id: 'Tekan “Pasangkan perangkat” di sini, lalu ketik kode itu.',
    en: 'Press “Pair a device” here, and type that code.',
  },
} satisfies Words;

export const howToPair = (say: (text: Text, facts?: Facts) => string, origin: string) =>
  html`<div class="empty">
    <h2>${say(words.empty)}</h2>
    <ol>
      <li>${say(words.step1, { kiosk: `${origin}/kiosk/`, display: `${origin}/display/` })}</li>
      <li>${say(words.step2)}</li>
      <li>${say(words.step3)}</li>
    </ol>
  </div>`;
