/** The server's clock is set a day ahead while people work: what an officer and an administrator see, and how it is confirmed. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OtherClock } from '../faults/kit/other-clock.ts';
import { browserOfTests, closePages, expectAccessible } from '../support/browser/browser.ts';
import { Desk, Office } from '../support/browser/pages.ts';
import { hours } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await browserOfTests();
});
afterAll(async () => {
  await closePages();
  await endServers();
});

test('[M2] [M3] the desk goes on and says why, and the administrator confirms the date that is shown', async () => {
  const other = new OtherClock();
  const server = await startServer({ hall: hallNearNoon(), environment: other.environment });
  const staff = await Staff.of(server);
  await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  const desk = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
  const office = await Office.open(browser, staff);
  await office.at('Perangkat');
  await desk.primary('Panggil berikutnya');

  other.set(24 * hours);
  const told = 'Jam server 24 jam lebih maju dan belum dipercaya.';
  for (const { page } of [desk, office]) await page.getByRole('alert').filter({ hasText: told }).waitFor();
  expect(await desk.button('Jam server benar…').count()).toBe(0);
  await desk.page.getByText('Beri tahu supervisor.').waitFor();
  // The time since the call is the hall's, and so the number can be called again after the five seconds that are the rule.
  await desk.key('u', 'Panggil ulang');
  await desk.has('A-001', 'Dipanggil');
  await expectAccessible(desk.page, 'a desk while the clock is in doubt');

  await office.button('Jam server benar…').click();
  await office.dialog.waitFor();
  await office.page.getByText('Bila harinya lain: hari layanan yang terbuka ditutup').waitFor();
  await expectAccessible(office.page, 'the question whether the clock is right');
  await office.page.getByRole('button', { name: /^Ya, / }).click();
  await office.dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).text()).not.toContain('not believed');
  for (const { page } of [desk, office])
    await page.getByRole('alert').filter({ hasText: told }).waitFor({ state: 'detached' });
});
