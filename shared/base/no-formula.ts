/**
 * Cells of a table that a spreadsheet opens: none of them is a formula for it (rule P5). What is marked so is read again as it was
 * (rule Z10). Pure.
 */

/** What parts cells or rows for one spreadsheet or another: most look for quotes only where they take a cell to begin. */
const separators = ',;|\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029';
/** What they skip before they look whether it is a formula; and the mark itself. */
const blanks = `'\\s\\p{C}\\p{Z}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0"`;
/** Also as the keyboards of other scripts write them. */
const signs = '=+\\-@＝＋－＠﹦﹢﹣﹫−⁺⁻⁼₊₋₌';

const [separator, blank, sign] = [separators, blanks, signs].map((one) => new RegExp(`[${one}]`, 'u')) as [
  RegExp,
  RegExp,
  RegExp,
];
const mayBegin = new RegExp(`(?:^|[${separators}])[${blanks}]*[${signs}]`, 'u');
const beginsWithControl = /^'*\s?\p{Cc}/u;
const mark = "'";

/** With a mark wherever a spreadsheet would see a formula begin. */
export function withoutFormula(text: string): string {
  if (!mayBegin.test(text) && !beginsWithControl.test(text)) return text;
  const { signs: found, begins } = lookedAt(text);
  return found.map((one, place) => (begins[place] ? mark + one : one)).join('');
}

/** As it was before it was marked. */
export function asBeforeMarked(text: string): string {
  if (!text.includes(mark)) return text;
  const { signs: found, begins } = lookedAt(text);
  return found.filter((one, place) => one !== mark || !begins[place]).join('');
}

/** From the end, so that each sign is looked at once, however many blanks there are. */
function lookedAt(text: string): { signs: string[]; begins: boolean[] } {
  const found = [...text];
  const begins = found.map(() => false);
  let follows = false;
  for (let place = found.length - 1; place >= 0; place--) {
    const one = found[place] ?? '';
    follows = sign.test(one) || (follows && blank.test(one));
    const before = found[place - 1];
    begins[place] = before === undefined ? follows || beginsWithControl.test(text) : follows && separator.test(before);
  }
  return { signs: found, begins };
}

/** As RFC 4180 writes it, whichever sign parts the cells. What is a number here is one for the spreadsheet too, below zero as well. */
export function cellText(cell: string | number | null): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = withoutFormula(String(cell ?? ''));
  return /[";,\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
