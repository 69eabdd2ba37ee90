/** What the hall tells everybody, from the page where it is written to everywhere it is read. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { Hall } from '../../shared/hall/hall.ts';
import { readyNotices } from '../../shared/notices/ready-notices.ts';
import { browserOfTests, closePages, expectAccessible, open } from '../support/browser/browser.ts';
import { Desk, Display, Kiosk, Office } from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;

beforeAll(async () => {
  server = await startServer({ hall: Hall.parse({ ...sampleHall(), timezone: zoneNearNoon(new Date()) }) });
  staff = await Staff.of(server);
  browser = await browserOfTests();
});
afterAll(async () => {
  await closePages();
  await endServers();
});

const ktp = /^Penggantian KTP-el/;
const plate = 'Pemilik mobil dengan angka pelat 1234: lampu kendaraan Anda masih menyala.';
const { id: leave, en: leaveEnglish = '' } = readyNotices.evacuation.text;

test('[V13][Q10][Q11] written once, read on kiosk, display, phone and desk; an evacuation takes the screens and gives them back', async () => {
  const office = await Office.open(browser, staff);
  const kiosk = await Kiosk.open(browser, staff, 'Pintu');
  const display = await Display.open(browser, staff, null);
  const desk = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
  const phone = await open(browser, `${staff.url}/`, 'phone');
  const topOf = () => kiosk.page.getByRole('button', { name: ktp }).first().boundingBox();
  const target = await topOf();

  await office.go('Pemberitahuan');
  await expectAccessible(office.page, 'the notices, none yet');
  await office.button('Lampu kendaraan menyala').click();
  await office.asked('Lampu kendaraan menyala');
  await office.page.locator('notice-dialog .send').click();
  await office.page.getByText('Isi dahulu: Angka pelat, tanpa huruf.').waitFor();
  await office.page.getByLabel('Angka pelat, tanpa huruf').fill('DT 1234 AB');
  await office.page.getByLabel('Kios', { exact: true }).check();
  await expectAccessible(office.page, 'writing a notice');
  await picture(office.page, 'form');
  await office.page.getByLabel('Angka pelat, tanpa huruf').focus();
  await office.save();
  for (const page of [kiosk.page, display.page, desk.page]) await page.getByText(plate).first().waitFor();
  await office.page.locator('notice-card').getByText(plate).waitFor();
  await picture(office.page, 'page');
  await picture(kiosk.page, 'kiosk');
  await picture(display.page, 'display');
  await picture(desk.page, 'desk');
  expect(await topOf()).toEqual(target);
  await expectAccessible(kiosk.page, 'a kiosk with a notice');
  await expectAccessible(desk.page, 'a desk with a notice');

  // A number that is on its way is given.
  await kiosk.page.getByRole('button', { name: ktp }).first().click();
  await kiosk.button('Saya sudah siap, ambil nomor').click();
  await kiosk.button('Tidak').click();
  const number = await kiosk.issued();
  await office.button('Evakuasi').click();
  await office.asked('Evakuasi');
  await office.page.locator('notice-dialog .send').click();
  await office.dialog.waitFor({ state: 'detached' });
  for (const page of [kiosk.page, display.page, desk.page]) await page.getByText(leave).first().waitFor();
  await kiosk.page.getByText(`Nomor Anda ${number} tetap berlaku.`).waitFor();
  await display.page.getByText(leaveEnglish).waitFor();
  await picture(kiosk.page, 'kiosk-urgent');
  await picture(display.page, 'display-urgent');
  await picture(desk.page, 'desk-urgent');
  await expectAccessible(kiosk.page, 'a kiosk in an evacuation');
  await expectAccessible(display.page, 'a display in an evacuation');
  await phone.page.reload();
  await phone.page.getByText(leave).waitFor();
  await picture(phone.page, 'phone');
  await expectAccessible(phone.page, 'the hall’s page in an evacuation');
  // Calls go on, and are neither shown nor said.
  await desk.primary('Panggil berikutnya');
  await desk.has(number, 'Dipanggil');
  await expect.poll(() => display.said.map(({ sentence }) => sentence), { timeout: 30_000 }).toContain(leave);
  expect(display.said.map(({ sentence }) => sentence).join()).not.toContain('Nomor antrean');

  const card = office.page.locator('notice-card').filter({ hasText: leave });
  await card.getByRole('button', { name: 'Cabut' }).click();
  await display.front.filter({ hasText: number }).waitFor();
  await office.page.getByRole('heading', { name: 'Sudah berakhir' }).waitFor();
  await expectAccessible(office.page, 'the notices, of now and over');
  await office.page.setViewportSize({ width: 390, height: 844 });
  await picture(office.page, 'page-phone');
  for (const watched of [office, kiosk, display, desk].map((each) => each.watched).concat(phone))
    expect(watched.problems).toEqual([]);
});

async function picture(page: import('playwright-core').Page, name: string) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
}
