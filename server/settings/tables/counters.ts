/** The columns of a table of counters. */

import { both } from '../../../shared/base/text.ts';
import { Counter } from '../../../shared/hall/hall.ts';
import { type Column, cellParts, idIn, noThing, plainCell, text, whole } from './column.ts';
import { dayNames, weekdaysIn } from './days.ts';
import type { Table } from './table.ts';

const shared = ['bersama', 'loket bersama', 'shared', '-'];

const agency: Column = {
  field: 'agencyId',
  head: 'Instansi',
  also: ['agency', 'gerai'],
  read: (cell, names) => {
    if (shared.includes(plainCell(cell))) return { value: null };
    const things = names.agencies;
    const id = idIn(things, cell);
    return id === null ? noThing(both('Instansi', 'agency'), cell, things) : { value: id };
  },
  write: (value) => (value === null ? 'bersama' : String(value)),
};

const zone: Column = {
  field: 'zoneId',
  head: 'Zona',
  also: ['zone'],
  read: (cell, names) => {
    const things = names.zones;
    const id = idIn(things, cell);
    return id === null ? noThing(both('Zona', 'zone'), cell, things) : { value: id };
  },
  write: String,
};

const services: Column = {
  field: 'serviceIds',
  head: 'Layanan',
  also: ['services', 'kode layanan'],
  read: (cell, names) => {
    const things = names.services;
    const parts = cellParts(cell);
    const wrong = parts.find((part) => idIn(things, part) === null);
    if (wrong !== undefined) return noThing(both('Layanan', 'service'), wrong, things);
    return { value: parts.map((part) => idIn(things, part)) };
  },
  write: (value) => (value as string[]).join('; '),
};

const duty: Column = {
  field: 'duty',
  head: 'Hari dinas',
  also: ['hari', 'duty', 'days of duty'],
  read: (cell) => weekdaysIn(cell),
  write: (value) => (value as number[]).map((day) => dayNames[day]).join('; '),
};

export const countersTable: Table = {
  list: 'counters',
  id: 'counterId',
  shape: Counter,
  columns: [
    text('counterId', 'Kode', 'code', 'id', 'kode loket'),
    whole('number', 'Nomor', 'nomor loket', 'number'),
    agency,
    zone,
    services,
    duty,
  ],
  needed: ['counterId', 'number', 'agencyId', 'zoneId', 'serviceIds'],
  usual: () => ({}),
};
