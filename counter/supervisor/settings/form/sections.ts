/** The parts of the settings, in the order in which they are offered, and their addresses. */
import type { ThingList } from '../draft/identity.ts';
import type { FieldGroup, Said } from '../fields/field.ts';
import { hallFields, hoursFields, lookFields, textFields } from '../fields/hall-fields.ts';
import { policyFields } from '../fields/policy-fields.ts';

export type SectionContent =
  /** Fields of the hall itself; `roots` are the fields at whose problems the section is marked. */
  | { is: 'fields'; groups: readonly FieldGroup[] }
  | { is: 'things'; list: ThingList; one: Said; add: Said }
  | { is: 'review' | 'versions' | 'files' };

export interface SectionRow {
  words: Said;
  content: SectionContent;
}

export const sectionRows = {
  mpp: { words: { id: 'MPP', en: 'The hall' }, content: { is: 'fields', groups: hallFields } },
  jam: { words: { id: 'Jam dan libur', en: 'Hours and holidays' }, content: { is: 'fields', groups: hoursFields } },
  zona: {
    words: { id: 'Zona', en: 'Zones' },
    content: {
      is: 'things',
      list: 'zones',
      one: { id: 'Zona', en: 'Zone' },
      add: { id: 'Tambah zona', en: 'Add a zone' },
    },
  },
  instansi: {
    words: { id: 'Instansi', en: 'Agencies' },
    content: {
      is: 'things',
      list: 'agencies',
      one: { id: 'Instansi', en: 'Agency' },
      add: { id: 'Tambah instansi', en: 'Add an agency' },
    },
  },
  layanan: {
    words: { id: 'Layanan', en: 'Services' },
    content: {
      is: 'things',
      list: 'services',
      one: { id: 'Layanan', en: 'Service' },
      add: { id: 'Tambah layanan', en: 'Add a service' },
    },
  },
  loket: {
    words: { id: 'Loket', en: 'Counters' },
    content: {
      is: 'things',
      list: 'counters',
      one: { id: 'Loket', en: 'Counter' },
      add: { id: 'Tambah loket', en: 'Add a counter' },
    },
  },
  prioritas: {
    words: { id: 'Kelompok prioritas', en: 'Priority groups' },
    content: {
      is: 'things',
      list: 'priorityGroups',
      one: { id: 'Kelompok prioritas', en: 'Priority group' },
      add: { id: 'Tambah kelompok', en: 'Add a group' },
    },
  },
  peristiwa: {
    words: { id: 'Peristiwa hidup', en: 'Life events' },
    content: {
      is: 'things',
      list: 'lifeEvents',
      one: { id: 'Peristiwa hidup', en: 'Life event' },
      add: { id: 'Tambah peristiwa', en: 'Add an event' },
    },
  },
  aturan: { words: { id: 'Aturan antrean', en: 'Queue rules' }, content: { is: 'fields', groups: policyFields } },
  teks: { words: { id: 'Maklumat dan teks', en: 'Texts' }, content: { is: 'fields', groups: textFields } },
  tampilan: { words: { id: 'Tampilan', en: 'Look' }, content: { is: 'fields', groups: lookFields } },
  versi: { words: { id: 'Versi', en: 'Versions' }, content: { is: 'versions' } },
  berkas: { words: { id: 'Impor dan ekspor', en: 'Import and export' }, content: { is: 'files' } },
  tinjau: { words: { id: 'Tinjau dan terapkan', en: 'Review and apply' }, content: { is: 'review' } },
} as const satisfies Record<string, SectionRow>;

export type Section = keyof typeof sectionRows;
export const sections = Object.keys(sectionRows) as Section[];

export const settingsHash = '#/pengaturan';

export interface SettingsPlace {
  section: Section;
  /** One thing of the section; null: all of them. */
  id: string | null;
}

export const hashOf = ({ section, id }: SettingsPlace): string =>
  `${settingsHash}/${section}${id === null ? '' : `/${encodeURIComponent(id)}`}`;

/** An address of the settings; an unknown one is where they begin for whoever looks. */
export function placeIn(hash: string, first: Section = 'mpp'): SettingsPlace {
  const [section = '', id] = hash.slice(settingsHash.length + 1).split('/');
  if (!Object.hasOwn(sectionRows, section)) return { section: first, id: null };
  return { section: section as Section, id: id ? decodedOf(id) : null };
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a problem or a change at this place is put right. `first`: the name of the field or the list; `id`: of the thing in it. */
export function placeFor(first: string, id: string | null): SettingsPlace {
  const section = sections.find((name) => {
    const content: SectionContent = sectionRows[name].content;
    if (content.is === 'things') return content.list === first;
    return content.is === 'fields' && content.groups.some(({ rows }) => rows.some(({ at }) => at[0] === first));
  });
  if (!section) return { section: 'mpp', id: null };
  return { section, id: sectionRows[section].content.is === 'things' ? id : null };
}
