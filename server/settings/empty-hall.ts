/** To be filled in: what a hall of this kind usually has, and nothing of its own. */
import type { HallDraft } from '../../shared/settings/told.ts';

const group = (code: string, id: string, en: string) => ({ code, label: { id, en } });

export const emptyHall: HallDraft = {
  hallId: 'mpp',
  name: { id: '' },
  shortName: { id: '' },
  city: '',
  address: { id: '' },
  timezone: 'Asia/Jakarta',
  timezoneLabel: 'WIB',
  pledge: {
    id: 'Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan, dan apabila tidak menepatinya kami siap menerima sanksi sesuai peraturan perundang-undangan.',
    en: 'We undertake to serve by the service standard that was laid down, and accept the sanctions of the law where we do not.',
  },
  complaintChannels: [{ id: 'Meja informasi', en: 'Information desk' }],
  // UU 25/2009 art. 29, UU 8/2016, UU 13/1998.
  priorityGroups: [
    group('LANSIA', 'Lanjut usia (60 tahun ke atas)', 'Aged 60 and above'),
    group('DISABILITAS', 'Penyandang disabilitas', 'Person with a disability'),
    group('HAMIL', 'Ibu hamil', 'Pregnant'),
    group('MENYUSUI', 'Ibu menyusui', 'Breastfeeding'),
    group('BALITA', 'Membawa bayi atau balita', 'With a baby or toddler'),
    group('SAKIT', 'Sakit atau cedera', 'Ill or injured'),
    group('BENCANA', 'Korban bencana', 'Victim of a disaster'),
  ],
  mostAsked: [],
  zones: [],
  agencies: [],
  services: [],
  counters: [],
  schedule: {
    weekly: [
      {
        weekdays: [1, 2, 3, 4],
        open: '08:00',
        close: '15:30',
        breaks: [{ start: '12:00', end: '13:00' }],
        lastTicket: '14:30',
      },
      {
        weekdays: [5],
        open: '08:00',
        close: '15:00',
        breaks: [{ start: '11:30', end: '13:00' }],
        lastTicket: '14:00',
      },
    ],
    exceptions: [],
  },
  policy: {},
};
