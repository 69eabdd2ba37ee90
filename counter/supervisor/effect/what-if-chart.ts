/** Two curves as it is and as it is asked, each with its range, over the hours of the day: of waits, and of who still waits. Pure. */
import { html, nothing, svg } from 'lit';
import { clockTime } from '../../../shared/client/words/language.ts';
import type { Spread, WhatIfAnswer } from '../../../shared/views/what-if.ts';

export type Curve = 'asIs' | 'asAsked';

/** Of a time of the day. Null: as asked there is nobody. */
export interface ChartPoint {
  at: number;
  asIs: Spread;
  asAsked: Spread | null;
}

export interface Chart {
  points: readonly ChartPoint[];
  /** The lines of the scale, from 0, in what the points are. */
  lines: readonly number[];
  /** A line of the scale in words. */
  inWords: (line: number) => string;
  /** Where each curve ends is marked. */
  isEndMarked: boolean;
  label: string;
}

/** What all charts of an answer have in common. */
export interface ChartFrame {
  from: number;
  until: number;
  closesAt: number;
  closes: string;
  timezone: string;
  /** There is something to compare. */
  isChanged: boolean;
}

/** The lines of the scale, minutes: five at most, the last one at or above the longest. */
export function scaleOfWaits(longestSeconds: number): number[] {
  const longest = Math.max(1, longestSeconds / 60);
  const step = [5, 10, 15, 20, 30, 60].find((each) => longest <= each * 4) ?? Math.ceil(longest / 240) * 60;
  return linesOf(longest, step);
}

/** The lines of the scale, people: five at most. */
export function scaleOfPeople(most: number): number[] {
  const people = Math.max(1, most);
  const step = [1, 2, 5, 10, 20, 25, 50].find((each) => people <= each * 4) ?? Math.ceil(people / 400) * 100;
  return linesOf(people, step);
}

const linesOf = (most: number, step: number): number[] =>
  Array.from({ length: Math.ceil(most / step) + 1 }, (_, line) => line * step);

export const mostOf = (points: readonly Pick<ChartPoint, Curve>[]): number =>
  Math.max(0, ...points.flatMap(({ asIs, asAsked }) => [asIs.high, asAsked?.high ?? 0]));

/** The waits by when a number is taken, and who still waits: over the same hours. */
export const frameOf = ({
  at,
  closesAt,
  curve,
  stillWaiting,
}: WhatIfAnswer): Pick<ChartFrame, 'from' | 'until' | 'closesAt'> => ({
  from: at,
  until: Math.max(at + 1, ...curve.map(({ from }) => from ?? at), ...stillWaiting.map((point) => point.at)),
  closesAt,
});

/** From 0 to 100 across. */
export const placesOf = (times: readonly number[], { from, until }: Pick<ChartFrame, 'from' | 'until'>): number[] =>
  times.map((time) => ((time - from) / (until - from)) * 100);

/** A time takes some room on a phone, too; the first of them begins at its place, all others have it in their middle. */
const [roomForFirst, roomForTime] = [28, 18];

/** Which of these places have their time below them: none runs into the one before. */
export function namedAt(across: readonly number[]): ReadonlySet<number> {
  let next = Number.NEGATIVE_INFINITY;
  const named = across.flatMap((x, each) => {
    if (x < next) return [];
    next = x + (each === 0 ? roomForFirst : roomForTime);
    return [each];
  });
  return new Set(named);
}

/** Shapes stretch with the room; what is written does not. `times`: what may be named below. */
export function whatIfChart(
  { points, lines, inWords, isEndMarked, label }: Chart,
  { isChanged, timezone, closesAt, closes, ...frame }: ChartFrame,
  times: readonly number[],
) {
  const end = lines.at(-1) ?? 1;
  const up = (value: number) => 100 - (value / end) * 100;
  const across = placesOf(times, frame);
  const named = namedAt(across);
  const [closing] = placesOf([closesAt], frame) as [number];
  const shown = (which: Curve) =>
    points.flatMap((point) => (point[which] ? [{ x: placesOf([point.at], frame)[0]!, of: point[which] }] : []));
  const shapes = (which: Curve) => {
    const spreads = shown(which);
    const corner = (of: keyof Spread) => spreads.map((each) => `${each.x.toFixed(2)},${up(each.of[of]).toFixed(2)}`);
    return svg`<polygon class=${which} points=${[...corner('high'), ...corner('low').reverse()].join(' ')} />
      <polyline class=${which} points=${corner('mean').join(' ')} />`;
  };
  const mark = (which: Curve) => {
    const last = shown(which).at(-1);
    return last && isEndMarked
      ? svg`<circle class=${which} cx="${last.x}%" cy="${up(last.of.mean)}%" r="5" />`
      : nothing;
  };
  const inBoth = (draw: (which: Curve) => unknown) => [draw('asIs'), isChanged ? draw('asAsked') : nothing];
  return html`<svg class="plot" role="img" aria-label=${label}>
      ${lines.map(
        (line) => svg`<line class="grid" x1="0" x2="100%" y1="${up(line)}%" y2="${up(line)}%" />
        <text class="minutes" x="-8" y="${up(line)}%" dy="0.35em" text-anchor="end">${inWords(line)}</text>`,
      )}
      ${
        closing > 0 && closing <= 100
          ? svg`<line class="closing" x1="${closing}%" x2="${closing}%" y1="0" y2="100%" />
            <text class="closing" x="${closing}%" y="0" dx="-0.4em" dy="-0.4em" text-anchor="end">${closes}</text>`
          : nothing
      }
      ${times.map((time, each) =>
        named.has(each)
          ? svg`<text x="${across[each]}%" y="100%" dy="1.5em" text-anchor=${each === 0 ? 'start' : 'middle'}>${clockTime(time, timezone)}</text>`
          : nothing,
      )}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">${inBoth(shapes)}</svg>
      ${inBoth(mark)}
    </svg>`;
}
