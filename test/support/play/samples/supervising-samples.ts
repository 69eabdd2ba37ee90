/** What supervisors do for others, as `event-samples.ts` has the other events. */
import type {
  ClosingEvent,
  DirectEvent,
  EventOf,
  LendEvent,
  StopEvent,
} from '../../../../server/domain/core/events.ts';
import type { Fact } from '../facts.ts';
import { clock } from '../hall-builder.ts';
import { ani, ticket } from '../wishes.ts';
import type { EventSample } from './sample.ts';

type Supervising = ClosingEvent['type'] | DirectEvent['type'] | LendEvent['type'] | StopEvent['type'];

const promise = clock('09:20');
const lent = (more: string[], fewer: string[]): Fact => ({ type: 'ServicesLent', counterId: 'loket-3', more, fewer });
const moved = (toCounterId: string | null): Fact => ({
  ...{ type: 'TicketMoved', ticketId: ticket(17), fromServiceId: 'kk', serviceId: 'ktp' },
  ...{ toCounterId, reason: 'sooner' },
});
const stopped = (about: EventOf<'NumbersStopped'>['about'], more: Partial<EventOf<'NumbersStopped'>> = {}): Fact => ({
  ...{ type: 'NumbersStopped', about, reason: 'system', until: clock('13:00') },
  ...more,
});

