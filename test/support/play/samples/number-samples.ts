/** How numbers are given out, also by a kiosk alone, as `event-samples.ts` has the other events. */
import type { EventType } from '../../../../server/domain/core/events.ts';
import { type Fact, issued } from '../facts.ts';
import { clock, monday, sunday } from '../hall-builder.ts';
import { ani, kiosk, ticket } from '../wishes.ts';
import type { EventSample } from './sample.ts';

const promise = clock('09:20');
/** So many minutes were expected. */
const toldOf = (minutes: number) => {
  const [low, median, high] = [minutes - 1, minutes, minutes + 1].map((each) => each * 60_000) as [
    number,
    number,
    number,
  ];
  return { low, median, high, unserved: 0, fromMinutes: 15, toMinutes: 20, latest: clock('08:40') };
};
const handedIn = {
  type: 'TicketHandedIn',
  ticketId: ticket(18),
  number: 'A-801',
  serviceId: 'ktp',
  class: 'priority',
  priorityGroup: 'LANSIA',
  promise,
  sequence: 18,
  ahead: 2,
  kioskId: 'kios-1',
  takenAt: clock('08:43'),
  insteadOf: null,
} satisfies Fact;
const lapsed = (serviceId: string): Fact => ({
  type: 'TicketLapsed',
  number: 'A-802',
  serviceId,
  kioskId: 'kios-1',
  day: monday,
  takenAt: clock('23:59'),
});

