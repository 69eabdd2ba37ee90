/** How wide a number is, so that it can be set as large as its place allows; and how it is set on paper. */

/** Advances of Atkinson Hyperlegible Next, bold, in em; its tabular figures are all alike. */
const wide: Readonly<Record<string, number>> = { '-': 0.373, M: 0.858, W: 0.886, Q: 0.756, G: 0.718, N: 0.717 };
const digitEms = 0.632;
const letterEms = 0.7;

export const numberEms = (number: string): number =>
  [...number].reduce((sum, sign) => sum + (wide[sign] ?? (/\d/.test(sign) ? digitEms : letterEms)), 0);

/** Capitals and digits are 0.668 em high: this size makes them 22 mm. */
export const paperSizeMm = 33;
/** Narrower than this a digit is hard to read; then the number becomes less high instead. */
const narrowest = 0.56;

/** A number that is to fill `widthMm`: how much narrower than drawn its letters are set, and how much of the full size it keeps. */
export function paperNumber(number: string, widthMm: number): { narrow: number; scale: number } {
  const fit = Math.min(1, widthMm / (numberEms(number) * paperSizeMm));
  return fit >= narrowest ? { narrow: fit, scale: 1 } : { narrow: narrowest, scale: fit / narrowest };
}
