/** Roughly how wide a number is set, in em: a big one is made smaller before it would be cut. */
export const emsOf = (number: string): number =>
  [...number].reduce(
    (ems, glyph) => ems + (glyph === '-' ? 0.36 : /[MW]/.test(glyph) ? 0.87 : /\d/.test(glyph) ? 0.6 : 0.65),
    0,
  );

/** In letters; at least one. */
export const longestWord = (words: string): number => Math.max(1, ...words.split(/\s+/).map((word) => word.length));
