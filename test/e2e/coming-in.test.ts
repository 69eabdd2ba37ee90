/** Every way in and every way out: people, counters’ machines, devices and phones, as they come to them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { Answer } from '../../shared/answers.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { browserOfTests, closePages, expectAccessible, open, openBeside, sizes } from '../support/browser/browser.ts';
import {
  account,
  choosePassword,
  codeOn,
  codeShown,
  Desk,
  Display,
  Kiosk,
  nothingToCall,
  Office,
  signIn,
  unexpected,
} from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { callTicket, issue, kiosk as kioskActor, officer, openCounter } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { linksOf, password, Staff } from '../support/server/staff.ts';
import { envelope, post } from '../support/server/wire.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;
let withKey: { authorization: string };
/** The administrator's, in front of it during all tests. */
let office: Office;
const hall: Hall = { ...sampleHall(), timezone: zoneNearNoon(new Date()) };

beforeAll(async () => {
  server = await startServer({ hall, isEmpty: true });
  staff = await Staff.of(server);
  withKey = await staff.key('kiosk', 'desk');
  browser = await browserOfTests();
  office = await Office.open(browser, staff);
});
afterAll(async () => {
  await closePages();
  await endServers();
});

const ktp = /^Penggantian KTP-el/;
const wrong = 'bukan kata sandinya';

test('a newcomer has the three pages from the links that a start prints, in one browser, and each link is good once', async () => {
  const links = linksOf(await startServer({ isEmpty: true }));
  const kiosk = new Kiosk(await open(browser, links.kiosk, 'kiosk'));
  await kiosk.heading('Silakan ambil nomor');
  const { context } = kiosk.watched;
  const display = new Display(await openBeside(context, links.display, 'display'));
  await display.page.getByText(nothingToCall).waitFor();
  const desk = new Desk(await openBeside(context, links.counter, 'counter'));
  await desk.search.waitFor();
  await expectAccessible(desk.page, 'the choice of a counter on trial');
  await desk.sitDown(1);
  const number = await kiosk.take(ktp);
  await desk.primary('Panggil berikutnya');
  await desk.has(number, 'Dipanggil');
  await display.shows(number, 1);
  for (const { page, watched } of [kiosk, display, desk]) {
    expect(new URL(page.url()).hash).not.toContain('=');
    expect(watched.problems).toEqual([]);
  }

  // Somebody else, who was in by none of them.
  const later = await open(browser, 'about:blank', 'counter');
  const { page } = later;
  for (const device of ['kiosk', 'display'] as const) {
    await page.setViewportSize(sizes[device]);
    await page.goto(links[device]);
    await page.getByText('Tautan itu sudah dipakai atau sudah kedaluwarsa. Pakailah kode ini.').waitFor();
    expect(await codeOn(page)).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    await expectAccessible(page, `a link of a ${device} for the second time`);
  }
  await page.setViewportSize(sizes.counter);
  await page.goto(links.counter);
  await page.getByRole('status').getByText('Tautan ini sudah dipakai atau sudah kedaluwarsa').waitFor();
  await page.getByLabel('Nama masuk').waitFor();
  await expectAccessible(page, 'a link of a person for the second time');
  expect(unexpected(later)).toEqual([]);
});

