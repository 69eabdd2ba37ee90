/** What becomes of each line of a table; it changes nothing (rule H15). */
import { z } from 'zod';
import { asBeforeMarked } from '../../../shared/base/no-formula.ts';
import { type BothLanguages, both } from '../../../shared/base/text.ts';
import { HallShape } from '../../../shared/hall/hall.ts';
import type { SettingsProblem } from '../../../shared/hall/whole-hall.ts';
import { isSame } from '../../../shared/settings/difference.ts';
import {
  type HallDraft,
  mostCellSigns,
  type TableAnswer,
  type TableJudgement,
  type TableRequest,
} from '../../../shared/settings/told.ts';
import { checkSettings } from '../../hall-check/check.ts';
import { shapeFindings } from '../../hall-check/shape-words.ts';
import { type CellNames, type Column, plainCell, type Thing } from './column.ts';
import { tables } from './sheet-of.ts';
import { fieldIn, isThing, namesIn, type Table, thingsIn, withField, withThings } from './table.ts';

type Row = TableRequest['rows'][number];
type Problem = TableJudgement['problems'][number];

interface Judged {
  judgement: TableJudgement;
  /** Null: it could not be read. */
  thing: Thing | null;
  /** What it takes the place of. */
  known: Thing | undefined;
}

export function judgedTable({ kind, hall, rows }: TableRequest): TableAnswer {
  const table = tables[kind];
  const [head, ...lines] = rows;
  const columns = (head?.cells ?? []).map((cell) => columnCalled(table, cell));
  const problems = headProblems(table, head?.cells ?? [], columns);
  if (problems.length > 0) return { problems, lines: [], hall: null };
  const scene = { table, columns, names: namesIn(hall), things: thingsIn(hall, table) };
  const judged = withoutDoubles(
    table,
    lines.map((line) => judge(scene, line)),
  );
  if (judged.some(({ thing }) => thing === null))
    return { problems: [], lines: judged.map(({ judgement }) => judgement), hall: null };
  const after = withLines(hall, table, judged);
  return withWhole(table, judged, hall, after);
}

const columnCalled = ({ columns }: Table, cell: string): Column | null =>
  columns.find(({ head, also }) => [head, ...also].some((name) => plainCell(name) === plainCell(cell))) ?? null;

function headProblems(table: Table, cells: readonly string[], columns: readonly (Column | null)[]): BothLanguages[] {
  const all = table.columns.map(({ head }) => head).join(', ');
  const unknown = cells.filter((cell, place) => plainCell(cell) !== '' && columns[place] === null);
  const lacking = columns.some((column) => column?.field === table.id) ? [] : [headOf(table, table.id)];
  const twice = columns.filter((column, place) => column !== null && columns.indexOf(column) !== place);
  return [
    ...unknown.map((cell) =>
      both(`Kolom “${cell}” tidak dikenal. Kolomnya: ${all}.`, `There is no column “${cell}”. The columns are ${all}.`),
    ),
    ...lacking.map((name) => both(`Kolom ${name} tidak ada.`, `The column ${name} is missing.`)),
    ...twice.map((column) => both(`Kolom ${column?.head} ada dua kali.`, `The column ${column?.head} is there twice.`)),
  ];
}

const headOf = ({ columns }: Table, field: string): string =>
  columns.find((column) => column.field === field || column.field.startsWith(`${field}.`))?.head ?? field;

interface Scene {
  table: Table;
  columns: readonly (Column | null)[];
  names: CellNames;
  things: readonly Thing[];
}
interface Told {
  column: Column;
  cell: string;
}

