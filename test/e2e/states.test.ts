/** The states that the morning does not come to, each looked at by axe-core. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aloneMs, waitOf } from '../../counter/ui/keys/hand.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { PersonRows } from '../../shared/access/access.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import { Hall } from '../../shared/hall/hall.ts';
import { browserOfTests, closePages, expectAccessible, open, sizes, type Watched } from '../support/browser/browser.ts';
import {
  codeOn,
  Desk,
  Display,
  hasBeenRead,
  Kiosk,
  nothingToCall,
  Office,
  signIn,
  unexpected,
} from '../support/browser/pages.ts';
import { accuracyAnswer } from '../support/clients/accuracy.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import * as wish from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;
/** One for all tests. */
let kiosk: Kiosk;
/** One that goes from page to page. */
let phone: Watched;

beforeAll(async () => {
  const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], open: '00:00', close: '24:00' };
  const sample = sampleHall();
  // It is some time between 12 and 13 o'clock: immigration rests until 14.
  const resting = { weekly: [{ ...everyDay, breaks: [{ start: '11:00', end: '14:00' }] }], exceptions: [] };
  const agencies = sample.agencies.map((agency) =>
    agency.agencyId === 'Q' ? { ...agency, schedule: resting } : agency,
  );
  // Whoever does not come at the first call is missed at once.
  // Whoever waits where nobody is calls a supervisor at once.
  const policy = {
    ...sample.policy,
    missed: { afterCalls: 1, afterSeconds: 0 },
    waits: { onDisplays: true },
    alarms: { unmannedMinutes: 0 },
  };
  const hall = Hall.parse({ ...sample, policy, agencies, timezone: zoneNearNoon(new Date()) });
  server = await startServer({ hall });
  staff = await Staff.of(server);
  browser = await browserOfTests();
  kiosk = await Kiosk.open(browser, staff, 'utama');
  phone = await open(browser, 'about:blank', 'phone');
});
/** Each visitor finds it as the first one did. */
beforeEach(async () => {
  if (!(await kiosk.button('Maklumat dan pengaduan').isVisible())) await kiosk.page.reload();
  await kiosk.heading('Silakan ambil nomor');
});
afterAll(async () => {
  await closePages();
  await endServers();
});

const ktp = /^Penggantian KTP-el/;

test('a kiosk says why a service cannot be had now and when, in both languages', async () => {
  await kiosk.search('paspor baru');
  await kiosk.page.getByRole('button', { name: /^Permohonan paspor baru/ }).click();
  await kiosk.page.getByText('Jeda istirahat. Nomor dapat diambil lagi pukul 14.00.').waitFor();
  expect(await kiosk.button('Saya sudah siap, ambil nomor').count()).toBe(0);
  await expectAccessible(kiosk.page, 'a service on its break');
  await kiosk.button('English').click();
  await kiosk.page.getByText('On a break. Numbers are given out again at 14:00.').waitFor();
  expect(await kiosk.page.locator('html').getAttribute('lang')).toBe('en');
  await expectAccessible(kiosk.page, 'a service on its break, in English');
  expect(kiosk.watched.problems).toEqual([]);
});

test('a kiosk shows the hall’s pledge and where to complain, in both languages', async () => {
  await kiosk.button('Maklumat dan pengaduan').click();
  await kiosk.heading('Maklumat pelayanan');
  await kiosk.page.getByText('Dengan ini kami menyatakan sanggup').waitFor();
  await kiosk.page.getByText('Meja pengaduan MPP').waitFor();
  await expectAccessible(kiosk.page, 'the pledge');
  await kiosk.button('English').click();
  await kiosk.page.getByText('MPP complaints desk').waitFor();
  await kiosk.button('Back').click();
  await kiosk.heading('Please take a number');
  expect(kiosk.watched.problems).toEqual([]);
});

