/** A real browser for the tests: the system's Chromium, a fresh profile, nothing fetched from outside. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, TestRunner } from 'vitest';
import type { Cookie } from '../server/staff.ts';
import { type Contrasts, knowsNothing, measureOnce, nowGood, textsByKey, untold } from './contrast.ts';

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

/** What a machine had before. `serviceWorkers`: whether a kiosk keeps its files, which is as much work as to load it. */
export interface Before {
  cookie?: Cookie | undefined;
  serviceWorkers?: 'allow' | 'block';
}

/**
 * A page in a profile of its own, as on a machine of its own; with a cookie as of somebody who was there before. One that a
 * test opens is closed with it: else it would hear, and show, all that happens in the hall during the tests after it.
 */
export async function open(
  browser: Browser,
  url: string,
  size: keyof typeof sizes,
  { cookie, serviceWorkers = 'block' }: Before = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce', serviceWorkers });
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

/**
 * Fails with what axe-core finds on the page as it is now, every rule of it; each text's contrast is measured where it has
 * not been measured in the same place, drawn alike (`contrast.ts`).
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page);
  const { violations, good } = await page.evaluate(look, untold(page));
  nowGood(good);
  expect(violations, `axe-core on ${state}`).toEqual([]);
}

/** By the debugger and not as a script, which the pages' security policy rightly blocks; nor by Playwright, which reads it twice. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const contrasts = `window.contrasts = (${measureOnce})(axe, ${textsByKey})`;
  await session.send('Runtime.evaluate', { expression: `${axeSource}\n${contrasts};0` });
  await session.detach();
  knowsNothing(page);
}

/** What the page has got of `bringAxe`. */
interface Brought {
  axe: typeof import('axe-core');
  contrasts: Contrasts;
}

/** Runs in the page. */
async function look(untold: string): Promise<{ violations: { id: string; nodes: string[] }[]; good: string[] }> {
  const { axe, contrasts } = window as unknown as Brought;
  contrasts.begin(untold);
  // Sounds alone are looked at beforehand: no rule that runs asks for the style sheets.
  const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: { assets: ['media'] } });
  const left = contrasts.left();
  if (left.length > 0) {
    const include = { include: left } as unknown as import('axe-core').ElementContext;
    const more = await axe.run(include, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    violations.push(...more.violations);
  }
  return {
    violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 200)) })),
    good: contrasts.end(),
  };
}
