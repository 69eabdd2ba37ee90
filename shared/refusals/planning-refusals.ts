/** About what is planned for later today. */
import type { RefusalSentences } from './refusal.ts';

export const planningRefusals = {
  'act-not-planned': {
    id: 'Rencana ini tidak ada lagi: sudah dilakukan, diganti, atau dibatalkan.',
    en: 'This plan is there no more: it was done, changed or dropped.',
  },
  'plans-full': {
    id: 'Rencana hari ini sudah terlalu banyak. Batalkan yang tidak perlu dahulu.',
    en: 'Too much is planned for today already. Drop what is not needed first.',
  },
  'nothing-to-plan': {
    id: 'Tidak ada yang dapat digeser: tidak ada loket buka yang menurut jam hari ini masih akan istirahat atau tutup.',
    en: 'There is nothing to shift: no open counter is still to rest, or to close, by the hours of today.',
  },
  'outside-hours': {
    id: 'Pada jam itu tidak ada lagi yang dapat diubah. {what} hari ini: pukul {hours}. Pilih jam di antaranya.',
    en: 'At that time there is nothing left to change. {what} today: {hours}. Choose a time within that.',
  },
  'closed-today': {
    id: '{what} tidak punya jam layanan hari ini, jadi tidak ada yang dapat diubah.',
    en: '{what} has no hours today, so there is nothing to change.',
  },
  'day-ends-before': {
    id: 'Hari layanan ini berakhir pukul {time}. Pilih waktu sebelum itu.',
    en: 'This business day ends at {time}. Choose a time before that.',
  },
  'counter-not-free': {
    id: '{counter} dipegang petugas lain. Pilih loket yang tutup, atau tutup loket itu dahulu.',
    en: 'Another officer is at {counter}. Choose a counter that is closed, or close that one first.',
  },
  'planner-may-not': {
    id: 'Yang merencanakannya kini tidak berwenang lagi atas hal ini.',
    en: 'Whoever planned it may not do this any more.',
  },
  'day-over-first': {
    id: 'Hari layanan itu berakhir sebelum rencana ini dapat dilakukan.',
    en: 'That day was over before it could be done.',
  },
} as const satisfies RefusalSentences;
