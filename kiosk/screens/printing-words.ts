/** What the screen with the number says of the paper (rules Y1, Y3). */
import type { Words } from '../../shared/client/words/language.ts';
import type { Printing } from '../paper/paper-printer.ts';

const words = {
  sent: {
    id: 'Kertas dikirim ke pencetak. Bila tidak keluar: pindai kode atau catat nomor Anda.',
    en: 'The paper was sent to the printer. If it does not come out: scan the code or write your number down.',
  },
  sentOnly: {
    id: 'Kertas dikirim ke pencetak. Bila tidak keluar: catat nomor Anda.',
    en: 'The paper was sent to the printer. If it does not come out: write your number down.',
  },
  failed: {
    id: 'Kertas tidak dapat dicetak: pindai kode atau catat nomor Anda.',
    en: 'The paper could not be printed: scan the code or write your number down.',
  },
  failedOnly: {
    id: 'Kertas tidak dapat dicetak: catat nomor Anda.',
    en: 'The paper could not be printed: write your number down.',
  },
  write: {
    id: 'Di sini tidak ada kertas: pindai kode atau catat nomor Anda.',
    en: 'There is no paper here: scan the code or write your number down.',
  },
  writeOnly: {
    id: 'Di sini tidak ada kertas: catat nomor Anda.',
    en: 'There is no paper here: write your number down.',
  },
} satisfies Words;

/** What is known of the paper, with a code to scan and without one. */
export const printingWords = {
  sent: [words.sent, words.sentOnly],
  failed: [words.failed, words.failedOnly],
  none: [words.write, words.writeOnly],
} as const satisfies Record<Printing, readonly [Words[string], Words[string]]>;
