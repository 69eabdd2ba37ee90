/** The settings, the log, the days and what is learned from them, as `event-samples.ts` has the other events. */
import type { EventOf, EventType } from '../../../../server/domain/core/events.ts';
import type { Learned } from '../../../../server/domain/core/learned.ts';
import { configured, dayClosed, dayOpened, type Fact, hallChanged, hallPlanned, planDropped } from '../facts.ts';
import { clock, counterIn, monday, smallHall, sunday, tuesday } from '../hall-builder.ts';
import { ani, theHall, ticket } from '../wishes.ts';
import type { EventSample } from './sample.ts';

const restored = (lost: EventOf<'LogRestored'>['lost']): Fact => ({
  type: 'LogRestored',
  restoreId: '00000000-0000-4000-8000-000000000009',
  account: 'root',
  restoredAt: clock('10:15'),
  lost,
});

/** With something of all that can be learned. */
const learned: Learned = {
  days: 1,
  services: { ktp: [1, 12, 0.1] },
  officers: { 'p-ani': [1, 1.1, 1, 0.9] },
  pairs: { 'p-ani ktp': [1, 1.1] },
  classes: { regular: [1, 1.1] },
  halfHours: { 16: [1, 1.1] },
  shape: [1],
  comes: [1],
  gaps: { away: [1, 2] },
  gapShape: [1],
  levels: { steady: [0.1] },
  noShows: [[2, 1]],
  missed: [1, 5],
  returns: [1, 7],
  cancels: [30, 1],
  arrivals: { ktp: [1, 20, 2, 1] },
  arrivalHalfHours: { 16: 5 },
  attendance: { 'loket-1': [[1, 480, 960, 0]] },
  overruns: { rest: [1] },
  scores: [[1]],
  ends: [[0.1, 0.9]],
  late: [[12, 240]],
};

export const hallSamples = {
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
  WaitsLearned: {
    fields: [
      'day',
      'learned.days',
      'learned.services.ktp[]',
      'learned.officers.p-ani[]',
      'learned.pairs.p-ani ktp[]',
      'learned.classes.regular[]',
      'learned.halfHours.16[]',
      'learned.shape[]',
      'learned.comes[]',
      'learned.gaps.away[]',
      'learned.gapShape[]',
      'learned.levels.steady[]',
      'learned.noShows[][]',
      'learned.missed[]',
      'learned.returns[]',
      'learned.cancels[]',
      'learned.arrivals.ktp[]',
      'learned.arrivalHalfHours.16',
      'learned.attendance.loket-1[][]',
      'learned.overruns.rest[]',
      'learned.scores[][]',
      'learned.ends[][]',
      'learned.late[][]',
    ],
    told: [
      [
        { type: 'WaitsLearned', day: monday, learned },
        theHall,
        'Perkiraan waktu tunggu belajar dari hari layanan 6 Juli 2026',
        'The estimates of waits learn from the business day 6 July 2026',
      ],
    ],
  },
} satisfies Partial<Record<EventType, EventSample>>;
