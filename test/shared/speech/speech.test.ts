import { describe, expect, test } from 'vitest';
import type { Language } from '../../../shared/base/text.ts';
import {
  type CallToSay,
  callFragments,
  callSentence,
  callWords,
  clipName,
  letterName,
  spokenNumber,
  vocabulary,
} from '../../../shared/speech/speech.ts';
import { numberWords, spokenDigits } from '../../../shared/speech/spoken-digits.ts';
import fc from '../../support/fast-check.ts';

const civilRegistry = { id: 'Disdukcapil', en: 'Civil Registry' };
const first: CallToSay = { number: 'A-001', call: 1, last: false, counterNumber: 3, agencySpokenName: civilRegistry };
const second: CallToSay = { ...first, call: 2 };
const third: CallToSay = { ...first, call: 3, last: true };

const inWords = (digits: string, language: Language = 'id') => spokenDigits(digits, language, 'number').join(' ');

describe('a call in Indonesian', () => {
  test('the first call says the number, the counter and the agency', () => {
    expect(callSentence(first, 'id')).toBe('Nomor antrean, A, nol nol satu. Silakan menuju loket tiga, Disdukcapil.');
  });

  test('the second and the third call say so first', () => {
    const rest = 'Nomor antrean, A, nol nol satu. Silakan menuju loket tiga, Disdukcapil.';
    expect(callSentence(second, 'id')).toBe(`Panggilan kedua. ${rest}`);
    expect(callSentence(third, 'id')).toBe(`Panggilan terakhir. ${rest}`);
  });

  test('a hall that allows more calls than three says which one it is, and which is the last', () => {
    expect(callSentence({ ...first, call: 3 }, 'id')).toMatch(/^Panggilan ketiga\. /);
    expect(callSentence({ ...first, call: 4 }, 'id')).toMatch(/^Panggilan ulang\. /);
    expect(callSentence({ ...first, call: 5, last: true }, 'id')).toMatch(/^Panggilan terakhir\. /);
    expect(callSentence({ ...first, call: 2, last: true }, 'id')).toMatch(/^Panggilan terakhir\. /);
  });

  test('a hall that allows one call only does not threaten with the last', () => {
    expect(callSentence({ ...first, last: true }, 'id')).toMatch(/^Nomor antrean/);
  });

  test('a big number and a series of two letters', () => {
    const call = { ...first, number: 'AB-1119', counterNumber: 43, agencySpokenName: { id: 'Pos Indonesia' } };
    expect(callSentence(call, 'id')).toBe(
      'Nomor antrean, A B, seribu seratus sembilan belas. Silakan menuju loket empat puluh tiga, Pos Indonesia.',
    );
  });
});

describe('a call in a rush', () => {
  const short = { ...first, wording: 'short' } as const;

  test('[Q6] says number and counter alone', () => {
    expect(callSentence(short, 'id')).toBe('A, nol nol satu, loket tiga.');
    expect(callSentence(short, 'en')).toBe('A, zero zero one, counter three.');
    expect(callWords(short, 'id')).toEqual(['a', 'nol', 'nol', 'satu', 'loket', 'tiga']);
  });

  test('[Q6] says that it is the last, and not that it is the second', () => {
    expect(callSentence({ ...short, call: 2 }, 'id')).toBe('A, nol nol satu, loket tiga.');
    expect(callSentence({ ...short, call: 3, last: true }, 'id')).toBe(
      'Panggilan terakhir, A, nol nol satu, loket tiga.',
    );
    expect(callSentence({ ...short, call: 1, last: true }, 'id')).toBe('A, nol nol satu, loket tiga.');
  });
});

describe('a call in English', () => {
  test('the first call', () => {
    expect(callSentence(first, 'en')).toBe('Number A, zero zero one, please go to counter three, Civil Registry.');
  });

  test('further calls, and an agency without an English name', () => {
    const here = { ...second, agencySpokenName: { id: 'Samsat' } };
    expect(callSentence(here, 'en')).toBe('Second call. Number A, zero zero one, please go to counter three, Samsat.');
    expect(callSentence(third, 'en')).toMatch(/^Final call\. /);
  });
});

describe('numbers in words', () => {
  test.each([
    ['001', 'nol nol satu'],
    ['007', 'nol nol tujuh'],
    ['010', 'nol sepuluh'],
    ['011', 'nol sebelas'],
    ['012', 'nol dua belas'],
    ['020', 'nol dua puluh'],
    ['021', 'nol dua puluh satu'],
    ['100', 'seratus'],
    ['101', 'seratus satu'],
    ['110', 'seratus sepuluh'],
    ['111', 'seratus sebelas'],
    ['119', 'seratus sembilan belas'],
    ['200', 'dua ratus'],
    ['999', 'sembilan ratus sembilan puluh sembilan'],
    ['1000', 'seribu'],
    ['1001', 'seribu satu'],
    ['2010', 'dua ribu sepuluh'],
    ['21000', 'dua puluh satu ribu'],
    ['100000', 'seratus ribu'],
    ['101011', 'seratus satu ribu sebelas'],
    ['999999', 'sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan'],
  ])('%s is %s', (digits, words) => expect(inWords(digits)).toBe(words));

  test.each([
    ['01', 'nol satu'],
    ['10', 'sepuluh'],
    ['12', 'dua belas'],
    ['20', 'dua puluh'],
  ])('in a series of two digits %s is %s', (digits, words) => expect(inWords(digits)).toBe(words));

  test.each([
    ['001', 'zero zero one'],
    ['012', 'zero twelve'],
    ['021', 'zero twenty one'],
    ['100', 'one hundred'],
    ['119', 'one hundred and nineteen'],
    ['1005', 'one thousand and five'],
    ['1120', 'one thousand one hundred and twenty'],
  ])('in English %s is %s', (digits, words) => expect(inWords(digits, 'en')).toBe(words));

  test('digit by digit, where a hall prefers it', () => {
    expect(spokenNumber('A-021', 'id', 'each')).toBe('a nol dua satu');
    expect(spokenNumber('A-119', 'id', 'each')).toBe('a satu satu sembilan');
  });

  test('what cannot be a number is not said at all', () => {
    expect(() => numberWords(1_000_000, 'id')).toThrow(RangeError);
    expect(() => numberWords(1.5, 'id')).toThrow(RangeError);
    expect(() => spokenNumber('nonsense', 'id')).toThrow(RangeError);
  });
});

