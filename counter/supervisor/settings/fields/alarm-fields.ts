/** When supervisors are called. */
import type { FieldGroup, FieldRow, Said } from './field.ts';
import { units } from './units.ts';

interface Threshold {
  words: Said;
  usual: number;
  unit?: Said;
  least?: number;
  most?: number;
}

const threshold = (at: string, { words, usual, unit = units.minutes, least = 1, most = 240 }: Threshold): FieldRow => ({
  at: ['policy', 'alarms', at],
  words,
  otherwise: { id: `${usual} ${unit.id}`, en: `${usual} ${unit.en}` },
  kind: { is: 'number', unit, least, most },
});

export const alarmFields: FieldGroup = {
  heading: { id: 'Alarm bagi supervisor', en: 'Alarms of supervisors' },
  about: { id: 'Kapan pantauan memanggil supervisor.', en: 'When the hall at a glance calls a supervisor.' },
  rows: [
    threshold('lateMinutes', {
      words: { id: 'Lewat batas waktu panggil', en: 'Past the time to be called by' },
      usual: 5,
      least: 0,
    }),
    threshold('notStartedMinutes', {
      words: { id: 'Sudah dipanggil, belum dilayani', en: 'Called, and not being served' },
      usual: 3,
      most: 60,
    }),
    threshold('servingTimes', {
      words: { id: 'Dilayani lebih lama dari', en: 'Being served for longer than' },
      usual: 3,
      unit: units.times,
      most: 20,
    }),
    threshold('unmannedMinutes', {
      words: { id: 'Menunggu tanpa petugas', en: 'Waiting where nobody is' },
      usual: 5,
      least: 0,
    }),
    threshold('idleMinutes', { words: { id: 'Loket menganggur', en: 'A counter is idle' }, usual: 10 }),
    threshold('longLine', {
      words: { id: 'Antrean disebut panjang', en: 'A line is long' },
      usual: 8,
      unit: units.waiting,
      most: 200,
    }),
    threshold('deviceMinutes', { words: { id: 'Perangkat terputus', en: 'A device is not connected' }, usual: 3 }),
  ],
};
