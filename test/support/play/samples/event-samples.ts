/** Every event: the fields that it may hold, and how the record tells it. A new one does not compile until it is here. */
import type { EventOf, EventType } from '../../../server/domain/core/events.ts';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import type { Actor } from '../../../shared/commands.ts';
import {
  called,
  cancelled,
  completed,
  configured,
  counterClosed,
  counterOpened,
  counterPaused,
  dayClosed,
  dayOpened,
  type Fact,
  givenBack,
  hallChanged,
  hallPlanned,
  held,
  issued,
  markedAbsent,
  markedPresent,
  missed,
  pauseEnded,
  planDropped,
  priorityGranted,
  recalled,
  resumed,
  returned,
  shownAgain,
  started,
  takenOver,
  transferred,
  undone,
  unserved,
} from './facts.ts';
import { clock, counterIn, monday, smallHall, sunday, tuesday } from './hall-builder.ts';
import { staffSamples } from './staff-samples.ts';
import { supervisingSamples } from './supervising-samples.ts';
import { ani, holder, kiosk, officer, theHall, ticket } from './wishes.ts';

/** An event by somebody, and its sentence in both languages. */
export type Telling = [fact: Fact, actor: Actor, id: string, en: string];
export interface EventSample {
  /** Paths, without `type`. The settings of the hall are too many: none are listed. */
  fields: string[];
  told: Telling[];
}

const promise = clock('09:20');
const restored = (lost: EventOf<'LogRestored'>['lost']): Fact => ({
  type: 'LogRestored',
  restoreId: '00000000-0000-4000-8000-000000000009',
  account: 'root',
  restoredAt: clock('10:15'),
  lost,
});
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

