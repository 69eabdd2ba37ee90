/** Who was at which counter when: a month, read from the log among those who read the record (rules P12, P13, N63). */

import type { AttendanceQuery } from '../../../shared/record/attendance.ts';
import { no, yes } from '../../../shared/refusals/result.ts';
import type { attendanceRoutes } from '../../../shared/routes/attendance.ts';
import { attendanceCsv } from '../../record/attendance-csv.ts';
import type { RecordBook } from '../../record/record-book.ts';
import { CsvFile } from './csv-file.ts';
import { agenciesTold, takePlace } from './record-routes.ts';
import type { WorkOf } from './route.ts';

export const attendanceWork: WorkOf<typeof attendanceRoutes> = {
  readAttendance: async ({ record }, { by, query, visit }) => {
    const place = await takePlace(record, by, visit);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const month = await record.attendance(query, agenciesTold(by), () => visit.isOver);
    place.value.rest();
    return month === null ? no('not-found') : yes(month);
  },
  exportAttendance: async ({ record }, { by, query, visit }) => {
    const place = await takePlace(record, by, visit);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const name = `kehadiran-${query.month ?? record.today?.slice(0, 7) ?? ''}.csv`;
    return yes(
      new CsvFile(
        name,
        piecesOf(record, query, agenciesTold(by), () => visit.isOver),
        place.value,
      ),
    );
  },
};

async function* piecesOf(
  record: RecordBook,
  query: AttendanceQuery,
  agencyIds: ReturnType<typeof agenciesTold>,
  isOver: () => boolean,
) {
  const month = await record.attendance(query, agencyIds, isOver);
  if (month !== null) yield* attendanceCsv(month);
}
