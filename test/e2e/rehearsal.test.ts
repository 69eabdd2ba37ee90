/** The page of a rehearsal in a real browser: all of the hall side by side, and what leads it (rules RH). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rehearsalPaths } from '../../shared/rehearsal/rehearsal.ts';
import { browserOfTests, expectAccessible, open, sizes } from '../support/browser/browser.ts';
import { daily, smallHall } from '../support/play/hall-builder.ts';
import { DemoProcess } from '../support/program/demo-process.ts';

let folder: string;
let demo: DemoProcess;
let page: Page;
let problems: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-latihan-page-'));
  const file = join(folder, 'hall.json');
  const hall = smallHall((draft) => {
    draft.schedule = daily('08:00', '09:30');
  });
  writeFileSync(file, JSON.stringify(hall));
  demo = await DemoProcess.start(folder, '--hall', file, '--speed', '60');
  ({ page, problems } = await open(await browserOfTests(), demo.url + rehearsalPaths.page, 'counter'));
});
afterAll(async () => {
  await page.context().close();
  await demo.end();
  rmSync(folder, { recursive: true });
});

const inside = (name: string): FrameLocator => page.frameLocator(`.${name} iframe`).first();
const stateOf = async () => (await demo.state()).trainee.isPersons;

test('[RH2][RH9] the whole hall is on one page, alive, with a display of each zone, and each part of it says that it is a rehearsal', async () => {
  await inside('display').locator('display-call').waitFor();
  await inside('phone').getByText('Nomor antrean Anda').waitFor();
  await inside('kiosk').getByRole('heading', { name: 'Silakan ambil nomor' }).waitFor();
  await inside('desk').locator('counter-desk').waitFor();
  await inside('floor').getByRole('heading', { name: 'Pantauan', level: 1 }).waitFor();
  for (const frame of page.frames()) {
    const mark = await frame.evaluate(() => getComputedStyle(document.documentElement, '::after').content);
    expect(mark).toContain('LATIHAN');
  }
  const headings = page.locator('.display h2');
  expect(await headings.allTextContents()).toEqual(['Zona Utara', 'Zona Selatan']);
  const [north, south] = ['utara', 'selatan'].map(
    (zone) => page.frames().find((frame) => frame.url().endsWith(`zone=${zone}`))!,
  );
  await north!.getByText('Zona Utara').first().waitFor();
  await south!.getByText('Zona Selatan').first().waitFor();
  const sees = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  expect(sees).toEqual([1366, 768]);
  expect(problems).toEqual([]);
});

test('[RH2] on a narrow page of the counter the mark covers neither the hall’s name nor the counter’s', async () => {
  const narrow = await page.context().newPage();
  await narrow.setViewportSize(sizes.phone);
  for (const [hash, head] of [
    ['#/simulasi', 'supervisor-desk .who'],
    ['#/loket', 'desk-header .where'],
  ] as const) {
    const { counterId } = (await demo.state()).trainee;
    await narrow.goto(`${demo.url}/counter/?counter=${counterId}${hash}`);
    const { y } = (await narrow.locator(head).first().boundingBox())!;
    const markEnds = await narrow.evaluate(
      () => Number.parseFloat(getComputedStyle(document.documentElement, '::after').fontSize) * 1.6,
    );
    expect(y).toBeGreaterThanOrEqual(Math.floor(markEnds));
  }
  await narrow.close();
});

test('the cast leaves the trainee’s counter alone as soon as a person presses something there, until it is given back', async () => {
  expect(await stateOf()).toBe(false);
  await page.getByRole('button', { name: 'Saya bertugas di sini' }).click();
  await page.getByText('Anda yang bertugas').waitFor();
  expect(await stateOf()).toBe(true);
  await page.getByRole('button', { name: 'Biarkan berjalan sendiri' }).click();
  await page.getByText('berjalan sendiri', { exact: true }).waitFor();
  expect(await stateOf()).toBe(false);
  const primary = inside('desk').locator('.filled').first();
  await expect
    .poll(
      async () => {
        await primary.click({ timeout: 500 }).catch(() => undefined);
        return stateOf();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
});

test('[G16] time stands still and goes on, in both languages, and everybody can use it', async () => {
  await page.getByRole('button', { name: 'Hentikan waktu' }).click();
  await page.getByRole('button', { name: 'Lanjutkan' }).waitFor();
  await page.getByRole('button', { name: 'English' }).first().click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await inside('floor').getByRole('heading', { name: 'The hall now', level: 1 }).waitFor();
  await inside('desk').getByText('Supervision').waitFor();
  // As in a hall whose zones have long names.
  await inside('desk')
    .locator('desk-header .where p')
    .first()
    .evaluate((names) => names.append(' by the garden'.repeat(9)));
  const tooWide = (desk: Element) => desk.scrollWidth - desk.clientWidth;
  expect(await inside('desk').locator('counter-desk').evaluate(tooWide)).toBe(0);
  await expectAccessible(page, 'the page of a rehearsal');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'A bus arrives' }).click();
  await page.locator('.figures').getByText('A bus arrives').waitFor();
});

test('[RH11] when the day is over the page says so, leads to how good its waits were, and offers the next', async () => {
  await page.getByRole('button', { name: '600×' }).click();
  await page.getByText('The day is over.').waitFor({ timeout: 60_000 });
  const accuracy = page.getByRole('link', { name: /Open Waits$/ });
  expect(await accuracy.getAttribute('href')).toBe('/counter/#/waktu-tunggu');
  const { date } = await demo.state();
  await page.getByRole('button', { name: 'The next day' }).click();
  await expect.poll(async () => (await demo.state()).date, { timeout: 20_000, interval: 250 }).not.toBe(date);
});
