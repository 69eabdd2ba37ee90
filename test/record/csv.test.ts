import { describe, expect, test } from 'vitest';
import type { Cells } from '../../server/record/cells.ts';
import { csvHead, csvRow } from '../../server/record/csv.ts';
import { OfficerId } from '../../shared/base/ids.ts';
import type { RecordLine } from '../../shared/record/record.ts';
import fc from '../support/fast-check.ts';
import { clock, monday, smallHall } from '../support/play/hall-builder.ts';
import { bookOf, csvOf, linesOf, rowsOf } from '../support/play/record.ts';
import { wholeDay } from '../support/play/samples/whole-day.ts';

const nasty = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '−',
  ',',
  ';',
  '|',
  '\t',
  '\n',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '"',
  ' ',
  '\u200B',
  '\u3164',
  'a',
  '1',
];

const officerId = OfficerId.parse('p-1');
const line = (officerName: string): RecordLine => ({
  position: 7,
  at: clock('09:14:02'),
  number: null,
  ticketId: null,
  counterId: null,
  counterNumber: null,
  actor: { kind: 'officer', id: officerId },
  officerName,
  what: 'AgencyMarkedPresent',
  sentence: { id: `Petugas ${officerName} menandai Bapenda hadir kembali`, en: 'not in the table' },
});
const noCells: Cells = {
  agency: null,
  service: null,
  class: null,
  outcome: null,
  waitedSeconds: null,
  servedSeconds: null,
  undid: null,
  isTakenBack: false,
};
/** As it is written, and as a spreadsheet reads it. */
const written = (officerName: string) => csvRow(smallHall(), line(officerName), noCells);
const nameRead = (officerName: string) => rowsOf(`\uFEFF${written(officerName)}`)[0]?.[12];

test('[P9] the head is in Indonesian, behind the mark of UTF-8, and parted by semicolons', () => {
  expect(csvHead).toBe(
    '\uFEFFPosisi;Tanggal;Jam;Nomor;ID nomor;Instansi;Layanan;Kelas;Loket;ID loket;Pelaku;ID pelaku;Nama petugas;Kejadian;Hasil;Menunggu (detik);Dilayani (detik);Diurungkan;Posisi yang diurungkan;Keterangan\r\n',
  );
});
test('a row is one event, in the hall’s own time', () => {
  expect(written('Ani')).toBe(
    `7;${monday};09:14:02;;;;;;;;petugas;p-1;Ani;AgencyMarkedPresent;;;;;;Petugas Ani menandai Bapenda hadir kembali\r\n`,
  );
});
test('every row of a whole day has all its cells', async () => {
  const book = await bookOf(wholeDay());
  const [head, ...rows] = rowsOf(await csvOf(book));
  expect(rows).toHaveLength((await linesOf(book)).length);
  for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  expect(rows.find((row) => row[13] === 'TicketCalled')?.slice(2, 13)).toEqual([
    '08:07:00',
    'A-003',
    `${monday}.3`,
    'Disdukcapil',
    'Kartu Keluarga',
    'prioritas',
    '1',
    'loket-1',
    'petugas',
    'p-ani',
    'Ani Rahmawati',
  ]);
});

describe('[P5] no cell is a formula', () => {
  test.each(['=1+1', '+62', '-1', '@SUM(A1)', '\t1', '\u0000=1', '=HYPERLINK("http://x","Ani")', "='x'!A1"])(
    '[P5] %j',
    (name) => {
      expect(nameRead(name)).toBe(`'${name}`);
    },
  );
  test.each([
    ['Ani\n=1', "Ani\n'=1"],
    ['Ani\r\n+62', "'+62"],
    ['Ani\t=1', "Ani\t'=1"],
    ['Ani\u2028@x', "Ani\u2028'@x"],
    ['Ani\u0085\u200B=1', "Ani\u0085'\u200B=1"],
    ['Ani; =1', "Ani;' =1"],
    ['Ani|=cmd|calc', "Ani|'=cmd|calc"],
    ['   =1', "'   =1"],
    ['\u00A0＝1', "'\u00A0＝1"],
    ['\u3164−1', "'\u3164−1"],
    ['Ani, ﹢1', "Ani,' ﹢1"],
  ])('[P5] %j has the mark where a spreadsheet may take a cell to begin', (name, marked) => {
    expect(nameRead(name)).toContain(marked);
  });
  test.each(['Ani', 'Ani-Rahma', 'A=1', ' Ani', "'Ani", 'Ani, Budi; Cici', 'Ani\nBudi'])(
    '[P5] %j stays as it is',
    (name) => {
      expect(nameRead(name)).toBe(name);
    },
  );
  test('[P5] no piece between any two separators begins like a formula, whether quotes are heeded or not', () => {
    const text = fc.array(fc.constantFrom(...nasty), { maxLength: 12 });
    fc.assert(
      fc.property(text, (pieces) => {
        const row = written(pieces.join(''));
        for (const other of [';', ',', '\t', '|', '\v', '\u2028'])
          for (const piece of row.split(new RegExp(`[\r\n${other}]`)))
            expect(piece).not.toMatch(/^[\s\u200B\u3164"]*[=+\-@＝−]/);
      }),
    );
  });
});

test.each([
  ['a,b', '"a,b"'],
  ['a "b" c', '"a ""b"" c"'],
  ['a\nb', '"a\nb"'],
  ['a\r\nb', '"a\r\nb"'],
])('RFC 4180: %j', (name, cell) => {
  expect(written(name)).toContain(`;${cell};`);
  expect(nameRead(name)).toBe(name);
});
