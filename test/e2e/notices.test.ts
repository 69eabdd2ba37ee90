/** What the hall tells everybody, from the page where it is written to everywhere it is read. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { SessionAnswer } from '../../shared/access/access.ts';
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

test('[V13][Q10][Q11][Q13] written once, read on kiosk, display, phone and desk; an evacuation takes the screens and gives them back', async () => {
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
  await expectRoomForAll(display.page);
  await office.page.getByRole('heading', { name: 'Sudah berakhir' }).waitFor();
  await expectAccessible(office.page, 'the notices, of now and over');
  await office.page.setViewportSize({ width: 390, height: 844 });
  await picture(office.page, 'page-phone');
  for (const watched of [office, kiosk, display, desk].map((each) => each.watched).concat(phone))
    expect(watched.problems).toEqual([]);
});

/** Above the longest notice, on each shape of screen: the call is whole, and no line of the board runs into the next. */
async function expectRoomForAll(page: Page) {
  const text = { id: 'Kegiatan pelayanan di ruang ini '.repeat(5) };
  const notice = { kind: 'own', text, urgent: false, spoken: false, places: ['display'], zoneIds: null };
  const { me } = SessionAnswer.parse(await staff.ask('GET', '/api/session'));
  await staff.ask('POST', '/api/commands', {
    commandId: randomUUID(),
    actor: { kind: 'officer', officerId: me!.officerId },
    command: { type: 'PublishNotice', agencyId: null, ...notice, until: Date.now() + 600_000 },
  });
  await page.getByText(text.id.trim()).waitFor({ state: 'attached' });
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `display-call-${width}`);
    await expect.poll(() => page.evaluate(runsOver), { message: `${width} × ${height}` }).toEqual([]);
  }
}

/** What does not lie within what holds it. */
function runsOver(): string[] {
  const all = (root: Element | null | undefined, selector: string) => [
    ...((root?.shadowRoot ?? root)?.querySelectorAll(selector) ?? []),
  ];
  const screen = document.querySelector('antrean-display');
  const [main] = all(screen, 'main');
  const [call] = all(main, 'display-call');
  const [board] = all(main, 'display-board');
  const pairs: [Element | undefined, Element | undefined][] = [
    ...all(main, 'display-recent, display-board, display-notice').map((part): [Element, Element] => [part, main!]),
    ...all(call, '.called, .plate, .agency').map((part): [Element, Element] => [part, call!]),
    ...all(board, 'li').map((line): [Element, Element] => [line, board!]),
    ...all(board, 'display-counter').map((counter) => {
      const [what] = all(counter, '.what');
      return [what, counter] as [Element, Element];
    }),
  ];
  return pairs.flatMap(([part, whole]) => {
    if (part === undefined || whole === undefined) return ['not there'];
    const [a, b] = [part.getBoundingClientRect(), whole.getBoundingClientRect()];
    const over = Math.max(b.top - a.top, a.bottom - b.bottom);
    return over > 1.5 ? [`${part.className || part.localName} by ${Math.round(over)}`] : [];
  });
}

async function picture(page: Page, name: string) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
}