test('the first administrator sets a password, comes in again by it, and guessing it is soon over', async () => {
  const { administrator } = linksOf(await startServer({ isEmpty: true }));
  const own = new Office(await open(browser, administrator, 'counter'));
  const { page } = own;
  await choosePassword(page, 'pendek');
  await page
    .getByRole('alert')
    .getByText(/paling sedikit 10/i)
    .waitFor();
  await expectAccessible(page, 'an invitation with a password that is too short');
  await choosePassword(page);
  await own.at('Perangkat');
  expect(page.url()).not.toContain('masuk');
  await expectAccessible(page, 'the devices of a hall that has none');

  await account(page, 'Keluar');
  const name = page.getByLabel('Nama masuk');
  await name.waitFor();
  // This machine remembers whose name was typed here.
  expect(await name.inputValue()).toBe('administrator');
  const elsewhere = await open(browser, new URL('/counter/', administrator).href, 'counter');
  await signIn(elsewhere.page, 'administrator');
  await elsewhere.page.getByRole('heading', { level: 1, name: 'Perangkat' }).waitFor();

  const given = page.getByLabel('Kata sandi', { exact: true }).and(page.locator(':focus'));
  const problem = page.getByRole('alert');
  await given.waitFor();
  for (const attempt of [1, 2, 3, 4]) {
    expect([attempt, await tryPassword(page, wrong)]).toEqual([attempt, 401]);
    expect(await problem.textContent()).toContain('Nama dan kata sandi atau PIN tidak cocok.');
    expect(await name.inputValue()).toBe('administrator');
    expect(await given.count()).toBe(1);
  }
  await expectAccessible(page, 'a sign-in that failed');
  for (const next of [wrong, password]) {
    expect(await tryPassword(page, next)).toBe(429);
    expect(await problem.textContent()).toMatch(
      /Terlalu banyak percobaan yang salah dari sini\. Coba lagi dalam 1 menit/,
    );
  }
  await expectAccessible(page, 'a person who is locked out');
  await page.reload();
  await name.waitFor();
  // Whoever is in already is not thrown out by somebody who guesses.
  await new Office(elsewhere).go('Pengguna');
  for (const watched of [own.watched, elsewhere]) expect(unexpected(watched)).toEqual([]);
});

test('who is invited works at the counters of their agency, until they may not', async () => {
  const link = await office.invite('Wa Ode Nur', 'Imigrasi');
  const desk = new Desk(await open(browser, link, 'counter'));
  await desk.page.getByRole('heading', { level: 1, name: 'Selamat datang, Wa Ode Nur.' }).waitFor();
  await choosePassword(desk.page);
  await desk.search.waitFor();
  expect(await counters(desk.page)).toEqual(['5']);
  await desk.sitDown(5);
  const { number } = await take('Q-BARU');
  await desk.primary('Panggil berikutnya');
  await desk.has(number, 'Dipanggil');
  await desk.primary('Mulai layani');
  await desk.has(number, 'Dilayani');

  await office.go('Pengguna');
  await expectAccessible(office.page, 'the people of the hall');
  await office.edit('Wa Ode Nur');
  await expectAccessible(office.page, 'a person');
  await office.page.getByLabel('Imigrasi', { exact: true }).uncheck();
  await office.page.getByLabel('Disdukcapil', { exact: true }).check();
  await office.save();
  await desk.page.getByText('Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.').waitFor();
  await desk.page.keyboard.type(password);
  await desk.page.keyboard.press('Enter');
  await desk.search.waitFor();
  expect(await counters(desk.page)).toEqual(['1', '2', '3', '4']);

  await office.edit('Wa Ode Nur');
  await office.page.getByLabel('Boleh masuk').uncheck();
  await office.save();
  await office.row('Wa Ode Nur').getByText('Nonaktif').waitFor();
  await desk.page.getByText('Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.').waitFor();
  expect(await tryPassword(desk.page, password)).toBe(401);
  expect(office.watched.problems).toEqual([]);
  expect(unexpected(desk.watched)).toEqual([]);
});

