/** In letters; at least one. */
export const longestWord = (words: string): number => Math.max(1, ...words.split(/\s+/).map((word) => word.length));
