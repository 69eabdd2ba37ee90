/** The words of a rehearsal's page. */
import { say, type Words } from '../../shared/client/words/language.ts';
import type { Mishap, RehearsalState } from '../../shared/rehearsal/rehearsal.ts';

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
  here: { id: 'masih di sini', en: 'still here' },
  served: { id: 'selesai dilayani', en: 'served' },
  missed: { id: 'tidak hadir', en: 'missed' },
  cancelled: { id: 'membatalkan nomornya', en: 'gave their number back' },
  unserved: { id: 'tidak terlayani', en: 'left unserved' },
  turnedAway: { id: 'tidak mendapat nomor', en: 'got no number' },
  toCome: { id: 'akan datang', en: 'still to come' },
  phones: { id: 'mengikuti di ponsel', en: 'follow on a phone' },
  over: { id: 'Hari layanan selesai', en: 'The day is over' },
  overMore: {
    id: '{served} orang dilayani, {turnedAway} tidak mendapat nomor.',
    en: '{served} {served|person was|people were} served, {turnedAway} got no number.',
  },
  overUnserved: { id: '{unserved} tidak terlayani.', en: '{unserved} {unserved|was|were} left unserved.' },
  overHere: {
    id: '{here} masih di sini: nomornya tetap berlaku pada hari berikutnya.',
    en: '{here} {here|is|are} still here: {here|that number goes|their numbers go} on into the next day.',
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

type Figures = RehearsalState['figures'];
const shown = ['came', 'here', 'served', 'missed', 'cancelled', 'unserved', 'turnedAway', 'toCome', 'phones'] as const;
/** Said only of a day that has some. */
const seldom: ReadonlySet<string> = new Set(['cancelled', 'unserved']);

/** What became of the day's numbers, in the order in which it is read. */
export const figureRows = (figures: Figures): { label: Words[string]; count: number }[] =>
  shown
    .filter((name) => figures[name] > 0 || !seldom.has(name))
    .map((name) => ({ label: stageWords[name], count: figures[name] }));

/** How a day has gone, and who is left of it (rule RH11). */
export const overWords = ({ served, turnedAway, unserved, here }: Figures): string =>
  [
    say(stageWords.overMore, { served, turnedAway }),
    ...(unserved === 0 ? [] : [say(stageWords.overUnserved, { unserved })]),
    ...(here === 0 ? [] : [say(stageWords.overHere, { here })]),
  ].join(' ');
