/** The months that can be looked at, and a month as rows of a workbook. Pure. */

import type { Language } from '../../../shared/base/text.ts';
import { dateFormat } from '../../../shared/client/days/date-format.ts';
import type { AttendanceAnswer, AttendanceRow, Month } from '../../../shared/record/attendance.ts';

/** The month so many before (negative) or after this one. */
export function monthFrom(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** `Juli 2026`. */
export const monthWords = (month: Month, language: Language): string =>
  dateFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-15`));

const heads = [
  ...['Tanggal', 'Loket', 'Instansi', 'Bertugas', 'Jam buka', 'Jam tutup', 'Dibuka', 'Ditutup', 'Terlambat (menit)'],
  ...['Tutup lebih awal (menit)', 'Buka (menit)', 'Jeda (kali)', 'Jeda (menit)', 'Petugas'],
];

/** The same columns as the CSV. */
export function monthSheet({ rows, timezone }: AttendanceAnswer): (string | number | null)[][] {
  const clock = dateFormat('sv-SE', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
  const time = (at: number | null) => (at === null ? null : clock.format(at));
  const cells = (row: AttendanceRow) => [
    ...[row.day, row.counterNumber ?? row.counterId, row.agencyName?.id ?? null, row.onDuty ? 'ya' : 'tidak'],
    ...[row.plannedFrom, row.plannedUntil, row.openedAt, row.closedAt].map(time),
    ...[row.lateMinutes, row.earlyMinutes, row.openMinutes, row.rests, row.restMinutes],
    row.officers.map((name) => name ?? '(dihapus)').join(', '),
  ];
  return [heads, ...rows.map(cells)];
}
