/** The fields of a service, with the fourteen parts of its standard (PermenPANRB 15/2014). */
import { formNames } from '../../../../shared/settings/field-words.ts';
import { codeHint, seriesHint } from './code-hints.ts';
import type { FieldGroup, FieldRow } from './field.ts';
import { units } from './units.ts';

const part = (at: keyof typeof formNames): FieldRow => ({
  at: ['internal', at],
  words: formNames[at],
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
    part('legalBasis'),
    part('facilities'),
    part('competence'),
    part('supervision'),
    part('staffing'),
    part('guarantee'),
    part('safety'),
    part('evaluation'),
  ],
};

export const serviceFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['name'],
        words: formNames.nameOfService,
        hint: { id: 'Contoh: Penggantian KTP-el yang hilang', en: 'Example: Replacement of a lost ID card' },
        kind: { is: 'text' },
      },
      { at: ['agencyId'], words: formNames.agencyId, kind: { is: 'oneOf', list: 'agencies' } },
      {
        at: ['keywords'],
        words: formNames.keywords,
        hint: {
          id: 'Satu baris satu kata atau sebutan sehari-hari. Contoh: bikin ktp',
          en: 'One a line, as people say it. Example: bikin ktp',
        },
        kind: { is: 'lines' },
      },
      {
        at: ['lifeEvents'],
        words: formNames.lifeEvents,
        hint: {
          id: 'Kejadian yang membuat orang memerlukan layanan ini.',
          en: 'What happens to people who need this service.',
        },
        otherwise: { id: 'Tidak ada', en: 'None' },
        kind: { is: 'someOf', list: 'lifeEvents', most: 20 },
      },
      {
        at: ['serviceId'],
        words: formNames.code,
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
        words: formNames.requirements,
        hint: { id: 'Satu syarat satu baris. Contoh: Fotokopi Kartu Keluarga (KK)', en: 'One a line.' },
        kind: { is: 'texts', entry: { id: 'Syarat', en: 'Requirement' } },
      },
      {
        at: ['procedure'],
        words: formNames.procedure,
        hint: { id: 'Langkah demi langkah.', en: 'Step by step.' },
        otherwise: { id: 'Alur melalui MPP ini', en: 'The way through this hall' },
        kind: { is: 'texts', entry: { id: 'Langkah', en: 'Step' } },
      },
      {
        at: ['completionTime'],
        words: formNames.completionTime,
        hint: { id: 'Contoh: 1 hari kerja', en: 'Example: 1 working day' },
        kind: { is: 'text' },
      },
      {
        at: ['cost'],
        words: formNames.cost,
        hint: { id: 'Contoh: Gratis; Rp100.000', en: 'Example: Free; Rp100,000' },
        kind: { is: 'text' },
      },
      {
        at: ['product'],
        words: formNames.product,
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
        words: formNames.standardMinutes,
        hint: {
          id: 'Menit tatap muka, 1 sampai 480; bukan lama produk selesai.',
          en: 'Minutes face to face, 1 to 480; not how long the product takes.',
        },
        kind: { is: 'number', unit: units.minutes, least: 1, most: 480 },
      },
      {
        at: ['series'],
        words: formNames.seriesOfService,
        hint: seriesHint,
        otherwise: { id: 'Seri instansinya', en: 'Its agency’s series' },
        kind: { is: 'line', most: 4 },
      },
      {
        at: ['dailyQuota'],
        words: formNames.dailyQuota,
        otherwise: { id: 'Tanpa batas', en: 'No limit' },
        kind: { is: 'number', unit: units.perDay, least: 1, most: 9999 },
      },
      {
        at: ['schedule'],
        words: formNames.scheduleOfService,
        otherwise: { id: 'Seperti jam instansinya', en: 'As its agency’s hours' },
        kind: { is: 'schedule' },
      },
    ],
  },
  internalParts,
];
