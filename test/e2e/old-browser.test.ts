/** Browsers in which the pages cannot run. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserOfTests, closePages } from '../support/browser/browser.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await browserOfTests();
});
afterAll(async () => {
  await closePages();
  await endServers();
});

const pages = ['/kiosk/', '/t/anything', '/urutan/', '/display/', '/counter/'];
const sentences = [
  /peramban ini terlalu lama atau tidak menjalankan JavaScript/,
  /this browser is too old or runs no JavaScript/,
];

/** What somebody can read on the page after a while. */
async function readOn(path: string, options: BrowserContextOptions, before?: () => void): Promise<string> {
  const context = await browser.newContext(options);
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`);
  await page.locator('.no-page').waitFor({ state: 'visible', timeout: 10_000 });
  const texts = await page.locator('.no-page p').allInnerTexts();
  // Nothing of the page itself runs.
  expect(await page.evaluate(() => document.querySelector('.no-page')?.parentElement?.shadowRoot)).toBeNull();
  await context.close();
  return texts.join('\n');
}

test.concurrent.each(pages)('[N56] %s without scripts says so in both languages', async (path) => {
  const text = await readOn(path, { javaScriptEnabled: false });
  for (const sentence of sentences) expect(text).toMatch(sentence);
});

test.concurrent.each(pages)(
  '[N56] %s in a browser without adoptedStyleSheets says so in both languages, and nothing else',
  async (path) => {
    const text = await readOn(path, {}, () => {
      Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
    });
    for (const sentence of sentences) expect(text).toMatch(sentence);
  },
);

test.concurrent.each(pages)('[N56] %s in a browser of today does not', async (path) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}${path}`);
  await page.waitForFunction(() => document.querySelector('.no-page')?.parentElement?.shadowRoot != null);
  expect(await page.locator('.no-page').isVisible()).toBe(false);
});