test('a kiosk’s every screen is accessible on the way to a priority number', async () => {
  await kiosk.page
    .getByRole('button', { name: /Disdukcapil/ })
    .last()
    .click();
  await kiosk.heading('Layanan apa yang Anda perlukan?');
  await expectAccessible(kiosk.page, 'an agency');
  await kiosk.page.getByRole('button', { name: ktp }).first().click();
  await kiosk.page.getByText('Yang perlu dibawa').waitFor();
  await expectAccessible(kiosk.page, 'a service');
  await kiosk.button('Saya sudah siap, ambil nomor').click();
  await kiosk.heading('Apakah Anda perlu prioritas?');
  await expectAccessible(kiosk.page, 'the question about priority');
  await kiosk.button('Ya, saya perlu prioritas').click();
  await expectAccessible(kiosk.page, 'the groups');
  await kiosk.button('Ibu hamil').click();
  await kiosk.issued();
  await expectAccessible(kiosk.page, 'the number');
  // [U41] How long it is going to be is one sentence: a figure that stays whole does not stand on a line of its own.
  const wait = 'Perkiraan menunggu 1 jam 15 menit, paling lambat sekitar 12.40';
  const lines = await kiosk.page.locator('kiosk-issued').evaluate(async (element, said) => {
    const issued = element as HTMLElementTagNameMap['kiosk-issued'];
    issued.ticket = { ...issued.ticket, wait: said };
    await issued.updateComplete;
    const shown = issued.renderRoot.querySelector('.wait')!;
    const before = document.createRange();
    before.selectNodeContents([...shown.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!);
    const tops = [before, shown.querySelector('.whole')!].map((each) => each.getBoundingClientRect().top);
    return { text: shown.textContent, apart: Math.abs(tops[0]! - tops[1]!) };
  }, wait);
  expect(lines).toEqual({ text: wait, apart: expect.closeTo(0, 0) });
  await kiosk.button('Selesai').click();
  expect(kiosk.watched.problems).toEqual([]);
});

test('targets of the kiosk are large enough for every hand, with room between', async () => {
  const boxes = await kiosk.page.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height, top, left } = button.getBoundingClientRect();
      return { name: button.textContent?.trim().slice(0, 40), width, height, top, left };
    }),
  );
  expect(boxes.length).toBeGreaterThan(10);
  expect(boxes.filter(({ width, height }) => width < 64 || height < 64)).toEqual([]);
  const crowded = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).filter((b) => {
      const apart = Math.max(
        b.left - (a.left + a.width),
        a.left - (b.left + b.width),
        b.top - (a.top + a.height),
        a.top - (b.top + b.height),
      );
      return apart < 15.5;
    }),
  );
  expect(crowded).toEqual([]);
});

test('a kiosk goes back to its start by itself, and a phone follows the number', async () => {
  await kiosk.page.getByRole('button', { name: ktp }).first().click();
  await kiosk.button('Saya sudah siap, ambil nomor').click();
  await kiosk.button('Tidak').click();
  const number = await kiosk.issued();
  const token = await tokenOf(number);
  await phone.page.goto(`${server.url}/t/${token}`);
  await phone.page.getByText(number, { exact: true }).first().waitFor();
  await expectPledge(phone);
  await expectAccessible(phone.page, 'a phone that waits');
  const desk = await Desk.open(browser, staff, 'Rahma', 1);
  // Whoever came before is served first.
  for (;;) {
    await desk.primary('Panggil berikutnya');
    await desk.current.filter({ hasText: 'Dipanggil' }).waitFor();
    if ((await desk.current.locator('.number').textContent()) === number) break;
    await desk.primary('Mulai layani');
    await desk.key('s', 'Selesai');
  }
  await phone.page
    .getByText(/Loket 1/)
    .first()
    .waitFor();
  await expectAccessible(phone.page, 'a phone that is called');
  await desk.key('t', 'Tidak hadir');
  await phone.page.getByText('Nomor Anda sudah dipanggil').first().waitFor();
  await expectAccessible(phone.page, 'a phone whose holder was missed');
  // It leaves a number on its screen for a minute where it does not know of paper.
  await kiosk.heading('Silakan ambil nomor', 90_000);
  expect(phone.problems).toEqual([]);
  await phone.page.goto(`${server.url}/t/bukan-token`);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(phone.page, 'a phone with a token that nobody gave');
  await desk.key('o', 'Tutup loket');
  await desk.choose();
});

