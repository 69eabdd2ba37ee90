/** The attendance of a month as a table for a spreadsheet, as the record is (rules P5, P9). */

import type { Instant } from '../../shared/base/ids.ts';
import type { AttendanceAnswer, AttendanceRow } from '../../shared/record/attendance.ts';
import { byteOrderMark, tableRow } from './csv.ts';

const columns = [
  'Tanggal',
  'Loket',
  'Instansi',
  'Bertugas',
  'Jam buka',
  'Jam tutup',
  'Dibuka',
  'Ditutup',
  'Terlambat (menit)',
  'Tutup lebih awal (menit)',
  'Buka (menit)',
  'Jeda (kali)',
  'Jeda (menit)',
  'Petugas',
];

export function* attendanceCsv({ rows, timezone }: AttendanceAnswer): Generator<string> {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
  const time = (at: Instant | null) => (at === null ? null : clock.format(at));
  yield byteOrderMark + tableRow(columns);
  for (const row of rows) yield tableRow(cellsOf(row, time));
}

const cellsOf = (row: AttendanceRow, time: (at: Instant | null) => string | null) => [
  row.day,
  row.counterNumber ?? row.counterId,
  row.agencyName?.id ?? null,
  row.onDuty ? 'ya' : 'tidak',
  time(row.plannedFrom),
  time(row.plannedUntil),
  time(row.openedAt),
  time(row.closedAt),
  row.lateMinutes,
  row.earlyMinutes,
  row.openMinutes,
  row.rests,
  row.restMinutes,
  row.officers.map((name) => name ?? '(dihapus)').join(', '),
];
