/** The waits by when a number is taken, as it is and as it is asked, each with its range. Pure. */
import { html, nothing, svg } from 'lit';
import { clockTime } from '../../../shared/client/words/language.ts';
import type { Spread, WhatIfAnswer } from '../../../shared/views/what-if.ts';

type Point = WhatIfAnswer['curve'][number];
export type Curve = 'asIs' | 'asAsked';

/** The lines of the scale, minutes: five at most, the last one at or above the longest. */
export function scaleOfWaits(longestSeconds: number): number[] {
  const longest = Math.max(1, longestSeconds / 60);
  const step = [5, 10, 15, 20, 30, 60].find((each) => longest <= each * 4) ?? Math.ceil(longest / 240) * 60;
  return Array.from({ length: Math.ceil(longest / step) + 1 }, (_, line) => line * step);
}

export const longestOfCurve = (curve: readonly Point[]): number =>
  Math.max(0, ...curve.flatMap(({ asIs, asAsked }) => [asIs.high, asAsked?.high ?? 0]));

/** From 0 to 100 across: who waits already stands at the left edge, as of now. */
export function placesOf(curve: readonly Point[], at: number): number[] {
  const froms = curve.map(({ from }) => from ?? at);
  const span = Math.max(1, (froms.at(-1) ?? at) - at);
  return froms.map((from) => ((from - at) / span) * 100);
}

/** A time takes some room on a phone, too. */
const roomForTime = 18;

/** Which of these places have their time below them: none runs into the one before. */
export function namedAt(across: readonly number[]): ReadonlySet<number> {
  let last = Number.NEGATIVE_INFINITY;
  const named = across.flatMap((x, each) => {
    if (x - last < roomForTime) return [];
    last = x;
    return [each];
  });
  return new Set(named);
}

/** `isChanged`: there is something to compare. Shapes stretch with the room; what is written does not. */
export function whatIfChart({ curve, at }: WhatIfAnswer, isChanged: boolean, timezone: string, label: string) {
  const points = curve.filter(({ from }) => from !== null);
  const lines = scaleOfWaits(longestOfCurve(points));
  const end = (lines.at(-1) ?? 1) * 60;
  const across = placesOf(points, at);
  const up = (seconds: number) => 100 - (seconds / end) * 100;
  const shapes = (which: Curve) => {
    const spreads = points.flatMap((point, each) => (point[which] ? [{ x: across[each]!, of: point[which] }] : []));
    const corner = (of: keyof Spread) => spreads.map((each) => `${each.x.toFixed(2)},${up(each.of[of]).toFixed(2)}`);
    return svg`<polygon class=${which} points=${[...corner('high'), ...corner('low').reverse()].join(' ')} />
      <polyline class=${which} points=${corner('mean').join(' ')} />`;
  };
  const named = namedAt(across);
  return html`<svg class="plot" role="img" aria-label=${label}>
      ${lines.map(
        (minutes) => svg`<line class="grid" x1="0" x2="100%" y1="${up(minutes * 60)}%" y2="${up(minutes * 60)}%" />
        <text class="minutes" x="-8" y="${up(minutes * 60)}%" dy="0.35em" text-anchor="end">${minutes}</text>`,
      )}
      ${points.map(({ from }, each) =>
        named.has(each) && from !== null
          ? svg`<text x="${across[each]}%" y="100%" dy="1.5em" text-anchor=${each === 0 ? 'start' : 'middle'}>${clockTime(from, timezone)}</text>`
          : nothing,
      )}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
        ${shapes('asIs')} ${isChanged ? shapes('asAsked') : nothing}
      </svg>
    </svg>`;
}
