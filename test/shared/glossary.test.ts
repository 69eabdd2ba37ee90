/** One Indonesian word for each thing: the table of `shared/GLOSSARY.md`, held against every sentence of the sources. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Row {
  word: string;
  not: string[];
}
const rows: Row[] = [...textOf('shared/GLOSSARY.md').matchAll(/^\| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, word = '', not = '']) => ({ word, not: not.split(', ') }))
  .filter(({ word }) => word !== 'Word');

/** What visitors type into the search is theirs: synonyms are no words of the hall. */
const typed = new Set(['kiosk/hall/everyday-words.ts', 'shared/client/search/everyday-words.ts']);
const sources = globSync('{counter,kiosk,display,shared,server}/**/*.ts', { cwd: root }).filter(
  (path) => !typed.has(path) && !path.includes('everyday-words'),
);

/** The Indonesian half of each text: `{ id: '…', en: '…' }`, and `both('…', '…')`. */
const texts = /\b(?:id:|both\()\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
const saidIn = (source: string): string[] => [...source.matchAll(texts)].map(([, , text = '']) => text);

/** Places and longer words that are right are taken out first: `janji temu` is no `janji`. */
function wrongWords(text: string): string[] {
  const rest = rows.reduce(
    (left, { word }) => left.replaceAll(new RegExp(`\\b${word}(nya)?\\b`, 'gi'), ' '),
    text.replaceAll(/\$?\{[^{}]*\}/g, ' '),
  );
  return rows.flatMap(({ not }) => not.filter((bad) => new RegExp(`\\b${bad}(nya)?\\b`, 'i').test(rest)));
}

test('[Y4] no sentence of any page, paper, table or refusal has another word for a thing than the glossary', () => {
  const wrong = sources.flatMap((path) =>
    saidIn(textOf(path)).flatMap((text) => wrongWords(text).map((word) => `${path}: “${word}” in “${text}”`)),
  );
  expect(wrong).toEqual([]);
});

test('[Y4] the sentences are found, and so is a wrong word', () => {
  const said = sources.flatMap((path) => saidIn(textOf(path)));
  expect(said.length).toBeGreaterThan(700);
  expect(rows.length).toBeGreaterThan(12);
  expect(wrongWords('Ambil nomor di kiosk')).toEqual(['kiosk']);
  expect(wrongWords('Buka mesin ini untuk PIN')).toEqual(['mesin']);
  expect(wrongWords('Kunci untuk {name}, dengan janji temu')).toEqual(['kunci']);
  expect(wrongWords('Kunci akses (API), batas waktu panggil, kios {kiosk}')).toEqual([]);
});
