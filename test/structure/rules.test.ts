/** The pages of rules and the tests that prove them: each rule is cited by a title, and each citation is of a rule. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = globSync('{server/*,kiosk,display,counter,shared}/RULES.md', { cwd: root }).map((path) => ({
  path,
  rules: [...textOf(path).matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\*/gm)].map(([, rule]) => String(rule)),
}));
const rules = pages.flatMap((page) => page.rules);

/** `'[O1] …'`, also `'[O1][O2] …'` and `'[O1] [O2] …'`: the citations at the beginning of a string. */
const citations = (source: string): string[] =>
  [...source.matchAll(/['"`]((?:\[[A-Z]{1,2}\d+\] ?)+)/g)].flatMap(([, cited]) => cited?.match(/[A-Z]{1,2}\d+/g) ?? []);
const cited = new Set(globSync('test/**/*.test.ts', { cwd: root }).flatMap((path) => citations(textOf(path))));

describe.each(pages)('$path', ({ rules: own }) => {
  test('has rules, and each is cited by a test', () => {
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((rule) => !cited.has(rule))).toEqual([]);
  });
});
test('each part that promises something has its page, and a number stands for one rule in all of them', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(
    [
      'counter',
      'display',
      'kiosk',
      'server/access',
      'server/backup',
      'server/domain',
      'server/doors',
      'server/rehearsal',
      'shared',
    ].map((folder) => `${folder}/RULES.md`),
  );
  expect(rules.length).toBeGreaterThan(150);
  expect(new Set(rules).size).toBe(rules.length);
});
test('every rule that a test cites exists', () => {
  expect([...cited].filter((rule) => !rules.includes(rule)).sort()).toEqual([]);
});
