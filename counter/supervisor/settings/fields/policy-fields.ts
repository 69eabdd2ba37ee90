/** How the hall queues: batas waktu panggil, calls, misses, holds, limits. */
import { formNames } from '../../../../shared/settings/field-words.ts';
import { alarmFields } from './alarm-fields.ts';
import type { FieldGroup } from './field.ts';
import { units } from './units.ts';

const day = 24 * 60;

export const policyFields: readonly FieldGroup[] = [
  {
    heading: { id: 'Batas waktu panggil', en: 'By when a number is called' },
    about: {
      id: 'Dihitung sejak nomor diambil. Berlaku bagi nomor yang diambil sesudah perubahan.',
      en: 'From when a number is taken. For numbers that are taken after the change.',
    },
    rows: [
      {
        at: ['policy', 'targetMinutes', 'regular'],
        words: formNames.regular,
        kind: { is: 'number', unit: units.minutes, least: 0, most: day },
      },
      {
        at: ['policy', 'targetMinutes', 'priority'],
        words: formNames.priority,
        kind: { is: 'number', unit: units.minutes, least: 0, most: day },
      },
      {
        at: ['policy', 'targetMinutes', 'appointment'],
        words: formNames.appointment,
        kind: { is: 'number', unit: units.minutes, least: 0, most: day },
      },
      {
        at: ['policy', 'appointmentGraceMinutes'],
        words: formNames.appointmentGraceMinutes,
        hint: { id: 'Sesudah itu menjadi nomor biasa.', en: 'After that it is an ordinary number.' },
        kind: { is: 'number', unit: units.minutes, least: 0, most: day },
      },
    ],
  },
  {
    heading: { id: 'Panggilan', en: 'Calls' },
    rows: [
      {
        at: ['policy', 'maxCalls'],
        words: formNames.maxCalls,
        kind: { is: 'number', unit: units.calls, least: 1, most: 99 },
      },
      {
        at: ['policy', 'recallSpacingSeconds'],
        words: formNames.recallSpacingSeconds,
        kind: { is: 'number', unit: units.seconds, least: 0, most: 3600 },
      },
      {
        at: ['policy', 'missed', 'afterCalls'],
        words: formNames.afterCalls,
        otherwise: { id: '2 panggilan', en: '2 calls' },
        kind: { is: 'number', unit: units.calls, least: 1, most: 10 },
      },
      {
        at: ['policy', 'missed', 'afterSeconds'],
        words: formNames.afterSeconds,
        otherwise: { id: '30 detik', en: '30 seconds' },
        kind: { is: 'number', unit: units.seconds, least: 0, most: 600 },
      },
      {
        at: ['policy', 'returnMinutes'],
        words: formNames.returnMinutes,
        kind: { is: 'number', unit: units.minutes, least: 0, most: day },
      },
    ],
  },
  {
    heading: { id: 'Di loket', en: 'At the counter' },
    rows: [
      {
        at: ['policy', 'holdMaxMinutes'],
        words: formNames.holdMaxMinutes,
        kind: { is: 'number', unit: units.minutes, least: 1, most: day },
      },
      {
        at: ['policy', 'undoSeconds'],
        words: formNames.undoSeconds,
        kind: { is: 'number', unit: units.seconds, least: 0, most: 3600 },
      },
      {
        at: ['policy', 'quietCounterMinutes'],
        words: formNames.quietCounterMinutes,
        otherwise: { id: '8 jam', en: '8 hours' },
        kind: { is: 'number', unit: units.minutes, least: 60, most: 720 },
      },
    ],
  },
  {
    heading: { id: 'Membatasi nomor', en: 'Limiting numbers' },
    rows: [
      {
        at: ['policy', 'limitToCapacity'],
        words: formNames.limitToCapacity,
        kind: { is: 'switch' },
      },
      {
        at: ['policy', 'presence', 'afterGrace'],
        words: formNames.afterGrace,
        otherwise: { id: 'Nomor diberikan dengan peringatan', en: 'Numbers come with a warning' },
        kind: {
          is: 'choice',
          options: [
            { value: 'warn', words: { id: 'Nomor diberikan dengan peringatan', en: 'Numbers come with a warning' } },
            { value: 'stop', words: { id: 'Tidak ada nomor', en: 'No numbers are given' } },
          ],
        },
      },
      {
        at: ['policy', 'presence', 'graceMinutes'],
        words: formNames.graceMinutes,
        otherwise: { id: '30 menit', en: '30 minutes' },
        kind: { is: 'number', unit: units.minutes, least: 0, most: 480 },
      },
      {
        at: ['policy', 'agencyDecisions'],
        words: formNames.agencyDecisions,
        hint: {
          id: 'Menandai instansi tidak hadir, memindahkan atau mengakhiri nomor yang menunggu.',
          en: 'Marking an agency absent, moving or ending the numbers that wait.',
        },
        otherwise: { id: 'Petugasnya dan supervisor', en: 'Its officers and supervisors' },
        kind: {
          is: 'choice',
          options: [
            { value: 'officers', words: { id: 'Petugasnya dan supervisor', en: 'Its officers and supervisors' } },
            { value: 'supervisors', words: { id: 'Hanya supervisor', en: 'Supervisors only' } },
          ],
        },
      },
      {
        at: ['policy', 'reservePerSeries'],
        words: formNames.reservePerSeries,
        hint: { id: 'Nomor tiap seri, 0 sampai 50.', en: 'Numbers of each series, 0 to 50.' },
        kind: { is: 'number', unit: units.numbers, least: 0, most: 50 },
      },
    ],
  },
  {
    heading: { id: 'Perkiraan waktu tunggu', en: 'Expected waits' },
    rows: [
      {
        at: ['policy', 'waits', 'onDisplays'],
        words: formNames.onDisplays,
        hint: {
          id: 'Kios, ponsel dan loket selalu menampilkannya.',
          en: 'Kiosks, phones and counters always show them.',
        },
        otherwise: { id: 'Tidak', en: 'No' },
        kind: { is: 'switch' },
      },
      {
        at: ['policy', 'waits', 'accuracyOnPage'],
        words: formNames.accuracyOnPage,
        hint: {
          id: 'Satu kalimat tentang tujuh hari terakhir, mulai dari 20 nomor.',
          en: 'One sentence about the last seven days, from 20 numbers on.',
        },
        otherwise: { id: 'Tidak', en: 'No' },
        kind: { is: 'switch' },
      },
    ],
  },
  alarmFields,
];
