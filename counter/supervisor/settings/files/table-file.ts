/** Rows of a table as a file that a spreadsheet set to Indonesian opens. Pure. */
import { cellText } from '../../../../shared/base/no-formula.ts';

export const tableText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`;

export const tableFile = (rows: readonly (readonly string[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(tableText(rows))}`;
