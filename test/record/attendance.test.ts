/** A month as a table: who was at which counter when, against the plan. */
import { expect, test } from 'vitest';
import { attendanceCsv } from '../../server/record/attendance-csv.ts';
import type { Agencies } from '../../shared/access/access.ts';
import { AgencyId } from '../../shared/base/ids.ts';
import type { AttendanceQuery, AttendanceRow } from '../../shared/record/attendance.ts';
import { given, type Play } from '../support/play/given.ts';
import {
  clock,
  counterIn,
  daily,
  monday,
  roundTheClock,
  smallHall,
  sunday,
  tuesday,
  wednesday,
} from '../support/play/hall-builder.ts';
import { bookOf } from '../support/play/record.ts';
import { advanceTime, ani, budi, configure, fitri, theHall } from '../support/play/wishes.ts';

const dayHall = () =>
  smallHall((hall) => {
    hall.schedule = daily('08:00', '15:00');
    for (const counter of hall.counters) counter.duty = counter.counterId === 'loket-1' ? [1, 2, 3, 4, 5] : [];
  });
const month = async (play: Play, query: AttendanceQuery = {}, agencyIds: Agencies = null) => {
  const answer = await (await bookOf(play)).attendance({ month: '2026-07', ...query }, agencyIds);
  if (answer === null) throw new Error('No hall');
  return answer;
};
const brief = ({
  day,
  counterNumber,
  openedAt,
  closedAt,
  lateMinutes,
  earlyMinutes,
  openMinutes,
  rests,
  restMinutes,
  officers,
}: AttendanceRow) => [
  ...[day, counterNumber, openedAt, closedAt, lateMinutes, earlyMinutes, openMinutes, rests, restMinutes, officers],
];
const morning = () => given(dayHall(), clock('06:00', sunday)).at('08:12').as(ani).openCounter('loket-1');

test('[P12] opened late, rested, handed on, closed early: by whom and how long', async () => {
  const play = morning().at('10:00').as(ani).pauseCounter('loket-1', 20);
  play.at('10:25').as(ani).endPause('loket-1').at('12:00').as(fitri).takeOver('loket-1');
  play.at('14:30').as(fitri).closeCounter('loket-1').at('16:00').did(theHall, advanceTime);
  const { rows } = await month(play);
  expect(rows.filter(({ day }) => day === monday).map(brief)).toEqual([
    [monday, 1, clock('08:12'), clock('14:30'), 12, 30, 353, 1, 25, ['Ani Rahmawati', 'Fitri Handayani']],
  ]);
});
test('[P12] a counter on duty that nobody opened has a row, one that is off has none unless it was opened', async () => {
  const play = given(dayHall(), clock('06:00', sunday)).at('09:00').as(budi).openCounter('loket-2');
  play.at('10:00').as(budi).closeCounter('loket-2');
  const { rows } = await month(play);
  expect(rows.map(({ day, counterNumber, onDuty, openedAt }) => [day, counterNumber, onDuty, openedAt])).toEqual([
    [monday, 1, true, null],
    [monday, 2, false, clock('09:00')],
  ]);
});
test('[P12] what goes on is counted until now, and is not early', async () => {
  const { rows } = await month(morning().at('09:12'));
  expect(brief(rows.find(({ day }) => day === monday)!)).toEqual([
    ...[monday, 1, clock('08:12'), null, 12, null, 60, 0, 0, ['Ani Rahmawati']],
  ]);
});
test('[P12] nobody closed it: it ends with its day, also where the server was off by then', async () => {
  const play = morning().at('07:30', wednesday).did(theHall, advanceTime);
  const row = (await month(play)).rows.find(({ day }) => day === monday)!;
  expect([row.closedAt, row.openMinutes, row.earlyMinutes]).toEqual([clock('00:00', tuesday), 948, 0]);
  expect((await month(play)).rows.filter(({ day, openedAt }) => day > monday && openedAt !== null)).toEqual([]);
});
test('[P12] who stays over midnight is there on both days', async () => {
  const hall = smallHall((each) => {
    each.schedule = roundTheClock;
  });
  const play = given(hall, clock('06:00', sunday)).at('22:00').as(ani).openCounter('loket-1');
  play.at('00:10', tuesday).did(theHall, advanceTime).at('01:10', tuesday).as(ani).closeCounter('loket-1');
  const rows = (await month(play)).rows.filter(({ officers }) => officers.length > 0);
  expect(rows.map(({ day, openMinutes }) => [day, openMinutes])).toEqual([
    [monday, 120],
    [tuesday, 70],
  ]);
});
test('[P12] the settings of that day count, and a reader sees the counters of their agencies', async () => {
  const play = morning().at('15:00').as(ani).closeCounter('loket-1');
  const later = smallHall((hall) => {
    hall.schedule = daily('10:00', '12:00');
    counterIn(hall, 'loket-1').number = 77;
  });
  play.at('09:00', tuesday).did(theHall, configure(later));
  const ofMonday = (rows: AttendanceRow[]) =>
    rows.filter(({ day }) => day === monday).map(({ counterNumber, lateMinutes }) => [counterNumber, lateMinutes]);
  const ids = (...agencies: string[]) => agencies.map((id) => AgencyId.parse(id));
  expect(ofMonday((await month(play)).rows)).toEqual([[1, 12]]);
  expect(ofMonday((await month(play, {}, ids('dukcapil'))).rows)).toEqual([[1, 12]]);
  expect(ofMonday((await month(play, {}, ids('pajak'))).rows)).toEqual([]);
  expect(ofMonday((await month(play, { agencyId: AgencyId.parse('dukcapil') }, ids('pajak'))).rows)).toEqual([]);
});
test('[P13] as a table: nothing in it is a formula, an erased person has no name', async () => {
  const answer = await month(morning().at('15:00').as(ani).closeCounter('loket-1'));
  const row = { ...answer.rows.find(({ day }) => day === monday)!, officers: ['=1+1', null] };
  const [head, line] = [...attendanceCsv({ ...answer, rows: [row] })];
  expect(head).toMatch(/^\uFEFFTanggal;Loket;/);
  expect(line).toBe(`${monday};1;Disdukcapil;ya;08:00;15:00;08:12;15:00;12;0;408;0;0;"'=1+1, (dihapus)"\r\n`);
});
