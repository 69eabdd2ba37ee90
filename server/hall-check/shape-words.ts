/** What is wrong with the shape of a hall file, one line each, with what is allowed. */
import type { z } from 'zod';
import { at, whoseIs } from './owner.ts';

type Issue = z.core.$ZodIssue;

const patterns: [start: string, words: string][] = [
  ['^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$', 'a time as 08:00, from 00:00 to 24:00'],
  ['^[A-Za-z0-9][A-Za-z0-9-]{0,63}$', 'an id of letters, digits and hyphens, 64 at most'],
  ['^[0-9]?[A-HJ-NP-Z]{1,3}$', 'one to three capital letters without I and O, perhaps after a digit (A, AK, 4K)'],
  ['^[A-Z]{2,20}$', '2 to 20 capital letters'],
];

export function shapeWords(
  issue: Issue,
  file: unknown,
  known: (path: readonly PropertyKey[]) => readonly string[],
): string[] {
  const { owner, field } = whoseIs(file, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) => `${owner}: ${inside(field)}there is no field "${key}"${meant(key, known(issue.path))}`,
    );
  // Of the whole: its message names the owner itself.
  if (issue.code === 'custom' && issue.path.length === 0) return [issue.message];
  return [`${owner}: ${field === '' ? 'it' : field} ${wrong(issue, at(file, issue.path))}`];
}

const inside = (field: string): string => (field === '' ? '' : `in ${field} `);

function wrong(issue: Issue, given: unknown): string {
  const is = `is ${shown(given)}`;
  switch (issue.code) {
    case 'invalid_type':
      return given === undefined
        ? `is missing: ${kindOf(issue.expected)} is needed`
        : `${is}, not ${kindOf(issue.expected)}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `is empty: at least ${issue.minimum} ${issue.origin === 'array' ? 'entry' : 'letter'} is needed`
        : `${is}: at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `is too long: at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'letters'}`
        : `${is}: at most ${issue.maximum}`;
    case 'invalid_value':
      return `${is}: allowed are ${issue.values.map((value) => String(value)).join(', ')}`;
    case 'invalid_format':
      return `${is}: it must be ${formatWords(issue)}`;
    default:
      return `${is}: ${issue.message}`;
  }
}

function formatWords({ format, pattern }: Extract<Issue, { code: 'invalid_format' }>): string {
  if (format === 'date') return 'a date as 2026-12-25';
  return patterns.find(([source]) => pattern?.includes(source))?.[1] ?? `as ${pattern ?? format}`;
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list [ … ]',
  object: 'an object { … }',
  boolean: 'true or false',
};
const kindOf = (expected: string): string => kinds[expected] ?? expected;

const mostShown = 60;

function shown(given: unknown): string {
  const text = JSON.stringify(given) ?? 'nothing';
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

/** The nearest field that there is, where two letters at most are otherwise. */
function meant(key: string, fields: readonly string[]): string {
  const near = fields
    .map((field) => ({ field, off: distance(key.toLowerCase(), field.toLowerCase()) }))
    .sort((a, b) => a.off - b.off)[0];
  if (near && near.off <= Math.max(2, Math.floor(near.field.length / 4))) return `; did you mean "${near.field}"?`;
  return fields.length > 0 ? `; allowed are ${fields.join(', ')}` : '';
}

/** Letters to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
