/** That a page is looked at once for each place (test/support/browser/contrast.ts) hides nothing that is hard to read. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserOfTests, closePages, expectAccessible } from '../support/browser/browser.ts';

let page: Page;
beforeAll(async () => {
  page = await (await browserOfTests()).newPage();
});
afterAll(closePages);

const shows = (style: string) =>
  page.setContent(
    `<!doctype html><html lang="id"><title>Uji</title><style>${style}</style><main><h1>Judul</h1>${'<p>Halo dunia</p>'.repeat(3)}</main></html>`,
  );

test('texts that were good are found where their colour, ground or opacity is another, and those that come to light', async () => {
  await shows('');
  await expectAccessible(page, 'black on white');
  await expectAccessible(page, 'the same once more');
  await shows('p { visibility: hidden; color: #ccc }');
  await expectAccessible(page, 'pale and hidden');
  for (const style of [
    'p { color: #ccc }',
    'p:nth-of-type(3) { color: #bbb }',
    'main { background: #222 }',
    'p { opacity: 0.4 }',
  ]) {
    await shows(style);
    await expect(expectAccessible(page, style), style).rejects.toThrow('axe-core on');
  }
});
