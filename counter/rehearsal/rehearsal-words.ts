/** The words of a rehearsal's page. */
import type { Words } from '../../shared/client/words/language.ts';
import type { Mishap } from '../../shared/rehearsal/rehearsal.ts';

export const stageWords = {
  rehearsal: { id: 'Latihan', en: 'Rehearsal' },
  preparing: { id: 'Semua petugas sedang menuju loketnya…', en: 'Everybody is coming in…' },
  lost: {
    id: 'Latihan ini tidak menjawab. Mungkin sudah diakhiri di komputer yang menjalankannya.',
    en: 'This rehearsal does not answer. It may have been ended where it was started.',
  },
  pause: { id: 'Hentikan waktu', en: 'Stop the time' },
  goOn: { id: 'Lanjutkan', en: 'Go on' },
  pace: { id: 'Kecepatan', en: 'Pace' },
  times: { id: '{pace}×', en: '{pace}×' },
  slower: {
    id: 'Komputer ini kini sanggup {goes}×',
    en: 'This machine can do {goes}× now',
  },
  badDay: { id: 'Jadikan hari buruk', en: 'Make it a bad day' },
  kiosk: { id: 'Kios', en: 'Kiosk' },
  display: { id: 'Layar', en: 'Display' },
  phone: { id: 'Ponsel', en: 'Phone' },
  floor: { id: 'Pantauan', en: 'The hall now' },
  desk: { id: 'Loket {number}', en: 'Counter {number}' },
  castWorks: { id: 'berjalan sendiri', en: 'runs by itself' },
  personWorks: { id: 'Anda yang bertugas', en: 'You are on duty' },
  take: { id: 'Saya bertugas di sini', en: 'I work here' },
  giveBack: { id: 'Biarkan berjalan sendiri', en: 'Let it run by itself' },
  noPhone: {
    id: 'Belum ada pemohon yang mengikuti nomornya dari ponsel.',
    en: 'No visitor follows a number on a phone yet.',
  },
  figures: { id: 'Hari ini', en: 'Today' },
  came: { id: 'mengambil nomor', en: 'took a number' },
  waiting: { id: 'masih di sini', en: 'still here' },
  served: { id: 'selesai dilayani', en: 'served' },
  missed: { id: 'tidak hadir', en: 'missed' },
  turnedAway: { id: 'tidak mendapat nomor', en: 'got no number' },
  toCome: { id: 'akan datang', en: 'still to come' },
  phones: { id: 'mengikuti di ponsel', en: 'follow on a phone' },
  over: { id: 'Hari layanan selesai', en: 'The day is over' },
  overMore: {
    id: '{served} orang dilayani, {turnedAway} tidak mendapat nomor.',
    en: '{served} {served|person was|people were} served, {turnedAway} got no number.',
  },
  accuracy: {
    id: 'Seberapa tepat perkiraannya? Buka Waktu tunggu',
    en: 'How good were its waits? Open Waits',
  },
  again: { id: 'Ulangi hari ini', en: 'This day again' },
  next: { id: 'Hari berikutnya', en: 'The next day' },
  language: { id: 'English', en: 'Bahasa Indonesia' },
} satisfies Words;

export const mishapWords = {
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  ill: { id: 'Tiga petugas sakit', en: 'Three officers ill' },
  bus: { id: 'Bus datang', en: 'A bus arrives' },
} satisfies Record<Mishap, Words[string]>;