function judge({ table, columns, names, things }: Scene, { line, cells }: Row): Judged {
  const told = cells.flatMap((text, place): Told[] => {
    const [column, cell] = [columns[place], asBeforeMarked(text).trim()];
    return column && cell !== '' ? [{ column, cell }] : [];
  });
  const known = knownAs(table, things, told, names);
  const problems: Problem[] = tooLong(columns, cells);
  if (problems.length > 0)
    return { judgement: { line, name: nameOf(known ?? {}) ?? '', outcome: 'faulty', problems }, thing: null, known };
  let thing = known ?? table.usual(readOf(told, names));
  for (const { column, cell } of told) {
    // What comes back as it was written has not changed, whatever a cell cannot hold of it.
    if (known !== undefined && (column.field === table.id || isAsWritten(known, column, cell))) continue;
    const found = column.read(cell, names);
    if ('problem' in found) problems.push({ column: column.head, words: found.problem });
    else thing = withRead(table, thing, column, found.value);
  }
  if (problems.length === 0) problems.push(...lacking(table, thing), ...outOfShape(table, thing));
  const name = nameOf(thing) ?? told[0]?.cell ?? '';
  const outcome = known === undefined ? 'new' : isSame(known, thing) ? 'same' : 'changed';
  return problems.length > 0
    ? { judgement: { line, name, outcome: 'faulty', problems }, thing: null, known }
    : { judgement: { line, name, outcome, problems }, thing, known };
}

/** More than a cell of a spreadsheet holds; nothing of it is read. */
const tooLong = (columns: Scene['columns'], cells: readonly string[]): Problem[] =>
  cells.flatMap((cell, place) =>
    cell.length <= mostCellSigns
      ? []
      : [
          {
            column: columns[place]?.head ?? '',
            words: both(
              `Terlalu panjang: ${cell.length} huruf. Paling banyak ${mostCellSigns}.`,
              `Too long: ${cell.length} letters. At most ${mostCellSigns}.`,
            ),
          },
        ],
  );

function readOf(told: readonly Told[], names: CellNames): Thing {
  let thing: Thing = {};
  for (const { column, cell } of told) {
    const found = column.read(cell, names);
    if ('value' in found) thing = withField(thing, column.field, found.value);
  }
  return thing;
}

function knownAs(
  { id, alsoBy }: Table,
  things: readonly Thing[],
  told: readonly Told[],
  names: CellNames,
): Thing | undefined {
  const line = readOf(
    told.filter(({ column: { field } }) => field === id || field === alsoBy),
    names,
  );
  const found = things.filter((thing) => line[id] !== undefined && asKnown(thing[id]) === asKnown(line[id]));
  if (alsoBy === undefined || found.length < 2) return found[0];
  return found.find((thing) => thing[alsoBy] === (line[alsoBy] ?? line[id]));
}

/** `KTP` is no other code than `ktp`. */
const asKnown = (id: unknown): unknown => (typeof id === 'string' ? plainCell(id) : id);

function isAsWritten(known: Thing, { field, write }: Column, cell: string): boolean {
  const value = fieldIn(known, field);
  return value !== undefined && write(value).trim() === cell;
}

/**
 * An Indonesian text that changes, and whose English has no column, loses that: what it said is so no more. In a list each text that
 * stays keeps its own.
 */
function withRead({ columns }: Table, before: Thing, { field }: Column, value: unknown): Thing {
  const [first = '', inner] = field.split('.');
  const was = before[first];
  if (inner === 'id' && !columns.some((column) => column.field === `${first}.en`))
    return { ...before, [first]: { id: value } };
  return withField(before, field, Array.isArray(value) && Array.isArray(was) ? value.map(asBefore(was)) : value);
}

const asBefore = (was: readonly unknown[]) => (item: unknown) =>
  isThing(item) ? (was.find((each) => isThing(each) && each.id === item.id) ?? item) : item;

const nameOf = (thing: Thing): string | undefined => {
  const words = thing.name ?? thing.note;
  if (typeof words === 'object' && words !== null && 'id' in words) return String(words.id);
  return thing.number === undefined ? undefined : `Loket ${thing.number}`;
};

const lacking = (table: Table, thing: Thing): Problem[] =>
  table.needed
    .filter((field) => fieldIn(thing, field) === undefined || fieldIn(thing, field) === '')
    .map((field) => ({ column: headOf(table, field), words: both('Perlu diisi.', 'It has to be filled in.') }));

