/** What a table holds: things of one list of the settings, a line each. */
import type { Schema } from '../../../shared/routes/contract.ts';
import type { HallDraft } from '../../../shared/settings/told.ts';
import type { CellNames, Column, Named, Thing } from './column.ts';

export interface Table {
  list: 'services' | 'counters' | 'exceptions';
  /** The field by which a line is known to be of a thing that is there already. */
  id: string;
  shape: Schema;
  columns: readonly Column[];
  /** Thing that a new thing has to have. */
  needed: readonly string[];
  /** What a new thing has where its line says nothing. */
  usual: (line: Thing) => Thing;
  /** Tells those apart that are known by the same; a line without it means the same as by the first. Left out: no two are. */
  alsoBy?: string;
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a draft that may lack whatever a hall needs. */
const listIn = (of: unknown, list: string): readonly Thing[] => {
  const things = isThing(of) ? of[list] : undefined;
  return Array.isArray(things) ? things.filter(isThing) : [];
};

export const thingsIn = (hall: HallDraft, { list }: Table): readonly Thing[] =>
  list === 'exceptions' ? listIn(hall.schedule, list) : listIn(hall, list);

export function withThings(hall: HallDraft, { list }: Table, things: readonly Thing[]): HallDraft {
  if (list !== 'exceptions') return { ...hall, [list]: things };
  return { ...hall, schedule: { ...(isThing(hall.schedule) ? hall.schedule : {}), exceptions: things } };
}

/** Agencies, zones and services by what people call them. */
export const namesIn = (hall: HallDraft): CellNames => ({
  agencies: named(listIn(hall, 'agencies'), 'agencyId', 'shortName', 'name'),
  zones: named(listIn(hall, 'zones'), 'zoneId', 'name'),
  services: named(listIn(hall, 'services'), 'serviceId', 'name'),
});

const named = (things: readonly Thing[], idField: string, ...fields: string[]): Named[] =>
  things.flatMap((thing) => {
    const id = thing[idField];
    if (typeof id !== 'string') return [];
    const texts = fields.flatMap((field) => [fieldIn(thing, `${field}.id`), fieldIn(thing, `${field}.en`)]);
    return [{ id, names: texts.filter((text) => typeof text === 'string') }];
  });

/** `name.id` of a thing. */
export function fieldIn(thing: Thing, field: string): unknown {
  const [first = '', inner] = field.split('.');
  const value = thing[first];
  return inner === undefined || typeof value !== 'object' || value === null ? value : (value as Thing)[inner];
}

export function withField(thing: Thing, field: string, value: unknown): Thing {
  const [first = '', inner] = field.split('.');
  if (inner === undefined) return { ...thing, [first]: value };
  const before = thing[first];
  const fields = typeof before === 'object' && before !== null ? (before as Thing) : {};
  return { ...thing, [first]: { ...fields, [inner]: value } };
}
