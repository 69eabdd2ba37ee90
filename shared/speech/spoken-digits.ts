/** Numbers in words, as a hall says them: leading zeros one by one, the rest as a number. */
import type { Language } from '../base/text.ts';

/** `021`: nol, dua, puluh, satu. With `each`: nol, dua, satu. Up to 999999. */
export function spokenDigits(digits: string, language: Language, mode: 'number' | 'each'): string[] {
  if (mode === 'each') return [...digits].flatMap((digit) => numberWords(Number(digit), language));
  const zeros = /^0*/.exec(digits)![0].length;
  const rest = digits.slice(zeros);
  const zero = numberWords(0, language)[0]!;
  return [...Array<string>(zeros).fill(zero), ...(rest === '' ? [] : numberWords(Number(rest), language))];
}

/** `numberWords(119, 'id')`: seratus, sembilan, belas. */
export function numberWords(n: number, language: Language): string[] {
  if (!Number.isInteger(n) || n < 0 || n > 999_999) throw new RangeError(`No number to say: ${n}`);
  return language === 'id' ? indonesian(n) : english(n);
}

const satuan = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');
/** One of a unit has a word of its own: never *satu ratus*. */
const units = [
  { value: 1_000, one: 'seribu', many: 'ribu' },
  { value: 100, one: 'seratus', many: 'ratus' },
  { value: 10, one: 'sepuluh', many: 'puluh' },
];

function indonesian(n: number): string[] {
  if (n < 12) return [satuan[n]!];
  if (n < 20) return [satuan[n - 10]!, 'belas'];
  const { value, one, many } = units.find((unit) => n >= unit.value)!;
  const count = Math.floor(n / value);
  const head = count === 1 ? [one] : [...indonesian(count), many];
  return n % value === 0 ? head : [...head, ...indonesian(n % value)];
}

const ones = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(n: number): string[] {
  if (n < 20) return [ones[n]!];
  if (n < 100) return [tens[Math.floor(n / 10) - 2]!, ...(n % 10 === 0 ? [] : [ones[n % 10]!])];
  const unit = n < 1_000 ? { value: 100, word: 'hundred' } : { value: 1_000, word: 'thousand' };
  const head = [...english(Math.floor(n / unit.value)), unit.word];
  const rest = n % unit.value;
  if (rest === 0) return head;
  return [...head, ...(rest < 100 ? ['and'] : []), ...english(rest)];
}
