/** The cells of a text table (RFC 4180), whichever sign parts them. Pure. */

const separators = [';', ',', '\t'] as const;
type Separator = (typeof separators)[number];

/** A row, and on which line of the file it begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** Excel may write the sign itself in a line of its own: `sep=;`. */
const said = /^sep=([;,\t])\r?\n/i;

export function tableOf(text: string): TableRow[] {
  const sign = said.exec(text);
  const rest = sign === null ? text : text.slice(sign[0].length);
  const separator = (sign?.[1] as Separator | undefined) ?? separatorOf(rest);
  return rowsIn(rest, separator, sign === null ? 1 : 2);
}

/** The one that is most often in the first line, outside of quotes. */
function separatorOf(text: string): Separator {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((sign) => line.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
}

const ends = /\r\n|\n|\r/y;

function rowsIn(text: string, separator: Separator, firstLine: number): TableRow[] {
  const cell = new RegExp(`"((?:[^"]|"")*)"[^${separator}\\r\\n]*|[^${separator}\\r\\n]*`, 'y');
  const rows: TableRow[] = [];
  let row: TableRow = { line: firstLine, cells: [] };
  let line = firstLine;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole = '', quoted] = cell.exec(text) ?? [];
    at += whole.length;
    line += whole.split(/\r\n|\n|\r/).length - 1;
    row.cells.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    if (text[at] === separator) {
      at++;
      continue;
    }
    ends.lastIndex = at;
    at += ends.exec(text)?.[0].length ?? 1;
    rows.push(row);
    row = { line: ++line, cells: [] };
  }
  return rows.filter(({ cells }) => cells.some((text) => text.trim() !== ''));
}
