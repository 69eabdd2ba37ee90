/** The pages that people read first name files and folders; those have to be there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const pages = globSync(['README.md', 'server/**/*.md', 'test/**/*.md'], { cwd: root });

/** The first word of a path that begins at the top of the tree. */
const folders = 'server|shared|kiosk|display|counter|test';
/** `server/log/`, also as the first word of a line in a block of code; not a path with a `<noun>` in it. */
const named = new RegExp(`(?<=\`|^|and |in )(?:${folders})/[\\w./-]*[\\w/](?![\\w./<-])`, 'gm');
const linked = /\]\(([^)#:]+)\)/g;

function pathsIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(linked)].map(([, target]) => join(dirname(page), String(target)));
  return [...new Set([...links, ...(text.match(named) ?? [])])];
}

test.each(pages)('every path that %s names is there', (page) => {
  expect(pathsIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('and there are many', () => {
  expect(pages).toContain('server/setup/README.md');
  expect(pathsIn('README.md').length).toBeGreaterThan(30);
  expect(pathsIn('README.md')).toContain('server/base/');
});
