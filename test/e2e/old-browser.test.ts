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
const [noScripts, today] = [theOne({ javaScriptEnabled: false }), theOne({ serviceWorkers: 'block' })];

function theOne(options: BrowserContextOptions): () => Promise<Page> {
  return once(async () => (await browser.newContext(options)).newPage());
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** On all pages at once, by their paths: each says something only when it has not begun for some seconds. */
const oldStyles = once(async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
  });
  const all = pages.map(async (path) => [path, await arrived(await context.newPage(), path)] as const);
  return new Map(await Promise.all(all));
});

async function arrived(page: Page, path: string): Promise<Page> {
  await page.goto(`${server.url}${path}`);
  return page;
}

/** What somebody can read on the page after a while. */
async function readOn(page: Page): Promise<string> {
  await page.locator('.no-page').waitFor({ state: 'visible', timeout: 10_000 });
  const texts = await page.locator('.no-page p').allInnerTexts();
  // Nothing of the page itself runs.
  expect(await page.evaluate(() => document.querySelector('.no-page')?.parentElement?.shadowRoot)).toBeNull();
  return texts.join('\n');
}

test.each(pages)('[N56] %s without scripts says so in both languages', async (path) => {
  const text = await readOn(await arrived(await noScripts(), path));
  for (const sentence of sentences) expect(text).toMatch(sentence);
});

test.each(pages)(
  '[N56] %s in a browser without adoptedStyleSheets says so in both languages, and nothing else',
  async (path) => {
    const text = await readOn((await oldStyles()).get(path)!);
    for (const sentence of sentences) expect(text).toMatch(sentence);
  },
);

test.each(pages)('[N56] %s in a browser of today does not', async (path) => {
  const page = await arrived(await today(), path);
  await page.waitForFunction(() => document.querySelector('.no-page')?.parentElement?.shadowRoot != null);
  expect(await page.locator('.no-page').isVisible()).toBe(false);
});