export const supervisingSamples: Record<Supervising, EventSample> = {
  ServicesLent: {
    fields: ['counterId', 'fewer[]', 'more[]'],
    told: [
      [
        lent(['kk', 'akta'], ['ktp']),
        ani,
        'Petugas Ani Rahmawati mengatur layanan Loket 3 untuk sisa hari ini: juga Kartu Keluarga, Akta Kelahiran; tanpa Perekaman KTP',
        'Officer Ani Rahmawati sets what Counter 3 serves for the rest of the day: also Kartu Keluarga (in English), Akta Kelahiran (in English); not Perekaman KTP (in English)',
      ],
      [
        lent([], []),
        ani,
        'Petugas Ani Rahmawati mengembalikan layanan Loket 3 seperti pengaturan',
        'Officer Ani Rahmawati lets Counter 3 serve again what the settings say',
      ],
    ],
  },
  ClosingAsked: {
    fields: ['counterId', 'reason'],
    told: [
      [
        { type: 'ClosingAsked', counterId: 'loket-3', reason: 'ill' },
        ani,
        'Loket 3, petugas Ani Rahmawati minta menutup loket sebelum waktunya: sakit',
        'Counter 3, officer Ani Rahmawati asks to close the counter before its time: ill',
      ],
    ],
  },
  ClosingTakenBack: {
    fields: ['counterId'],
    told: [
      [
        { type: 'ClosingTakenBack', counterId: 'loket-3' },
        ani,
        'Loket 3, petugas Ani Rahmawati menarik permintaan tutup',
        'Counter 3, officer Ani Rahmawati takes back the request to close',
      ],
    ],
  },
  ClosingDecided: {
    fields: ['agrees', 'askedPosition', 'counterId', 'word'],
    told: [
      [
        { type: 'ClosingDecided', counterId: 'loket-3', askedPosition: 17, agrees: true },
        ani,
        'Petugas Ani Rahmawati menyetujui Loket 3 tutup sebelum waktunya',
        'Officer Ani Rahmawati agrees that Counter 3 closes before its time',
      ],
      [
        { type: 'ClosingDecided', counterId: 'loket-3', askedPosition: 17, agrees: false, word: 'Tunggu Budi datang' },
        ani,
        'Petugas Ani Rahmawati menolak Loket 3 tutup sebelum waktunya: “Tunggu Budi datang”',
        'Officer Ani Rahmawati refuses that Counter 3 closes before its time: “Tunggu Budi datang”',
      ],
    ],
  },
  NumbersStopped: {
    fields: ['about.agencyId', 'about.of', 'about.serviceId', 'reason', 'until', 'words'],
    told: [
      [
        stopped({ of: 'service', serviceId: 'kk' } as EventOf<'NumbersStopped'>['about'], {
          words: { id: 'Server Dukcapil padam', en: 'The central server is down' },
        }),
        ani,
        'Petugas Ani Rahmawati menghentikan pengambilan nomor untuk Kartu Keluarga sampai 6 Juli 2026 pukul 13.00: gangguan sistem pusat (“Server Dukcapil padam”)',
        'Officer Ani Rahmawati stops giving out numbers for Kartu Keluarga (in English) until 6 July 2026 at 13:00: trouble with the central system (“The central server is down”)',
      ],
      [
        stopped({ of: 'agency', agencyId: 'pajak' } as EventOf<'NumbersStopped'>['about']),
        ani,
        'Petugas Ani Rahmawati menghentikan pengambilan nomor untuk Bapenda sampai 6 Juli 2026 pukul 13.00: gangguan sistem pusat',
        'Officer Ani Rahmawati stops giving out numbers for Bapenda until 6 July 2026 at 13:00: trouble with the central system',
      ],
      [
        stopped({ of: 'hall' }, { until: null, reason: 'full' }),
        ani,
        'Petugas Ani Rahmawati menghentikan pengambilan nomor di seluruh MPP sampai hari layanan berakhir: antrean penuh',
        'Officer Ani Rahmawati stops giving out numbers in the whole hall until the business day ends: the line is full',
      ],
    ],
  },
  NumbersResumed: {
    fields: ['about.agencyId', 'about.of', 'about.serviceId'],
    told: [
      [
        { type: 'NumbersResumed', about: { of: 'hall' } },
        ani,
        'Petugas Ani Rahmawati membuka kembali pengambilan nomor di seluruh MPP',
        'Officer Ani Rahmawati lets numbers in the whole hall be given out again',
      ],
      [
        { type: 'NumbersResumed', about: { of: 'agency', agencyId: 'pajak' } },
        ani,
        'Petugas Ani Rahmawati membuka kembali pengambilan nomor untuk Bapenda',
        'Officer Ani Rahmawati lets numbers for Bapenda be given out again',
      ],
      [
        { type: 'NumbersResumed', about: { of: 'service', serviceId: 'kk' } },
        ani,
        'Petugas Ani Rahmawati membuka kembali pengambilan nomor untuk Kartu Keluarga',
        'Officer Ani Rahmawati lets numbers for Kartu Keluarga (in English) be given out again',
      ],
    ],
  },
  TicketMoved: {
    fields: ['fromServiceId', 'reason', 'serviceId', 'ticketId', 'toCounterId'],
    told: [
      [
        moved('loket-3'),
        ani,
        'Petugas Ani Rahmawati mengalihkan A-017 ke Perekaman KTP, hanya Loket 3: lebih cepat dilayani di sana',
        'Officer Ani Rahmawati moves A-017 to Perekaman KTP (in English), Counter 3 only: served sooner there',
      ],
      [
        moved(null),
        ani,
        'Petugas Ani Rahmawati mengalihkan A-017 ke Perekaman KTP: lebih cepat dilayani di sana',
        'Officer Ani Rahmawati moves A-017 to Perekaman KTP (in English): served sooner there',
      ],
    ],
  },
  TicketCalledOff: {
    fields: ['reason', 'ticketId'],
    told: [
      [
        { type: 'TicketCalledOff', ticketId: ticket(17), reason: 'duplicate' },
        ani,
        'Petugas Ani Rahmawati membatalkan A-017: nomor ganda',
        'Officer Ani Rahmawati cancels A-017: taken twice',
      ],
    ],
  },
  TicketRaised: {
    fields: ['priorityGroup', 'promise', 'ticketId'],
    told: [
      [
        { type: 'TicketRaised', ticketId: ticket(17), priorityGroup: 'LANSIA', promise },
        ani,
        'Petugas Ani Rahmawati memberi A-017 prioritas: batas waktu panggil menjadi 09.20',
        'Officer Ani Rahmawati gives A-017 priority: it is now to be called by 09:20',
      ],
    ],
  },
  TicketLowered: {
    fields: ['class', 'promise', 'reason', 'ticketId'],
    told: [
      [
        { type: 'TicketLowered', ticketId: ticket(17), reason: 'asked', promise },
        ani,
        'Petugas Ani Rahmawati mencabut prioritas A-017 (diminta pemohon): batas waktu panggil menjadi 09.20',
        'Officer Ani Rahmawati takes the priority of A-017 back (the visitor asked for it): it is now to be called by 09:20',
      ],
      [
        { type: 'TicketLowered', ticketId: ticket(17), reason: 'mistake', promise, class: 'appointment' },
        ani,
        'Petugas Ani Rahmawati mencabut prioritas A-017 (salah tekan): batas waktu panggil menjadi 09.20',
        'Officer Ani Rahmawati takes the priority of A-017 back (given by mistake): it is now to be called by 09:20',
      ],
    ],
  },
  TicketReopened: {
    fields: ['reason', 'ticketId'],
    told: [
      [
        { type: 'TicketReopened', ticketId: ticket(17), reason: 'came-back' },
        ani,
        'Petugas Ani Rahmawati membuka kembali A-017, di tempat semula: pemohon kembali',
        'Officer Ani Rahmawati lets A-017 wait again, in its old place: the visitor is back',
      ],
    ],
  },
  TicketActUndone: {
    fields: ['actionPosition', 'ticketIds[]'],
    told: [
      [
        { type: 'TicketActUndone', actionPosition: 40, ticketIds: [ticket(17)] },
        ani,
        'Petugas Ani Rahmawati mengurungkan tindakannya: A-017',
        'Officer Ani Rahmawati takes back an act: A-017',
      ],
    ],
  },
};
