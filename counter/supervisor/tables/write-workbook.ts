/**
 * A table as a workbook (XLSX) of one sheet: the smallest file that spreadsheets open. Texts are texts in it, never formulas (rule P13).
 * Its parts are stored as they are, for a month is small.
 */
type Cell = string | number | null;

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export function workbookOf(sheetName: string, rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
  });
}

const rowXml = (cells: readonly Cell[], row: number): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)).join('')}</row>`;

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A to Z, AA and on. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Signs that no XML may hold are left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

/** A ZIP whose files are stored uncompressed. */
function zipOf(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [bodies, entries]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const [name, xml] of Object.entries(files)) {
    const [path, data] = [encoder.encode(name), encoder.encode(header + xml)];
    const facts = [20, 0x0800, 0, 0, 0x21, ...halves(crcOf(data)), ...halves(data.length), ...halves(data.length)];
    const body = joined(shorts(0x4b50, 0x0403, ...facts, path.length, 0), path, data);
    entries.push(joined(shorts(0x4b50, 0x0201, 20, ...facts, path.length, 0, 0, 0, 0, 0, 0, ...halves(offset)), path));
    bodies.push(body);
    offset += body.length;
  }
  const directory = joined(...entries);
  const count = entries.length;
  const end = shorts(0x4b50, 0x0605, 0, 0, count, count, ...halves(directory.length), ...halves(offset), 0);
  return joined(...bodies, directory, end);
}

const halves = (value: number): [number, number] => [value & 0xffff, value >>> 16];
const shorts = (...values: number[]): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(values.length * 2));
  for (const [place, value] of values.entries()) bytes.setUint16(place * 2, value, true);
  return new Uint8Array(bytes.buffer);
};
function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** CRC-32 as ZIP has it. */
function crcOf(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
