/** Finds what Indonesian words have in common: `kelahiran`, `melahirkan` and `lahir` are one word to whoever searches. */

/** A shorter remainder says too little: `pengadu-an` would become `adu`. */
const leastLetters = 4;

const circumfixes: readonly RegExp[] = [/^ke(.+)an$/, /^(?:peng|peny|pem|pen|per|pe)(.+)an$/];
const prefixes: readonly RegExp[] = [/^(?:meng|meny|mem|men|ber|ter|peng|pem|pen|per)(.+)$/, /^(?:di|me|pe|se)(.+)$/];
const suffixes: readonly RegExp[] = [/^(.+)(?:nya|lah|kan)$/, /^(.+)an$/];

/** Both sides of a search are stemmed alike, so a wrong stem still meets itself. */
export function wordStem(word: string): string {
  const bare = stripped(word, suffixes.slice(0, 1));
  const inner = stripped(bare, circumfixes);
  return inner !== bare ? inner : stripped(stripped(bare, prefixes), suffixes.slice(1));
}

function stripped(word: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const rest = pattern.exec(word)?.[1];
    if (rest && rest.length >= leastLetters) return rest;
  }
  return word;
}
