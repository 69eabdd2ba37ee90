import { describe, expect, test } from 'vitest';
import { propertiesOf } from '../../../../shared/client/look/look-colours.ts';
import { contrastOf } from '../../../../shared/hall/contrast.ts';
import { Look } from '../../../../shared/hall/look.ts';

const looking = (main: string, accent: string) => Look.parse({ colours: { main, accent } });
/** Deep, bright, grey, black, and the lightest that settings take. */
const pairs = [
  ['#7a1f2b', '#a66b00'],
  ['#0a5566', '#7a4b00'],
  ['#6f6f6f', '#8a8a8a'],
  ['#000000', '#000000'],
  ['#0000ff', '#d0021b'],
  ['#b3261e', '#00838f'],
  ['#8a5a00', '#1b5e20'],
] as const;

describe('[H16] on every ground that follows from a hall’s colours its text is read', () => {
  test.each(pairs)('[H16] %s and %s, by day', (main, accent) => {
    const properties = propertiesOf(looking(main, accent));
    expect(properties).toMatchObject({ '--sea': main, '--brand-2': accent, '--sand': null });
    expect(contrastOf(String(properties['--deep']), '#ffffff')).toBeGreaterThan(9);
    expect(contrastOf(String(properties['--foam']), '#10222b')).toBeGreaterThan(9);
  });
  test.each(pairs)('[H16] %s and %s, by night', (main, accent) => {
    const properties = propertiesOf(looking(main, accent), true);
    const on = (ground: keyof typeof properties, text: string) => contrastOf(String(properties[ground]), text);
    for (const ground of ['--sand', '--paper', '--foam'] as const) {
      expect(on(ground, '#f4efe4')).toBeGreaterThan(7);
      expect(on(ground, '#b3c3c9')).toBeGreaterThan(4.5);
    }
    expect(on('--plate', '#ffffff')).toBeGreaterThan(4.5);
    expect(on('--deep', '#ffffff')).toBeGreaterThan(4.5);
    expect(on('--sea', '#ffffff')).toBeGreaterThan(4.5);
    expect(on('--brand-2', String(properties['--sand']))).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ['a main colour that is too light', '#ffe680', '#7a4b00'],
  ['a second colour that is not seen', '#0a5566', '#fff3c0'],
])('[H16] %s, from an older server or a page’s memory: the page looks as every hall’s', (_, main, accent) => {
  for (const isDark of [false, true])
    expect(Object.values(propertiesOf(looking(main, accent), isDark)).every((value) => value === null)).toBe(true);
});
