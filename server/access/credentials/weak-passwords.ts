/**
 * Passwords that are tried first. A password is read as pieces: a word of the hall or of its owner, a word that many use, a run on
 * the keyboard, a piece that was there before, a year; and single signs between them. What few pieces explain is weak; so is what two
 * such pieces explain that were woven into one another.
 */
import { isRun } from './runs.ts';
import { commonWords, hallWords } from './word-lists.ts';

/** What whoever knows the person and the hall tries. */
export interface Surroundings {
  /** Of the owner and of the hall, in any form. */
  names: readonly string[];
  /** Of what is before everybody's eyes there: agencies, services, zones. */
  words: readonly string[];
}

/** What a sign costs a guesser; a word out of thousands is worth two signs, one out of some hundreds one, a digit half of one; chance makes words of four letters. */
const cost = { sign: 1, digit: 0.55, word: 2, shortWord: 2.5, hallWord: 1, run: 1, again: 1, telephone: 2, name: 0 };
const leastCost = 6;
/** Chance makes short words of every second sign. */
const leastWovenCost = 4;
const leastDifferent = 5;
const longestPiece = 64;
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

interface Known {
  own: ReadonlySet<string>;
  ofHall: ReadonlySet<string>;
}

export function isWeakPassword(password: string, { names, words }: Surroundings): boolean {
  const signs = plain(password).slice(0, mostRead);
  if (/^\d*$/.test(signs) || new Set(signs).size < leastDifferent) return true;
  const known = { own: new Set(names.flatMap(formsOf)), ofHall: new Set(words.flatMap(formsOf)) };
  const read = (part: string) => costOf(unitOf(part), known);
  return read(signs) < leastCost || strandsOf(signs).some((strands) => sum(strands.map(read)) < leastWovenCost);
}

const formsOf = (name: string): string[] => [plain(name), ...name.split(/[^\p{L}\p{N}]+/u).map(plain)];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

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

/** `abcde` and `12345` of `a1b2c3d4e5`, and of `ab12cde345`. */
function strandsOf(signs: string): string[][] {
  const inTurn = (turn: number) => Array.from(signs).filter((_, place) => place % 2 === turn);
  return [
    [inTurn(0).join(''), inTurn(1).join('')],
    [signs.replaceAll(/\d/g, ''), signs.replaceAll(/\D/g, '')],
  ];
}

/** Of the cheapest way to read it in pieces. */
function costOf(signs: string, known: Known): number {
  const costs = [0];
  for (let end = 1; end <= signs.length; end++) {
    let best = costs[end - 1]! + (/\d/.test(signs[end - 1]!) ? cost.digit : cost.sign);
    for (let start = Math.max(0, end - longestPiece); start <= end - shortestWord; start++) {
      const piece = signs.slice(start, end);
      const wasBefore = start >= piece.length && signs.lastIndexOf(piece, start - piece.length) >= 0;
      best = Math.min(best, costs[start]! + (wasBefore ? cost.again : Number.POSITIVE_INFINITY));
      if (best > costs[start]!) best = Math.min(best, costs[start]! + pieceCost(piece, known));
    }
    costs.push(best);
  }
  return costs.at(-1)!;
}

function pieceCost(piece: string, { own, ofHall }: Known): number {
  const readings = readingsOf(piece);
  const isIn = (words: ReadonlySet<string>) => readings.some((reading) => words.has(reading));
  if (isIn(own)) return cost.name;
  if (isRun(piece)) return cost.run;
  if (isIn(ofHall) || isIn(hallWords)) return cost.hallWord;
  if (/^(?:08|628)\d{8,11}$/.test(piece)) return cost.telephone;
  if (piece.length <= shortestWord || !isIn(commonWords)) return Number.POSITIVE_INFINITY;
  return piece.length === shortestWord + 1 ? cost.shortWord : cost.word;
}

/** As it is, without disguise, from behind, and without what Indonesian hangs on a word (-ku, -mu, -nya). */
function readingsOf(piece: string): string[] {
  if (piece.length <= shortestWord) return [piece, backwards(piece)];
  const bare = undisguised(piece);
  const forms = [...new Set([piece, bare, bare.replaceAll('i', 'l')])];
  return forms.flatMap((form) => [form, backwards(form), form.replace(/(?<=...)(?:[km]u|nya)$/, '')]);
}

const undisguised = (piece: string): string => piece.replaceAll(/[013457@$!]/g, (sign) => disguises[sign] ?? sign);
const backwards = (text: string): string => Array.from(text).toReversed().join('');
