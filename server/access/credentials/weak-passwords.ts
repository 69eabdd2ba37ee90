/**
 * Passwords that are tried first. A password is read as pieces: a word that many use, a name around its owner, a run on the
 * keyboard, a repeated sign, a year; and single signs between them. What few pieces explain is weak.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** See the head of the file for where they come from. */
const common = new Set(
  readFileSync(join(import.meta.dirname, 'common-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== ''),
);

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '!@#$%^&*()',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '147258369',
];
const runs = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/** What a sign costs a guesser; a word out of thousands is worth two signs. */
const [signCost, wordCost, runCost, nameCost] = [1, 2, 1, 0];
const leastCost = 6;
const leastDifferent = 5;
const longestPiece = 24;
/** Those who come so far are not weak; it bounds the work, too. */
const mostRead = 64;
const shortestWord = 3;

const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** `names`: of the owner and of the hall, in any form. */
export function isWeakPassword(password: string, names: readonly string[]): boolean {
  const signs = plain(password).slice(0, mostRead);
  if (/^\d*$/.test(signs) || new Set(signs).size < leastDifferent) return true;
  const own = new Set(names.flatMap((name) => [plain(name), ...name.split(/[^\p{L}\p{N}]+/u).map(plain)]));
  return costOf(unitOf(signs), own) < leastCost;
}

/** Without what separates, in small letters and without accents. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{C}\s._-]/gu, '');

/** `abc` of `abcabcabc`. */
function unitOf(signs: string): string {
  const period = (signs + signs).indexOf(signs, 1);
  return signs.slice(0, period);
}

/** Of the cheapest way to read it in pieces. */
function costOf(signs: string, own: ReadonlySet<string>): number {
  const costs = [0];
  for (let end = 1; end <= signs.length; end++) {
    let best = costs[end - 1]! + signCost;
    for (let start = Math.max(0, end - longestPiece); start <= end - shortestWord; start++)
      best = Math.min(best, costs[start]! + pieceCost(signs.slice(start, end), own));
    costs.push(best);
  }
  return costs.at(-1)!;
}

function pieceCost(piece: string, own: ReadonlySet<string>): number {
  const readings = [piece, undisguised(piece), undisguised(piece).replaceAll('i', 'l')];
  if (readings.some((reading) => own.has(reading) || own.has(backwards(reading)))) return nameCost;
  if (isRun(piece)) return runCost;
  const isWord =
    piece.length > shortestWord && readings.some((reading) => common.has(reading) || common.has(backwards(reading)));
  return isWord ? wordCost : Number.POSITIVE_INFINITY;
}

const isRun = (piece: string): boolean =>
  /^(.)\1+$/u.test(piece) || /^(?:19|20)\d\d$|^\d{6}$|^\d{8}$/.test(piece) || runs.some((run) => run.includes(piece));

const undisguised = (piece: string): string => piece.replaceAll(/[0134570@$!]/g, (sign) => disguises[sign] ?? sign);
const backwards = (text: string): string => Array.from(text).toReversed().join('');
