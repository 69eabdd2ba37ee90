/** How well one colour is read on another (WCAG 2.2): 1 is not at all, 21 is black on white. */

/** Letters of ordinary size. */
export const leastContrast = 4.5;
/** Marks and lines. */
export const leastOfMarks = 3;
/** The ground of the pages: a little darker than white, and so what counts for both. */
export const pageGround = '#faf6ee';

/** `#1f6f78`, both. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [brightnessOf(one), brightnessOf(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, as WCAG defines it. */
function brightnessOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
