/** Alarms, as `noun-samples.ts` puts the samples together. */
import * as wish from '../wishes.ts';
import { ani } from '../wishes.ts';
import type { EventSample, Measure, Place } from './sample.ts';

export const alarmCommands = ({ agencyId }: Place) => ({
  AcknowledgeAlarm: wish.acknowledge(`agency-unmanned:${agencyId}`, agencyId),
});

export const alarmCosts = {
  AcknowledgeAlarm: () => [ani, wish.acknowledge('disk-full')],
} satisfies Record<string, Measure>;

export const alarmEvents = {
  AlarmAcknowledged: {
    fields: ['agencyId', 'alarmId', 'officerId'],
    told: [
      [
        { type: 'AlarmAcknowledged', alarmId: 'promise-late:pbb', agencyId: 'pajak', officerId: 'p-ani' },
        ani,
        'Petugas Ani Rahmawati telah melihat peringatan Bapenda: lewat batas waktu panggil',
        'Officer Ani Rahmawati has seen an alarm of Bapenda: past the time to be called by',
      ],
      [
        { type: 'AlarmAcknowledged', alarmId: 'disk-full', agencyId: null, officerId: 'p-ani' },
        ani,
        'Petugas Ani Rahmawati telah melihat peringatan: ruang diska perlu ditangani',
        'Officer Ani Rahmawati has seen an alarm: the room on the disk needs attention',
      ],
      [
        { type: 'AlarmAcknowledged', alarmId: 'kind-of-later:x', agencyId: null, officerId: 'p-ani' },
        ani,
        'Petugas Ani Rahmawati telah melihat peringatan: kind-of-later:x',
        'Officer Ani Rahmawati has seen an alarm: kind-of-later:x',
      ],
    ],
  },
} satisfies Record<string, EventSample>;
