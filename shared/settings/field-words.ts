/** What each field of the settings is called, in forms, differences and the record. */

import { called, type FieldName, type NamedField } from './field-name.ts';
import { alarms, policy } from './policy-words.ts';

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

const hall = {
  hallId: called('Id MPP', 'Id of the hall', 'Kode MPP', 'Code of the hall'),
  name: called('Nama', 'Name'),
  shortName: called('Nama pendek', 'Short name'),
  city: called('Kota', 'City', 'Kota atau kecamatan', 'Town'),
  address: called('Alamat', 'Address'),
  timezone: called('Zona waktu', 'Time zone'),
  timezoneLabel: called('Sebutan zona waktu', 'What the time zone is called'),
  dayStartsAt: called(
    'Awal hari layanan',
    'Beginning of the business day',
    'Hari layanan dimulai',
    'The business day begins',
  ),
  notice: called('Catatan kecil', 'Small note', 'Catatan tentang data ini', 'A note about these facts'),
  pledge: called('Maklumat pelayanan', 'The hall’s promise to the public'),
  complaintChannels: called('Saluran pengaduan', 'Where to complain'),
  mostAsked: called('Layanan yang paling dicari', 'Services asked for most', 'Paling banyak diminta', 'Most asked'),
  zones: called('Zona', 'Zones'),
  agencies: called('Instansi', 'Agencies'),
  services: called('Layanan', 'Services'),
  counters: called('Loket', 'Counters'),
  priorityGroups: called('Kelompok prioritas', 'Priority groups'),
  lifeEvents: called('Peristiwa hidup', 'Life events'),
  schedule: called('Jam layanan', 'Opening hours'),
  policy: called('Aturan antrean', 'Rules of the queue'),
  look: called('Tampilan', 'Look'),
} satisfies Record<string, NamedField>;

const schedule = {
  weekly: called('Jam mingguan', 'Weekly hours'),
  exceptions: called('Hari libur dan jam lain', 'Holidays and other hours'),
  note: called('Keterangan', 'Note'),
  from: called('Dari', 'From'),
  to: called('Sampai', 'To'),
  hours: called('Jam', 'Hours'),
} satisfies Record<string, NamedField>;

const things = {
  place: called('Tempat', 'Place'),
  spokenName: called('Nama yang diucapkan', 'Spoken name', 'Yang diucapkan suara', 'What the voice says'),
  level: called('Tingkat', 'Level'),
  series: called('Seri nomor', 'Series'),
  comesOn: called('Hari kedatangan', 'Days on which it comes'),
  weekdays: called('Hari', 'Weekdays'),
  dates: called('Tanggal', 'Dates'),
  agencyId: called('Instansi', 'Agency'),
  requirements: called('Persyaratan', 'Requirements'),
  procedure: called('Sistem, mekanisme, dan prosedur', 'Procedure'),
  standardMinutes: called('Waktu di loket', 'Minutes at the counter', 'Lama di loket', 'Time at the counter'),
  completionTime: called('Jangka waktu pelayanan', 'When it is ready'),
  cost: called('Biaya/tarif', 'Cost', 'Biaya', 'Cost'),
  product: called('Produk pelayanan', 'What one gets'),
  keywords: called('Kata pencarian', 'Words to find it by', 'Kata untuk menemukannya', 'Words to find it by'),
  dailyQuota: called('Kuota harian', 'Daily quota', 'Kuota', 'Quota'),
  internal: called('Standar internal', 'Internal standard'),
  number: called('Nomor loket', 'Counter number'),
  zoneId: called('Zona', 'Zone'),
  serviceIds: called('Layanan', 'Services'),
  duty: called('Hari dinas', 'Days of duty', 'Hari dinas petugas', 'An officer is on duty on'),
  mayCallChosen: called(
    'Boleh memilih nomor',
    'May choose a number',
    'Petugas boleh memanggil nomor pilihan, dengan alasan',
    'The officer may call a chosen number, with a reason',
  ),
  label: called('Sebutan', 'Label', 'Sebutan kelompok', 'Name of the group'),
} satisfies Record<string, NamedField>;

const internal = {
  legalBasis: called('Dasar hukum', 'Legal basis'),
  facilities: called('Sarana, prasarana, dan/atau fasilitas', 'Facilities'),
  competence: called('Kompetensi pelaksana', 'Competence of the staff'),
  supervision: called('Pengawasan internal', 'Internal supervision'),
  staffing: called('Jumlah pelaksana', 'Number of staff'),
  guarantee: called('Jaminan pelayanan', 'Guarantee of the service'),
  safety: called('Jaminan keamanan dan keselamatan pelayanan', 'Guarantee of safety'),
  evaluation: called('Evaluasi kinerja pelaksana', 'Evaluation of the staff’s work'),
} satisfies Record<string, NamedField>;

const look = {
  logo: called('Logo', 'Logo'),
  colours: called('Warna', 'Colours'),
  main: called('Warna utama', 'Main colour'),
  accent: called('Warna aksen', 'Accent colour', 'Warna kedua', 'Second colour'),
  photos: called('Foto', 'Photos', 'Foto gedung', 'Photos of the hall'),
} satisfies Record<string, NamedField>;

/** What has one name wherever it is told of, and of each thing another one in its form. */
const inForms = {
  code: called('Kode', 'Code'),
  nameOfHall: called('Nama lengkap MPP', 'Full name of the hall'),
  scheduleOfHall: called('Jam layanan MPP', 'The hall’s hours'),
  nameOfZone: called('Nama zona', 'Name of the zone'),
  placeOfZone: called('Letaknya', 'Where it is'),
  nameOfAgency: called('Nama instansi', 'Name of the agency'),
  seriesOfAgency: called('Seri nomor', 'Series of its numbers'),
  scheduleOfAgency: called('Jam instansi ini', 'Hours of this agency'),
  numberOfCounter: called('Nomor loket', 'Number of the counter'),
  nameOfLifeEvent: called('Peristiwa', 'Event'),
  nameOfService: called('Nama layanan', 'Name of the service'),
  seriesOfService: called('Seri nomor sendiri', 'A series of its own'),
  scheduleOfService: called('Jam layanan ini', 'Hours of this service'),
} satisfies Record<string, NamedField>;

/** By the name of the field, wherever it is. */
const all = { ...hall, ...schedule, ...things, ...internal, ...policy, ...alarms, ...look };
export const fieldNames: Readonly<Record<string, FieldName>> = all;

/** As a form calls it. */
export const formNames = Object.fromEntries(
  Object.entries<NamedField>({ ...all, ...inForms }).map(([field, { form, ...name }]) => [field, form ?? name]),
) as Readonly<Record<keyof typeof all | keyof typeof inForms, FieldName>>;

/** Values of which the settings have the names and people other words. */
export const choiceNames: Readonly<Record<string, FieldName>> = {
  kabupaten: called('kabupaten/kota', 'regency'),
  provinsi: called('provinsi', 'province'),
  pusat: called('pusat', 'central government'),
  bumn: called('BUMN/BUMD', 'state company'),
  warn: called('beri tahu', 'warn'),
  stop: called('nomor berhenti', 'no numbers'),
};
