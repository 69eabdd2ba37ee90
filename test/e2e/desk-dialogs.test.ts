/** Dialogs of the desk and of supervision, by the keyboard: one server, one browser, one page for each of the two. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { browserOfTests, closePages, expectAccessible } from '../support/browser/browser.ts';
import { Desk, hasBeenRead, Office, unexpected } from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { issue } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;
let desk: Desk;
let office: Office;

beforeAll(async () => {
  const sample = sampleHall();
  server = await startServer({ hall: { ...sample, timezone: zoneNearNoon(new Date()) } });
  staff = await Staff.of(server);
  await staff.person({ name: 'Sitti', signInName: 'sitti', role: 'supervisor', agencyIds: null });
  const headers = { 'content-type': 'application/json', ...(await staff.key('kiosk')) };
  for (const service of ['A-KK', 'P-SKCK']) {
    const sent = { commandId: crypto.randomUUID(), actor: { kind: 'kiosk', kioskId: 'uji' }, command: issue(service) };
    await fetch(`${server.url}/api/commands`, { method: 'POST', headers, body: JSON.stringify(sent) });
  }
  browser = await browserOfTests();
  desk = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
  office = await Office.open(browser, staff, 'sitti');
});
afterAll(async () => {
  await closePages();
  await endServers();
});

/** What has the focus, however deep it is: its text, or what it is. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) || (element?.localName ?? '');
  });
const lastEvent = async () => (await server.log()).flatMap(({ events }) => events).at(-1);

test('[G12] the focus comes back to where a dialog was opened from, by Esc and by Enter, which does what the filled button says', async () => {
  const { page } = desk;
  const opener = page.locator('desk-footer').getByRole('button', { name: /Cari/ });
  for (const key of ['Escape', 'Enter']) {
    await opener.focus();
    const before = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    if (key === 'Enter') {
      await page.getByRole('combobox').and(page.locator(':focus')).fill('1');
      await page.locator('find-dialog').getByRole('option', { name: /A-001/ }).waitFor();
    }
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    if (key === 'Escape') expect(await focused(page)).toBe(before);
  }
  await page.getByRole('region', { name: 'Nomor pilihan' }).getByText('A-001').first().waitFor();
  await page.keyboard.press('Escape');
});

test('[G11] where nobody is there for a service the desk says so, and transfers only when it is pressed a second time', async () => {
  const { page } = desk;
  await desk.primary('Panggil berikutnya');
  await desk.has('A-001', 'Dipanggil');
  await desk.key('a', 'Alihkan');
  await page.getByRole('combobox', { name: 'Cari layanan atau instansi' }).fill('skck');
  await page
    .locator('.buttons')
    .getByText(/: Belum ada petugas/)
    .waitFor();
  await expectAccessible(page, 'a desk that would transfer to nobody');
  await page.keyboard.press('Enter');
  const again = page.getByRole('button', { name: 'Tetap alihkan' });
  await page.getByText(/Nomor A-001 akan menunggu tanpa petugas/).waitFor();
  expect(await lastEvent()).toMatchObject({ type: 'TicketCalled' });
  await again.and(page.locator(':not([aria-disabled="true"])')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(lastEvent).toMatchObject({ type: 'TicketTransferred', serviceId: 'P-SKCK' });
});

test('[G12] supervision: Enter does what the filled button says, and the focus is never lost, also where its line is gone', async () => {
  const { page } = office;
  await office.go('Catatan');
  await office.button('Daftar umum: tertutup').focus();
  await page.keyboard.press('Enter');
  await office.asked('Daftar urutan untuk umum');
  await page.keyboard.press('Enter');
  await office.dialog.waitFor({ state: 'detached' });
  await office.button('Daftar umum: terbuka').and(page.locator(':focus')).waitFor();
});

test('[A33][A34] sixty people: a table is read, judged, added, and its sheet of invitations printed', async () => {
  const { page } = office;
  await office.go('Pengguna');
  await office.button('Tambah banyak…').click();
  await office.asked('Tambah banyak pengguna');
  const table = (...rows: string[]) => ({
    name: 'pengguna.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Nama;Nama masuk;Peran;Instansi', ...rows].join('\r\n')),
  });
  const file = page.locator('import-dialog input[type="file"]');
  await file.setInputFiles(table('La Ode Harun;harun;petugas;A', 'Wa Sinta;sinta;juru kunci;A'));
  await page.locator('import-dialog li.faulty').waitFor();
  await file.setInputFiles(table('La Ode Harun;harun;petugas;A', 'Wa Sinta;sinta;petugas;A'));
  await office.button(/^Tambahkan 2/).waitFor();
  await page.keyboard.press('Enter');
  const slips = page.locator('invitation-sheet article');
  await expect.poll(() => slips.count()).toBe(2);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('invitation-sheet .bar').isVisible()).toBe(false);
  expect(await slips.first().getByText('La Ode Harun').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await expectAccessible(page, 'a sheet of invitations');
  await office.button('Selesai').click();
  await office.edit('Wa Sinta');
  await office.button(/^Hapus/).click();
  await office.asked('Hapus Wa Sinta?');
  await hasBeenRead(page);
  await page.keyboard.press('Enter');
  await office.row('Wa Sinta').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
});

test('[E5] whoever waits where nobody is: what becomes of them is decided with their numbers, and can be taken back', async () => {
  const { page } = desk;
  await desk.key('o', 'Tutup loket');
  await desk.choose();
  await desk.key('g', 'Ganti petugas');
  await desk.choose(2);
  await desk.search.fill('33');
  // The number that was transferred to nobody, and the one that was taken there.
  await page.getByText('2 nomor menunggu tanpa petugas:').waitFor();
  await page.getByRole('button', { name: 'Putuskan untuk yang menunggu' }).click();
  await expectAccessible(page, 'the decision about those who wait for nobody');
  await desk.choose(1);
  await expect.poll(lastEvent).toMatchObject({ type: 'OfficersAnnounced', agencyId: 'P' });
  const undo = page.getByRole('button', { name: 'Urungkan keputusan tadi' });
  await undo.click();
  await desk.choose();
  await undo.waitFor({ state: 'detached' });
  await expect.poll(lastEvent).toMatchObject({ type: 'SettlingUndone' });
});

test('[G12] a connection that is lost is said inside the dialog that covers the banner of the page', async () => {
  const { page } = office;
  await page.keyboard.press('t');
  await page.getByRole('dialog').waitFor();
  await server.kill('SIGKILL');
  await page.locator('desk-dialog antrean-liveness').getByText('Sambungan terputus').waitFor();
  await expectAccessible(page, 'a dialog without its server');
  expect([...unexpected(desk.watched), ...unexpected(office.watched)]).toEqual([]);
});