/** In the words that a form has for it. What is missing was told already. */
function outOfShape(table: Table, thing: Thing): Problem[] {
  const result = z.safeParse(table.shape, thing);
  if (result.success) return [];
  return result.error.issues
    .filter(({ code, path }) => code !== 'invalid_type' || fieldIn(thing, path.join('.')) !== undefined)
    .flatMap((issue) => shapeFindings(issue, thing, () => []))
    .map(({ path, words }) => ({ column: headOf(table, String(path[0] ?? table.id)), words }));
}

function withoutDoubles(table: Table, judged: Judged[]): Judged[] {
  const { id, alsoBy } = table;
  const first = new Map<unknown, number>();
  return judged.map((line) => {
    const { judgement, thing, known } = line;
    if (thing === null) return line;
    const key = known ?? (alsoBy === undefined ? asKnown(thing[id]) : `${thing[id]} ${thing[alsoBy]}`);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, judgement.line);
      return line;
    }
    const words = both(`Sudah ada di baris ${before}.`, `It stands in line ${before} already.`);
    const problem = { column: headOf(table, id), words };
    return { judgement: { ...judgement, outcome: 'faulty', problems: [problem] }, thing: null, known };
  });
}

function withLines(hall: HallDraft, table: Table, judged: readonly Judged[]): HallDraft {
  const changed = new Map(judged.map(({ known, thing }) => [known, thing]));
  const kept = thingsIn(hall, table).map((thing) => changed.get(thing) ?? thing);
  const fresh = judged.flatMap(({ known, thing }) => (known === undefined && thing !== null ? [thing] : []));
  return withThings(hall, table, [...kept, ...fresh]);
}

/**
 * What is wrong with the whole is told at the line that it came with, or of the table. What was wrong before is not the table's, and
 * the form says so: a hall that is begun lacks much of what a hall needs.
 */
function withWhole(table: Table, judged: readonly Judged[], before: HallDraft, after: HallDraft): TableAnswer {
  const errors = errorsThatAreNew(table, before, after);
  const places = new Map(thingsIn(after, table).map((thing, place) => [thing, place]));
  const placeOf = ({ thing }: Judged) => (thing === null ? undefined : places.get(thing));
  const lines = judged.map((line): TableJudgement => {
    const place = placeOf(line);
    const own = errors.filter(({ path }) => place !== undefined && placeIn(table, path) === place);
    if (own.length === 0) return line.judgement;
    const problems = own.map(({ path, words }) => ({ column: headOf(table, fieldAt(table, path)), words }));
    return { ...line.judgement, outcome: 'faulty', problems };
  });
  const ofLines = new Set(judged.map(placeOf));
  const others = errors.filter(({ path }) => !ofLines.has(placeIn(table, path) ?? -1));
  return { problems: others.map(({ line }) => both(line, line)), lines, hall: errors.length > 0 ? null : after };
}

/** Where the shape was wrong before, nothing else of it was looked at: then only what concerns the table's things is the table's. */
function errorsThatAreNew(table: Table, before: HallDraft, after: HallDraft): SettingsProblem[] {
  const hadShape = HallShape.safeParse(before).success;
  const known = new Set(checkSettings(before).errors.map(({ line }) => line));
  return checkSettings(after).errors.filter(
    ({ line, path }) => !known.has(line) && (hadShape || placeIn(table, path) !== null),
  );
}

const placeIn = ({ list }: Table, path: SettingsProblem['path']): number | null => {
  const [first, second, third] = path;
  if (list !== 'exceptions') return first === list && typeof second === 'number' ? second : null;
  return first === 'schedule' && second === 'exceptions' && typeof third === 'number' ? third : null;
};
const fieldAt = ({ list }: Table, path: SettingsProblem['path']): string =>
  String(path[list === 'exceptions' ? 3 : 2] ?? '');
