/**
 * Phones on a poor network load some of these pages: what a page ships has a ceiling. Zod whole alone would be 18 kB more, and the
 * sentences of all refusals 7 kB; built together with the pages of other machines, each would be 6 to 12 kB more.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PageName, pageFiles, pageSize } from './bundle-sizes.ts';

const build = join(import.meta.dirname, '..', '..', 'dist');
const ceilings: [PageName, kilobytes: number][] = [
  ['ticket', 50],
  ['order list', 33],
  ['hall', 36],
  ['display', 67],
  ['kiosk', 97],
];

test.each(ceilings)('the page "%s" loads at most %i kB of scripts, compressed', (page, kilobytes) => {
  expect(pageSize(build, page).atOnce).toBeLessThan(kilobytes * 1000);
});

test.each(Object.keys(pageFiles) as PageName[])('the scripts of the page "%s" are found', (page) => {
  expect(pageSize(build, page).atOnce).toBeGreaterThan(20_000);
});
