import { describe, expect, test } from 'vitest';
import { emsOf, longestWord } from '../../display/glyphs.ts';
import { addressOf, settingsOf } from '../../display/settings.ts';

describe('the address of a screen', () => {
  test('without a word shows the whole hall, light, with recorded calls in Indonesian', () => {
    expect(settingsOf('')).toEqual({
      zoneId: null,
      theme: 'light',
      voice: 'clips',
      languages: ['id'],
      digits: 'number',
      choosing: false,
    });
  });

  test('says zone, light, sound and languages', () => {
    expect(settingsOf('?zone=dokumen&theme=dark&voice=off&lang=id,en&digits=each')).toMatchObject({
      zoneId: 'dokumen',
      theme: 'dark',
      voice: 'off',
      languages: ['id', 'en'],
      digits: 'each',
    });
  });

  test('with a slip in it still gives a screen that calls', () => {
    expect(settingsOf('?theme=darkk&voice=loud&lang=jv&zone=')).toEqual(settingsOf(''));
  });

  test.each([
    '?',
    '?zone=dokumen',
    '?choose&theme=dark&voice=off',
    '?zone=a&theme=dark&voice=chime&lang=id,en&digits=each',
  ])('%s can be written as it was read', (address) => expect(addressOf(settingsOf(address))).toBe(address));
});

describe('what is too wide is measured before it is set', () => {
  test('a longer number is wider', () => {
    const widths = ['A-001', 'A-1001', 'AA-1001', 'AAA-100001'].map(emsOf);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  test('the longest word of an agency counts, and an agency without a name is no division by zero', () => {
    expect(longestWord('BPJS Ketenagakerjaan')).toBe(15);
    expect(longestWord('')).toBe(1);
  });
});
