/** PINs that are tried first. */

const runOf = (step: number): RegExp[] =>
  Array.from({ length: 10 }, (_, start) =>
    Array.from({ length: 6 }, (__, place) => (((start + step * place) % 10) + 10) % 10).join(''),
  ).map((run) => new RegExp(`^${run}$`));

/** In equal steps, from 012345 and 864208 to 000000. */
const runs = Array.from({ length: 10 }, (_, step) => runOf(step)).flat();

/** Three keys in a row or column of the keypad, or the same key three times. */
const isHalfRun = (three: string): boolean => {
  const [first = 0, second = 0, third = 0] = Array.from(three, Number);
  const step = second - first;
  return step === third - second && [0, 1, 2, 3, 4].includes(Math.abs(step));
};

const backwards = (text: string): string => Array.from(text).toReversed().join('');

/** Every second digit, tables of multiplication, columns and corners of the keypad. */
const rows = [
  ...['135790246813579', '24681012141618', '36912151821', '48121620', '51015202530'],
  ...['124578', '235689', '134679', '123654789', '147852369', '147369', '741963'],
].flatMap((row) => [row, backwards(row)]);

/** Numbers of two digits in steps that one counts in: 121314, 151413, 304050. */
const isCountedInPairs = (pin: string): boolean => {
  const [first = 0, second = 0, third = 0] = (pin.match(/../g) ?? []).map(Number);
  const step = second - first;
  return step === third - second && (Math.abs(step) <= 5 || step % 10 === 0 || step % 11 === 0);
};

/** 123456 of 214365. */
const unturned = (pin: string): string => pin.replaceAll(/(.)(.)/g, '$2$1');

const shapes = [
  // One, two and three of a digit: 122333, 333221.
  /^(\d)(\d)\2(\d)\3\3$|^(\d)\4\4(\d)\5(\d)$/,
  // Few digits, or the same again.
  /^(\d)\1*(\d)(?:\1|\2)*$/,
  /^(\d{2})\1\1$/,
  /^(\d{3})\1$/,
  // In pairs, and the same from behind.
  /^(\d)\1(\d)\2(\d)\3$/,
  /^(\d)(\d)(\d)\3\2\1$/,
  /(\d)\1{3}/,
  /0123|1234|2345|3456|4567|5678|6789|7890|9876|8765|7654|6543|5432|4321|3210/,
];

/** Day, month, year of a birthday, in either order. */
const birthday = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d$|^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** A year, and something behind or before it. */
const year = /^(?:19[4-9]|20[0-3])\d\d\d$|^\d\d(?:19[4-9]|20[0-3])\d$/;
const worst = new Set(['159357', '159753', '112358', '147852', '258741', '142536', '102030']);

export const isWeakPin = (pin: string): boolean =>
  worst.has(pin) ||
  [...runs, ...shapes, birthday, year].some((shape) => shape.test(pin)) ||
  runs.some((shape) => shape.test(unturned(pin))) ||
  rows.some((row) => row.includes(pin)) ||
  isCountedInPairs(pin) ||
  (isHalfRun(pin.slice(0, 3)) && isHalfRun(pin.slice(3)));
