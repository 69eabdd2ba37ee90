/** Whether something can be had now, in a few words; the whole sentence stands on the service's own screen. */

import type { Language, Text } from '../../shared/base/text.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import { type HallTime, whenWords } from '../../shared/client/words/when-words.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals/refusal.ts';
import { type Presence, presenceTime, presenceWords } from '../../shared/views/presence.ts';

const words = {
  open: { id: 'Buka', en: 'Open' },
  unavailable: { id: 'Tidak tersedia', en: 'Not available' },
  again: { id: '{why}, buka {when}', en: '{why}, opens {when}' },
  nobody: { id: 'Belum ada antrean', en: 'Nobody waiting' },
  waiting: { id: '{count} menunggu', en: '{count} waiting' },
  quotaLeft: { id: 'Sisa kuota {count}', en: '{count} {count|place|places} left' },
} satisfies Words;

const reasons: Partial<Record<RefusalCode, Required<Text>>> = {
  'service-closed': { id: 'Belum buka', en: 'Not open yet' },
  'service-not-today': { id: 'Tutup hari ini', en: 'Closed today' },
  'service-holiday': { id: 'Libur', en: 'Holiday' },
  'officers-not-come': { id: 'Belum ada petugas', en: 'No officer yet' },
  'officers-left': { id: 'Petugas sudah tutup', en: 'Counters closed' },
  'officers-resting': { id: 'Petugas sedang jeda', en: 'Officers on a break' },
  'service-over': { id: 'Tutup', en: 'Closed' },
  'service-never': { id: 'Belum ada jadwal', en: 'No hours yet' },
  'service-on-break': { id: 'Istirahat', en: 'On a break' },
  'service-past-cutoff': { id: 'Nomor hari ini habis', en: 'Last number given' },
  'quota-reached': { id: 'Kuota hari ini habis', en: 'All places taken' },
  'no-time-left': { id: 'Antrean penuh', en: 'The line is full' },
  'no-officer-today': { id: 'Tidak ada petugas', en: 'No officer today' },
  'numbers-stopped': { id: 'Tidak ada nomor baru', en: 'No new numbers' },
  'agency-absent': { id: 'Tidak hadir hari ini', en: 'Not here today' },
  'hours-may-be-over': { id: 'Mungkin sudah tutup', en: 'May be closed' },
  'no-number-left': { id: 'Ke meja informasi', en: 'At the information desk' },
};

/** `presence` null: not known at the moment. */
export function stateWords(
  refusal: Refusal | null,
  time: HallTime,
  language: Language,
  presence: Presence | null = null,
): string {
  if (!refusal) return presenceText(presence, time, language);
  const why = say(reasons[refusal.code] ?? words.unavailable, {}, language);
  if (refusal.comeBackAt === null) return why;
  return say(words.again, { why, when: whenWords(refusal.comeBackAt, time, language) }, language);
}

/** Open is only said of where somebody is (rule E3). */
function presenceText(presence: Presence | null, time: HallTime, language: Language): string {
  const told = presence && presenceWords(presence);
  if (!told) return say(words.open, {}, language);
  const when = presenceTime(presence!);
  return say(told.short, { time: when === null ? '' : whenWords(when, time, language) }, language);
}

/** What is left of a quota, before one goes there. */
export const quotaWords = (left: number, language: Language): string => say(words.quotaLeft, { count: left }, language);

export function waitingWords(count: number, language: Language): string {
  if (count === 0) return say(words.nobody, {}, language);
  return say(words.waiting, { count }, language);
}
