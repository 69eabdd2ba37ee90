/**
 * `node test/bench/bundle-sizes.ts [FOLDER]`: how much JavaScript each page of a build loads, compressed as the server
 * sends it. FOLDER is the build, `dist` where it is left out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page's name, and its file in the build. */
export const pageFiles = {
  kiosk: 'kiosk/index.html',
  ticket: 'kiosk/ticket.html',
  'order list': 'kiosk/order-list.html',
  hall: 'kiosk/hall.html',
  display: 'display/index.html',
  counter: 'counter/index.html',
} as const;
export type PageName = keyof typeof pageFiles;

export interface PageSize {
  /** Bytes, compressed, before the page can show anything. */
  atOnce: number;
  /** Bytes, compressed, of the parts that a page loads when they are needed. */
  later: number;
}

export function pageSize(folder: string, page: PageName): PageSize {
  const html = readFileSync(join(folder, pageFiles[page]), 'utf8');
  const atOnce = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => String(file));
  const later = new Set(atOnce.flatMap((file) => laterParts(folder, file)));
  return { atOnce: compressed(folder, atOnce), later: compressed(folder, [...later]) };
}

/** What a script imports with `import()`; the parts have no parts of their own. */
const laterParts = (folder: string, file: string): string[] =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/\bimport\([`'"]\.\/([^`'"]+\.js)[`'"]\)/g)].map(
    ([, name]) => `assets/${name}`,
  );

const compressed = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);

const kilobytes = (bytes: number) => (bytes === 0 ? '–' : `${(bytes / 1000).toFixed(1)} kB`).padStart(10);

if (import.meta.main) {
  const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'dist');
  console.log(`${''.padEnd(12)}${'at once'.padStart(10)}${'later'.padStart(10)}`);
  for (const page of Object.keys(pageFiles) as PageName[]) {
    const { atOnce, later } = pageSize(folder, page);
    console.log(`${page.padEnd(12)}${kilobytes(atOnce)}${kilobytes(later)}`);
  }
}
