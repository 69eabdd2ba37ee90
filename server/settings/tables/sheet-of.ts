/** What the hall has, as a table: to be filled in and brought back. */
import type { HallDraft, TableKind } from '../../../shared/settings/told.ts';
import { countersTable } from './counters.ts';
import { holidaysTable } from './holidays.ts';
import { servicesTable } from './services.ts';
import { fieldIn, type Table, thingsIn } from './table.ts';

export const tables: Readonly<Record<TableKind, Table>> = {
  services: servicesTable,
  counters: countersTable,
  holidays: holidaysTable,
};

export function sheetOf(kind: TableKind, hall: HallDraft): string[][] {
  const table = tables[kind];
  const rows = thingsIn(hall, table).map((thing) =>
    table.columns.map(({ field, write }) => {
      const value = fieldIn(thing, field);
      return value === undefined ? '' : write(value);
    }),
  );
  return [table.columns.map(({ head }) => head), ...rows];
}
