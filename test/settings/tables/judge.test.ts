/** Tables of services, counters and holidays: what becomes of each line. */
import { describe, expect, test } from 'vitest';
import { judgedTable } from '../../../server/settings/tables/judge.ts';
import { sheetOf } from '../../../server/settings/tables/sheet-of.ts';
import { HallShape } from '../../../shared/hall/hall.ts';
import type { HallDraft as Draft, TableKind } from '../../../shared/settings/told.ts';
import { closedOn, counterIn, serviceIn, smallHall } from '../../support/play/hall-builder.ts';

/** The lines as a spreadsheet counts them, the head first. */
const judgeIn = (hall: Draft, kind: TableKind, ...rows: string[][]) =>
  judgedTable({ kind, hall, rows: rows.map((cells, place) => ({ line: place + 1, cells })) });
const judge = (kind: TableKind, ...rows: string[][]) => judgeIn(smallHall(), kind, ...rows);
const hallIn = ({ hall }: ReturnType<typeof judge>) => HallShape.parse(hall);
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

describe('[H15] what a cell cannot hold is not lost', () => {
  const ramadan = {
    ...{ from: '2027-02-08', to: '2027-03-09', note: { id: 'Ramadan' } },
    hours: [{ ...{ weekdays: [1, 2, 3], open: '08:00', close: '14:00' }, breaks: [{ start: '12:00', end: '12:30' }] }],
  };
  const hall = smallHall((draft) => {
    serviceIn(draft, 'ktp').requirements = [
      { id: 'Kartu keluarga', en: 'Family card' },
      { id: 'Surat dari RT; RW', en: 'Letter of the neighbourhood; of the quarter' },
    ];
    serviceIn(draft, 'ktp').cost = { id: 'Gratis', en: 'Free' };
    serviceIn(draft, 'kk').name = { id: '=Kartu', en: 'Card' };
    const { from } = ramadan;
    draft.schedule = { weekly: [], exceptions: [ramadan, { from, to: from, note: { id: 'Awal puasa' }, hours: [] }] };
  });
  test.each<TableKind>(['services', 'holidays'])(
    '[H15] a table of %s that comes back as it went changes nothing',
    (kind) => {
      // As the page writes it: a formula is none.
      const rows = sheetOf(kind, hall).map((cells) => cells.map((cell) => cell.replace(/^=/, "'=")));
      const answer = judgeIn(hall, kind, ...rows);
      expect(new Set(outcomes(answer).map(([, outcome]) => outcome))).toEqual(new Set(['same']));
      expect(answer.hall).toEqual(hall);
    },
  );
  test('[H15] English stays with a text of a list that stays, and goes with one that changes and has no column for it', () => {
    const head = ['Kode', 'Persyaratan', 'Biaya', 'Nama'];
    const answer = judgeIn(hall, 'services', head, ['ktp', 'Pas foto; Kartu keluarga', 'Rp 5.000', '']);
    expect(hallIn(answer).services[0]).toMatchObject({
      requirements: [{ id: 'Pas foto' }, { id: 'Kartu keluarga', en: 'Family card' }],
      cost: { id: 'Rp 5.000' },
      name: smallHall().services[0]?.name,
    });
    expect(hallIn(answer).services[0]?.cost).not.toHaveProperty('en');
  });
  test('[H15] a code in capitals is that of the thing that is there, and no second one beside it', () => {
    const answer = judgeIn(hall, 'services', ['Kode', 'Kuota harian'], [' KTP', '40']);
    expect(outcomes(answer)).toEqual([[2, 'changed']]);
    expect(hallIn(answer).services).toEqual(hall.services.with(0, { ...hall.services[0]!, dailyQuota: 40 }));
    const twice = judgeIn(hall, 'services', ['Kode', 'Kuota harian'], ['ktp', '40'], ['KTP', '50']);
    expect(faults(twice)).toEqual(['3 Kode: Sudah ada di baris 2.']);
  });
  test('[H15] of two that begin on one day each keeps to itself', () => {
    const head = ['Dari', 'Sampai', 'Keterangan'];
    const answer = judgeIn(hall, 'holidays', head, ['2027-02-08', '2027-02-08', 'Hari pertama']);
    expect(hallIn(answer).schedule.exceptions.map(({ note }) => note.id)).toEqual(['Ramadan', 'Hari pertama']);
  });
});

describe('[H15] a hall that is begun, and lacks much of what a hall needs', () => {
  const { services: _services, counters: _counters, ...begun } = { ...smallHall(), city: '', mostAsked: [] };
  const services = [
    ['Kode', 'Instansi', 'Nama', 'Menit di loket', 'Jangka waktu', 'Biaya', 'Produk'],
    ['ktp', 'Disdukcapil', 'KTP', '10', '1 hari', 'Gratis', 'KTP'],
  ];
  const counters = [
    ['Kode', 'Nomor', 'Instansi', 'Zona', 'Layanan'],
    ['loket-1', '1', 'dukcapil', 'Zona Utara', 'KTP'],
  ];
  test('[H15] takes services from a table, then counters', () => {
    const first = judgeIn(begun, 'services', ...services);
    expect([first.problems, outcomes(first)]).toEqual([[], [[2, 'new']]]);
    const second = judgeIn(first.hall!, 'counters', ...counters);
    expect([second.problems, outcomes(second)]).toEqual([[], [[2, 'new']]]);
    expect(second.hall).toMatchObject({ city: '', services: [{ serviceId: 'ktp' }], counters: [{ number: 1 }] });
  });
  test('[H15] a fault of a line is told there all the same', () => {
    const [head = [], row = []] = services;
    const answer = judgeIn(begun, 'services', head, row.with(1, 'Imigrasi'));
    expect(faults(answer)).toEqual([
      '2 Instansi: Instansi “Imigrasi” tidak ada. Tulis kode atau namanya (dukcapil, pajak, bpjs).',
    ]);
    expect(answer.hall).toBeNull();
  });
  test('[H15] one with nothing in it gives no more than the names of the columns', () => {
    expect(sheetOf('counters', {})).toEqual([['Kode', 'Nomor', 'Instansi', 'Zona', 'Layanan', 'Hari dinas']]);
    expect(judgeIn({ schedule: 7, agencies: [null, 3], zones: {} }, 'counters', ...counters).hall).toBeNull();
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
    const { services } = hallIn(answer);
    expect(services.find(({ serviceId }) => serviceId === 'ktp')).toEqual({
      ...smallHall().services[0],
      standardMinutes: 12,
    });
    expect(services.at(-1)).toMatchObject({ serviceId: 'bphtb', agencyId: 'pajak', requirements: [], keywords: [] });
  });
  test('[H15] a cell that is longer than a spreadsheet has any is told with its line and column', () => {
    const long = 'x'.repeat(40_000);
    const answer = judge(
      'services',
      head,
      [...bphtb.slice(0, 5), long, 'Tanda terima'],
      ['ktp', '', '', '12', '', 'x'.repeat(5_000), ''],
    );
    expect(faults(answer)[0]).toBe('2 Biaya: Terlalu panjang: 40000 huruf. Paling banyak 32767.');
    expect(faults(answer)[1]).toMatch(/^3 Biaya: /);
    expect(answer.hall).toBeNull();
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
    expect(hallIn(answer).counters.at(-1)).toEqual({
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
    expect(hallIn(answer).schedule.exceptions).toEqual([
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
    expect(hallIn(answer).schedule.exceptions).toMatchObject([
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
