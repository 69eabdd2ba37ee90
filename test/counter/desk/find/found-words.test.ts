import { describe, expect, test } from 'vitest';
import { askedFor, foundWords } from '../../../../counter/desk/find/found-words.ts';
import type { FoundTicket } from '../../../../shared/views/desk-view.ts';
import { ticket } from '../../../support/clients/counter-views.ts';

const at = (time: string) => Date.parse(`2026-07-06T${time}:00+08:00`);
const told = (more: Partial<FoundTicket>) =>
  foundWords(
    {
      ticket: { ...ticket(41), issuedAt: at('09:12') },
      status: 'waiting',
      here: true,
      onlyCounterNumber: null,
      counterNumber: null,
      calledAt: null,
      endedAt: null,
      until: null,
      outcome: null,
      wait: null,
      ...more,
    },
    'Asia/Makassar',
    at('10:15'),
  );

const called = { counterNumber: 2, calledAt: at('10:14') };

describe('what has become of a number, in a sentence', () => {
  test.each<[Partial<FoundTicket>, string]>([
    [{}, 'Menunggu sejak 09.12'],
    [
      { wait: { is: 'range', earliest: at('10:27'), expected: at('10:33'), latest: at('10:39'), staff: null } },
      'Menunggu sejak 09.12, perkiraan masih 10–25 menit, paling lambat sekitar 10.40',
    ],
    [{ wait: { is: 'nobody' } }, 'Menunggu sejak 09.12'],
    [{ onlyCounterNumber: 7 }, 'Menunggu Loket 7 sejak 09.12'],
    [{ ...called, status: 'called' }, 'Dipanggil 10.14 di Loket 2'],
    [{ ...called, status: 'serving' }, 'Dilayani di Loket 2, dipanggil 10.14 di Loket 2'],
    [{ ...called, status: 'held', until: at('10:40') }, 'Ditunda sampai 10.40, dipanggil 10.14 di Loket 2'],
    [
      { ...called, status: 'missed', until: at('10:29') },
      'Tidak hadir, dipanggil 10.14 di Loket 2, dapat kembali sampai 10.29',
    ],
    [{ ...called, status: 'missed' }, 'Tidak hadir, dipanggil 10.14 di Loket 2, tidak dapat kembali lagi'],
    [
      { ...called, status: 'completed', outcome: 'done', endedAt: at('10:31') },
      'Dipanggil 10.14 di Loket 2, selesai 10.31',
    ],
    [{ status: 'completed', outcome: 'papers-missing' }, 'Berkas kurang'],
    [{ status: 'cancelled', endedAt: at('10:20') }, 'Batal 10.20'],
    [{ status: 'unserved' }, 'Tidak terlayani'],
  ])('[G4] %j: %s', (more, sentence) => {
    expect(told(more)).toBe(sentence);
  });
});

test('[G4] of a code that a scanner read the token is looked for, of anything else the text', () => {
  expect(askedFor('https://mpp.example/t/2026-07-06.41.Ab_-9')).toBe('2026-07-06.41.Ab_-9');
  expect(askedFor('http://192.168.1.5:3000/t/2026-07-06.41.Ab%2D9?x=1')).toBe('2026-07-06.41.Ab-9');
  expect(askedFor('  A-041 ')).toBe('A-041');
  expect(askedFor('/t/%E0%A4%A')).toBe('/t/%E0%A4%A');
  expect(askedFor('x'.repeat(500))).toHaveLength(200);
});
