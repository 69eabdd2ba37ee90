/** Phones on a poor network load these pages: what a page ships has a ceiling. Zod whole alone would be 18 kB more. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PageName, pageFiles, pageSize } from './bundle-sizes.ts';

const build = join(import.meta.dirname, '..', '..', 'dist');
const ceilings: [PageName, kilobytes: number][] = [
  ['ticket', 56],
  ['order list', 40],
];

test.each(ceilings)('the phone’s page "%s" loads at most %i kB of scripts, compressed', (page, kilobytes) => {
  expect(pageSize(build, page).atOnce).toBeLessThan(kilobytes * 1000);
});

test.each(Object.keys(pageFiles) as PageName[])('the scripts of the page "%s" are found', (page) => {
  expect(pageSize(build, page).atOnce).toBeGreaterThan(20_000);
});
