/** What a table holds: things of one list of the settings, a line each. */
import type { Hall } from '../../../shared/hall.ts';
import type { Schema } from '../../../shared/routes/contract.ts';
import type { Column, Thing } from './column.ts';

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
}

export const thingsIn = (hall: Hall, { list }: Table): readonly Thing[] =>
  (list === 'exceptions' ? hall.schedule.exceptions : hall[list]) as readonly Thing[];

export const withThings = (hall: Hall, { list }: Table, things: readonly Thing[]): unknown =>
  list === 'exceptions' ? { ...hall, schedule: { ...hall.schedule, exceptions: things } } : { ...hall, [list]: things };

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
