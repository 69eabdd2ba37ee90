/** The fields of zones, agencies, services, counters, priority groups and life events. */
import type { ThingList } from '../draft/identity.ts';
import { codeHint, seriesHint } from './code-hints.ts';
import type { FieldGroup } from './field.ts';
import { serviceFields } from './service-fields.ts';
import { units } from './units.ts';

const zoneFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['name'],
        words: { id: 'Nama zona', en: 'Name of the zone' },
        hint: { id: 'Contoh: Dokumen dan Keluarga', en: 'Example: Papers and Family' },
        kind: { is: 'text' },
      },
      {
        at: ['place'],
        words: { id: 'Letaknya', en: 'Where it is' },
        hint: { id: 'Contoh: Sayap kiri, dekat pintu utama', en: 'Example: Left wing, by the main entrance' },
        kind: { is: 'text' },
      },
      {
        at: ['zoneId'],
        words: { id: 'Kode', en: 'Code' },
        hint: codeHint,
        kind: { is: 'line', most: 64 },
        isFixed: true,
      },
    ],
  },
];

const agencyFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['name'],
        words: { id: 'Nama instansi', en: 'Name of the agency' },
        hint: {
          id: 'Lengkap. Contoh: Dinas Kependudukan dan Pencatatan Sipil',
          en: 'In full. Example: Population and Civil Registry Office',
        },
        kind: { is: 'text' },
      },
      {
        at: ['shortName'],
        words: { id: 'Nama pendek', en: 'Short name' },
        hint: { id: 'Contoh: Disdukcapil', en: 'Example: Civil Registry' },
        kind: { is: 'text' },
      },
      {
        at: ['spokenName'],
        words: { id: 'Yang diucapkan suara', en: 'What the voice says' },
        hint: {
          id: 'Hanya bila nama pendek diucapkan lain. Contoh: Pelayanan Terpadu Satu Pintu',
          en: 'Only where the short name is spoken otherwise.',
        },
        otherwise: { id: 'Seperti nama pendek', en: 'As the short name' },
        kind: { is: 'text' },
      },
      {
        at: ['level'],
        words: { id: 'Tingkat', en: 'Level' },
        kind: {
          is: 'choice',
          options: [
            { value: 'kabupaten', words: { id: 'Kabupaten atau kota', en: 'Regency or city' } },
            { value: 'provinsi', words: { id: 'Provinsi', en: 'Province' } },
            { value: 'pusat', words: { id: 'Pusat', en: 'Central government' } },
            { value: 'bumn', words: { id: 'BUMN atau BUMD', en: 'State enterprise' } },
          ],
        },
      },
      {
        at: ['series'],
        words: { id: 'Seri nomor', en: 'Series of its numbers' },
        hint: seriesHint,
        kind: { is: 'line', most: 4 },
      },
      {
        at: ['agencyId'],
        words: { id: 'Kode', en: 'Code' },
        hint: codeHint,
        kind: { is: 'line', most: 64 },
        isFixed: true,
      },
    ],
  },
  {
    heading: { id: 'Jam', en: 'Hours' },
    rows: [
      {
        at: ['schedule'],
        words: { id: 'Jam instansi ini', en: 'Hours of this agency' },
        otherwise: { id: 'Seperti jam MPP', en: 'As the hall’s hours' },
        kind: { is: 'schedule' },
      },
      {
        at: ['comesOn'],
        words: { id: 'Hari kedatangan', en: 'Days on which it comes' },
        hint: {
          id: 'Untuk instansi yang datang hanya pada hari tertentu, dalam jam di atas.',
          en: 'For an agency that comes on certain days only, within the hours above.',
        },
        otherwise: { id: 'Setiap hari buka', en: 'Whenever the hall is open' },
        kind: { is: 'comings' },
      },
    ],
  },
];

const counterFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['number'],
        words: { id: 'Nomor loket', en: 'Number of the counter' },
        hint: { id: '1 sampai 999, tidak sama dengan loket lain.', en: '1 to 999, unlike any other counter.' },
        kind: { is: 'number', unit: units.none, least: 1, most: 999 },
      },
      {
        at: ['agencyId'],
        words: { id: 'Instansi', en: 'Agency' },
        kind: { is: 'oneOf', list: 'agencies', none: { id: 'Loket bersama', en: 'Shared counter' } },
      },
      { at: ['zoneId'], words: { id: 'Zona', en: 'Zone' }, kind: { is: 'oneOf', list: 'zones' } },
      {
        at: ['serviceIds'],
        words: { id: 'Layanan', en: 'Services' },
        kind: { is: 'someOf', list: 'services' },
      },
      { at: ['duty'], words: { id: 'Hari dinas petugas', en: 'An officer is on duty on' }, kind: { is: 'weekdays' } },
      {
        at: ['mayCallChosen'],
        words: {
          id: 'Petugas boleh memanggil nomor pilihan, dengan alasan',
          en: 'The officer may call a chosen number, with a reason',
        },
        kind: { is: 'switch' },
      },
      {
        at: ['counterId'],
        words: { id: 'Kode', en: 'Code' },
        hint: codeHint,
        kind: { is: 'line', most: 64 },
        isFixed: true,
      },
    ],
  },
];

const groupFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['label'],
        words: { id: 'Sebutan kelompok', en: 'Name of the group' },
        hint: { id: 'Contoh: Ibu hamil', en: 'Example: Pregnant women' },
        kind: { is: 'text' },
      },
      {
        at: ['code'],
        words: { id: 'Kode', en: 'Code' },
        hint: { id: '2 sampai 20 huruf besar. Contoh: HAMIL', en: '2 to 20 capital letters. Example: HAMIL' },
        kind: { is: 'line', most: 20 },
        isFixed: true,
      },
    ],
  },
];

const lifeEventFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['name'],
        words: { id: 'Peristiwa', en: 'Event' },
        hint: { id: 'Contoh: Kelahiran anak; Pindah rumah', en: 'Example: Birth of a child; Moving house' },
        kind: { is: 'text' },
      },
      {
        at: ['code'],
        words: { id: 'Kode', en: 'Code' },
        hint: {
          id: 'Huruf kecil, angka, dan tanda hubung. Contoh: lahir',
          en: 'Small letters, digits and hyphens. Example: lahir',
        },
        kind: { is: 'line', most: 40 },
        isFixed: true,
      },
    ],
  },
];

export const thingFields: Record<ThingList, readonly FieldGroup[]> = {
  zones: zoneFields,
  agencies: agencyFields,
  services: serviceFields,
  counters: counterFields,
  priorityGroups: groupFields,
  lifeEvents: lifeEventFields,
};