test('the page of the order of calls has the pledge at its foot, also where the list is not open to the public', async () => {
  await phone.page.goto(`${server.url}/urutan/`);
  await phone.page.getByRole('heading', { name: 'Daftar ini tidak dibuka untuk umum' }).waitFor();
  await expectPledge(phone);
  await expectAccessible(phone.page, 'the order of calls, not open to the public');
});

test('[V10] the hall’s page leads to the order of calls where it is open to everybody, and nowhere else', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/`);
  const link = page.getByRole('link', { name: 'Urutan panggilan hari ini' });
  await page.getByRole('heading', { name: 'Instansi di sini' }).waitFor();
  await page.evaluate(() => fetch('/api/order-list/open').then((answer) => answer.text()));
  expect(await link.count()).toBe(0);
  await page.route('**/api/order-list/open', (asked) => asked.fulfill({ json: { isOpen: true } }));
  await page.reload();
  await link.waitFor();
});

test('a desk rests, explains its keys, shows its day, and closes', async () => {
  const display = await Display.open(browser, staff, 'dokumen-keluarga');
  const desk = await Desk.open(browser, staff, 'Sari', 4);
  await desk.key('j', 'Jeda');
  await expectAccessible(desk.page, 'a desk that is asked for how long');
  await desk.choose(1);
  await desk.current.filter({ hasText: 'Jeda sampai' }).waitFor();
  await expectAccessible(desk.page, 'a desk that rests');
  await display.counterSays(4, /Jeda sampai/);
  await desk.primary('Akhiri jeda');
  await desk.page.keyboard.press('?');
  await desk.page.getByRole('dialog').waitFor();
  await expectAccessible(desk.page, 'the page of all keys');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.page.keyboard.press('r');
  await desk.page.getByRole('region', { name: 'Hari ini' }).first().waitFor();
  await expectAccessible(desk.page, 'the day of a desk');
  await desk.page.keyboard.press('r', { delay: aloneMs + 20 });
  await desk.key('o', 'Tutup loket');
  await desk.choose();
  await desk.current.filter({ hasText: 'Loket tutup' }).waitFor();
  await display.counterSays(4, 'Tutup');
  await expectAccessible(desk.page, 'a closed desk');
  expect(desk.watched.problems).toEqual([]);
});

test('taking over another officer’s counter is asked for, and tells the one who was there', async () => {
  const first = await Desk.open(browser, staff, 'Budi', 9);
  const page = (await open(browser, `${server.url}/counter/`, 'counter')).page;
  await page.getByLabel('Nama masuk').waitFor();
  await expectAccessible(page, 'the question who it is');
  await signIn(page, await staff.officer('Tini'));
  await page.getByRole('combobox', { name: 'Nomor loket atau nama instansi' }).fill('9');
  await page.getByText('Budi').first().waitFor();
  await expectAccessible(page, 'the choice of a counter');
  await page.keyboard.press('Enter');
  await page.getByText(/^Loket ini sedang dipakai Budi/).waitFor();
  await expectAccessible(page, 'the question whether to take over');
  await hasBeenRead(page);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Nomor sekarang' }).waitFor();
  await first.page.getByText('Tini').first().waitFor();
  await expectAccessible(first.page, 'a desk that somebody else has taken over');
});

test('a page of supervision sends a command as the desk does, and tells why it was refused', async () => {
  await staff.person({ name: 'Sitti', signInName: 'sitti', role: 'supervisor', agencyIds: null });
  const office = await Office.open(browser, staff, 'sitti');
  await seesTheHall(office);
  await helpsTheHall(office);
  await seesTheWaits(office);
  await asksWhatIf(office);
  await office.go('Pengguna');
  expect(await sendFrom(office, { type: 'MarkAgencyPresent', agencyId: 'Z' })).toBeNull();
  await office.page.getByRole('alert').getByText('tidak sedang ditandai tidak hadir').waitFor();
  await expectAccessible(office.page, 'a page of supervision whose command was refused');
  expect(await sendFrom(office, { type: 'MarkAgencyAbsent', agencyId: 'Z', reason: 'not-come' })).toMatchObject({
    accepted: true,
  });
  expect(await office.page.getByRole('alert').count()).toBe(0);
  const { actor, events } = (await server.log()).at(-1)!;
  expect([actor.kind, events.map(({ type }) => type)]).toEqual(['officer', ['AgencyMarkedAbsent']]);
  expect(await sendFrom(office, { type: 'MarkAgencyPresent', agencyId: 'Z' })).toMatchObject({ accepted: true });
  expect(unexpected(office.watched)).toEqual([]);
});

/** A supervisor comes to the hall at a glance, and finds an agency by keys alone. */
async function seesTheHall({ page }: Office): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Pantauan' }).waitFor();
  const band = page.locator('floor-agency:visible');
  await band.first().waitFor();
  const all = await band.count();
  await page
    .locator('floor-devices summary')
    .getByText(/tersambung/)
    .waitFor();
  await expectAccessible(page, 'the hall at a glance');
  await page.keyboard.press('/', { delay: waitOf('/') + 20 });
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('akta kelahiran');
  await expect.poll(() => band.count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /^Dinas Kependudukan/ }).waitFor();
  await expectAccessible(page, 'an agency of the floor');
  await page.getByRole('button', { name: 'Tindakan untuk Disdukcapil', exact: true }).click();
  await page.getByRole('dialog', { name: 'Disdukcapil' }).waitFor();
  await expectAccessible(page, 'what a supervisor can do about an agency');
  await page.keyboard.press('3');
  await page.getByRole('dialog', { name: /^Hentikan pengambilan nomor/ }).waitFor();
  await expectAccessible(page, 'the question until when numbers stop');
  await page.keyboard.press('Enter');
  await page.getByText(/^Tanpa nomor baru, Disdukcapil, sampai/).waitFor();
  await page.getByRole('button', { name: 'Buka kembali', exact: true }).click();
  await expect.poll(() => page.getByText(/^Tanpa nomor baru, Disdukcapil, sampai/).count()).toBe(0);
  await page.getByRole('searchbox').fill('');
  expect(await band.count()).toBe(all);
  await page.locator('main h1').click();
}

/** By key: a hall on its first day says so; then what was said of a week, also on a phone. */
async function seesTheWaits({ page }: Office): Promise<void> {
  await page.keyboard.press('w', { delay: waitOf('w') + 20 });
  await page.getByText(/^Belum ada nomor yang dapat dihitung/).waitFor();
  await page.route('**/api/accuracy?*', (route) => route.fulfill({ json: accuracyAnswer }));
  await page.getByLabel('Semua instansi').selectOption({ index: 1 });
  await page.getByText('29 Juni – 5 Juli 2026, 6 hari layanan').waitFor();
  expect(await page.locator('accuracy-rows svg[role=img]').count()).toBe(5);
  await expectAccessible(page, 'what was said of waits and what came');
  await page.getByRole('radio', { name: '30 hari' }).check();
  await page.getByText('5.760 nomor yang diberi perkiraan').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize(sizes.counter);
  await page.locator('main h1').click();
}

/** By key: the day as it is; then with one change, which is refused, and with another; what can be done at once is offered. */
async function asksWhatIf(office: Office): Promise<void> {
  const { page } = office;
  await page.keyboard.press('s', { delay: waitOf('s') + 20 });
  await page.getByRole('heading', { level: 1, name: 'Simulasi' }).waitFor();
  await page.getByText(/^Dihitung dari keadaan/).waitFor();
  await expectAccessible(page, 'how a day goes on');
  await page.getByText('Saat yang lalu').click();
  await page.getByLabel('Jam', { exact: true }).fill('xx');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Tulis jam seperti 14.00.').waitFor();
  expect(await page.getByText(/^Dihitung dari keadaan/).count()).toBe(0);
  await page.getByText('Sekarang', { exact: true }).click();
  await page.getByText(/^Dihitung dari keadaan/).waitFor();
  await page.getByLabel('Bagaimana jika …').selectOption('resume');
  await page.getByLabel('Loket', { exact: true }).selectOption('loket-17');
  await page.getByRole('button', { name: 'Hitung', exact: true }).click();
  await page.getByRole('alert').getByText('Tidak dapat dilakukan: Loket ini tidak sedang jeda').waitFor();
  expect(await page.getByRole('button', { name: /^Lakukan/ }).count(), 'a refused change').toBe(0);
  await page.getByRole('button', { name: /^Hapus: / }).click();
  await page.getByLabel('Bagaimana jika …').selectOption('open');
  await page.getByLabel('Loket', { exact: true }).selectOption('loket-17');
  await page.getByRole('button', { name: 'Hitung', exact: true }).click();
  await page
    .locator('what-if-answer .said')
    .filter({ hasText: /enunggu/ })
    .waitFor();
  await expectAccessible(page, 'a day as it is and as it is asked');
  await page.getByRole('button', { name: 'Lakukan: Loket 17 dibuka sekarang' }).click();
  await page.getByRole('dialog', { name: /^Buka Loket 17/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await changesAPlan(office);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize(sizes.counter);
  await page.locator('main h1').click();
}

/** What is planned is changed in a form by keys, that is taken back, and the plan is dropped. */
async function changesAPlan(office: Office): Promise<void> {
  const { page } = office;
  const plan = wish.planActs([{ act: { is: 'stop', about: { of: 'hall' }, reason: 'full' }, at: '23:58' }]);
  expect(await sendFrom(office, plan, 'what-if-page')).toMatchObject({ accepted: true });
  const row = (time: string) =>
    page.getByRole('listitem').filter({ hasText: new RegExp(`Pukul ${time.replace('.', '\\.')}: tanpa nomor baru`) });
  await row('23.58').getByRole('button', { name: /^Ubah/ }).click();
  await page.getByRole('dialog', { name: 'Ubah rencana' }).waitFor();
  await expectAccessible(page, 'a plan as a form');
  await page.keyboard.type('siang');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Tulis jam seperti 14.00.').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('23.59');
  await page.keyboard.press('Enter');
  await row('23.59').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Rencana diubah' }).getByRole('button').click();
  await row('23.58')
    .getByRole('button', { name: /^Batalkan rencana/ })
    .click();
  await row('23.58').waitFor({ state: 'detached' });
}

/** What calls a supervisor is seen, what it proposes is done by one press, and a counter's wish to close is answered with a word. */
async function helpsTheHall(office: Office): Promise<void> {
  const { page } = office;
  // Who is signed in nowhere is not there, wherever they are moved to.
  const signInName = await staff.officer('Wa Tini');
  const people = PersonRows.parse(await staff.ask('GET', '/api/people'));
  const somebody = wish.officer(people.find((each) => each.signInName === signInName)!.officerId);
  const send = (actor: Actor, command: Command) => sendCommand(server.url, envelope(actor, command));
  await send(somebody, wish.openCounter('loket-16'));
  const less = { type: 'LendServices', counterId: 'loket-16', more: [], fewer: ['N-CEK'] };
  expect(await sendFrom(office, less, 'floor-page')).toMatchObject({ accepted: true });
  await send(wish.kiosk, wish.issue('N-CEK'));
  const alarm = page.getByRole('listitem').filter({ hasText: 'BPN: 1 menunggu tanpa petugas' });
  await alarm.getByRole('button', { name: /^Sudah saya lihat/ }).click();
  await alarm.getByText(/dilihat Sitti pukul/).waitFor();
  await expectAccessible(page, 'an alarm with what would help');
  // What that would do is asked when somebody wishes to know, and is shown with it.
  await alarm.getByRole('button', { name: /^lihat dampaknya: Pindahkan Wa Tini/ }).click();
  await alarm
    .locator('what-if-answer .said')
    .filter({ hasText: /enunggu/ })
    .waitFor();
  await expectAccessible(page, 'what a proposal would do');
  await alarm.getByRole('link', { name: 'Selengkapnya di Simulasi' }).click();
  await page.getByText('Petugas Loket 16 pindah ke Loket 17').waitFor();
  await page
    .locator('what-if-answer .said')
    .filter({ hasText: /enunggu/ })
    .waitFor();
  await office.go('Pantauan');
  await alarm.getByRole('button', { name: /^Pindahkan Wa Tini ke Loket 17/ }).click();
  await alarm.waitFor({ state: 'detached' });
  await send(somebody, wish.askToClose('loket-17'));
  const asks = page.getByRole('listitem').filter({ hasText: 'Loket 17, Wa Tini, minta tutup' });
  await asks.getByRole('textbox', { name: 'Pesan untuk petugas (boleh kosong)' }).fill('Lekas sembuh');
  await expectAccessible(page, 'a counter’s wish to close');
  await asks.getByRole('button', { name: /^Ya, tutup/ }).click();
  await asks.waitFor({ state: 'detached' });
  const events = (await server.log()).flatMap((entry) => entry.events);
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'ClosingDecided', agrees: true, word: 'Lekas sembuh' }),
  );
  expect(events.at(-1)).toMatchObject({ type: 'CounterClosed', counterId: 'loket-17', agreed: true });
  // A number that a band only counts is found too.
  await page.getByRole('searchbox').fill('n-001');
  await page.getByRole('button', { name: 'Tindakan untuk N-001' }).click();
  await page.getByRole('dialog', { name: 'N-001' }).waitFor();
  await expectAccessible(page, 'a number that was found from the floor');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('');
  await page.locator('main h1').click();
}

/** As an element of the page does that was handed down how commands are sent. */
const sendFrom = (office: Office, command: object, element = 'people-page'): Promise<unknown> =>
  office.page.locator(element).evaluate((element, command) => {
    type Sending = { send: (name: string, command: object) => Promise<unknown> };
    return new Promise((resolve, reject) => {
      const callback = ({ send }: Sending) => void send('uji', command).then(resolve, reject);
      const request = new Event('context-request', { bubbles: true, composed: true });
      element.dispatchEvent(Object.assign(request, { context: 'antrean-sending', contextTarget: element, callback }));
    });
  }, command);

test('[Q12] a screen that nobody knows shows a code, and a dark one is readable, also where it tells of waits', async () => {
  const dark = await open(browser, `${server.url}/display/?theme=dark`, 'display');
  const code = await codeOn(dark.page);
  await expectAccessible(dark.page, 'a display that waits to be paired');
  await staff.pair(code, 'Remang', 'dokumen-keluarga');
  await dark.page.getByText(nothingToCall).waitFor();
  await expectAccessible(dark.page, 'a dark display');
  await showsWaits(dark.page);
  expect(dark.problems).toEqual([]);
});

/** The page of the board that tells how long a number taken now would wait, on each kind of screen. */
async function showsWaits(page: Page): Promise<void> {
  const board = page.locator('display-board');
  await board.evaluate((element) => Object.assign(element, { shown: 1 }));
  await board.getByRole('heading', { name: 'Perkiraan tunggu nomor baru' }).waitFor();
  await expectAccessible(page, 'a display that tells of waits');
  for (const size of [sizes.display, { width: 1280, height: 720 }, { width: 1080, height: 1920 }]) {
    await page.setViewportSize(size);
    const box = await board.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(size.height);
    expect(await page.locator('main').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(
      0,
    );
  }
}

/** The hall's pledge and where to complain, in both languages; the page is in Indonesian before and after. */
async function expectPledge({ page }: Watched): Promise<void> {
  const foot = page.locator('hall-about footer');
  await foot.getByRole('heading', { name: 'Maklumat pelayanan' }).waitFor();
  await foot.getByText('Dengan ini kami menyatakan sanggup').waitFor();
  await foot.getByText('Meja pengaduan MPP').waitFor();
  await page.getByRole('button', { name: /English/ }).click();
  await foot.getByRole('heading', { name: 'Our service pledge' }).waitFor();
  await foot.getByText('MPP complaints desk').waitFor();
  await page.getByRole('button', { name: /Bahasa Indonesia/ }).click();
  await foot.getByRole('heading', { name: 'Maklumat pelayanan' }).waitFor();
}

/** What the QR code on the paper holds. */
async function tokenOf(number: string): Promise<string> {
  const entry = (await server.log()).find(({ events }) =>
    events.some((event) => event.type === 'TicketIssued' && event.number === number),
  )!;
  const command = { type: 'IssueTicket', serviceId: 'A-KTP' };
  const body = JSON.stringify({ commandId: entry.commandId, actor: entry.actor, command });
  // The same command again is answered as it was the first time, to the same kiosk.
  return kiosk.page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-antrean-as': 'kiosk' };
    const reply = await fetch('/api/commands', { method: 'POST', headers, body });
    return (await reply.json()).issued.token;
  }, body);
}
