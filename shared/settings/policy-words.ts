/** What the rules of the queue, and the alarms, are called. */
import { called, type NamedField } from './field-name.ts';

export const policy = {
  targetMinutes: called('Batas waktu panggil', 'Time to be called by'),
  regular: called('Reguler (menit)', 'Regular (minutes)', 'Nomor biasa', 'Ordinary'),
  priority: called('Prioritas (menit)', 'Priority (minutes)', 'Prioritas', 'Priority'),
  appointment: called('Janji temu (menit)', 'Appointment (minutes)', 'Janji temu', 'Appointment'),
  appointmentGraceMinutes: called(
    'Toleransi janji temu (menit)',
    'Grace of an appointment (minutes)',
    'Boleh terlambat pada janji temu',
    'May be late for an appointment',
  ),
  maxCalls: called('Panggilan paling banyak', 'Calls at most', 'Paling banyak', 'At most'),
  recallSpacingSeconds: called(
    'Jarak panggilan ulang (detik)',
    'Seconds between calls',
    'Jarak antarpanggilan',
    'Between two calls',
  ),
  returnMinutes: called(
    'Boleh hadir kembali (menit)',
    'May come back within (minutes)',
    'Yang tidak hadir boleh kembali selama',
    'Who was missed may come back for',
  ),
  undoSeconds: called(
    'Boleh dibatalkan (detik)',
    'May be undone within (seconds)',
    'Batalkan tindakan selama',
    'Undo for',
  ),
  holdMaxMinutes: called('Tunda paling lama (menit)', 'On hold at most (minutes)', 'Tunda paling lama', 'Longest hold'),
  reservePerSeries: called(
    'Nomor cadangan kios per seri',
    'Numbers that a kiosk keeps, of each series',
    'Cadangan kios untuk masa tanpa server',
    'A kiosk’s reserve for the time without its server',
  ),
  quietCounterMinutes: called(
    'Sesi loket yang diam (menit)',
    'Session of a quiet counter (minutes)',
    'Sesi di loket yang buka berakhir bila diam',
    'A quiet session at an open counter ends after',
  ),
  missed: called('Tanda tidak hadir', 'Marking as missed'),
  afterCalls: called(
    'Sesudah panggilan',
    'After calls',
    'Boleh ditandai tidak hadir sesudah',
    'May be marked as missed after',
  ),
  afterSeconds: called(
    'Sesudah panggilan terakhir (detik)',
    'After the last call (seconds)',
    'dan sejak panggilan terakhir lewat',
    'and since the last call',
  ),
  limitToCapacity: called(
    'Berhenti bila waktu tidak cukup',
    'Stop when time does not suffice',
    'Hentikan nomor yang tidak akan sempat dilayani hari ini',
    'Stop numbers that cannot be served today',
  ),
  presence: called('Petugas belum hadir', 'No officer has come'),
  graceMinutes: called(
    'Menunggu petugas (menit)',
    'Officers are waited for (minutes)',
    'Petugas ditunggu sesudah jam buka selama',
    'Officers are waited for after the opening for',
  ),
  agencyDecisions: called(
    'Yang memutuskan bila petugas instansi tidak ada',
    'Who decides where an agency’s officers are not there',
  ),
  afterGrace: called('Sesudah itu', 'After that', 'Bila petugas belum datang', 'Where no officer has come'),
  waits: called('Perkiraan waktu tunggu', 'Expected waits'),
  onDisplays: called(
    'Di layar zona',
    'On the displays of a zone',
    'Tampilkan juga di layar zona',
    'Show them on the displays of a zone too',
  ),
  accuracyOnPage: called(
    'Ketepatan di halaman MPP',
    'Accuracy on the hall’s page',
    'Umumkan ketepatannya di halaman MPP',
    'Say on the hall’s page how good they were',
  ),
} satisfies Record<string, NamedField>;

export const alarms = {
  alarms: called('Peringatan', 'Alarms'),
  lateMinutes: called('Lewat batas waktu panggil', 'Past the time to be called by'),
  notStartedMinutes: called('Sudah dipanggil, belum dilayani', 'Called, and not being served'),
  servingTimes: called('Dilayani lebih lama dari', 'Being served for longer than'),
  unmannedMinutes: called('Menunggu tanpa petugas', 'Waiting where nobody is'),
  idleMinutes: called('Loket menganggur', 'A counter is idle'),
  longLine: called('Antrean disebut panjang', 'A line is long'),
  deviceMinutes: called('Perangkat terputus', 'A device is not connected'),
} satisfies Record<string, NamedField>;
