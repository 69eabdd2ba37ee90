/** Words that a guesser tries; the head of each file says where they come from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const wordsIn = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '');

export const commonWords: ReadonlySet<string> = new Set([
  ...wordsIn('common-words.txt'),
  ...wordsIn('indonesian-words.txt'),
]);
export const hallWords: ReadonlySet<string> = new Set(wordsIn('hall-words.txt'));
