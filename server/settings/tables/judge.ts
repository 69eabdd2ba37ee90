/** What becomes of each line of a table; it changes nothing (rule H15). */
import { z } from 'zod';
import type { Hall } from '../../../shared/hall.ts';
import { isSame } from '../../../shared/settings/difference.ts';
import type { TableAnswer, TableJudgement, TableRequest } from '../../../shared/settings/told.ts';
import type { SettingsProblem } from '../../../shared/whole-hall.ts';
import { type BothLanguages, both } from '../../domain/core/phrases.ts';
import { checkSettings } from '../../hall-check/check.ts';
import { shapeFindings } from '../../hall-check/shape-words.ts';
import { type Column, plainCell, type Thing } from './column.ts';
import { tables } from './sheet-of.ts';
import { fieldIn, type Table, thingsIn, withField, withThings } from './table.ts';

type Row = TableRequest['rows'][number];
type Problem = TableJudgement['problems'][number];

interface Judged {
  judgement: TableJudgement;
  /** Null: it could not be read. */
  thing: Thing | null;
}

export function judgedTable({ kind, hall, rows }: TableRequest): TableAnswer {
  const table = tables[kind];
  const [head, ...lines] = rows;
  const columns = (head?.cells ?? []).map((cell) => columnCalled(table, cell));
  const problems = headProblems(table, head?.cells ?? [], columns);
  if (problems.length > 0) return { problems, lines: [], hall: null };
  const judged = withoutDoubles(
    table,
    lines.map((line) => judge(table, columns, line, hall)),
  );
  const after = withLines(hall, table, judged);
  const whole = judged.some(({ thing }) => thing === null) ? null : checkSettings(after);
  if (whole === null) return { problems: [], lines: judged.map(({ judgement }) => judgement), hall: null };
  return withWhole(table, judged, whole.errors, after, whole.hall);
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

function judge(table: Table, columns: readonly (Column | null)[], { line, cells }: Row, hall: Hall): Judged {
  const problems: Problem[] = [];
  let read: Thing = {};
  for (const [place, cell] of cells.entries()) {
    const column = columns[place];
    if (!column || cell.trim() === '') continue;
    const found = column.read(cell, hall);
    if ('problem' in found) problems.push({ column: column.head, words: found.problem });
    else read = withField(read, column.field, found.value);
  }
  const known = thingsIn(hall, table).find((thing) => thing[table.id] === read[table.id]);
  const thing = withRead(known ?? table.usual(read), read);
  if (problems.length === 0) problems.push(...lacking(table, thing), ...outOfShape(table, thing));
  const name = nameOf(thing) ?? cells.find((cell) => cell.trim() !== '') ?? '';
  const outcome = known === undefined ? 'new' : isSame(known, thing) ? 'same' : 'changed';
  return problems.length > 0
    ? { judgement: { line, name, outcome: 'faulty', problems }, thing: null }
    : { judgement: { line, name, outcome, problems }, thing };
}

/** An empty cell leaves what is there. */
function withRead(before: Thing, read: Thing): Thing {
  const isInner = (value: unknown): value is Thing =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const merged = Object.entries(read).map(([field, value]): [string, unknown] => {
    const was = before[field];
    return [field, isInner(value) && isInner(was) ? { ...was, ...value } : value];
  });
  return { ...before, ...Object.fromEntries(merged) };
}

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
  const { id } = table;
  const first = new Map<unknown, number>();
  return judged.map(({ judgement, thing }) => {
    if (thing === null) return { judgement, thing };
    const before = first.get(thing[id]);
    if (before === undefined) first.set(thing[id], judgement.line);
    if (before === undefined) return { judgement, thing };
    const words = both(`Sudah ada di baris ${before}.`, `It stands in line ${before} already.`);
    const problem = { column: headOf(table, id), words };
    return { judgement: { ...judgement, outcome: 'faulty', problems: [problem] }, thing: null };
  });
}

function withLines(hall: Hall, table: Table, judged: readonly Judged[]): unknown {
  const things = judged.flatMap(({ thing }) => (thing === null ? [] : [thing]));
  const before = thingsIn(hall, table);
  const changed = new Map(things.map((thing) => [thing[table.id], thing]));
  const kept = before.map((thing) => changed.get(thing[table.id]) ?? thing);
  const known = new Set(before.map((thing) => thing[table.id]));
  return withThings(hall, table, [...kept, ...things.filter((thing) => !known.has(thing[table.id]))]);
}

/** What is wrong with the whole is told at the line that it came with, or of the table. */
function withWhole(
  table: Table,
  judged: readonly Judged[],
  errors: readonly SettingsProblem[],
  after: unknown,
  hall: Hall | null,
): TableAnswer {
  const things = thingsIn(after as Hall, table);
  const lines = judged.map(({ judgement, thing }): TableJudgement => {
    const place = thing === null ? -1 : things.indexOf(thing);
    const own = errors.filter(({ path }) => placeIn(table, path) === place);
    if (own.length === 0) return judgement;
    const problems = own.map(({ path, words }) => ({ column: headOf(table, fieldAt(table, path)), words }));
    return { ...judgement, outcome: 'faulty', problems };
  });
  const others = errors.filter(({ path }) => {
    const place = placeIn(table, path);
    return place === null || !judged.some(({ thing }) => thing !== null && things[place] === thing);
  });
  return { problems: others.map(({ line }) => both(line, line)), lines, hall };
}

const placeIn = ({ list }: Table, path: SettingsProblem['path']): number | null => {
  const [first, second, third] = path;
  if (list !== 'exceptions') return first === list && typeof second === 'number' ? second : null;
  return first === 'schedule' && second === 'exceptions' && typeof third === 'number' ? third : null;
};
const fieldAt = ({ list }: Table, path: SettingsProblem['path']): string =>
  String(path[list === 'exceptions' ? 3 : 2] ?? '');
