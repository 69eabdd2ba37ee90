/** Opening hours as a hall writes them down, case by case, in the three Indonesian zones. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { given } from '../../support/play/given.ts';
import {
  agencyIn,
  clock,
  closedOn,
  daily,
  friday,
  type HallDraft,
  monday,
  mondayToThursday,
  nextMonday,
  realHours,
  serviceIn,
  smallHall,
  sunday,
  thursday,
  tuesday,
  wednesday,
  type Zone,
} from '../../support/play/hall-builder.ts';
import { issue, kiosk } from '../../support/play/wishes.ts';

const saturday = '2026-07-11';
const holiday = '2026-07-20';
const jointLeave = '2026-07-21';
const ramadan = { from: '2026-08-03', to: '2026-08-31' };

/**
 * ktp: the hall's week. kk: around the clock. akta: a week of its own, late into the night. pbb: an agency that comes on
 * Wednesdays and on one Saturday. klaim: a quota of two, and numbers into the break.
 */
function hallIn(timezone: Zone) {
  return smallHall((hall: HallDraft) => {
    hall.timezone = timezone;
    hall.policy = { limitToCapacity: false };
    hall.schedule = {
      ...realHours,
      exceptions: [
        closedOn(holiday),
        { ...closedOn(jointLeave), note: { id: 'Cuti bersama' } },
        {
          ...ramadan,
          note: { id: 'Ramadan' },
          hours: [
            { weekdays: [1, 2, 3, 4], open: '08:00', close: '15:00', breaks: [{ start: '12:00', end: '12:30' }] },
            { weekdays: [5], open: '08:00', close: '15:30', breaks: [{ start: '11:30', end: '12:30' }] },
          ],
        },
      ],
    };
    serviceIn(hall, 'kk').schedule = daily('00:00', '24:00');
    serviceIn(hall, 'akta').schedule = {
      weekly: [{ weekdays: [5, 6], open: '18:00', close: '24:00', lastTicket: '23:30' }],
    };
    agencyIn(hall, 'pajak').comesOn = { weekdays: [3], dates: [saturday] };
    agencyIn(hall, 'pajak').schedule = {
      weekly: [mondayToThursday, { weekdays: [6], open: '09:00', close: '12:00' }],
    };
    serviceIn(hall, 'klaim').dailyQuota = 2;
    serviceIn(hall, 'klaim').schedule = daily('08:00', '15:00', {
      breaks: [{ start: '12:00', end: '13:00', noTicketsFrom: '12:30' }],
    });
  });
}

type Row = [day: string, time: string, service: string, 'open' | RefusalCode, next?: [day: string, time: string]];
const rows: Row[] = [
  // Weekday, last number, closing.
  [monday, '07:59:59.999', 'ktp', 'service-closed', [monday, '08:00']],
  [monday, '08:00', 'ktp', 'open'],
  [monday, '14:29:59.999', 'ktp', 'open'],
  [monday, '14:30', 'ktp', 'service-past-cutoff', [tuesday, '08:00']],
  [monday, '15:30', 'ktp', 'service-over', [tuesday, '08:00']],
  [friday, '14:00', 'ktp', 'service-past-cutoff', [nextMonday, '08:00']],
  [saturday, '10:00', 'ktp', 'service-not-today', [nextMonday, '08:00']],
  // Breaks.
  [monday, '12:00', 'ktp', 'service-on-break', [monday, '13:00']],
  [monday, '13:00', 'ktp', 'open'],
  [friday, '11:30', 'ktp', 'service-on-break', [friday, '13:00']],
  [monday, '12:29', 'klaim', 'open'],
  [monday, '12:30', 'klaim', 'service-on-break', [monday, '13:00']],
  // Midnight.
  [monday, '00:00', 'kk', 'open'],
  [monday, '23:59:59.999', 'kk', 'open'],
  [friday, '23:29:59.999', 'akta', 'open'],
  [friday, '23:30', 'akta', 'service-past-cutoff', [saturday, '18:00']],
  [saturday, '00:00', 'akta', 'service-closed', [saturday, '18:00']],
  ['2026-07-12', '00:00', 'akta', 'service-not-today', ['2026-07-17', '18:00']],
  // Holidays and joint leave: also in the week of a service that goes on around the clock.
  [holiday, '10:00', 'ktp', 'service-holiday', ['2026-07-22', '08:00']],
  [jointLeave, '10:00', 'ktp', 'service-holiday', ['2026-07-22', '08:00']],
  [holiday, '10:00', 'kk', 'service-holiday', ['2026-07-22', '00:00']],
  ['2026-07-19', '23:59', 'kk', 'open'],
  // Ramadan, from its first to its last day.
  ['2026-07-31', '14:30', 'ktp', 'service-past-cutoff', ['2026-08-03', '08:00']],
  [ramadan.from, '14:45', 'ktp', 'open'],
  [ramadan.from, '15:00', 'ktp', 'service-over', ['2026-08-04', '08:00']],
  ['2026-08-07', '12:15', 'ktp', 'service-on-break', ['2026-08-07', '12:30']],
  ['2026-08-08', '10:00', 'ktp', 'service-not-today', ['2026-08-10', '08:00']],
  [ramadan.to, '12:15', 'ktp', 'service-on-break', [ramadan.to, '12:30']],
  ['2026-09-01', '12:15', 'ktp', 'service-on-break', ['2026-09-01', '13:00']],
  // An agency that comes on some days.
  [tuesday, '10:00', 'pbb', 'service-not-today', [wednesday, '08:00']],
  [wednesday, '10:00', 'pbb', 'open'],
  [thursday, '10:00', 'pbb', 'service-not-today', [saturday, '09:00']],
  [saturday, '10:00', 'pbb', 'open'],
  [saturday, '12:00', 'pbb', 'service-over', ['2026-07-15', '08:00']],
  ['2026-07-18', '10:00', 'pbb', 'service-not-today', ['2026-07-22', '08:00']],
];

describe.each<Zone>(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])('%s', (zone) => {
  const hall = hallIn(zone);
  const { state } = given(hall, clock('00:00', sunday, zone));
  test.each(rows)('[I3][I4][I5][I6][I16] %s %s %s: %s', (day, time, service, expected, next) => {
    const at = clock(time, day, zone);
    const decision = decide(state, issue(service), kiosk, at);
    expect(decision.ok ? 'open' : decision.refusal.code).toBe(expected);
    if (!decision.ok) expect(decision.refusal.comeBackAt).toBe(next && clock(next[1], next[0], zone));
  });
  test('[I7] a quota is of the day, and full until the next one', () => {
    const play = given(hall, clock('06:00', monday, zone)).at(clock('08:00', monday, zone));
    play.as(kiosk).issue('klaim').issue('klaim');
    play
      .when(kiosk)
      .issue('klaim')
      .refused('quota-reached', clock('08:00', tuesday, zone));
    play
      .at(clock('08:00', tuesday, zone))
      .as(kiosk)
      .issue('klaim');
  });
});
