import { expect, test } from 'vitest';
import { monthFrom, monthSheet, monthWords } from '../../../../counter/supervisor/attendance/month.ts';
import { workbookTable } from '../../../../counter/supervisor/tables/workbook.ts';
import { workbookOf } from '../../../../counter/supervisor/tables/write-workbook.ts';
import { AttendanceAnswer } from '../../../../shared/record/attendance.ts';
import { clock, monday } from '../../../support/play/hall-builder.ts';

const answer = AttendanceAnswer.parse({
  month: '2026-07',
  timezone: 'Asia/Makassar',
  rows: [
    {
      ...{ day: monday, counterId: 'loket-1', counterNumber: 1, agencyName: { id: 'Dinas "A" & <B>' }, onDuty: true },
      ...{ plannedFrom: clock('08:00'), plannedUntil: clock('15:00'), openedAt: clock('08:12'), closedAt: null },
      ...{ lateMinutes: 12, earlyMinutes: null, openMinutes: 353, rests: 1, restMinutes: 25 },
      officers: ['=1+1\u0000', null],
    },
  ],
});

test('months go on over the year', () => {
  expect([monthFrom('2026-01', -1), monthFrom('2026-12', 1), monthFrom('2026-07', -12)]).toEqual([
    ...['2025-12', '2027-01', '2025-07'],
  ]);
  expect([monthWords('2026-07', 'id'), monthWords('2026-07', 'en')]).toEqual(['Juli 2026', 'July 2026']);
});
test('[P13] the workbook is read again as it was written: numbers are numbers, and nothing is a formula', async () => {
  const bytes = workbookOf(answer.month, monthSheet(answer));
  const [head, row] = await workbookTable(bytes);
  expect(head?.cells.slice(0, 3)).toEqual(['Tanggal', 'Loket', 'Instansi']);
  expect(row?.cells).toEqual([
    ...[monday, '1', 'Dinas "A" & <B>', 'ya', '08:00', '15:00', '08:12', '', '12', '', '353', '1', '25'],
    '=1+1, (dihapus)',
  ]);
  expect(new TextDecoder().decode(bytes)).not.toContain('<f>');
});
