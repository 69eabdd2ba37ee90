/** What somebody at the desk has typed to find a number (rule F1). */

/** Digits as on a paper: `012`. Either part may be missing, not both. */
interface AskedNumber {
  series: string;
  digits: string;
}
type Asked = AskedNumber | { code: string };

/** As a number can have them. */
const mostLetters = 4;
const mostDigits = 6;
const leastDigits = 3;

/** Null: there can be nothing of this kind. */
export function readAsked(text: string): Asked | null {
  const code = text.trim();
  const read = /^(\d?[a-z]+)?[\s.-]*(\d*)$/i.exec(code);
  if (!read) return { code };
  const series = (read[1] ?? '').toUpperCase();
  // More zeros in front than a paper has say nothing.
  const digits = read[2]!.replace(/^0+(?=\d{3})/, '');
  if ((series === '' && digits === '') || series.length > mostLetters || digits.length > mostDigits) return null;
  return { series, digits };
}

/** The same for all ways to write the same: what is watched is known by it. */
export function plainText(text: string): string {
  const asked = readAsked(text);
  if (asked === null) return '-';
  return 'code' in asked ? asked.code : `${asked.series}-${asked.digits}`;
}

/** The count that is meant exactly: `4` is `004`. */
export const wholeCount = (digits: string): string => digits.padStart(leastDigits, '0');
