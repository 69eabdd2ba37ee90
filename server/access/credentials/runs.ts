/** Signs in an order that everybody knows: on the keyboard, in the alphabet, in counting. */

const counting = [
  'satuduatigaempatlimaenamtujuhdelapansembilansepuluhsebelas',
  'sepuluhsembilandelapantujuhenamlimaempattigaduasatunol',
  'nolsatuduatiga',
  'kosongsatuduatiga',
  'onetwothreefourfivesixseveneightnineten',
  'seninselasarabukamisjumatsabtuminggu',
  'januarifebruarimaretaprilmeijunijuliagustusseptemberoktobernovemberdesember',
];
const rows = [
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '!@#$%^&*()',
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'],
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qawsedrftgyhujikolp',
  'azsxdcfvgbhnjmk',
  '147258369',
  '741852963',
  '159357',
];
const runs = [...counting, ...rows.flatMap((row) => [row, Array.from(row).toReversed().join('')])];

const shifted = '!@#$%^&*()';
/** Typed with the shift key held or not. */
const unshifted = (piece: string): string =>
  piece.replaceAll(/[!@#$%^&*()]/g, (sign) => String((shifted.indexOf(sign) + 1) % 10));

const isDateOrYear = (piece: string): boolean => /^(?:19|20)\d\d$|^\d{6}$|^\d{8}$/.test(piece);

export const isRun = (piece: string): boolean =>
  /^(.)\1+$/u.test(piece) ||
  isDateOrYear(piece) ||
  isInSteps(piece) ||
  runs.some((run) => run.includes(piece) || run.includes(unshifted(piece)));

/** Four and more letters or digits in equal steps: abcd, 8642, zxvt. */
function isInSteps(piece: string): boolean {
  if (piece.length < 4 || !/^(?:[a-z]+|\d+)$/.test(piece)) return piece === 'abc' || piece === 'xyz';
  const step = piece.charCodeAt(1) - piece.charCodeAt(0);
  return Math.abs(step) <= 3 && Array.from(piece).every((_, place) => isStep(piece, place, step));
}

const isStep = (piece: string, place: number, step: number): boolean =>
  place === 0 || piece.charCodeAt(place) - piece.charCodeAt(place - 1) === step;
