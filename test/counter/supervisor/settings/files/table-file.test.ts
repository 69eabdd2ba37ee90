import { expect, test } from 'vitest';
import { tableText } from '../../../../../counter/supervisor/settings/files/table-file.ts';
import { tableOf } from '../../../../../counter/supervisor/tables/csv-table.ts';
import { asBeforeMarked } from '../../../../../shared/base/no-formula.ts';

test('[Z10] a table that is downloaded is read again as it was', () => {
  const rows = [
    ['kode', 'nama', 'syarat'],
    ['ktp', 'KTP; "baru"', 'satu\ndua'],
    ['kk', 'KK', '-5'],
  ];
  const read = tableOf(tableText(rows).replace('\uFEFF', ''));
  expect(read.map(({ cells }) => cells.map(asBeforeMarked))).toEqual(rows);
});

test('[Z10] no cell of it is a formula for a spreadsheet', () => {
  expect(tableText([['=1+1', '@x', '-cmd', 'satu;＝1']])).toBe("\uFEFF'=1+1;'@x;'-cmd;\"satu;'＝1\"\r\n");
});
