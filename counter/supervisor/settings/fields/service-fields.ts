/** The fields of a service, with the fourteen parts of its standard (PermenPANRB 15/2014). */
import { codeHint, seriesHint } from './code-hints.ts';
import type { FieldGroup, FieldRow } from './field.ts';
import { units } from './units.ts';

const part = (at: string, id: string, en: string): FieldRow => ({
  at: ['internal', at],
  words: { id, en },
  otherwise: { id: 'Belum ditulis', en: 'Not written yet' },
  kind: { is: 'text', isLong: true },
});

/** The eight parts of PermenPANRB 15/2014 that no page of visitors shows. */
const internalParts: FieldGroup = {
  heading: { id: 'Standar pelayanan, bagian internal', en: 'Service standard, kept inside' },
  about: {
    id: 'Tidak tampil pada kios, ponsel, atau layar (PermenPANRB 15/2014).',
    en: 'Shown on no kiosk, phone or display.',
  },
  rows: [
    part('legalBasis', 'Dasar hukum', 'Legal basis'),
    part('facilities', 'Sarana, prasarana, dan/atau fasilitas', 'Facilities'),
    part('competence', 'Kompetensi pelaksana', 'Competence of the staff'),
    part('supervision', 'Pengawasan internal', 'Internal supervision'),
    part('staffing', 'Jumlah pelaksana', 'Number of staff'),
    part('guarantee', 'Jaminan pelayanan', 'Guarantee of the service'),
    part('safety', 'Jaminan keamanan dan keselamatan pelayanan', 'Guarantee of safety'),
    part('evaluation', 'Evaluasi kinerja pelaksana', 'Evaluation of the staff’s work'),
  ],
};

export const serviceFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['name'],
        words: { id: 'Nama layanan', en: 'Name of the service' },
        hint: { id: 'Contoh: Penggantian KTP-el yang hilang', en: 'Example: Replacement of a lost ID card' },
        kind: { is: 'text' },
      },
      { at: ['agencyId'], words: { id: 'Instansi', en: 'Agency' }, kind: { is: 'oneOf', list: 'agencies' } },
      {
        at: ['keywords'],
        words: { id: 'Kata untuk menemukannya', en: 'Words to find it by' },
        hint: {
          id: 'Satu baris satu kata atau sebutan sehari-hari. Contoh: bikin ktp',
          en: 'One a line, as people say it. Example: bikin ktp',
        },
        kind: { is: 'lines' },
      },
      {
        at: ['lifeEvents'],
        words: { id: 'Peristiwa hidup', en: 'Life events' },
        hint: {
          id: 'Kejadian yang membuat orang memerlukan layanan ini.',
          en: 'What happens to people who need this service.',
        },
        otherwise: { id: 'Tidak ada', en: 'None' },
        kind: { is: 'someOf', list: 'lifeEvents', most: 20 },
      },
      {
        at: ['serviceId'],
        words: { id: 'Kode', en: 'Code' },
        hint: codeHint,
        kind: { is: 'line', most: 64 },
        isFixed: true,
      },
    ],
  },
  {
    heading: { id: 'Standar pelayanan', en: 'Service standard' },
    about: {
      id: 'Tampil pada kios dan ponsel (PermenPANRB 15/2014).',
      en: 'Shown on the kiosk and on phones.',
    },
    rows: [
      {
        at: ['requirements'],
        words: { id: 'Persyaratan', en: 'Requirements' },
        hint: { id: 'Satu syarat satu baris. Contoh: Fotokopi Kartu Keluarga (KK)', en: 'One a line.' },
        kind: { is: 'texts', entry: { id: 'Syarat', en: 'Requirement' } },
      },
      {
        at: ['procedure'],
        words: { id: 'Sistem, mekanisme, dan prosedur', en: 'Procedure' },
        hint: { id: 'Langkah demi langkah.', en: 'Step by step.' },
        otherwise: { id: 'Alur melalui MPP ini', en: 'The way through this hall' },
        kind: { is: 'texts', entry: { id: 'Langkah', en: 'Step' } },
      },
      {
        at: ['completionTime'],
        words: { id: 'Jangka waktu pelayanan', en: 'When it is ready' },
        hint: { id: 'Contoh: 1 hari kerja', en: 'Example: 1 working day' },
        kind: { is: 'text' },
      },
      {
        at: ['cost'],
        words: { id: 'Biaya', en: 'Cost' },
        hint: { id: 'Contoh: Gratis; Rp100.000', en: 'Example: Free; Rp100,000' },
        kind: { is: 'text' },
      },
      {
        at: ['product'],
        words: { id: 'Produk pelayanan', en: 'What one gets' },
        hint: { id: 'Contoh: KTP-el', en: 'Example: ID card' },
        kind: { is: 'text' },
      },
    ],
  },
  {
    heading: { id: 'Antrean', en: 'The line' },
    rows: [
      {
        at: ['standardMinutes'],
        words: { id: 'Lama di loket', en: 'Time at the counter' },
        hint: {
          id: 'Menit tatap muka, 1 sampai 480; bukan lama produk selesai.',
          en: 'Minutes face to face, 1 to 480; not how long the product takes.',
        },
        kind: { is: 'number', unit: units.minutes, least: 1, most: 480 },
      },
      {
        at: ['series'],
        words: { id: 'Seri nomor sendiri', en: 'A series of its own' },
        hint: seriesHint,
        otherwise: { id: 'Seri instansinya', en: 'Its agency’s series' },
        kind: { is: 'line', most: 4 },
      },
      {
        at: ['dailyQuota'],
        words: { id: 'Kuota', en: 'Quota' },
        otherwise: { id: 'Tanpa batas', en: 'No limit' },
        kind: { is: 'number', unit: units.perDay, least: 1, most: 9999 },
      },
      {
        at: ['schedule'],
        words: { id: 'Jam layanan ini', en: 'Hours of this service' },
        otherwise: { id: 'Seperti jam instansinya', en: 'As its agency’s hours' },
        kind: { is: 'schedule' },
      },
    ],
  },
  internalParts,
];
