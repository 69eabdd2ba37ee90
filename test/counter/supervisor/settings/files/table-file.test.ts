import { expect, test } from 'vitest';
import { tableText } from '../../../../../counter/supervisor/settings/files/table-file.ts';
import { tableOf } from '../../../../../counter/supervisor/tables/csv-table.ts';

test('[Z10] a table that is downloaded is read again as it was', () => {
  const rows = [
    ['kode', 'nama', 'syarat'],
    ['ktp', 'KTP; "baru"', 'satu\ndua'],
    ['kk', 'KK', '-5'],
  ];
  expect(tableOf(tableText(rows).replace('\uFEFF', '')).map(({ cells }) => cells)).toEqual(rows);
});

test('[Z10] no cell of it is a formula for a spreadsheet', () => {
  expect(tableText([['=1+1', '@x', '-cmd']])).toBe("\uFEFF'=1+1;'@x;'-cmd\r\n");
});
