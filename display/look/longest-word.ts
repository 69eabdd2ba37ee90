/** The length of the longest word in letters; at least 1. */
export const longestWord = (words: string): number => Math.max(1, ...words.split(/\s+/).map((word) => word.length));
