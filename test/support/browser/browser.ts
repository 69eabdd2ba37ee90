/** A real browser for the tests: the system's Chromium, a fresh profile, nothing fetched from outside. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, TestRunner } from 'vitest';
import type { Cookie } from '../server/staff.ts';

/** Debian's Chromium without a window: a third of the work of the whole one, which does as well. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A display is started so that it may speak without being touched first.
  '--autoplay-policy=no-user-gesture-required',
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: flags });

/** Ends with the worker of its tests. */
let ofTests: Promise<Browser> | null = null;

/** One for all files of a worker: its start is as much work as a page. Each file closes what it opened, by `closePages`. */
export async function browserOfTests(): Promise<Browser> {
  if (!(await ofTests)?.isConnected()) ofTests = launch();
  return ofTests!;
}

export async function closePages(): Promise<void> {
  const contexts = (await ofTests)?.contexts() ?? [];
  await Promise.all(contexts.map((context) => context.close()));
}

/** Half as long as the one that people can read, and the same. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sizes at which each client is used. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  counter: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Errors that the page raised, or wrote to its console. */
  problems: string[];
}

/**
 * A page in a profile of its own, as on a machine of its own; with a cookie as of somebody who was there before. One that a
 * test opens is closed with it: else it would hear, and show, all that happens in the hall during the tests after it.
 */
export async function open(browser: Browser, url: string, size: keyof typeof sizes, cookie?: Cookie): Promise<Watched> {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce' });
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  if (cookie !== undefined)
    await context.addCookies([{ ...cookie, url: new URL(url).origin, httpOnly: true, sameSite: 'Strict' }]);
  return openBeside(context, url, size);
}

/** One more page in a profile that has some already. */
export async function openBeside(context: BrowserContext, url: string, size: keyof typeof sizes): Promise<Watched> {
  const page = await context.newPage();
  await page.setViewportSize(sizes[size]);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    // The browser itself reports a server that is away, and a display a clip that it could not fetch then; some tests bring that about.
    if (
      message.type() === 'error' &&
      !/WebSocket connection|ERR_CONNECTION_REFUSED|No recording TypeError: Failed to fetch/.test(message.text())
    )
      problems.push(message.text());
  });
  await page.goto(url);
  return { page, context, problems };
}

/** Fails with what axe-core finds on the page as it is now, every rule of it. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // Evaluated and not added as a script, which the pages' security policy rightly blocks.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 200)) }));
  });
  expect(violations, `axe-core on ${state}`).toEqual([]);
}
