/** The fields of zones, agencies, services, counters, priority groups and life events. */
import { formNames } from '../../../../shared/settings/field-words.ts';
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
        words: formNames.nameOfZone,
        hint: { id: 'Contoh: Dokumen dan Keluarga', en: 'Example: Papers and Family' },
        kind: { is: 'text' },
      },
      {
        at: ['place'],
        words: formNames.placeOfZone,
        hint: { id: 'Contoh: Sayap kiri, dekat pintu utama', en: 'Example: Left wing, by the main entrance' },
        kind: { is: 'text' },
      },
      {
        at: ['zoneId'],
        words: formNames.code,
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
        words: formNames.nameOfAgency,
        hint: {
          id: 'Lengkap. Contoh: Dinas Kependudukan dan Pencatatan Sipil',
          en: 'In full. Example: Population and Civil Registry Office',
        },
        kind: { is: 'text' },
      },
      {
        at: ['shortName'],
        words: formNames.shortName,
        hint: { id: 'Contoh: Disdukcapil', en: 'Example: Civil Registry' },
        kind: { is: 'text' },
      },
      {
        at: ['spokenName'],
        words: formNames.spokenName,
        hint: {
          id: 'Hanya bila nama pendek diucapkan lain. Contoh: Pelayanan Terpadu Satu Pintu',
          en: 'Only where the short name is spoken otherwise.',
        },
        otherwise: { id: 'Seperti nama pendek', en: 'As the short name' },
        kind: { is: 'text' },
      },
      {
        at: ['level'],
        words: formNames.level,
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
        words: formNames.seriesOfAgency,
        hint: seriesHint,
        kind: { is: 'line', most: 4 },
      },
      {
        at: ['agencyId'],
        words: formNames.code,
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
        words: formNames.scheduleOfAgency,
        otherwise: { id: 'Seperti jam MPP', en: 'As the hall’s hours' },
        kind: { is: 'schedule' },
      },
      {
        at: ['comesOn'],
        words: formNames.comesOn,
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
        words: formNames.numberOfCounter,
        hint: { id: '1 sampai 999, tidak sama dengan loket lain.', en: '1 to 999, unlike any other counter.' },
        kind: { is: 'number', unit: units.none, least: 1, most: 999 },
      },
      {
        at: ['agencyId'],
        words: formNames.agencyId,
        kind: { is: 'oneOf', list: 'agencies', none: { id: 'Loket bersama', en: 'Shared counter' } },
      },
      { at: ['zoneId'], words: formNames.zoneId, kind: { is: 'oneOf', list: 'zones' } },
      {
        at: ['serviceIds'],
        words: formNames.serviceIds,
        kind: { is: 'someOf', list: 'services' },
      },
      { at: ['duty'], words: formNames.duty, kind: { is: 'weekdays' } },
      {
        at: ['mayCallChosen'],
        words: formNames.mayCallChosen,
        kind: { is: 'switch' },
      },
      {
        at: ['counterId'],
        words: formNames.code,
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
        words: formNames.label,
        hint: { id: 'Contoh: Ibu hamil', en: 'Example: Pregnant women' },
        kind: { is: 'text' },
      },
      {
        at: ['code'],
        words: formNames.code,
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
        words: formNames.nameOfLifeEvent,
        hint: { id: 'Contoh: Kelahiran anak; Pindah rumah', en: 'Example: Birth of a child; Moving house' },
        kind: { is: 'text' },
      },
      {
        at: ['code'],
        words: formNames.code,
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
