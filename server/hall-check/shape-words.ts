/** What is wrong with the shape of a hall file, one line each, with what is allowed. */
import type { z } from 'zod';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { at, whoseIs } from './owner.ts';

type Issue = z.core.$ZodIssue;

interface InBoth {
  id: string;
  en: string;
}
const both = (id: string, en: string): InBoth => ({ id, en });

const patterns: [start: string, words: InBoth][] = [
  [
    '^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$',
    both('jam seperti 08:00, dari 00:00 sampai 24:00', 'a time as 08:00, from 00:00 to 24:00'),
  ],
  [
    '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$',
    both(
      'id dari huruf, angka, dan tanda hubung, paling banyak 64',
      'an id of letters, digits and hyphens, 64 at most',
    ),
  ],
  [
    '^[0-9]?[A-HJ-NP-Z]{1,3}$',
    both(
      'satu sampai tiga huruf besar tanpa I dan O, boleh diawali satu angka (A, AK, 4K)',
      'one to three capital letters without I and O, perhaps after a digit (A, AK, 4K)',
    ),
  ],
  ['^[A-Z]{2,20}$', both('2 sampai 20 huruf besar', '2 to 20 capital letters')],
  ['^#[0-9a-f]{6}$', both('warna seperti #1f6f78', 'a colour as #1f6f78')],
  ['^[0-9a-f]{32}$', both('gambar yang sudah diunggah', 'a picture that was given to this hall')],
  [
    '^[a-z0-9][a-z0-9-]{0,39}$',
    both('kode dari huruf kecil, angka, dan tanda hubung', 'a code of small letters, digits and hyphens'),
  ],
];

export function shapeFindings(
  issue: Issue,
  file: unknown,
  known: (path: readonly PropertyKey[]) => readonly string[],
): SettingsProblem[] {
  const { owner, field } = whoseIs(file, issue.path);
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = meant(key, known(issue.path));
      return {
        path: [...path, key],
        line: `${owner}: ${inside(field)}there is no field "${key}"${near.en}`,
        words: both(`Tidak ada isian “${key}”${near.id}.`, `There is no field “${key}”${near.en}.`),
      };
    });
  // Of the whole: its message is the line already.
  if (issue.code === 'custom' && issue.params?.words)
    return [{ path, line: issue.message, words: issue.params.words as InBoth }];
  const given = at(file, issue.path);
  const { is, allowed } = wrong(issue, given);
  const line = `${owner}: ${field === '' ? 'it' : field} ${is}${allowed.en}`;
  return [{ path, line, words: inEach(allowed, (text) => sentence(text, given === undefined)) }];
}

const inEach = ({ id, en }: InBoth, change: (text: string) => string): InBoth => both(change(id), change(en));
/** ": at least 1" is "At least 1." beside a field. */
function sentence(text: string, isMissing: boolean): string {
  const words = text.replace(/^(?::|,)? /, '');
  return isMissing || words !== '' ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : text;
}

const inside = (field: string): string => (field === '' ? '' : `in ${field} `);

/** `is`: what stands there, for the line; `allowed`: what may stand there. */
function wrong(issue: Issue, given: unknown): { is: string; allowed: InBoth } {
  const is = `is ${shown(given)}`;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kindOf(issue.expected);
      return given === undefined
        ? { is: 'is missing', allowed: both(`: perlu diisi ${kind.id}`, `: ${kind.en} is needed`) }
        : { is, allowed: both(`, bukan ${kind.id}`, `, not ${kind.en}`) };
    }
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? {
            is: 'is empty',
            allowed: both(
              `: perlu diisi, paling sedikit ${issue.minimum} ${issue.origin === 'array' ? 'isian' : 'huruf'}`,
              `: at least ${issue.minimum} ${issue.origin === 'array' ? 'entry' : 'letter'} is needed`,
            ),
          }
        : { is, allowed: both(`: paling sedikit ${issue.minimum}`, `: at least ${issue.minimum}`) };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? {
            is: 'is too long',
            allowed: both(
              `: terlalu panjang, paling banyak ${issue.maximum} ${issue.origin === 'array' ? 'isian' : 'huruf'}`,
              `: at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'letters'}`,
            ),
          }
        : { is, allowed: both(`: paling banyak ${issue.maximum}`, `: at most ${issue.maximum}`) };
    case 'invalid_value': {
      const values = issue.values.map((value) => String(value)).join(', ');
      return { is, allowed: both(`: pilihannya ${values}`, `: allowed are ${values}`) };
    }
    case 'invalid_format': {
      const format = formatWords(issue);
      return { is, allowed: both(`: harus ${format.id}`, `: it must be ${format.en}`) };
    }
    default:
      return { is, allowed: both(`: ${inIndonesian[issue.message] ?? issue.message}`, `: ${issue.message}`) };
  }
}

/** What the shape itself says of some fields. */
const inIndonesian: Record<string, string> = {
  'not a time zone that this system knows': 'zona waktu ini tidak dikenal sistem',
  'the first is 00:00, the last 23:59': 'paling awal 00:00, paling akhir 23:59',
};

function formatWords({ format, pattern }: Extract<Issue, { code: 'invalid_format' }>): InBoth {
  if (format === 'date') return both('tanggal seperti 2026-12-25', 'a date as 2026-12-25');
  const told = patterns.find(([source]) => pattern?.includes(source))?.[1];
  return told ?? both(`seperti ${pattern ?? format}`, `as ${pattern ?? format}`);
}

const kinds: Record<string, InBoth> = {
  string: both('teks', 'a text'),
  number: both('angka', 'a number'),
  int: both('bilangan bulat', 'a whole number'),
  array: both('daftar [ … ]', 'a list [ … ]'),
  object: both('isian { … }', 'an object { … }'),
  boolean: both('ya atau tidak', 'true or false'),
};
const kindOf = (expected: string): InBoth => kinds[expected] ?? both(expected, expected);

const mostShown = 60;

function shown(given: unknown): string {
  const text = JSON.stringify(given) ?? 'nothing';
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

/** The nearest field that there is, where two letters at most are otherwise. */
function meant(key: string, fields: readonly string[]): InBoth {
  const near = fields
    .map((field) => ({ field, off: distance(key.toLowerCase(), field.toLowerCase()) }))
    .sort((a, b) => a.off - b.off)[0];
  if (near && near.off <= Math.max(2, Math.floor(near.field.length / 4)))
    return both(`; maksudnya “${near.field}”?`, `; did you mean "${near.field}"?`);
  const all = fields.join(', ');
  return fields.length > 0 ? both(`; yang ada: ${all}`, `; allowed are ${all}`) : both('', '');
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
