import { expect, test } from 'vitest';
import { noticeText } from '../../../display/board/notice-words.ts';
import type { DisplayNotice } from '../../../shared/views/display-view.ts';

const at = Date.UTC(2026, 10, 22, 2, 30);
const said = (changes: Partial<DisplayNotice>) =>
  noticeText(
    {
      what: 'nobody',
      agencyName: { id: 'Bapenda' },
      numbers: [{ first: 'B-151', last: 'B-178' }] as DisplayNotice['numbers'],
      presence: null,
      until: null,
      reason: null,
      serviceName: null,
      ...changes,
    },
    'Asia/Makassar',
  );

test('[E8] who waits for nobody, and what was decided, with the numbers', () => {
  expect(said({ presence: { status: 'left' } }).id).toBe(
    'Petugas Bapenda sudah menutup loketnya. Silakan tanyakan ke meja informasi. Nomor yang menunggu: B-151 – B-178.',
  );
  expect(said({ what: 'stay', until: at }).id).toBe(
    'Bapenda: petugas datang sekitar pukul 10.30. Nomor B-151 – B-178 tetap berlaku.',
  );
  expect(said({ what: 'end', reason: 'closed-early' }).id).toBe(
    'Bapenda: nomor B-151 – B-178 tidak dapat dilayani hari ini (loket ditutup lebih awal).',
  );
  expect(said({ what: 'move', serviceName: { id: 'Pajak Bumi', en: 'Land tax' } }).en).toBe(
    'Bapenda: numbers B-151 – B-178 now wait for Land tax.',
  );
});
