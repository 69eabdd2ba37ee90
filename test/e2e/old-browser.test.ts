/** Browsers in which the pages cannot run. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

/** One of each kind, which goes from page to page. */
const [noScripts, oldStyles, today] = [
  theOne({ javaScriptEnabled: false }),
  theOne({}, () => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
  }),
  theOne({ serviceWorkers: 'block' }),
];

function theOne(options: BrowserContextOptions, before?: () => void): () => Promise<Page> {
  let opened: Promise<Page> | null = null;
  const openIt = async () => {
    const context = await browser.newContext(options);
    if (before !== undefined) await context.addInitScript(before);
    return context.newPage();
  };
  return () => {
    opened ??= openIt();
    return opened;
  };
}

/** What somebody can read on the page after a while. */
async function readOn(page: Page, path: string): Promise<string> {
  await page.goto(`${server.url}${path}`);
  await page.locator('.no-page').waitFor({ state: 'visible', timeout: 10_000 });
  const texts = await page.locator('.no-page p').allInnerTexts();
  // Nothing of the page itself runs.
  expect(await page.evaluate(() => document.querySelector('.no-page')?.parentElement?.shadowRoot)).toBeNull();
  return texts.join('\n');
}

test.each(pages)('[N56] %s without scripts says so in both languages', async (path) => {
  const text = await readOn(await noScripts(), path);
  for (const sentence of sentences) expect(text).toMatch(sentence);
});

test.each(pages)(
  '[N56] %s in a browser without adoptedStyleSheets says so in both languages, and nothing else',
  async (path) => {
    const text = await readOn(await oldStyles(), path);
    for (const sentence of sentences) expect(text).toMatch(sentence);
  },
);

test.each(pages)('[N56] %s in a browser of today does not', async (path) => {
  const page = await today();
  await page.goto(`${server.url}${path}`);
  await page.waitForFunction(() => document.querySelector('.no-page')?.parentElement?.shadowRoot != null);
  expect(await page.locator('.no-page').isVisible()).toBe(false);
});
