/** A page of a plot: words, lines and bars in the colours of the hall (the tokens of the pages), with its weave on top. */

export const colour = {
  sand: '#faf6ee',
  paper: '#ffffff',
  ink: '#10222b',
  mist: '#5b6b73',
  line: '#e3dccd',
  sea: '#0a5566',
  foam: '#dcebea',
  coral: '#c2412d',
  plum: '#6b2c62',
  gold: '#f2b33d',
  leaf: '#1f7a4d',
} as const;

export interface Where {
  x: number;
  y: number;
}
export interface Box extends Where {
  width: number;
  height: number;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

interface Letters {
  size?: number;
  weight?: number;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

export const words = (
  text: string,
  { x, y }: Where,
  { size = 13, weight = 400, fill = colour.ink, anchor = 'start' }: Letters = {},
): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`;

export const rect = ({ x, y, width, height }: Box, fill: string, round = 0): string =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="${round}" fill="${fill}"/>`;

interface Stroke {
  stroke: string;
  width?: number;
  dash?: string;
}

export const path = (points: readonly Where[], { stroke, width = 2, dash }: Stroke): string =>
  `<path d="M${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;

export const dot = ({ x, y }: Where, fill: string, radius = 4): string =>
  `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${radius}" fill="${fill}" stroke="${colour.paper}" stroke-width="1.5"/>`;

const stripes = [colour.sea, colour.gold, colour.sea, colour.coral, colour.sea, colour.gold, colour.plum];

/** `title` says what is seen; `note` how to read it. */
export function page(
  title: string,
  note: string,
  { width, height }: Pick<Box, 'width' | 'height'>,
  parts: string[],
): string {
  const weave = stripes.map((fill, place) => rect({ x: 0, y: place * 2, width, height: 1.4 }, fill));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="'Plus Jakarta Sans', 'Plus Jakarta Sans Variable', system-ui, sans-serif">`,
    rect({ x: 0, y: 0, width, height }, colour.sand),
    ...weave,
    words(title, { x: 32, y: 54 }, { size: 20, weight: 700 }),
    words(note, { x: 32, y: 78 }, { fill: colour.mist }),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** From values to places in a box; `y` grows upward. */
export interface Scale {
  x(value: number): number;
  y(value: number): number;
}

export const scaleIn = (
  box: Box,
  [left, right]: readonly [number, number],
  [low, high]: readonly [number, number],
): Scale => ({
  x: (value) => box.x + ((value - left) / (right - left)) * box.width,
  y: (value) => box.y + box.height - ((value - low) / (high - low)) * box.height,
});

/** Lines across, with their values at the left. */
export const grid = (box: Box, scale: Scale, values: readonly number[], unit: string): string[] =>
  values.flatMap((value) => [
    path(
      [
        { x: box.x, y: scale.y(value) },
        { x: box.x + box.width, y: scale.y(value) },
      ],
      { stroke: colour.line, width: 1 },
    ),
    words(`${value}${unit}`, { x: box.x - 8, y: scale.y(value) + 4 }, { size: 12, fill: colour.mist, anchor: 'end' }),
  ]);

/** About `count` round steps from 0 to beyond the highest value. */
export function steps(highest: number, count = 5): number[] {
  const rough = Math.max(highest, 1e-9) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough)!;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, each) => Math.round(each * step * 1e6) / 1e6);
}