export const eventSamples: Record<EventType, EventSample> = {
  ...staffSamples,
  ...supervisingSamples,
  HallConfigured: {
    fields: [],
    told: [
      [
        configured(smallHall()),
        theHall,
        'Pengaturan MPP diterapkan: 3 instansi, 5 layanan, 5 loket',
        'The hall’s settings take effect: agencies 3, services 5, counters 5',
      ],
      [
        hallChanged(smallHall(), 'p-ani'),
        ani,
        'Petugas Ani Rahmawati mengatur MPP ini',
        'Officer Ani Rahmawati sets up this hall',
      ],
    ],
  },
  HallPlanned: {
    fields: [],
    told: [
      [
        hallPlanned(
          smallHall((hall) => {
            counterIn(hall, 'loket-3').serviceIds = ['ktp', 'kk'];
            hall.mostAsked = [];
          }),
          tuesday,
          'p-ani',
        ),
        ani,
        'Petugas Ani Rahmawati merencanakan pengaturan mulai 7 Juli 2026: Layanan yang paling dicari: Perekaman KTP menjadi kosong; Loket 3: Layanan: Perekaman KTP menjadi Perekaman KTP; Kartu Keluarga',
        'Officer Ani Rahmawati plans settings from 7 July 2026: Services asked for most: Perekaman KTP (in English) becomes empty; Counter 3: Services: Perekaman KTP (in English) becomes Perekaman KTP (in English); Kartu Keluarga (in English)',
      ],
      [
        hallPlanned(smallHall(), tuesday, 'p-budi'),
        ani,
        'Petugas Ani Rahmawati menyesuaikan rencana pengaturan petugas Budi Santoso mulai 7 Juli 2026: seperti sebelumnya',
        'Officer Ani Rahmawati brings officer Budi Santoso’s plan for the settings from 7 July 2026 into line: as before',
      ],
    ],
  },
  HallPlanDropped: {
    fields: [],
    told: [
      [
        planDropped,
        ani,
        'Petugas Ani Rahmawati membatalkan rencana pengaturan',
        'Officer Ani Rahmawati takes back what was planned for the settings',
      ],
      [
        planDropped,
        theHall,
        'Sistem membatalkan rencana pengaturan',
        'The system takes back what was planned for the settings',
      ],
    ],
  },
  LogRestored: {
    fields: ['account', 'lost.entries', 'lost.firstAt', 'lost.lastAt', 'lost.numbers', 'restoreId', 'restoredAt'],
    told: [
      [
        restored({ entries: 12, numbers: 1, firstAt: clock('09:01'), lastAt: clock('09:20') }),
        theHall,
        'Catatan dipulihkan dari cadangan oleh akun komputer root, menurut jam komputer 6 Juli 2026 pukul 10.15. Yang hilang: 12 kejadian, di antaranya 1 nomor diberikan, dari 6 Juli 2026 pukul 09.01 sampai 6 Juli 2026 pukul 09.20',
        'The log was restored from a backup by the computer’s account root, by its clock on 6 July 2026 at 10:15. Lost: 12 entries (1 number given out), from 6 July 2026 at 09:01 to 6 July 2026 at 09:20',
      ],
      [
        restored({ entries: 0, numbers: 0, firstAt: null, lastAt: null }),
        theHall,
        'Catatan dipulihkan dari cadangan oleh akun komputer root, menurut jam komputer 6 Juli 2026 pukul 10.15. Tidak ada yang hilang',
        'The log was restored from a backup by the computer’s account root, by its clock on 6 July 2026 at 10:15. Nothing was lost',
      ],
      [
        restored(null),
        theHall,
        'Catatan dipulihkan dari cadangan oleh akun komputer root, menurut jam komputer 6 Juli 2026 pukul 10.15. Apa yang hilang tidak diketahui',
        'The log was restored from a backup by the computer’s account root, by its clock on 6 July 2026 at 10:15. What was lost is not known',
      ],
    ],
  },
  DayOpened: {
    fields: ['day', 'carried[]', 'stopped[].agencyId', 'stopped[].of', 'stopped[].serviceId'],
    told: [
      [dayOpened(), theHall, 'Hari layanan 6 Juli 2026 dibuka', 'The business day 6 July 2026 opens'],
      [
        dayOpened(monday, ticket(7, sunday), ticket(9, sunday)),
        theHall,
        'Hari layanan 6 Juli 2026 dibuka; 2 nomor dari hari sebelumnya tetap berlaku',
        'The business day 6 July 2026 opens; 2 numbers of the day before stay valid',
      ],
      [
        {
          ...dayOpened(),
          stopped: [{ of: 'hall' }, { of: 'agency', agencyId: 'pajak' }, { of: 'service', serviceId: 'kk' }],
        } as Fact,
        theHall,
        'Hari layanan 6 Juli 2026 dibuka; nomor yang dihentikan lebih lama tetap dihentikan',
        'The business day 6 July 2026 opens; what was stopped for longer stays stopped',
      ],
    ],
  },
  DayClosed: {
    fields: ['day'],
    told: [[dayClosed(), theHall, 'Hari layanan 6 Juli 2026 ditutup', 'The business day 6 July 2026 closes']],
  },
  CounterOpened: {
    fields: ['by', 'counterId', 'officerId', 'reason'],
    told: [
      [
        {
          ...{ type: 'CounterOpened', counterId: 'loket-3', officerId: 'p-budi', by: 'supervisor' },
          reason: 'long-lines',
        },
        ani,
        'Petugas Ani Rahmawati membuka Loket 3 untuk petugas Budi Santoso (antrean panjang)',
        'Officer Ani Rahmawati opens Counter 3 for officer Budi Santoso (long lines)',
      ],
      [
        { type: 'CounterOpened', counterId: 'loket-3', officerId: 'p-budi', by: 'supervisor' },
        ani,
        'Petugas Ani Rahmawati membuka Loket 3 untuk petugas Budi Santoso',
        'Officer Ani Rahmawati opens Counter 3 for officer Budi Santoso',
      ],
      [
        counterOpened('loket-3', 'p-ani'),
        ani,
        'Loket 3, petugas Ani Rahmawati membuka loket',
        'Counter 3, officer Ani Rahmawati opens the counter',
      ],
      [
        counterOpened('loket-3', '4f1c2a9b-77aa-4d0e-9c1d-2a2b3c4d5e6f'),
        officer('4f1c2a9b-77aa-4d0e-9c1d-2a2b3c4d5e6f'),
        'Loket 3, petugas (dihapus) 4f1c2a9b membuka loket',
        'Counter 3, officer (erased) 4f1c2a9b opens the counter',
      ],
    ],
  },
  CounterPaused: {
    fields: ['by', 'counterId', 'reason', 'until'],
    told: [
      [
        { type: 'CounterPaused', counterId: 'loket-3', reason: 'meeting', until: clock('10:15'), by: 'supervisor' },
        ani,
        'Petugas Ani Rahmawati menjeda Loket 3: rapat, kembali sekitar 10.15',
        'Officer Ani Rahmawati pauses Counter 3: meeting, back at about 10:15',
      ],
      [
        counterPaused('loket-3', clock('10:15'), 'prayer'),
        ani,
        'Loket 3, petugas Ani Rahmawati menjeda loket: salat, kembali sekitar 10.15',
        'Counter 3, officer Ani Rahmawati pauses the counter: prayer, back at about 10:15',
      ],
    ],
  },
  CounterResumed: {
    fields: ['by', 'counterId'],
    told: [
      [
        { type: 'CounterResumed', counterId: 'loket-3', by: 'supervisor' },
        ani,
        'Petugas Ani Rahmawati mengakhiri jeda Loket 3',
        'Officer Ani Rahmawati ends the pause of Counter 3',
      ],
      [
        pauseEnded('loket-3'),
        ani,
        'Loket 3, petugas Ani Rahmawati mengakhiri jeda',
        'Counter 3, officer Ani Rahmawati ends the pause',
      ],
    ],
  },
  CounterClosed: {
    fields: ['agreed', 'counterId'],
    told: [
      [
        { type: 'CounterClosed', counterId: 'loket-3', agreed: true },
        ani,
        'Loket 3 ditutup sebelum waktunya, seperti yang disetujui',
        'Counter 3 is closed before its time, as was agreed',
      ],
      [
        counterClosed('loket-3'),
        ani,
        'Loket 3, petugas Ani Rahmawati menutup loket',
        'Counter 3, officer Ani Rahmawati closes the counter',
      ],
      [
        counterClosed('loket-3'),
        theHall,
        'Loket 3 ditutup: hari layanan berakhir',
        'Counter 3 is closed: the business day has ended',
      ],
    ],
  },
  CounterTakenOver: {
    fields: ['by', 'counterId', 'fromOfficerId', 'officerId', 'reason'],
    told: [
      [
        {
          ...{ type: 'CounterTakenOver', counterId: 'loket-3', by: 'supervisor', reason: 'relief' },
          ...{ officerId: 'p-citra', fromOfficerId: 'p-budi' },
        },
        ani,
        'Petugas Ani Rahmawati menyerahkan Loket 3 dari petugas Budi Santoso kepada petugas Citra Lestari (pergantian petugas)',
        'Officer Ani Rahmawati hands Counter 3 over from officer Budi Santoso to officer Citra Lestari (change of officers)',
      ],
      [
        {
          ...{ type: 'CounterTakenOver', counterId: 'loket-3', by: 'supervisor' },
          ...{ officerId: 'p-citra', fromOfficerId: 'p-budi' },
        },
        ani,
        'Petugas Ani Rahmawati menyerahkan Loket 3 dari petugas Budi Santoso kepada petugas Citra Lestari',
        'Officer Ani Rahmawati hands Counter 3 over from officer Budi Santoso to officer Citra Lestari',
      ],
      [
        takenOver('loket-3', 'p-ani', 'p-budi'),
        ani,
        'Loket 3, petugas Ani Rahmawati mengambil alih loket dari petugas Budi Santoso',
        'Counter 3, officer Ani Rahmawati takes over the counter from officer Budi Santoso',
      ],
    ],
  },
  AgencyMarkedAbsent: {
    fields: ['agencyId', 'reason'],
    told: [
      [
        markedAbsent('pajak', 'duty-elsewhere'),
        ani,
        'Petugas Ani Rahmawati menandai Bapenda tidak hadir: tugas di tempat lain',
        'Officer Ani Rahmawati marks Bapenda absent: on duty elsewhere',
      ],
    ],
  },
  AgencyMarkedPresent: {
    fields: ['agencyId'],
    told: [
      [
        markedPresent('pajak'),
        ani,
        'Petugas Ani Rahmawati menandai Bapenda hadir kembali',
        'Officer Ani Rahmawati marks Bapenda present again',
      ],
    ],
  },
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
  TicketCalled: {
    fields: [
      'counterId',
      'passed.appointment',
      'passed.priority',
      'passed.regular',
      'rule.by',
      'rule.reason',
      'ticketId',
    ],
    told: [
      [
        called('loket-3', 17),
        ani,
        'Loket 3, petugas Ani Rahmawati memanggil A-017: batas waktu panggil terawal, 0 nomor dilewati',
        'Counter 3, officer Ani Rahmawati calls A-017: earliest time to be called by, nobody passed over',
      ],
      [
        called('loket-3', 17, { regular: 2, appointment: 1 }),
        ani,
        'Loket 3, petugas Ani Rahmawati memanggil A-017: batas waktu panggil terawal, 3 nomor dilewati (2 reguler, 1 janji temu)',
        'Counter 3, officer Ani Rahmawati calls A-017: earliest time to be called by, 3 numbers passed over (2 regular, 1 appointment)',
      ],
      [
        called('loket-3', 17, { priority: 1 }, { by: 'chosen', reason: 'continuing' }),
        ani,
        'Loket 3, petugas Ani Rahmawati memilih dan memanggil A-017: melanjutkan layanan tadi, 1 nomor dilewati (1 prioritas)',
        'Counter 3, officer Ani Rahmawati chooses and calls A-017: continuing an earlier service, 1 number passed over (1 priority)',
      ],
    ],
  },
  TicketRecalled: {
    fields: ['call', 'counterId', 'ticketId'],
    told: [
      [
        recalled('loket-3', 17, 2),
        ani,
        'Loket 3, petugas Ani Rahmawati memanggil ulang A-017: panggilan ke-2',
        'Counter 3, officer Ani Rahmawati calls A-017 again: call 2',
      ],
    ],
  },
  ServiceStarted: {
    fields: ['counterId', 'ticketId'],
    told: [
      [
        started('loket-3', 17),
        ani,
        'Loket 3, petugas Ani Rahmawati mulai melayani A-017',
        'Counter 3, officer Ani Rahmawati starts to serve A-017',
      ],
    ],
  },
  TicketCompleted: {
    fields: ['counterId', 'outcome', 'ticketId'],
    told: [
      [
        completed('loket-3', 17, 'papers-missing'),
        ani,
        'Loket 3, petugas Ani Rahmawati menuntaskan A-017: berkas kurang',
        'Counter 3, officer Ani Rahmawati completes A-017: papers missing',
      ],
    ],
  },
  TicketMissed: {
    fields: ['counterId', 'ticketId'],
    told: [
      [
        missed('loket-3', 17),
        ani,
        'Loket 3, petugas Ani Rahmawati menandai A-017 tidak hadir',
        'Counter 3, officer Ani Rahmawati marks A-017 missed',
      ],
    ],
  },
  TicketReturned: {
    fields: ['counterId', 'ticketId'],
    told: [
      [
        returned('loket-3', 17),
        ani,
        'Loket 3, petugas Ani Rahmawati menerima kembali A-017',
        'Counter 3, officer Ani Rahmawati takes A-017 back into the line',
      ],
    ],
  },
  TicketHeld: {
    fields: ['counterId', 'reason', 'ticketId', 'until'],
    told: [
      [
        held('loket-3', 17, clock('10:15'), 'copy'),
        ani,
        'Loket 3, petugas Ani Rahmawati menunda A-017 sampai 10.15: fotokopi atau pas foto',
        'Counter 3, officer Ani Rahmawati puts A-017 on hold until 10:15: copies or photos',
      ],
    ],
  },
  TicketResumed: {
    fields: ['counterId', 'ticketId'],
    told: [
      [
        resumed(17, 'loket-3'),
        ani,
        'Loket 3, petugas Ani Rahmawati melanjutkan A-017 yang ditunda',
        'Counter 3, officer Ani Rahmawati brings A-017 back from hold',
      ],
      [resumed(17), theHall, 'A-017 menunggu lagi: waktu tunda habis', 'A-017 waits again: its hold has ended'],
    ],
  },
  TicketTransferred: {
    fields: ['counterId', 'serviceId', 'ticketId', 'toCounterId'],
    told: [
      [
        transferred('loket-3', 17, 'pbb'),
        ani,
        'Loket 3, petugas Ani Rahmawati mengalihkan A-017 ke Pajak Bumi dan Bangunan',
        'Counter 3, officer Ani Rahmawati transfers A-017 to Pajak Bumi dan Bangunan (in English)',
      ],
      [
        transferred('loket-3', 17, 'pbb', 'loket-10'),
        ani,
        'Loket 3, petugas Ani Rahmawati mengalihkan A-017 ke Pajak Bumi dan Bangunan, hanya Loket 10',
        'Counter 3, officer Ani Rahmawati transfers A-017 to Pajak Bumi dan Bangunan (in English), Counter 10 only',
      ],
    ],
  },
  TicketCancelled: {
    fields: ['counterId', 'reason', 'ticketId'],
    told: [
      [
        cancelled('loket-3', 17, 'mistake'),
        ani,
        'Loket 3, petugas Ani Rahmawati membatalkan A-017: salah ambil nomor',
        'Counter 3, officer Ani Rahmawati cancels A-017: taken by mistake',
      ],
      [
        { type: 'TicketCancelled', ticketId: ticket(17), counterId: null, reason: 'duplicate' },
        kiosk,
        'Kios kios-1 membatalkan A-017: nomor ganda',
        'Kiosk kios-1 cancels A-017: taken twice',
      ],
      [givenBack(17), holder(17), 'Pemegang nomor A-017 membatalkannya sendiri', 'The holder of A-017 cancels it'],
    ],
  },
  PriorityGranted: {
    fields: ['counterId', 'priorityGroup', 'promise', 'ticketId'],
    told: [
      [
        priorityGranted('loket-3', 17, promise),
        ani,
        'Loket 3, petugas Ani Rahmawati memberi A-017 prioritas: batas waktu panggil menjadi 09.20',
        'Counter 3, officer Ani Rahmawati gives A-017 priority: it is now to be called by 09:20',
      ],
    ],
  },
  TicketShownAgain: {
    fields: ['counterId', 'how', 'ticketId'],
    told: [
      [
        shownAgain('loket-3', 17),
        ani,
        'Loket 3, petugas Ani Rahmawati mencetak ulang kertas A-017',
        'Counter 3, officer Ani Rahmawati prints the paper of A-017 again',
      ],
      [
        shownAgain('loket-3', 17, 'screen'),
        ani,
        'Loket 3, petugas Ani Rahmawati menampilkan lagi kode A-017',
        'Counter 3, officer Ani Rahmawati shows the code of A-017 again',
      ],
    ],
  },
  TicketUnserved: {
    fields: ['ticketId'],
    told: [
      [
        unserved(17),
        theHall,
        'A-017 tidak terlayani: hari layanan berakhir',
        'A-017 was not served: the business day has ended',
      ],
    ],
  },
  OfficersAnnounced: {
    fields: ['agencyId', 'serviceIds[]', 'ticketIds[]', 'until'],
    told: [
      [
        {
          type: 'OfficersAnnounced',
          agencyId: 'pajak',
          serviceIds: ['pbb'],
          ticketIds: [ticket(17), ticket(18)],
          until: clock('10:30'),
        },
        ani,
        'Petugas Ani Rahmawati memberi tahu bahwa petugas Bapenda datang sekitar pukul 10.30: A-017, A-018',
        'Officer Ani Rahmawati tells that an officer of Bapenda comes at about 10:30: A-017, A-018',
      ],
    ],
  },
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
  WaitsLearned: {
    fields: ['day', ...Object.keys(nothingLearned).map((field) => `learned.${field}`)],
    told: [
      [
        { type: 'WaitsLearned', day: monday, learned: nothingLearned },
        theHall,
        'Perkiraan waktu tunggu belajar dari hari layanan 6 Juli 2026',
        'The estimates of waits learn from the business day 6 July 2026',
      ],
    ],
  },
  WaitingEnded: {
    fields: ['agencyId', 'reason', 'ticketIds[]'],
    told: [
      [
        { type: 'WaitingEnded', agencyId: 'pajak', ticketIds: [ticket(17), ticket(18)], reason: 'closed-early' },
        ani,
        'Petugas Ani Rahmawati mengakhiri nomor Bapenda yang menunggu (loket ditutup lebih awal): A-017, A-018',
        'Officer Ani Rahmawati ends the waiting numbers of Bapenda (closed early): A-017, A-018',
      ],
    ],
  },
  WaitingMoved: {
    fields: ['agencyId', 'serviceId', 'ticketIds[]'],
    told: [
      [
        { type: 'WaitingMoved', agencyId: 'dukcapil', ticketIds: [ticket(17)], serviceId: 'kk' },
        ani,
        'Petugas Ani Rahmawati mengalihkan nomor Disdukcapil yang menunggu ke Kartu Keluarga: A-017',
        'Officer Ani Rahmawati transfers the waiting numbers of Disdukcapil to Kartu Keluarga (in English): A-017',
      ],
    ],
  },
  SettlingUndone: {
    fields: ['actionPosition', 'agencyId', 'ticketIds[]'],
    told: [
      [
        { type: 'SettlingUndone', agencyId: 'pajak', actionPosition: 9, ticketIds: [ticket(17)] },
        ani,
        'Petugas Ani Rahmawati mengurungkan keputusan tentang nomor Bapenda yang menunggu: A-017',
        'Officer Ani Rahmawati takes back what was decided about the waiting numbers of Bapenda: A-017',
      ],
    ],
  },
  ActionUndone: {
    fields: ['actionPosition', 'counterId', 'ticketIds[]'],
    told: [
      [
        undone('loket-3', 9, 17, 18),
        ani,
        'Loket 3, petugas Ani Rahmawati mengurungkan tindakan terakhirnya: A-017 dan A-018',
        'Counter 3, officer Ani Rahmawati takes back the last action: A-017 and A-018',
      ],
    ],
  },
};
