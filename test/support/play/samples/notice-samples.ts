/** What is told to people, as `event-samples.ts` has the other events. */
import type { EventOf, EventType } from '../../../../server/domain/core/events.ts';
import type { Fact } from '../facts.ts';
import { clock } from '../hall-builder.ts';
import { ani, theHall } from '../wishes.ts';
import type { EventSample } from './event-samples.ts';

const published = (more: Partial<EventOf<'NoticePublished'>> | object = {}): Fact =>
  ({
    type: 'NoticePublished',
    agencyId: null,
    officerId: 'p-ani',
    kind: 'own',
    text: { id: 'Musala ada di lantai 2.', en: 'The prayer room is on floor 2.' },
    urgent: false,
    spoken: false,
    places: ['display', 'phone'],
    zoneIds: null,
    from: clock('10:00'),
    until: clock('10:30'),
    replaces: null,
    ...more,
  }) as Fact;

export const noticeSamples = {
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
  NoticePublished: {
    fields: [
      ...['agencyId', 'from', 'kind', 'officerId', 'places[]', 'replaces', 'spoken'],
      ...['text', 'until', 'urgent', 'zoneIds[]'],
    ],
    told: [
      [
        published(),
        ani,
        'Petugas Ani Rahmawati menayangkan pemberitahuan (layar, ponsel), 6 Juli 2026 pukul 10.00 sampai 6 Juli 2026 pukul 10.30: “Musala ada di lantai 2.”',
        'Officer Ani Rahmawati publishes a notice (displays, phones), 6 July 2026 at 10:00 until 6 July 2026 at 10:30: “The prayer room is on floor 2.”',
      ],
      [
        published({ agencyId: 'pajak', zoneIds: ['selatan'], urgent: true, replaces: 7, text: { id: 'Awas.' } }),
        ani,
        'Petugas Ani Rahmawati mengubah pemberitahuan mendesak Bapenda (layar, ponsel; Zona Selatan), 6 Juli 2026 pukul 10.00 sampai 6 Juli 2026 pukul 10.30: “Awas.”',
        'Officer Ani Rahmawati changes an urgent notice of Bapenda (displays, phones; Zona Selatan), 6 July 2026 at 10:00 until 6 July 2026 at 10:30: “Awas.”',
      ],
    ],
  },
  NoticeWithdrawn: {
    fields: ['agencyId', 'noticePosition', 'officerId'],
    told: [
      [
        { type: 'NoticeWithdrawn', agencyId: 'pajak', officerId: 'p-ani', noticePosition: 7 },
        ani,
        'Petugas Ani Rahmawati mencabut pemberitahuan Bapenda dari catatan 7',
        'Officer Ani Rahmawati withdraws the notice of Bapenda of entry 7',
      ],
    ],
  },
  NoticeEnded: {
    fields: ['agencyId', 'noticePosition'],
    told: [
      [
        { type: 'NoticeEnded', agencyId: null, noticePosition: 7 },
        theHall,
        'Pemberitahuan dari catatan 7 berakhir',
        'The notice of entry 7 is over',
      ],
      [
        { type: 'NoticeEnded', agencyId: 'pajak', noticePosition: 7 },
        theHall,
        'Pemberitahuan Bapenda dari catatan 7 berakhir',
        'The notice of Bapenda of entry 7 is over',
      ],
    ],
  },
} satisfies Partial<Record<EventType, EventSample>>;
