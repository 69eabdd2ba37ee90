/** What the screen with the number says of the paper. */
import { expect, test } from 'vitest';
import { printingWords } from '../../../kiosk/screens/printing-words.ts';

test('[Y3] whatever is known of the paper, it is said what to do without it', () => {
  for (const [withCode, without] of Object.values(printingWords)) {
    expect(withCode.id).toMatch(/pindai kode atau catat nomor Anda/);
    expect(without.id).toMatch(/catat nomor Anda/);
    expect(without.id).not.toMatch(/pindai/);
  }
});
test('[Y3] nothing is said to be printed that nobody has seen', () => {
  const [sent] = printingWords.sent;
  expect(sent.id).toMatch(/^Kertas dikirim ke pencetak\. Bila tidak keluar/);
  const [failed] = printingWords.failed;
  expect(failed.id).toMatch(/tidak dapat dicetak/);
});
