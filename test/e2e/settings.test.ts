/** A hall that is set up, run, changed and put back in the browser alone, by its administrator. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HallTold } from '../../shared/settings/told.ts';
import { browserOfTests, closePages, expectAccessible } from '../support/browser/browser.ts';
import { Office, unexpected } from '../support/browser/pages.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;

beforeAll(async () => {
  server = await startServer({ environment: { HALL_FILE: 'none' } });
  staff = await Staff.of(server);
  browser = await browserOfTests();
});
afterAll(async () => {
  await closePages();
  await endServers();
});

/** One in which midnight is more than an hour away. */
const zone = () => {
  const hour = (new Date().getUTCHours() + 8) % 24;
  return hour === 23 ? 'Asia/Jakarta' : hour === 0 ? 'Asia/Jayapura' : 'Asia/Makassar';
};

class Forms {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async part(name: string, heading = name): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name }).click();
    await this.heading(heading);
  }
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }
  /** The Indonesian of a text. */
  text(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true }).getByRole('textbox').first();
  }
  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }
  /** A new thing of the part that is shown, with these texts. */
  async add(button: string, texts: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: `+ ${button}` }).click();
    for (const [name, text] of Object.entries(texts)) await this.text(name).fill(text);
  }
  async all(): Promise<void> {
    await this.page.getByRole('link', { name: '← Semua' }).click();
  }
  async review(): Promise<void> {
    await this.page.getByRole('link', { name: 'Tinjau dan terapkan' }).click();
    await this.heading('Tinjau dan terapkan');
  }
  async apply(): Promise<void> {
    await this.page
      .locator('settings-review')
      .getByRole('button', { name: 'Terapkan', exact: true })
      .and(this.page.locator('[aria-disabled="false"]'))
      .click();
    await this.page.getByText('Pengaturan diterapkan.').waitFor();
  }
}

const told = async () => HallTold.parse(await staff.ask('GET', '/api/hall'));
const take = (serviceId: string) => sendCommand(server.url, envelope(kiosk, issue(serviceId)));