test('who signs out everywhere, or changes the password, ends what is open elsewhere', async () => {
  const signInName = await staff.officer('La Ode Anwar');
  const atCounter = new Desk(await open(browser, `${staff.url}/counter/`, 'counter'));
  await signIn(atCounter.page, signInName);
  await atCounter.sitDown(11);
  const elsewhere = new Desk(await open(browser, `${staff.url}/counter/`, 'counter'));
  await signIn(elsewhere.page, signInName);
  // Back to the counter that is open in the officer's name.
  await elsewhere.current.waitFor();
  await account(elsewhere.page, 'Keluar di semua perangkat');
  // What becomes of the counter is asked first.
  await elsewhere.choose(2);
  const over = (desk: Desk) => desk.page.getByText('Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.');
  await over(atCounter).waitFor();
  await elsewhere.page.getByLabel('Kata sandi', { exact: true }).waitFor();
  expect(await over(elsewhere).count()).toBe(0);

  for (const desk of [atCounter, elsewhere]) {
    await desk.page.keyboard.type(password);
    await desk.page.keyboard.press('Enter');
    await desk.current.waitFor();
  }
  const { page } = elsewhere;
  await account(page, 'Ganti kata sandi');
  const current = page.getByLabel('Kata sandi sekarang').and(page.locator(':focus'));
  await current.waitFor();
  await expectAccessible(page, 'a change of the password');
  const next = `${password} juga`;
  await page.keyboard.type(wrong);
  await page.keyboard.press('Enter');
  await choosePassword(page, next);
  await page.getByRole('alert').getByText('Nama dan kata sandi atau PIN tidak cocok.').waitFor();
  await current.waitFor();
  // The new one stands there still.
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByText('Kata sandi sudah diganti.').waitFor();
  await over(atCounter).waitFor();
  await page.keyboard.press('Escape');
  await elsewhere.key('j', 'Jeda');
  await elsewhere.choose(1);
  await elsewhere.current.filter({ hasText: 'Jeda sampai' }).waitFor();
  expect(await tryPassword(atCounter.page, password)).toBe(401);
  await atCounter.page.keyboard.type(next);
  await atCounter.page.keyboard.press('Enter');
  await atCounter.current.waitFor();
  for (const { watched } of [atCounter, elsewhere]) expect(unexpected(watched)).toEqual([]);
});

test('at a counter’s own machine a name and a PIN open the counter, and the hand stays on the keyboard', async () => {
  const [pin, wrongPin] = ['274916', '274961'];
  await staff.setPin('Rahma Dewi', pin);
  await setPin('Sitti Aminah', pin);
  // Has none.
  await staff.officer('Budi Santoso');

  const desk = new Desk(await open(browser, `${staff.url}/counter/`, 'counter'));
  const { page } = desk;
  await desk.button('Masuk dengan PIN di komputer ini').focus();
  await page.keyboard.press('Enter');
  const shown = page.locator('desk-pairing .code.number');
  const code = await codeShown(shown);
  await expectAccessible(page, 'a counter’s machine that waits to be paired');
  await office.pair(code, 'Komputer loket 12', 'loket-12');
  await page.getByLabel('Siapa Anda?').and(page.locator(':focus')).waitFor();
  await expectAccessible(page, 'the names at a counter’s machine');
  expect(await page.getByRole('option').allTextContents()).toHaveLength(2);

  await page.keyboard.type('amin');
  await page.keyboard.press('Enter');
  const problem = page.getByRole('alert').getByText('Nama dan kata sandi atau PIN tidak cocok.');
  const field = page.getByLabel('PIN', { exact: true }).and(page.locator(':focus'));
  await field.waitFor();
  await page.keyboard.type(wrongPin);
  await page.keyboard.press('Enter');
  await problem.waitFor();
  await expectAccessible(page, 'a PIN that was wrong');
  await field.waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Loket 12' }).waitFor();
  await page.getByRole('banner').getByText('Sitti Aminah').waitFor();
  const { number } = await take('B-NIB');
  await desk.primary('Panggil berikutnya');
  await desk.has(number, 'Dipanggil');
  await desk.primary('Mulai layani');
  await desk.key('s', 'Selesai');

  await account(page, 'Keluar');
  await expectAccessible(page, 'what becomes of a counter that is left');
  await desk.choose(1);
  await page.getByLabel('Siapa Anda?').and(page.locator(':focus')).waitFor();
  expect(office.watched.problems).toEqual([]);
  expect(unexpected(desk.watched)).toEqual([]);
});

