import { describe, expect, test } from 'vitest';
import { holidaysIn } from '../../../../../counter/supervisor/settings/hours/holidays.ts';

const one = (line: string, year: number | null = null) => {
  const { holidays, wrong } = holidaysIn(line, year);
  return holidays[0] ?? wrong[0];
};
const day = (from: string, name: string, to = from) => ({ from, to, name });

describe('[Z7] a line of a list of holidays', () => {
  test.each([
    ['1 Januari 2027 Tahun Baru Masehi', day('2027-01-01', 'Tahun Baru Masehi')],
    ['Jumat, 1 Januari 2027: Tahun Baru Masehi', day('2027-01-01', 'Tahun Baru Masehi')],
    ['1. Jum’at, 1 Januari 2027 – Tahun Baru Masehi', day('2027-01-01', 'Tahun Baru Masehi')],
    ['Tahun Baru Masehi\t1 Januari 2027\tJumat', day('2027-01-01', 'Tahun Baru Masehi')],
    ['2027-08-17;Hari Kemerdekaan', day('2027-08-17', 'Hari Kemerdekaan')],
    ['"Hari Kemerdekaan","17/08/2027"', day('2027-08-17', 'Hari Kemerdekaan')],
    ['17.8.2027 Hari Kemerdekaan', day('2027-08-17', 'Hari Kemerdekaan')],
    ['17-18 Maret 2027 Cuti bersama Nyepi', day('2027-03-17', 'Cuti bersama Nyepi', '2027-03-18')],
    ['17 s.d. 18 Maret 2027 Cuti bersama Nyepi', day('2027-03-17', 'Cuti bersama Nyepi', '2027-03-18')],
    ['30 Des 2026 - 2 Jan 2027 Libur akhir tahun', day('2026-12-30', 'Libur akhir tahun', '2027-01-02')],
    ['2027-03-10;2027-03-11;Idulfitri 1448 H', day('2027-03-10', 'Idulfitri 1448 H', '2027-03-11')],
    ['25 Dec 2027 Christmas', day('2027-12-25', 'Christmas')],
    ['Waisak 2571 BE: 20 Mei 2027', day('2027-05-20', 'Waisak 2571 BE')],
  ])('%s', (line, expected) => expect(one(line)).toEqual(expected));

  test('without a year is of the year that is asked for', () => {
    expect(one('1 Mei Hari Buruh', 2027)).toEqual(day('2027-05-01', 'Hari Buruh'));
    expect(one('1 Mei Hari Buruh')).toMatchObject({ problem: { id: /Tahunnya/ } });
  });

  test.each([
    ['Hari Kemerdekaan', /tidak ditemukan/],
    ['31 Februari 2027 Bukan hari', /Tidak ada tanggal/],
    ['1 Januari 2027', /Nama hari libur/],
    ['2027-03-12;2027-03-10;Terbalik', /sebelum/],
  ])('%s is told, with its line', (line, problem) => {
    expect(holidaysIn(`\n1 Mei 2027 Hari Buruh\n${line}`, null).wrong).toMatchObject([
      { line: 3, problem: { id: problem } },
    ]);
  });

  test('empty lines and the names of columns are passed over', () => {
    const list = 'Tanggal\tKeterangan\n\n1 Mei 2027\tHari Buruh\n';
    expect(holidaysIn(list, null)).toEqual({ holidays: [day('2027-05-01', 'Hari Buruh')], wrong: [] });
  });
});
