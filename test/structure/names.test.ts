/** One name, one thing: whoever reads a name that is exported knows which file it is from. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = globSync('{shared,server,kiosk,display,counter}/**/*.{ts,mjs}', { cwd: root });

const declared = /^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
/** A schema and the type that is inferred from it have one name, and are one thing. */
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(declared)].map(([, name]) => String(name)))];

/** The names that more than one file exports, with those files. */
function exportedTwice(texts: readonly (readonly [file: string, text: string])[]): string[] {
  const places = Map.groupBy(
    texts.flatMap(([file, text]) => namesIn(text).map((name) => ({ name, file }))),
    ({ name }) => name,
  );
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)
    .sort();
}

test('no name is exported by two files', () => {
  const texts = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  expect(exportedTwice(texts)).toEqual([]);
  expect(texts.flatMap(([, text]) => namesIn(text)).length).toBeGreaterThan(1_000);
});

describe('the test would find', () => {
  test.each([
    'export const say = 1;',
    'export interface say {}',
    'export async function say() {}',
    'export type say = 1;',
    'export function* say() {}',
  ])('a second file with %s', (text) => {
    const texts = [
      ['a.ts', 'export class say {}'],
      ['b.ts', text],
    ] as const;
    expect(exportedTwice(texts)).toEqual(['say: a.ts, b.ts']);
  });

  test('nothing in a schema and its type, nor in what is only handed on', () => {
    const schema = 'export const Hall = z.object({});\nexport type Hall = z.infer<typeof Hall>;';
    const texts = [
      ['a.ts', schema],
      ['b.ts', "export type { Hall } from './a.ts';"],
    ] as const;
    expect(exportedTwice(texts)).toEqual([]);
  });
});