test('a kiosk and a display are paired by the codes they show, moved, and shut out', async () => {
  const kiosk = new Kiosk(await open(browser, `${staff.url}/kiosk/`, 'kiosk'));
  await expectAccessible(kiosk.page, 'a kiosk that waits to be paired');
  await office.pair(await codeOn(kiosk.page), 'Kios pintu timur', 'kesehatan-sosial-kerja');
  await kiosk.heading('Silakan ambil nomor');
  const display = new Display(await open(browser, `${staff.url}/display/`, 'display'));
  await office.pair(await codeOn(display.page), 'Layar timur', 'dokumen-keluarga');
  const zone = display.page.locator('display-header');
  await zone.getByText('Dokumen dan Keluarga').waitFor();
  for (const name of ['Kios pintu timur', 'Layar timur']) await office.row(name).getByText('Tersambung').waitFor();
  await expectAccessible(office.page, 'the fleet');

  await office.edit('Layar timur');
  await expectAccessible(office.page, 'a device');
  await office.page.getByLabel('Panggilan yang ditampilkan').selectOption('izin-tanah-pajak');
  await office.page.getByLabel('Nama perangkat').focus();
  await office.save();
  await zone.getByText('Izin, Tanah, dan Pajak').waitFor();

  const answer = () => display.watched.context.request.get(`${staff.url}/api/views/display`, asDisplay);
  // A browser forgets a cookie that no server honours; somebody who copied it does not.
  const [cookie] = await display.watched.context.cookies();
  expect(cookie).toMatchObject({ name: 'antrean-display', httpOnly: true, sameSite: 'Strict' });
  const copied = () =>
    fetch(`${staff.url}/api/views/display`, {
      headers: { ...asDisplay.headers, cookie: `${cookie!.name}=${cookie!.value}` },
    });
  expect([(await answer()).status(), (await copied()).status]).toEqual([200, 200]);
  await office.edit('Layar timur');
  await office.button('Cabut perangkat ini…').click();
  await office.asked('Cabut Layar timur?');
  await expectAccessible(office.page, 'the question whether to shut a device out');
  await office.button('Cabut Layar timur').click();
  expect(await codeOn(display.page)).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  await expectAccessible(display.page, 'a display that was shut out');
  expect([(await answer()).status(), (await copied()).status]).toEqual([401, 401]);
  await office.row('Layar timur').waitFor({ state: 'detached' });
  await kiosk.take(ktp);
  for (const { watched } of [office, kiosk, display]) expect(unexpected(watched)).toEqual([]);
});

