/** Rows of a table as a file that a spreadsheet set to Indonesian opens. Pure. */

/** A cell that a spreadsheet would take for a formula begins with a quote there, and is no formula. */
const safe = (cell: string): string => (/^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const tableText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(safe(cell))).join(';')).join('\r\n')}\r\n`;

export const tableFile = (rows: readonly (readonly string[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(tableText(rows))}`;
