/** Tables of services, counters and holidays: what becomes of each line. */
import { describe, expect, test } from 'vitest';
import { judgedTable } from '../../../server/settings/tables/judge.ts';
import { sheetOf } from '../../../server/settings/tables/sheet-of.ts';
import type { TableKind } from '../../../shared/settings/told.ts';
import { closedOn, counterIn, serviceIn, smallHall } from '../../support/play/hall-builder.ts';

/** The lines as a spreadsheet counts them, the head first. */
const judge = (kind: TableKind, ...rows: string[][]) =>
  judgedTable({ kind, hall: smallHall(), rows: rows.map((cells, place) => ({ line: place + 1, cells })) });
const outcomes = (answer: ReturnType<typeof judge>) => answer.lines.map(({ line, outcome }) => [line, outcome]);
const faults = (answer: ReturnType<typeof judge>) =>
  answer.lines.flatMap(({ line, problems }) => problems.map(({ column, words }) => `${line} ${column}: ${words.id}`));

describe('[H15] what the hall has comes back as the same', () => {
  test.each<TableKind>(['services', 'counters', 'holidays'])('[H15] %s', (kind) => {
    const hall = smallHall((draft) => {
      draft.schedule = { weekly: [], exceptions: [closedOn('2026-12-25')] };
      serviceIn(draft, 'kk').dailyQuota = 40;
      serviceIn(draft, 'kk').requirements = [{ id: 'KTP' }, { id: 'Surat nikah' }];
      counterIn(draft, 'loket-1').duty = [1, 3, 5];
    });
    const rows = sheetOf(kind, hall).map((cells, place) => ({ line: place + 1, cells }));
    const answer = judgedTable({ kind, hall, rows });
    expect(answer.problems).toEqual([]);
    expect(new Set(answer.lines.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
    expect(answer.hall).toEqual(hall);
  });
});

describe('[H15] services', () => {
  const head = ['Kode', 'Instansi', 'Nama', 'Menit di loket', 'Jangka waktu', 'Biaya', 'Produk'];
  const bphtb = ['bphtb', 'Bapenda', 'BPHTB', '20', '3 hari kerja', 'Gratis', 'Tanda terima'];
  test('[H15] a new one, a changed one; what a cell leaves empty stays', () => {
    const answer = judge('services', head, bphtb, ['ktp', '', '', '12', '', '', '']);
    expect(outcomes(answer)).toEqual([
      [2, 'new'],
      [3, 'changed'],
    ]);
    const { services } = answer.hall!;
    expect(services.find(({ serviceId }) => serviceId === 'ktp')).toEqual({
      ...smallHall().services[0],
      standardMinutes: 12,
    });
    expect(services.at(-1)).toMatchObject({ serviceId: 'bphtb', agencyId: 'pajak', requirements: [], keywords: [] });
  });
  test('[H15] columns in any order, in English, with capitals and blanks', () => {
    const answer = judge('services', ['  MINUTES', 'code '], ['12', 'ktp']);
    expect(outcomes(answer)).toEqual([[2, 'changed']]);
  });
  test('[H15] each fault by line and column, in words, and then no settings', () => {
    const answer = judge(
      'services',
      head,
      ['bphtb', 'Imigrasi', 'BPHTB', 'dua puluh', '3 hari', 'Gratis', 'x'],
      ['nikah', 'BPJS', '', '20', '', 'Gratis', 'x'],
      ['kia', 'Disdukcapil', 'KIA', '999', '1 hari', 'Gratis', 'x'],
      ['akta'],
      ['akta'],
    );
    expect(answer.hall).toBeNull();
    expect(faults(answer)).toEqual([
      '2 Instansi: Instansi “Imigrasi” tidak ada. Tulis kode atau namanya (dukcapil, pajak, bpjs).',
      '2 Menit di loket: “dua puluh” bukan bilangan bulat.',
      '3 Nama: Perlu diisi.',
      '3 Jangka waktu: Perlu diisi.',
      '4 Menit di loket: Paling banyak 480.',
      '6 Kode: Sudah ada di baris 5.',
    ]);
  });
  test('[H15] a fault of the whole is told at the line that it came with', () => {
    const answer = judge('services', [...head, 'Seri'], [...bphtb, 'A']);
    expect(faults(answer)).toEqual([
      '2 Seri: Seri A juga dipakai instansi dukcapil. Beri masing-masing serinya sendiri.',
    ]);
    expect(answer.hall).toBeNull();
  });
  test.each<[string, string[], RegExp]>([
    ['a column that is not known', ['Kode', 'Warna'], /Kolom “Warna” tidak dikenal/],
    ['no code', ['Nama'], /Kolom Kode tidak ada/],
    ['a column twice', ['Kode', 'Nama', 'nama layanan'], /Kolom Nama ada dua kali/],
  ])('[H15] %s is told of the table', (_, cells, why) => {
    const { problems, lines, hall } = judge('services', cells, ['x']);
    expect(problems[0]?.id).toMatch(why);
    expect([lines, hall]).toEqual([[], null]);
  });
});

describe('[H15] counters', () => {
  const head = ['Kode', 'Nomor', 'Instansi', 'Zona', 'Layanan', 'Hari dinas'];
  test('[H15] by names or codes, shared ones, days in words', () => {
    const answer = judge(
      'counters',
      head,
      ['loket-5', '5', 'bersama', 'Zona Utara', 'ktp; Klaim Jaminan', 'Senin-Rabu; Jumat'],
      ['loket-4', '', '', '', 'pbb', 'setiap hari'],
    );
    expect(faults(answer)).toEqual([]);
    expect(answer.hall?.counters.at(-1)).toEqual({
      counterId: 'loket-5',
      number: 5,
      agencyId: null,
      zoneId: 'utara',
      serviceIds: ['ktp', 'klaim'],
      duty: [1, 2, 3, 5],
      mayCallChosen: true,
    });
  });
  test('[H15] faults', () => {
    const answer = judge(
      'counters',
      head,
      ['loket-5', '5', 'Bapenda', 'Barat', 'ktp', 'Senin'],
      ['loket-6', '4', 'Bapenda', 'selatan', 'paspor', 'Senen'],
    );
    expect(faults(answer)).toEqual([
      '2 Zona: Zona “Barat” tidak ada. Tulis kode atau namanya (utara, selatan).',
      '3 Layanan: Layanan “paspor” tidak ada. Tulis kode atau namanya (ktp, kk, akta, pbb, klaim).',
      '3 Hari dinas: “Senen” bukan hari. Tulis Senin; Selasa, atau Senin-Kamis.',
    ]);
  });
  test('[H15] a number that is taken, and services of another agency', () => {
    const answer = judge(
      'counters',
      head,
      ['loket-6', '4', 'Bapenda', 'selatan', 'pbb', ''],
      ['loket-7', '7', 'pajak', 'utara', 'ktp', ''],
    );
    expect(faults(answer)[0]).toBe('2 Nomor: 4 dipakai dua kali. Beri yang lain.');
    expect(answer.hall).toBeNull();
  });
});

describe('[H15] holidays', () => {
  test.each([
    ['2026-12-25', '2026-12-25'],
    ['25 Desember 2026', '2026-12-25'],
    ['Jumat, 25 Desember 2026', '2026-12-25'],
    ['25/12/2026', '2026-12-25'],
    ['5.1.2027', '2027-01-05'],
    // As a spreadsheet keeps a date.
    ['46381', '2026-12-25'],
  ])('[H15] %s is a date', (typed, date) => {
    const answer = judge('holidays', ['Tanggal', 'Keterangan'], [typed, 'Hari Raya Natal']);
    expect(faults(answer)).toEqual([]);
    expect(answer.hall?.schedule.exceptions).toEqual([
      { from: date, to: date, note: { id: 'Hari Raya Natal' }, hours: [] },
    ]);
  });
  test('[H15] a span, and other hours', () => {
    const answer = judge(
      'holidays',
      ['Dari', 'Sampai', 'Keterangan', 'Jam'],
      ['2027-02-08', '2027-03-09', 'Ramadan', '08.00-15.00'],
      ['2027-03-10', '2027-03-11', 'Idulfitri', 'tutup'],
    );
    expect(answer.hall?.schedule.exceptions).toMatchObject([
      { from: '2027-02-08', to: '2027-03-09', hours: [{ open: '08:00', close: '15:00' }] },
      { from: '2027-03-10', to: '2027-03-11', hours: [] },
    ]);
  });
  test.each([
    ['30 Februari 2026', 'Dari: “30 Februari 2026” bukan tanggal. Tulis seperti 25 Desember 2026 atau 2026-12-25.'],
    ['besok', 'Dari: “besok” bukan tanggal. Tulis seperti 25 Desember 2026 atau 2026-12-25.'],
  ])('[H15] %s is none', (typed, fault) => {
    expect(faults(judge('holidays', ['Dari', 'Keterangan'], [typed, 'x']))).toEqual([`2 ${fault}`]);
  });
  test('[H15] one that ends before it begins', () => {
    const answer = judge('holidays', ['Dari', 'Sampai', 'Keterangan'], ['2026-12-25', '2026-12-24', 'x']);
    expect(faults(answer)).toEqual(['2 Sampai: Berakhir sebelum mulai.']);
  });
});
