import { describe, expect, test } from 'vitest';
import { longestWord } from '../../../display/look/longest-word.ts';
import { settingsAddress, settingsOf } from '../../../display/look/settings.ts';
import { numberEms } from '../../../shared/client/look/number-width.ts';

describe('the address of a screen', () => {
  test('without a word shows the whole hall, light, with recorded calls in Indonesian', () => {
    expect(settingsOf('')).toEqual({
      theme: 'light',
      voice: 'clips',
      languages: ['id'],
      digits: 'number',
      choosing: false,
    });
  });

  test('says light, sound and languages, and not the zone', () => {
    expect(settingsOf('?zone=dokumen&theme=dark&voice=off&lang=id,en&digits=each')).toEqual({
      theme: 'dark',
      voice: 'off',
      languages: ['id', 'en'],
      digits: 'each',
      choosing: false,
    });
  });

  test('with a slip in it still gives a screen that calls', () => {
    expect(settingsOf('?theme=darkk&voice=loud&lang=jv')).toEqual(settingsOf(''));
  });

  test.each(['?', '?choose&theme=dark&voice=off', '?theme=dark&voice=chime&lang=id,en&digits=each'])(
    '%s can be written as it was read',
    (address) => expect(settingsAddress(settingsOf(address))).toBe(address),
  );
});

describe('what is too wide is measured before it is set', () => {
  test('a longer number is wider', () => {
    const widths = ['A-001', 'A-1001', 'AA-1001', 'AAA-100001'].map((number) => numberEms(number));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  test('the longest word of an agency counts, and an agency without a name is no division by zero', () => {
    expect(longestWord('BPJS Ketenagakerjaan')).toBe(15);
    expect(longestWord('')).toBe(1);
  });
});
