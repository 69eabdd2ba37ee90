/** What becomes of a number, as `event-samples.ts` has the other events. */
import type { EventType } from '../../../../server/domain/core/events.ts';
import {
  called,
  cancelled,
  completed,
  givenBack,
  held,
  missed,
  priorityGranted,
  recalled,
  resumed,
  returned,
  shownAgain,
  started,
  transferred,
  undone,
  unserved,
} from '../facts.ts';
import { clock } from '../hall-builder.ts';
import { ani, holder, kiosk, theHall, ticket } from '../wishes.ts';
import type { EventSample } from './sample.ts';

const promise = clock('09:20');

export const ticketSamples = {
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
} satisfies Partial<Record<EventType, EventSample>>;
