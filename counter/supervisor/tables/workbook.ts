/** The first sheet of a workbook (XLSX) as rows of text. Formulas give the value that was stored with them. */
import type { TableRow } from './csv-table.ts';
import { NotReadable, unzip } from './unzip.ts';

const paths = {
  strings: 'xl/sharedStrings.xml',
  workbook: 'xl/workbook.xml',
  relations: 'xl/_rels/workbook.xml.rels',
};

export async function workbookTable(bytes: Uint8Array<ArrayBuffer>): Promise<TableRow[]> {
  const index = await unzip(bytes, Object.values(paths));
  const sheet = firstSheet(index.get(paths.workbook) ?? '', index.get(paths.relations) ?? '');
  const text = (await unzip(bytes, [sheet])).get(sheet);
  if (text === undefined) throw new NotReadable('No sheet');
  return rowsOfSheet(text, sharedStrings(index.get(paths.strings) ?? ''));
}

/** The first in the order of the tabs; sheets may lie in the archive in another. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = elements(relations, 'Relationship').find(({ attributes }) => attributes.Id === id);
  const target = relation?.attributes.Target ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const sharedStrings = (xml: string): string[] => elements(xml, 'si').map(({ content }) => textIn(content));

function rowsOfSheet(xml: string, strings: readonly string[]): TableRow[] {
  const rows = elements(xml, 'row').map(({ attributes, content }, index) => {
    const cells: string[] = [];
    for (const cell of elements(content, 'c'))
      cells[columnOf(cell.attributes.r, cells.length)] = textOfCell(cell, strings);
    return { line: Number(attributes.r ?? index + 1), cells: Array.from(cells, (text) => text ?? '') };
  });
  return rows.filter(({ cells }) => cells.some((text) => text.trim() !== ''));
}

interface XmlElement {
  attributes: Record<string, string>;
  content: string;
}

function textOfCell({ attributes, content }: XmlElement, strings: readonly string[]): string {
  if (attributes.t === 'inlineStr') return textIn(content);
  const value = unescaped(elements(content, 'v')[0]?.content ?? '');
  return attributes.t === 's' ? (strings[Number(value)] ?? '') : value;
}

/** `C7` is the third; a cell without a place follows the one before. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return next;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Pieces of one text may have styles of their own; how it is spoken (`rPh`) is no part of it. */
const textIn = (xml: string): string =>
  elements(xml.replaceAll(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ content }) => unescaped(content))
    .join('');

/** Those of a name, in order; a sheet does not put one of these into another of its kind. */
function elements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    content,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    ),
  }));
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
