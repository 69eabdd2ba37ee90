/** When supervisors are called. */
import { formNames } from '../../../../shared/settings/field-words.ts';
import type { FieldGroup, FieldRow, Said } from './field.ts';
import { units } from './units.ts';

interface Threshold {
  usual: number;
  unit?: Said;
  least?: number;
  most?: number;
}

const threshold = (
  at: keyof typeof formNames,
  { usual, unit = units.minutes, least = 1, most = 240 }: Threshold,
): FieldRow => ({
  at: ['policy', 'alarms', at],
  words: formNames[at],
  otherwise: { id: `${usual} ${unit.id}`, en: `${usual} ${unit.en}` },
  kind: { is: 'number', unit, least, most },
});

export const alarmFields: FieldGroup = {
  heading: { id: 'Alarm bagi supervisor', en: 'Alarms of supervisors' },
  about: { id: 'Kapan pantauan memanggil supervisor.', en: 'When the hall at a glance calls a supervisor.' },
  rows: [
    threshold('lateMinutes', {
      usual: 5,
      least: 0,
    }),
    threshold('notStartedMinutes', {
      usual: 3,
      most: 60,
    }),
    threshold('servingTimes', {
      usual: 3,
      unit: units.times,
      most: 20,
    }),
    threshold('unmannedMinutes', {
      usual: 5,
      least: 0,
    }),
    threshold('idleMinutes', { usual: 10 }),
    threshold('longLine', {
      usual: 8,
      unit: units.waiting,
      most: 200,
    }),
    threshold('deviceMinutes', { usual: 3 }),
  ],
};
