/** The rows that the bench prints, and the same as one line of JSON. */
import { median, medianRatio } from '../clients/statistics.ts';

export interface Bar {
  /** What is asked for, as it is printed. */
  text: string;
  met: boolean;
}

export interface Row {
  /** What was measured; rows of one `group` stand together. */
  group: string;
  what: string;
  unit: string;
  /** Null: there is nothing to compare with. */
  bare: number | null;
  antrean: number;
  /** Antrean to bare; null where there is no bare value. */
  ratio: number | null;
  bar: Bar | null;
}

export type Limit = { of: 'antrean' | 'ratio'; is: 'at least' | 'at most' | 'below'; value: number };

/** A row from pairs of measurements: medians, and the median of the ratios. */
export function rowOf(
  place: Pick<Row, 'group' | 'what' | 'unit'>,
  values: { bare: readonly number[]; antrean: readonly number[] },
  limit: Limit | null = null,
): Row {
  const bare = values.bare.length === 0 ? null : median(values.bare);
  const ratio = values.bare.length === 0 ? null : medianRatio(values.bare, values.antrean);
  const row = { ...place, bare, antrean: median(values.antrean), ratio };
  return { ...row, bar: limit === null ? null : barOf(row, limit) };
}

const signs = { 'at least': '≥', 'at most': '≤', below: '<' } as const;

/** Throws where there is no value to compare with the limit. */
export function barOf(row: Pick<Row, 'antrean' | 'ratio' | 'unit'>, { of, is, value }: Limit): Bar {
  const found = row[of];
  if (found === null) throw new RangeError('There is no ratio without a bare value');
  const met = is === 'at least' ? found >= value : is === 'at most' ? found <= value : found < value;
  return { text: of === 'ratio' ? `ratio ${signs[is]} ${value}` : `${signs[is]} ${value} ${row.unit}`, met };
}

export const verdictOf = ({ bar }: Row): string => (bar === null ? '' : `${bar.met ? 'pass' : 'MISS'} (${bar.text})`);

const head = ['', '', 'bare', 'Antrean', 'ratio', 'bar'];

/** Columns under each other; a group's name stands on a line of its own. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    `  ${row.what}`,
    row.unit,
    row.bare === null ? '–' : figure(row.bare),
    figure(row.antrean),
    row.ratio === null ? '–' : row.ratio.toFixed(2),
    verdictOf(row),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]!.length)));
  const lineOf = (line: readonly string[]) =>
    line
      .map((cell, column) => (isNumeric(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  const lines = rows.flatMap((row, index) => [
    ...(row.group === rows[index - 1]?.group ? [] : [row.group]),
    lineOf(cells[index]!),
  ]);
  return [lineOf(head), ...lines].join('\n');
}

const isNumeric = (column: number): boolean => column >= 2 && column <= 4;

/** Three digits that say something: 12,345, 678, 4.32, 0.057. */
export function figure(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
