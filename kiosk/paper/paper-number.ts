/** How a number is set on paper. */
import { numberEms } from '../../shared/client/look/number-width.ts';

/** Capitals and digits are 0.668 em high: this size makes them 22 mm. */
export const paperSizeMm = 33;
/** Narrower than this a digit is hard to read; then the number becomes less high instead. */
const narrowest = 0.56;

/** A number that is to fill `widthMm`: how much narrower than drawn its letters are set, and how much of the full size it keeps. */
export function paperNumber(number: string, widthMm: number): { narrow: number; scale: number } {
  const fit = Math.min(1, widthMm / (numberEms(number) * paperSizeMm));
  return fit >= narrowest ? { narrow: fit, scale: 1 } : { narrow: narrowest, scale: fit / narrowest };
}
