/** Counters, agencies and who is there, as `event-samples.ts` has the other events. */
import type { EventType } from '../../../../server/domain/core/events.ts';
import {
  counterClosed,
  counterOpened,
  counterPaused,
  markedAbsent,
  markedPresent,
  pauseEnded,
  takenOver,
} from '../facts.ts';
import { clock } from '../hall-builder.ts';
import { ani, officer, theHall, ticket } from '../wishes.ts';
import type { EventSample } from './sample.ts';

export const counterSamples = {
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
} satisfies Partial<Record<EventType, EventSample>>;
