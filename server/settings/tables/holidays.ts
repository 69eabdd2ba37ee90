/** The columns of a table of holidays and other hours: exceptions of the hall's own schedule. */

import { both } from '../../../shared/base/text.ts';
import { Schedule } from '../../../shared/hall/hall.ts';
import { type Column, plainCell, text } from './column.ts';
import { dateIn, spanIn } from './days.ts';
import type { Table } from './table.ts';

const date = (field: string, head: string, ...also: string[]): Column => ({
  ...{ field, head, also },
  read: (cell) => {
    const value = dateIn(cell);
    if (value !== null) return { value };
    return {
      problem: both(
        `“${cell.trim()}” bukan tanggal. Tulis seperti 25 Desember 2026 atau 2026-12-25.`,
        `“${cell.trim()}” is no date. Write it as 25 Desember 2026 or 2026-12-25.`,
      ),
    };
  },
  write: String,
});

const closed = ['', 'tutup', 'libur', 'closed'];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

const hours: Column = {
  field: 'hours',
  head: 'Jam',
  also: ['hours', 'jam buka'],
  read: (cell) => {
    if (closed.includes(plainCell(cell))) return { value: [] };
    const span = spanIn(cell);
    if (span !== null) return { value: [{ weekdays: everyDay, ...span, breaks: [] }] };
    return {
      problem: both(
        `“${cell.trim()}” bukan jam. Tulis tutup, atau seperti 08.00-12.00.`,
        `“${cell.trim()}” are no hours. Write tutup, or as 08.00-12.00.`,
      ),
    };
  },
  write: (value) => {
    const [first, ...more] = value as { open: string; close: string }[];
    if (first === undefined) return 'tutup';
    return more.length > 0 ? '' : `${first.open}-${first.close}`;
  },
};

export const holidaysTable: Table = {
  list: 'exceptions',
  id: 'from',
  shape: Schedule.shape.exceptions.def.innerType.def.element,
  columns: [
    date('from', 'Dari', 'tanggal', 'mulai', 'from', 'date'),
    date('to', 'Sampai', 'selesai', 'to', 'until'),
    text('note.id', 'Keterangan', 'nama', 'hari libur', 'note'),
    text('note.en', 'Keterangan (Inggris)', 'note (english)'),
    hours,
  ],
  needed: ['from', 'note.id'],
  usual: ({ from }) => ({ to: from, hours: [] }),
  /** A holiday may lie at the beginning of a month with other hours. */
  alsoBy: 'to',
};
