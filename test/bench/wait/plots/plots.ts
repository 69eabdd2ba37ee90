/** What the page of the method shows: whether ranges hold what they say, when errors are made, and ours beside each known method. */
import { type Measured, saidBands } from '../measure/measured.ts';
import type { Scores } from '../measure/scores.ts';
import { type Box, colour, dot, grid, page, path, rect, scaleIn, steps, type Where, words } from './svg.ts';

export interface MeasuredWorld {
  name: string;
  measured: Measured;
}
/** The names of our predictors. */
export interface Ours {
  learned: string;
  cold: string;
}

/** In a world in which nobody waits there is nothing to draw. */
const isMeasured = ({ measured }: MeasuredWorld) =>
  measured.predictors.some((name) => measured.scores(name, 'issue', 'all'));

const width = 960;
const gap = 72;
const panelWidth = (worlds: readonly MeasuredWorld[]) => (width - 32 - gap * worlds.length) / worlds.length;

/** A panel beside the other for each world, below the words of the page. */
function panels(
  worlds: readonly MeasuredWorld[],
  height: number,
  draw: (world: MeasuredWorld, box: Box) => string[],
): string[] {
  const drawn = worlds.filter(isMeasured);
  return drawn.flatMap((world, place) => {
    const box = { x: gap + place * (panelWidth(drawn) + gap), y: 150, width: panelWidth(drawn), height };
    return [words(`World “${world.name}”`, { x: box.x, y: 120 }, { size: 15, weight: 600 }), ...draw(world, box)];
  });
}

const legend = (entries: readonly (readonly [string, string, string?])[], { x, y }: Where): string[] =>
  entries.flatMap(([text, stroke, dash], place) => {
    const left = x + place * 190;
    return [
      path(
        [
          { x: left, y: y - 4 },
          { x: left + 24, y: y - 4 },
        ],
        { stroke, width: 3, ...(dash ? { dash } : {}) },
      ),
      words(text, { x: left + 32, y }, { size: 12 }),
    ];
  });

const bandWords = saidBands.map((upTo, band) => {
  const from = saidBands[band - 1] ?? 0;
  return upTo === Number.POSITIVE_INFINITY ? `over ${from} min` : `${from}–${upTo} min`;
});
/** As rule U16 has them of numbers that are just taken. */
const ends = [
  { of: 'low', target: 7, text: 'lower end' },
  { of: 'median', target: 50, text: 'median' },
  { of: 'high', target: 87, text: 'upper end' },
] as const;

export const calibration = (worlds: readonly MeasuredWorld[], { learned, cold }: Ours): string =>
  page(
    'How often what came was at or below what was said',
    'At issue, by the wait that was said. On the broken lines, a range holds what it promises: of 100 waits 7 end sooner, and 13 later.',
    { width, height: 500 },
    [
      ...panels(worlds, 260, ({ measured }, box) => {
        const scale = scaleIn(box, [-0.4, saidBands.length - 0.1], [0, 100]);
        const curve = (name: string, of: (typeof ends)[number]['of']) =>
          saidBands.flatMap((_upTo, band) => {
            const scores = measured.scores(name, 'issue', `band ${band}`);
            return scores === null ? [] : [{ x: scale.x(band), y: scale.y(100 * scores.below[of]) }];
          });
        return [
          rect(box, colour.paper, 6),
          ...grid(box, scale, [0, 25, 50, 75, 100], ' %'),
          ...ends.map(({ target }) =>
            path(
              [
                { x: box.x, y: scale.y(target) },
                { x: box.x + box.width, y: scale.y(target) },
              ],
              { stroke: colour.mist, width: 1.5, dash: '5 4' },
            ),
          ),
          ...ends.flatMap(({ of }) => [
            ...(curve(cold, of).length > 1 ? [path(curve(cold, of), { stroke: colour.plum, dash: '2 4' })] : []),
            ...(curve(learned, of).length > 1 ? [path(curve(learned, of), { stroke: colour.sea, width: 3 })] : []),
            ...curve(learned, of).map((at) => dot(at, colour.sea)),
          ]),
          ...ends.map(({ target, text }) =>
            words(
              text,
              { x: box.x + box.width - 8, y: scale.y(target) - 7 },
              { size: 11, fill: colour.mist, anchor: 'end' },
            ),
          ),
          ...bandWords.map((text, band) =>
            words(
              text,
              { x: scale.x(band), y: box.y + box.height + 22 },
              { size: 12, fill: colour.mist, anchor: 'middle' },
            ),
          ),
        ];
      }),
      ...legend(
        [
          ['ours, learned', colour.sea],
          ['ours, cold', colour.plum, '2 4'],
        ],
        { x: gap, y: 470 },
      ),
    ],
  );

