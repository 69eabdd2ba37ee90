/** What each field of the settings is called, in forms, differences and the record. */

export interface FieldName {
  id: string;
  en: string;
}
const called = (id: string, en: string): FieldName => ({ id, en });

/** The lists of things, by what one of them is called. */
export const thingNames = {
  zones: called('Zona', 'Zone'),
  agencies: called('Instansi', 'Agency'),
  services: called('Layanan', 'Service'),
  counters: called('Loket', 'Counter'),
  priorityGroups: called('Kelompok prioritas', 'Priority group'),
  lifeEvents: called('Peristiwa hidup', 'Life event'),
  exceptions: called('Pengecualian', 'Exception'),
} as const satisfies Record<string, FieldName>;

const hall: Record<string, FieldName> = {
  hallId: called('Id MPP', 'Id of the hall'),
  name: called('Nama', 'Name'),
  shortName: called('Nama pendek', 'Short name'),
  city: called('Kota', 'City'),
  address: called('Alamat', 'Address'),
  timezone: called('Zona waktu', 'Time zone'),
  timezoneLabel: called('Sebutan zona waktu', 'What the time zone is called'),
  dayStartsAt: called('Awal hari layanan', 'Beginning of the business day'),
  notice: called('Catatan kecil', 'Small note'),
  pledge: called('Maklumat pelayanan', 'Service pledge'),
  complaintChannels: called('Saluran pengaduan', 'Complaint channels'),
  mostAsked: called('Layanan yang paling dicari', 'Services asked for most'),
  zones: called('Zona', 'Zones'),
  agencies: called('Instansi', 'Agencies'),
  services: called('Layanan', 'Services'),
  counters: called('Loket', 'Counters'),
  priorityGroups: called('Kelompok prioritas', 'Priority groups'),
  lifeEvents: called('Peristiwa hidup', 'Life events'),
  schedule: called('Jam layanan', 'Opening hours'),
  policy: called('Aturan antrean', 'Rules of the queue'),
  look: called('Tampilan', 'Look'),
};

const schedule: Record<string, FieldName> = {
  weekly: called('Jam mingguan', 'Weekly hours'),
  exceptions: called('Hari libur dan jam lain', 'Holidays and other hours'),
  note: called('Keterangan', 'Note'),
  from: called('Dari', 'From'),
  to: called('Sampai', 'To'),
  hours: called('Jam', 'Hours'),
};

const things: Record<string, FieldName> = {
  place: called('Tempat', 'Place'),
  spokenName: called('Nama yang diucapkan', 'Spoken name'),
  level: called('Tingkat', 'Level'),
  series: called('Seri nomor', 'Series'),
  comesOn: called('Hari kedatangan', 'Days on which it comes'),
  weekdays: called('Hari', 'Weekdays'),
  dates: called('Tanggal', 'Dates'),
  agencyId: called('Instansi', 'Agency'),
  requirements: called('Persyaratan', 'Requirements'),
  procedure: called('Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'),
  standardMinutes: called('Waktu di loket', 'Minutes at the counter'),
  completionTime: called('Jangka waktu pelayanan', 'Completion time'),
  cost: called('Biaya/tarif', 'Cost'),
  product: called('Produk pelayanan', 'Product'),
  keywords: called('Kata pencarian', 'Words to find it by'),
  dailyQuota: called('Kuota harian', 'Daily quota'),
  internal: called('Standar internal', 'Internal standard'),
  number: called('Nomor loket', 'Counter number'),
  zoneId: called('Zona', 'Zone'),
  serviceIds: called('Layanan', 'Services'),
  duty: called('Hari dinas', 'Days of duty'),
  mayCallChosen: called('Boleh memilih nomor', 'May choose a number'),
  label: called('Sebutan', 'Label'),
};

const internal: Record<string, FieldName> = {
  legalBasis: called('Dasar hukum', 'Legal basis'),
  facilities: called('Sarana, prasarana, dan/atau fasilitas', 'Facilities'),
  competence: called('Kompetensi pelaksana', 'Competence of the staff'),
  supervision: called('Pengawasan internal', 'Internal supervision'),
  staffing: called('Jumlah pelaksana', 'Number of staff'),
  guarantee: called('Jaminan pelayanan', 'Guarantee of the service'),
  safety: called('Jaminan keamanan dan keselamatan pelayanan', 'Guarantee of security and safety'),
  evaluation: called('Evaluasi kinerja pelaksana', 'Evaluation of the staff'),
};

const policy: Record<string, FieldName> = {
  targetMinutes: called('Batas waktu panggil', 'Time to be called by'),
  regular: called('Reguler (menit)', 'Regular (minutes)'),
  priority: called('Prioritas (menit)', 'Priority (minutes)'),
  appointment: called('Janji temu (menit)', 'Appointment (minutes)'),
  appointmentGraceMinutes: called('Toleransi janji temu (menit)', 'Grace of an appointment (minutes)'),
  maxCalls: called('Panggilan paling banyak', 'Calls at most'),
  recallSpacingSeconds: called('Jarak panggilan ulang (detik)', 'Seconds between calls'),
  returnMinutes: called('Boleh hadir kembali (menit)', 'May come back within (minutes)'),
  undoSeconds: called('Boleh dibatalkan (detik)', 'May be undone within (seconds)'),
  holdMaxMinutes: called('Tunda paling lama (menit)', 'On hold at most (minutes)'),
  reservePerSeries: called('Nomor cadangan kios per seri', 'Numbers that a kiosk keeps, of each series'),
  quietCounterMinutes: called('Sesi loket yang diam (menit)', 'Session of a quiet counter (minutes)'),
  missed: called('Tanda tidak hadir', 'Marking as missed'),
  afterCalls: called('Sesudah panggilan', 'After calls'),
  afterSeconds: called('Sesudah panggilan terakhir (detik)', 'After the last call (seconds)'),
  limitToCapacity: called('Berhenti bila waktu tidak cukup', 'Stop when time does not suffice'),
  presence: called('Petugas belum hadir', 'No officer has come'),
  graceMinutes: called('Menunggu petugas (menit)', 'Officers are waited for (minutes)'),
  afterGrace: called('Sesudah itu', 'After that'),
  waits: called('Perkiraan waktu tunggu', 'Expected waits'),
  onDisplays: called('Di layar zona', 'On the displays of a zone'),
};

const look: Record<string, FieldName> = {
  logo: called('Logo', 'Logo'),
  colours: called('Warna', 'Colours'),
  main: called('Warna utama', 'Main colour'),
  accent: called('Warna aksen', 'Accent colour'),
  photos: called('Foto', 'Photos'),
};

/** By the name of the field, wherever it is. */
export const fieldNames: Readonly<Record<string, FieldName>> = {
  ...hall,
  ...schedule,
  ...things,
  ...internal,
  ...policy,
  ...look,
};

/** Values of which the settings have the names and people other words. */
export const choiceNames: Readonly<Record<string, FieldName>> = {
  kabupaten: called('kabupaten/kota', 'regency'),
  provinsi: called('provinsi', 'province'),
  pusat: called('pusat', 'central government'),
  bumn: called('BUMN/BUMD', 'state company'),
  warn: called('beri tahu', 'warn'),
  stop: called('nomor berhenti', 'no numbers'),
};