test('a phone gives up its own number and sees no other, and one that is called cannot be given up', async () => {
  const request = { name: 'Yusuf', signInName: 'yusuf', role: 'officer', agencyIds: null } as const;
  const { person: caller } = await staff.person(request);
  // Else nobody is there whom the numbers could wait for.
  expect(await send(officer(caller.officerId), openCounter('loket-2'))).toMatchObject({ accepted: true });
  const [first, second] = [await take('A-KK'), await take('A-KK')];
  const phone = await open(browser, `${server.url}/t/${first.token}`, 'phone');
  const other = await open(browser, 'about:blank', 'phone');
  const line = await lineTo(other.page);
  await other.page.goto(`${server.url}/t/${second.token}`);
  const standing = ({ page }: typeof phone) =>
    page.getByRole('status', { name: 'Keadaan nomor Anda' }).getByRole('heading');
  const ahead = async () => {
    const said = (await standing(other).textContent()) ?? '';
    return said === 'Nomor Anda yang berikutnya' ? 0 : Number.parseInt(said, 10);
  };
  await phone.page.getByText(first.number, { exact: true }).waitFor();
  await standing(other).filter({ hasText: 'di depan' }).waitFor();
  expect(await other.page.getByText(first.number).count()).toBe(0);
  const before = await ahead();

  await phone.page.getByRole('button', { name: 'Batalkan nomor saya' }).click();
  await expectAccessible(phone.page, 'a phone that is asked whether to give up its number');
  await phone.page.getByRole('button', { name: `Ya, batalkan ${first.number}` }).click();
  await standing(phone).filter({ hasText: 'Nomor ini dibatalkan' }).waitFor();
  await expectAccessible(phone.page, 'a phone whose number was given up');
  await expect.poll(ahead).toBe(before - 1);

  // Called at the very moment at which its holder gives it up: the phone has not heard of it.
  await other.page.getByRole('button', { name: 'Batalkan nomor saya' }).click();
  const given = other.page.getByRole('button', { name: `Ya, batalkan ${second.number}` });
  await given.waitFor();
  line.hold();
  const ticketId = second.token.slice(0, second.token.lastIndexOf('.'));
  expect(await send(officer(caller.officerId), callTicket('loket-2', ticketId))).toMatchObject({ accepted: true });
  await given.click();
  line.release();
  await standing(other).filter({ hasText: 'Silakan ke Loket 2' }).waitFor();
  await other.page.getByRole('alert').getByText('Nomor Anda sedang dipanggil atau dilayani.').waitFor();
  expect(await given.count()).toBe(0);
  expect(await other.page.getByRole('button', { name: 'Batalkan nomor saya' }).count()).toBe(0);
  await expectAccessible(other.page, 'a phone whose number is called and cannot be given up');
  for (const watched of [phone, other]) expect(watched.problems).toEqual([]);
});

/** A page's line, on which what the server says can be kept back. */
async function lineTo(page: Page): Promise<{ hold(): void; release(): void }> {
  let kept: (() => void)[] | null = null;
  await page.routeWebSocket(/socket\.io/, (line) => {
    line.connectToServer().onMessage((message) => {
      if (kept === null) line.send(message);
      else kept.push(() => line.send(message));
    });
  });
  return {
    hold: () => {
      kept = [];
    },
    release: () => {
      const late = kept ?? [];
      kept = null;
      for (const tell of late) tell();
    },
  };
}

/** The numbers of those that are offered. */
const counters = (page: Page): Promise<string[]> =>
  page
    .getByRole('option')
    .locator('.number')
    .evaluateAll((numbers) => numbers.map((each) => each.lastChild?.textContent ?? ''));

/** Types a password over what stands there; the status of the answer, once the form is ready for the next. */
async function tryPassword(page: Page, text: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  const status = (await answered).status();
  await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor();
  return status;
}

/** As at a kiosk. */
async function take(serviceId: string): Promise<{ number: string; token: string }> {
  const answer = await send(kioskActor, issue(serviceId));
  const issued = answer.accepted ? answer.issued : null;
  if (issued?.token === undefined) throw new Error(`No number: ${JSON.stringify(answer)}`);
  return { number: issued.number, token: issued.token };
}

/** As another system does. */
const send = async (actor: Actor, command: Command): Promise<Answer> =>
  Answer.parse((await post(`${server.url}/api/commands`, envelope(actor, command), withKey)).body);

/** Somebody who signs in by a password, wherever, and sets a PIN. */
async function setPin(name: string, pin: string): Promise<void> {
  const { page, context } = await open(browser, `${staff.url}/counter/`, 'counter');
  await signIn(page, await staff.officer(name));
  await page.getByRole('button', { name: 'Akun', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pasang PIN', exact: true }).waitFor();
  await page.keyboard.press('2');
  await page.getByLabel('Kata sandi Anda').and(page.locator(':focus')).waitFor();
  for (const text of [password, pin]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.getByText('PIN sudah disimpan.').waitFor();
  await expectAccessible(page, 'the account with a PIN');
  await context.close();
}

const asDisplay = { headers: { 'x-antrean-as': 'display' } };
