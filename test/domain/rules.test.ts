/** The rules and the tests that prove them: each rule is cited by a title, and each citation is of a rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tests = new URL('../', import.meta.url);
const text = readFileSync(new URL('../../server/domain/RULES.md', import.meta.url), 'utf8');
const rules = [...text.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule);

/** `'[O1] …'`, also `'[O1][O2] …'`: the citations at the beginning of a string. */
const citations = (source: string) =>
  [...source.matchAll(/['"`]((?:\[[A-Z]\d+\])+) /g)].flatMap(([, cited]) => cited?.match(/[A-Z]\d+/g) ?? []);
const cited = new Set(
  readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => citations(readFileSync(new URL(name, tests), 'utf8'))),
);

test('rules are numbered once, and there are some', () => {
  expect(rules.length).toBeGreaterThan(60);
  expect(new Set(rules).size).toBe(rules.length);
});
test('every rule is cited by a test', () => {
  expect(rules.filter((rule) => rule !== undefined && !cited.has(rule))).toEqual([]);
});
test('every rule that a test cites exists', () => {
  expect([...cited].filter((rule) => !rules.includes(rule)).sort()).toEqual([]);
});
