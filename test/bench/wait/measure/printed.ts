/** What was measured of a world, as tables, and as plain data for a program. */
import type { Verdict } from './bars.ts';
import { everybody, type Measured, type When, type Whose, whens } from './measured.ts';
import type { Scores } from './scores.ts';

const headings: Record<When, string> = { issue: 'at issue', wait: 'every 5 minutes of the wait' };

const percent = (share: number): string => (100 * share).toFixed(1);
const minutes = (value: number): string => value.toFixed(2);

const columns: [title: string, of: (scores: Scores, goodDays: number | null) => string][] = [
  ['MAE', ({ mae }) => minutes(mae)],
  ['RMSE', ({ rmse }) => minutes(rmse)],
  ['bias', ({ bias }) => minutes(bias)],
  ['±10 %', ({ near }) => percent(near)],
  ['pin .1', ({ pinball }) => minutes(pinball.low)],
  ['pin .5', ({ pinball }) => minutes(pinball.median)],
  ['pin .9', ({ pinball }) => minutes(pinball.high)],
  ['cover %', ({ coverage }) => percent(coverage)],
  ['width', ({ width }) => minutes(width)],
  ['interval', ({ intervalScore }) => minutes(intervalScore)],
  ['days %', (_scores, goodDays) => (goodDays === null ? '' : percent(goodDays))],
];

export function tablesOf(measured: Measured): string {
  const tables = whens.flatMap((when) => everybody.flatMap((whose) => table(measured, when, whose)));
  return tables.length === 0
    ? 'Nothing was measured: on the days of test there was nobody of whom all said a figure, and who was called.'
    : tables.join('\n');
}

function table(measured: Measured, when: When, whose: Whose): string[] {
  const first = measured.scores(measured.predictors[0]!, when, whose);
  if (first === null) return [];
  const title = `${headings[when]}, ${whose}: ${first.count} points, mean wait ${minutes(first.meanWait)} min`;
  const rows = measured.predictors.map((name) => {
    const scores = measured.scores(name, when, whose)!;
    const days = whose === 'all' ? shareOfGoodDays(measured.coverageByDay(name, when)) : null;
    return [name, ...columns.map(([, of]) => of(scores, days))];
  });
  return [title, ...aligned([['', ...columns.map(([name]) => name)], ...rows]), ''];
}

const shareOfGoodDays = (coverages: readonly number[]): number =>
  coverages.filter((coverage) => coverage >= 0.7).length / coverages.length;

/** The first column to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

export const barsOf = (verdicts: readonly Verdict[]): string[] =>
  aligned(
    verdicts.map(({ when, what, found, asked, met, by, unit }) => [
      `  ${headings[when]}: ${what}`,
      `${found.toFixed(2)} ${unit}`,
      asked,
      met ? `met by ${by.toFixed(2)}` : `MISSED by ${(-by).toFixed(2)}`,
    ]),
  );

/** Why some points are in no table. */
export function leftOutOf({ leftOut: { neverCalled, noFigure } }: Measured): string {
  const silent = Object.entries(noFigure).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
  const words = silent.length === 0 ? '' : `; where one of them said no figure: ${silent.join(', ')}`;
  return `Left out: ${neverCalled} points of numbers that were never called (given back, or nobody came)${words}.`;
}

export const dataOf = (measured: Measured, verdicts: readonly Verdict[]) => ({
  leftOut: measured.leftOut,
  rows: whens.flatMap((when) =>
    everybody.flatMap((whose) =>
      measured.predictors.flatMap((predictor) => {
        const scores = measured.scores(predictor, when, whose);
        return scores === null ? [] : [{ predictor, when, class: whose, ...scores }];
      }),
    ),
  ),
  bars: verdicts,
});
