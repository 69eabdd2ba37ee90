/** How wide a number is, so that it can be set as large as its place allows. */

/** Advances of Atkinson Hyperlegible Next, bold, in em; its tabular figures are all alike. */
const wide: Readonly<Record<string, number>> = { '-': 0.373, M: 0.858, W: 0.886, Q: 0.756, G: 0.718, N: 0.717 };
const digitEms = 0.632;
const letterEms = 0.7;

/** In em; `spacing` is the letter spacing that the number is set with. */
export const numberEms = (number: string, spacing = 0): number =>
  [...number].reduce((sum, sign) => sum + (wide[sign] ?? (/\d/.test(sign) ? digitEms : letterEms)) + spacing, 0);
