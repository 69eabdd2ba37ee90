import { describe, expect, test } from 'vitest';
import { asBeforeMarked, cellText, withoutFormula } from '../../../shared/base/no-formula.ts';
import fc from '../../support/fast-check.ts';

const disguised: [string, string][] = [
  ['as it is typed', '=1+1'],
  ['a command', '-cmd'],
  ['behind blanks', '  \t=1'],
  ['behind a blank that is not seen', '\u200B=1'],
  ['in another script', '＝SUM(A1)'],
  ['with a minus of mathematics', '−1+1'],
  ['behind a semicolon inside the cell', 'KTP;=1'],
  ['in a new line of the cell', 'KTP\n@x'],
  ['behind a pipe', 'KTP|+1'],
  ['behind a quote of its own', "'=1"],
  ['behind a control sign', '\u0001x'],
];

describe('[P5][Z10] no cell is a formula, and each is read again as it was', () => {
  test.each(disguised)('[P5] %s', (_, text) => {
    const marked = withoutFormula(text);
    expect(marked).not.toBe(text);
    expect(asBeforeMarked(marked)).toBe(text);
  });
  test.each(['KTP-el', "Jum'at", "'x'", 'Rp 5.000; gratis', '', 'a - b'])('[P5] not marked: %s', (text) => {
    expect([withoutFormula(text), asBeforeMarked(text)]).toEqual([text, text]);
  });
  test('[Z10] whatever stands in a cell', () => {
    const signs = fc.constantFrom(
      '=',
      '-',
      '＝',
      "'",
      ';',
      ',',
      '|',
      '\n',
      '\t',
      '"',
      ' ',
      '\u200B',
      '\u0001',
      'a',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(asBeforeMarked(withoutFormula(text))).toBe(text);
      }),
    );
  });
  test('[P5] a cell of nothing but marks and blanks is looked at once', () => {
    const long = "\n'".repeat(16_000);
    expect(asBeforeMarked(`${long}x`)).toHaveLength(32_001);
    expect(cellText(null)).toBe('');
  });
  test('[P5] a number is a number, below zero as well; a text that looks like one is marked', () => {
    expect([-226, 0, -0.5].map(cellText)).toEqual(['-226', '0', '-0.5']);
    expect(cellText('-226')).toBe("'-226");
  });
});