test('[Z1][Z2][Z5][Z9][Z12] a hall is set up from nothing, runs, is changed in the middle of it, and goes back', async () => {
  const office = await Office.open(browser, staff);
  const { page } = office;
  const forms = new Forms(page);

  // Every page says that there is no hall yet.
  await forms.heading('MPP ini belum diatur.');
  await page.getByRole('button', { name: /^Atur MPP ini/ }).click();
  await page.getByRole('button', { name: /^Mulai dari awal/ }).click();

  await forms.heading('MPP');
  await forms.text('Nama lengkap MPP').fill('Mal Pelayanan Publik Muna');
  await forms.text('Nama pendek').fill('MPP Muna');
  await forms.field('Kota atau kecamatan').fill('Raha');
  await forms.text('Alamat').fill('Jalan Gatot Subroto 1');
  await forms.field('Zona waktu').selectOption(zone());
  await expectAccessible(page, 'the settings of a new hall');

  // Another tab has the same draft, and writes nothing over it.
  const tab = new Forms(await page.context().newPage());
  await tab.page.goto(`${server.url}/counter/#/pengaturan/mpp`);
  await expect.poll(() => tab.field('Kota atau kecamatan').inputValue(), { timeout: 15_000 }).toBe('Raha');
  await tab.field('Sebutan zona waktu').fill('WIT');
  await expect.poll(() => forms.field('Sebutan zona waktu').inputValue(), { timeout: 15_000 }).toBe('WIT');
  expect(await forms.field('Kota atau kecamatan').inputValue()).toBe('Raha');
  await tab.page.close();

  await forms.part('Jam dan libur');
  await page.getByRole('button', { name: /^Hapus jam Jumat/ }).click();
  await page.getByRole('button', { name: 'Hapus istirahat' }).click();
  for (const day of ['Jumat', 'Sabtu', 'Minggu'])
    await page.getByRole('checkbox', { name: day }).check({ force: true });
  await forms.field('Buka').fill('0');
  await forms.field('Tutup').fill('24');
  await forms.field('Nomor terakhir').fill('');
  await page.getByRole('button', { name: 'Tempel daftar libur…' }).click();
  await forms.field('Hari libur').fill('1 Januari 2099 Tahun Baru Masehi');
  await page.getByRole('button', { name: 'Tambahkan 1' }).click();
  await page.getByText('Kamis, 1 Januari 2099').waitFor();
  await expectAccessible(page, 'hours and holidays');

  await forms.part('Zona');
  await forms.add('Tambah zona', { 'Nama zona': 'Ruang utama', Letaknya: 'Lantai 1' });
  await forms.part('Instansi');
  for (const [short, name] of [
    ['Disdukcapil', 'Dinas Kependudukan'],
    ['Bapenda', 'Badan Pendapatan Daerah'],
  ] as const) {
    await forms.add('Tambah instansi', { 'Nama instansi': name, 'Nama pendek': short });
    await forms.all();
  }
  await forms.part('Layanan');
  const services = { Akta: 'Disdukcapil', KTP: 'Disdukcapil', KK: 'Disdukcapil', PBB: 'Bapenda', BPHTB: 'Bapenda' };
  for (const [name, agency] of Object.entries(services)) {
    const standard = { 'Jangka waktu pelayanan': '1 hari', 'Produk pelayanan': name };
    await forms.add('Tambah layanan', { 'Nama layanan': name, ...standard });
    await forms.field('Instansi').selectOption(agency);
    await forms.all();
  }
  await page.getByRole('link', { name: /^KTP/ }).click();
  await forms.field('Kuota').fill('2');
  await forms.part('Loket');
  const ofAgencies = ['disdukcapil', 'disdukcapil', 'bapenda', 'bapenda'];
  for (const agency of ofAgencies) {
    await forms.add('Tambah loket', {});
    await forms.field('Instansi').selectOption(agency);
    await forms.all();
  }

  // It is in this browser only, and survives a page that is loaded again.
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await forms.review();
  await expectAccessible(page, 'the review of a draft');
  await forms.apply();
  // The pages of the hall are there now.
  await page.getByText('MPP Muna').first().waitFor();
  const first = await told();
  expect(first.hall).toMatchObject({ city: 'Raha', timezone: zone() });
  expect(first.hall?.services.map(({ serviceId }) => serviceId)).toEqual(['akta', 'ktp', 'kk', 'pbb', 'bphtb']);
  expect(first.hall?.counters.map(({ agencyId }) => agencyId)).toEqual(ofAgencies);

  // A short morning.
  expect([await take('ktp'), await take('ktp')]).toMatchObject([{ accepted: true }, { accepted: true }]);
  expect(await take('ktp')).toMatchObject({ accepted: false, refusal: { code: 'quota-reached' } });

  // In the middle of it: the hall closes earlier, and a counter serves less.
  await forms.part('Jam dan libur');
  await forms.field('Nomor terakhir').fill('23.50');
  await forms.part('Loket');
  await page.getByRole('link', { name: /^Loket 2/ }).click();
  await page.getByRole('checkbox', { name: 'Akta', exact: true }).uncheck();

  // Whoever goes to another page is asked.
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/perangkat';
  });
  await page.getByRole('dialog', { name: 'Rancangan belum diterapkan' }).waitFor();
  await page.getByRole('button', { name: /^Tetap di sini/ }).click();
  await forms.heading('Loket 2');

  // Meanwhile somebody else changes the same, and something else.
  const { version, hall } = await told();
  const theirs = structuredClone(hall!);
  theirs.schedule.weekly[0]!.lastTicket = '23:40';
  theirs.city = 'Laworo';
  const commandId = '00000000-0000-4000-8000-000000000001';
  await staff.ask('PUT', '/api/hall', { commandId, baseVersion: version, hall: theirs, from: 'now' });
  await forms.review();
  await page.getByRole('region', { name: 'Diubah oleh dua orang' }).waitFor();
  await page.getByRole('button', { name: /^Pakai punya saya/ }).click();
  await forms.apply();
  const changed = (await told()).hall;
  expect(changed?.city).toBe('Laworo');
  expect(changed?.schedule.weekly[0]?.lastTicket).toBe('23:50');
  expect(changed?.counters[1]?.serviceIds).not.toContain('akta');

  // Back to what it began with.
  await page.getByRole('button', { name: 'Lihat bedanya dengan yang berlaku' }).last().click();
  await page.getByRole('button', { name: 'Kembali ke versi ini…' }).click();
  await forms.apply();
  const file = await staff.ask('GET', '/api/hall/file');
  expect(file).toEqual(first.hall);
  expect(unexpected(office.watched)).toEqual([]);
});