describe('a number and its letters', () => {
  test('4K-10 is empat ka sepuluh', () => expect(spokenNumber('4K-10', 'id')).toBe('empat ka sepuluh'));

  test('the letters have their Indonesian names', () => {
    const names = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => letterName(letter, 'id')).join(' ');
    expect(names).toBe('a be ce de e ef ge ha i je ka el em en o pe ki er es te u ve we eks ye zet');
  });

  test('a synthesised voice is given the letter itself, which it reads by name', () => {
    expect(callSentence({ ...first, number: '4K-010' }, 'id')).toMatch(/^Nomor antrean, empat K, nol sepuluh\. /);
    expect(spokenNumber('4K-010', 'en')).toBe('four K zero ten');
  });
});

describe('the recordings', () => {
  test('follow the sentence word for word', () => {
    expect(callWords(second, 'id')).toEqual([
      'panggilan-kedua',
      'nomor-antrean',
      'a',
      'nol',
      'nol',
      'satu',
      'silakan-menuju-loket',
      'tiga',
      'disdukcapil',
    ]);
  });

  test('are named after what is said', () => {
    expect(clipName({ spoken: 'be pe en, Kantor Pertanahan' })).toBe('be-pe-en-kantor-pertanahan');
    expect(clipName({ spoken: 'Prosecutor’s Office' })).toBe('prosecutors-office');
  });

  test('only the agency may be missing', () => {
    const optional = callFragments(second, 'id').filter((fragment) => fragment.optional);
    expect(optional.map(clipName)).toEqual(['disdukcapil']);
  });

  test.each(['id', 'en'] as const)('no two words of a language share a recording (%s)', (language) => {
    const words = vocabulary(language);
    expect(new Set(words.map((spoken) => clipName({ spoken }))).size).toBe(words.length);
  });

  test.each(['id', 'en'] as const)('the vocabulary is enough for every call (%s)', (language) => {
    const known = new Set(vocabulary(language));
    fc.assert(
      fc.property(calls, (call) => {
        const needed = callFragments(call, language).filter((fragment) => !fragment.optional);
        expect(needed.filter(({ spoken }) => !known.has(spoken))).toEqual([]);
      }),
    );
  });
});

const calls: fc.Arbitrary<CallToSay> = fc.record({
  wording: fc.constantFrom('full', 'short'),
  number: fc
    .tuple(fc.constantFrom('', '4'), fc.stringMatching(/^[A-Z]{1,3}$/), fc.integer({ min: 0, max: 999_999 }))
    .map(([lead, letters, n]) => `${lead}${letters}-${`${n}`.padStart(3, '0')}`),
  call: fc.integer({ min: 1, max: 6 }),
  last: fc.boolean(),
  counterNumber: fc.integer({ min: 1, max: 999 }),
  agencySpokenName: fc.constant(civilRegistry),
});

describe('every number', () => {
  test('from 0 to 9999 has words of its own, and none that Indonesian forbids', () => {
    const all = Array.from({ length: 10_000 }, (_, n) => numberWords(n, 'id').join(' '));
    expect(all.filter((words) => forbidden.test(words))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('up to 999999 can be read back from its words, whatever zeros stand before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }), (n, zeros) => {
        const words = spokenDigits('0'.repeat(zeros) + n, 'id', 'number');
        expect(words.slice(0, zeros)).toEqual(Array(zeros).fill('nol'));
        expect(readBack(words.slice(zeros))).toBe(n);
        expect(words.join(' ')).not.toMatch(forbidden);
      }),
    );
  });
});

const forbidden = /satu (belas|puluh|ratus)|kosong/;

/** Indonesian words to a number, written independently of the code under test. */
function readBack(words: string[]): number {
  const small = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words) {
    if (word === 'belas') [group, digit] = [group + 10 + digit, 0];
    else if (word === 'puluh') [group, digit] = [group + 10 * digit, 0];
    else if (word === 'ratus') [group, digit] = [group + 100 * digit, 0];
    else if (word === 'seratus') group += 100;
    else if (word === 'ribu') [total, group, digit] = [total + 1_000 * (group + digit), 0, 0];
    else if (word === 'seribu') total += 1_000;
    else digit += small.indexOf(word);
  }
  return total + group + digit;
}