export const numberSamples = {
  TicketIssued: {
    fields: [
      'ahead',
      'class',
      'number',
      'priorityGroup',
      'promise',
      'sequence',
      'serviceId',
      'ticketId',
      'told.fromMinutes',
      'told.high',
      'told.latest',
      'told.low',
      'told.median',
      'told.toMinutes',
      'told.unserved',
      'warned.status',
    ],
    told: [
      [
        issued(17, 'A-017', 'kk', { promise, told: toldOf(17) }),
        kiosk,
        'Kios kios-1 memberikan nomor A-017 untuk Kartu Keluarga (reguler): 0 nomor di depan; perkiraan menunggu 15–20 menit',
        'Kiosk kios-1 gives out A-017 for Kartu Keluarga (in English) (regular): nobody ahead; expected to wait 15–20 minutes',
      ],
      [
        issued(17, 'A-017', 'kk', { promise, warned: { status: 'left' } }),
        kiosk,
        'Kios kios-1 memberikan nomor A-017 untuk Kartu Keluarga (reguler): 0 nomor di depan; diberi tahu bahwa tidak ada petugas',
        'Kiosk kios-1 gives out A-017 for Kartu Keluarga (in English) (regular): nobody ahead; told that no officer is there',
      ],
      [
        issued(17, 'A-017', 'kk', { promise }),
        kiosk,
        'Kios kios-1 memberikan nomor A-017 untuk Kartu Keluarga (reguler): 0 nomor di depan',
        'Kiosk kios-1 gives out A-017 for Kartu Keluarga (in English) (regular): nobody ahead',
      ],
      [
        issued(17, 'A-017', 'kk', { promise, ahead: 1, class: 'appointment' }),
        ani,
        'Petugas Ani Rahmawati memberikan nomor A-017 untuk Kartu Keluarga (janji temu): 1 nomor di depan',
        'Officer Ani Rahmawati gives out A-017 for Kartu Keluarga (in English) (appointment): 1 number ahead',
      ],
    ],
  },
  ReserveEnded: {
    fields: ['kioskId', 'owner'],
    told: [
      [
        { type: 'ReserveEnded', kioskId: 'kios-1-lama', owner: 'kios-1' },
        kiosk,
        'Kios kios-1 melepas nomor cadangan halamannya yang lama (kios-1-lama)',
        'Kiosk kios-1 gives up the numbers that its earlier page kept in reserve (kios-1-lama)',
      ],
    ],
  },
  NumbersReserved: {
    fields: ['kioskId', 'numbers[]', 'owner'],
    told: [
      [
        { type: 'NumbersReserved', kioskId: 'kios-1', numbers: ['A-801', 'A-802', 'B-801'], owner: 'kios-1' },
        kiosk,
        'Kios kios-1 menyimpan 3 nomor cadangan untuk keadaan luring, mulai A-801',
        'Kiosk kios-1 keeps numbers in reserve for working offline: 3, from A-801 on',
      ],
    ],
  },
  TicketHandedIn: {
    fields: [
      'ahead',
      'class',
      'day',
      'insteadOf',
      'kioskId',
      'number',
      'priorityGroup',
      'promise',
      'saidAt',
      'sequence',
      'serviceId',
      'takenAt',
      'ticketId',
    ],
    told: [
      [
        handedIn,
        kiosk,
        'Kios kios-1 melaporkan nomor luring pukul 08.43, A-801 untuk Perekaman KTP (prioritas): 2 nomor di depan',
        'Kiosk kios-1 reports a number given out offline at 08:43, A-801 for Perekaman KTP (in English) (priority): 2 numbers ahead',
      ],
      [
        { ...handedIn, saidAt: clock('08:03') },
        kiosk,
        'Kios kios-1 melaporkan nomor luring pukul 08.43 (menurut kios pukul 08.03), A-801 untuk Perekaman KTP (prioritas): 2 nomor di depan',
        'Kiosk kios-1 reports a number given out offline at 08:43 (at 08:03, as the kiosk says), A-801 for Perekaman KTP (in English) (priority): 2 numbers ahead',
      ],
      [
        { ...handedIn, day: sunday },
        kiosk,
        'Kios kios-1 melaporkan nomor luring 5 Juli 2026 pukul 08.43, A-801 untuk Perekaman KTP (prioritas): 2 nomor di depan',
        'Kiosk kios-1 reports a number given out offline on 5 July 2026 at 08:43, A-801 for Perekaman KTP (in English) (priority): 2 numbers ahead',
      ],
    ],
  },
  WishWithdrawn: {
    fields: ['asked', 'kioskId'],
    told: [
      [
        { type: 'WishWithdrawn', kioskId: 'kios-1', asked: '00000000-0000-4000-8000-000000000001' },
        kiosk,
        'Kios kios-1 menarik permintaan nomor: pemohon pergi sebelum nomor keluar',
        'Kiosk kios-1 withdraws a request for a number: the visitor left before it came',
      ],
    ],
  },
  TicketLapsed: {
    fields: ['because', 'day', 'kioskId', 'number', 'serviceId', 'takenAt'],
    told: [
      [
        lapsed('ktp'),
        kiosk,
        'Kios kios-1 melaporkan nomor luring 6 Juli 2026 pukul 23.59, A-802 untuk Perekaman KTP: hari itu sudah berakhir, nomor tidak berlaku',
        'Kiosk kios-1 reports a number given out offline on 6 July 2026 at 23:59, A-802 for Perekaman KTP (in English): that day is over, the number is void',
      ],
      [
        { ...lapsed('paspor'), because: 'service-removed' } as Fact,
        kiosk,
        'Kios kios-1 melaporkan nomor luring 6 Juli 2026 pukul 23.59, A-802 untuk layanan yang dihapus (paspor): layanan itu sudah dihapus, nomor tidak berlaku',
        'Kiosk kios-1 reports a number given out offline on 6 July 2026 at 23:59, A-802 for a removed service (paspor): that service is no more, the number is void',
      ],
      [
        lapsed('paspor'),
        kiosk,
        'Kios kios-1 melaporkan nomor luring 6 Juli 2026 pukul 23.59, A-802 untuk layanan yang dihapus (paspor): hari itu sudah berakhir, nomor tidak berlaku',
        'Kiosk kios-1 reports a number given out offline on 6 July 2026 at 23:59, A-802 for a removed service (paspor): that day is over, the number is void',
      ],
    ],
  },
} satisfies Partial<Record<EventType, EventSample>>;