export const errorByHour = (worlds: readonly MeasuredWorld[], ours: Ours, baselines: readonly string[]): string =>
  page(
    'The error by hour of the day',
    'At issue: mean absolute error in minutes, of numbers taken in that hour. Behind it, how long they waited.',
    { width, height: 500 },
    [
      ...panels(worlds, 260, ({ measured }, box) => {
        const best = bestOf(measured, baselines);
        const hours = Array.from({ length: 24 }, (_, hour) => hour).filter(
          (hour) => (measured.scores(ours.learned, 'issue', `hour ${hour}`)?.count ?? 0) >= 20,
        );
        const at = (name: string, hour: number) => measured.scores(name, 'issue', `hour ${hour}`)!;
        const highest = Math.max(1, ...hours.flatMap((hour) => [at(best, hour).mae, at(best, hour).meanWait]));
        const lines = steps(highest);
        const scale = scaleIn(box, [(hours[0] ?? 0) - 0.6, (hours.at(-1) ?? 1) + 0.6], [0, lines.at(-1)!]);
        const curve = (name: string) => hours.map((hour) => ({ x: scale.x(hour), y: scale.y(at(name, hour).mae) }));
        const barWidth = (scale.x(1) - scale.x(0)) * 0.6;
        return [
          rect(box, colour.paper, 6),
          ...grid(box, scale, lines, ''),
          ...hours.map((hour) => {
            const top = scale.y(at(best, hour).meanWait);
            return rect(
              { x: scale.x(hour) - barWidth / 2, y: top, width: barWidth, height: box.y + box.height - top },
              colour.foam,
              2,
            );
          }),
          path(curve(best), { stroke: colour.coral }),
          path(curve(ours.cold), { stroke: colour.plum, dash: '2 4' }),
          path(curve(ours.learned), { stroke: colour.sea, width: 3 }),
          ...curve(ours.learned).map((place) => dot(place, colour.sea)),
          ...hours.map((hour) =>
            words(
              `${String(hour).padStart(2, '0')}.00`,
              { x: scale.x(hour), y: box.y + box.height + 22 },
              { size: 12, fill: colour.mist, anchor: 'middle' },
            ),
          ),
        ];
      }),
      ...legend(
        [
          ['ours, learned', colour.sea],
          ['ours, cold', colour.plum, '2 4'],
          ['the best known method', colour.coral],
          ['mean wait', colour.foam],
        ],
        { x: gap, y: 470 },
      ),
    ],
  );

const bestOf = (measured: Measured, names: readonly string[]): string =>
  names.toSorted((a, b) => maeOf(measured.scores(a, 'issue', 'all')) - maeOf(measured.scores(b, 'issue', 'all')))[0]!;
const maeOf = (scores: Scores | null): number => scores?.mae ?? Number.POSITIVE_INFINITY;

const rowHeight = 34;

export function comparison(
  worlds: readonly MeasuredWorld[],
  { learned, cold }: Ours,
  baselines: readonly string[],
): string {
  const names = [learned, cold, ...baselines];
  const highest = Math.max(
    ...worlds
      .filter(isMeasured)
      .flatMap(({ measured }) => names.map((name) => maeOf(measured.scores(name, 'issue', 'all')))),
  );
  return page(
    'Ours beside each known method',
    'At issue: mean absolute error in minutes; shorter is better. The line is at 0.65 of the best known method, the bar that ours has to meet.',
    { width, height: 210 + names.length * rowHeight },
    panels(worlds, names.length * rowHeight, ({ measured }, box) => {
      const bars = { ...box, x: box.x + 132, width: box.width - 132 - 40 };
      const scale = scaleIn(bars, [0, highest], [0, 1]);
      const asked = 0.65 * maeOf(measured.scores(bestOf(measured, baselines), 'issue', 'all'));
      const rows = names.flatMap((name, row) => {
        const mae = maeOf(measured.scores(name, 'issue', 'all'));
        const y = box.y + row * rowHeight;
        const isOurs = name === learned || name === cold;
        return [
          words(name, { x: bars.x - 10, y: y + 20 }, { size: 12, weight: isOurs ? 600 : 400, anchor: 'end' }),
          rect(
            { x: bars.x, y: y + 5, width: scale.x(mae) - bars.x, height: rowHeight - 12 },
            isOurs ? colour.sea : '#b9c9c8',
            3,
          ),
          words(mae.toFixed(1), { x: scale.x(mae) + 8, y: y + 20 }, { size: 12, weight: 600 }),
        ];
      });
      const bar = { x: scale.x(asked), y: box.y - 4 };
      return [path([bar, { ...bar, y: box.y + box.height + 4 }], { stroke: colour.coral, dash: '5 4' }), ...rows];
    }),
  );
}
