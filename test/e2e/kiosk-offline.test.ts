/** A kiosk that goes on without its server, in real Chromium: an address on the machine itself counts as secure. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { EventOf, EventType } from '../../server/domain/core/events.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import {
  browserOfTests,
  chromiumPath,
  closePages,
  expectAccessible,
  flags,
  sizes,
} from '../support/browser/browser.ts';
import { codeOn, Desk, Display, Kiosk } from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { callNext, officer, openCounter } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
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

const ktp = /^Penggantian KTP-el/;
const keepsFiles = { serviceWorkers: 'allow' } as const;
const usedUp =
  'Server sedang terputus, dan kios ini tidak mempunyai nomor lagi untuk layanan ini. Petugas di meja informasi siap membantu Anda.';

async function start(more: Partial<Hall> = {}): Promise<{ server: TestServer; staff: Staff }> {
  const sample = sampleHall();
  const policy = { ...sample.policy, reservePerSeries: 3 };
  const server = await startServer({ hall: { ...sample, policy, ...more, timezone: zoneNearNoon(new Date()) } });
  return { server, staff: await Staff.of(server) };
}

async function eventsOf<T extends EventType>(server: TestServer, ...types: T[]): Promise<EventOf<T>[]> {
  const isWanted = (event: { type: string }): event is EventOf<T> => types.includes(event.type as T);
  return (await server.log()).flatMap(({ events }) => events.filter(isWanted));
}
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 250 });
const numbersOf = (events: { number: string }[]) => events.map(({ number }) => number);

/** Its files are kept, and so is its reserve: what a kiosk that was switched on in the morning has. */
async function isPrepared(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await hasReserve(page);
}

async function hasReserve(page: Page): Promise<void> {
  const kept = (key: string) =>
    page.evaluate(
      (key) =>
        new Promise<{ numbers?: string[] } | undefined>((resolve) => {
          const opened = indexedDB.open('antrean-kiosk', 1);
          opened.onsuccess = () => {
            const found = opened.result.transaction('kept').objectStore('kept').get(key);
            found.onsuccess = () => resolve(found.result);
          };
        }),
      key,
    );
  await expect.poll(async () => (await kept('reserve'))?.numbers?.length, { timeout: 10_000 }).toBeGreaterThan(50);
  await expect.poll(async () => (await kept('last-known')) !== undefined, { timeout: 10_000 }).toBe(true);
}

async function askFor(kiosk: Kiosk, group: string | null = null): Promise<string> {
  await kiosk.page.getByRole('button', { name: ktp }).first().click();
  await kiosk.button('Saya sudah siap, ambil nomor').click();
  await kiosk.button(group === null ? 'Tidak' : 'Ya, saya perlu prioritas').click();
  if (group !== null) await kiosk.button(group).click();
  return kiosk.issued();
}

test('the server dies: numbers go on, also after the page is loaded again; it comes back, and all are called in their order', async () => {
  const { server, staff } = await start();
  const kiosk = await Kiosk.open(browser, staff, 'timur', keepsFiles);
  const { page } = kiosk;
  const display = await Display.open(browser, staff, 'dokumen-keluarga');
  expect(await kiosk.take(ktp)).toBe('A-001');
  await isPrepared(page);
  await server.kill('SIGKILL');
  await kiosk.stale.waitFor();
  await page.getByText('Anda tetap dapat mengambil nomor.').waitFor();
  await expectAccessible(page, 'the start without the server');

  // It is said how it is; nothing is claimed that nobody knows.
  expect(await askFor(kiosk)).toBe('A-801');
  const shown = page.locator('kiosk-issued');
  await shown.getByText('Server sedang terputus.').waitFor();
  await shown.getByText('Nomor ini sah dan akan dipanggil.').waitFor();
  expect(await shown.getByText('di depan Anda').count()).toBe(0);
  await expectAccessible(page, 'a number without the server');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('kiosk-paper');
  expect(await paper.isVisible()).toBe(true);
  const printed = (await paper.locator('p').allTextContents()).join('\n');
  expect(printed).toMatch(/A-801[\s\S]*Nomor ini sah dan akan dipanggil\.[\s\S]* · luring/);
  expect(await page.locator('antrean-qr').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await kiosk.button('Selesai').click();
  expect(await kiosk.take(ktp, 'Membawa bayi atau balita')).toBe('A-802');

  await page.reload();
  await kiosk.heading('Silakan ambil nomor');
  await kiosk.stale.waitFor();
  await expectAccessible(page, 'a kiosk that started without the server');
  expect(await kiosk.take(ktp)).toBe('A-803');
  await page.getByRole('button', { name: ktp }).filter({ hasText: 'Ke meja informasi' }).first().click();
  await page.getByText(usedUp).waitFor();
  expect(await kiosk.button('Saya sudah siap, ambil nomor').count()).toBe(0);
  await expectAccessible(page, 'a service without a number left');
  await kiosk.button('Kembali').click();

  const before = Date.now();
  await server.start();
  await kiosk.stale.waitFor({ state: 'hidden' });
  await soon(async () => (await eventsOf(server, 'NumbersReserved')).length).toBe(2);
  const handedIn = await eventsOf(server, 'TicketHandedIn');
  expect(handedIn.map(({ number, class: of }) => `${number} ${of}`)).toEqual([
    'A-801 regular',
    'A-802 priority',
    'A-803 regular',
  ]);
  const times = handedIn.map(({ takenAt }) => takenAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThanOrEqual(before);
  const [first, again] = await eventsOf(server, 'NumbersReserved');
  expect(again?.numbers).toEqual(['A-804', 'A-805', 'A-806']);
  expect(first?.kioskId.startsWith(`${kiosk.deviceId}-`)).toBe(true);
  expect(await kiosk.take(ktp)).toBe('A-002');

  const desk = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
  await desk.primary('Panggil berikutnya');
  for (const number of ['A-802', 'A-001', 'A-801']) {
    await desk.has(number, 'Dipanggil');
    await display.counterSays(1, number);
    await desk.primary('Mulai layani');
    await desk.primary('Selesai & panggil berikutnya');
  }
  await desk.has('A-803', 'Dipanggil');
  const all = numbersOf(await eventsOf(server, 'TicketIssued', 'TicketHandedIn'));
  expect(new Set(all).size).toBe(all.length);
  expect(kiosk.watched.problems).toEqual([]);
});

/** One after the other, as on one bad day: to have one prepared is more than half of each. */
describe('one kiosk', () => {
  let server: TestServer;
  let staff: Staff;
  let kiosk: Kiosk;
  beforeAll(async () => {
    const weekly = [
      { weekdays: [1, 2, 3, 4, 5, 6, 7], open: '08:00', close: '15:00', breaks: [], lastTicket: '13:30' },
    ];
    ({ server, staff } = await start({ schedule: { weekly, exceptions: [] } }));
    kiosk = await Kiosk.open(browser, staff, 'dua', keepsFiles);
  });

  test('a server that is silent: the number is the kiosk’s, and the command in its place has no effect, whenever it arrives', async () => {
    await isPrepared(kiosk.page);
    void server.kill('SIGSTOP');
    expect(await askFor(kiosk)).toBe('A-801');
    await kiosk.page.locator('kiosk-issued').getByText('Nomor ini sah dan akan dipanggil.').waitFor();
    void server.kill('SIGCONT');
    await soon(async () => numbersOf(await eventsOf(server, 'TicketHandedIn'))).toEqual(['A-801']);
    const events = await eventsOf(server, 'TicketIssued', 'TicketHandedIn', 'TicketCancelled');
    const [issued, handedIn] = [events.find(({ type }) => type === 'TicketIssued'), events.at(-1)];
    expect(handedIn).toMatchObject({ type: 'TicketHandedIn', insteadOf: expect.any(String) });
    // It had arrived: nobody holds that ticket, and nobody is called by it.
    if (issued)
      expect(events).toContainEqual(expect.objectContaining({ type: 'TicketCancelled', reason: 'duplicate' }));
    for (const wish of [openCounter('loket-1'), callNext('loket-1')])
      expect(await sendCommand(server.url, envelope(officer('p-loket-1'), wish))).toMatchObject({ accepted: true });
    const [called] = await eventsOf(server, 'TicketCalled');
    expect(called?.ticketId).toBe(handedIn?.ticketId);
    await kiosk.button('Selesai').click();
  });

  test('[K9] hours that end while the server is away: the kiosk stops offering, and says who can help', async () => {
    const { page } = kiosk;
    await kiosk.heading('Silakan ambil nomor');
    await isPrepared(page);
    await server.kill('SIGKILL');
    await page.getByText('Anda tetap dapat mengambil nomor.').waitFor();
    await page.evaluate(() => {
      const now = performance.now.bind(performance);
      const ninetyMinutes = 5_400_000;
      performance.now = () => now() + ninetyMinutes;
    });
    await page.getByRole('button', { name: ktp }).filter({ hasText: 'Mungkin sudah tutup' }).first().click();
    await page.getByText('Jam layanan ini mungkin sudah berakhir. Silakan ke meja informasi.').waitFor();
    expect(await kiosk.button('Saya sudah siap, ambil nomor').count()).toBe(0);
    expect(await page.getByText('Anda tetap dapat mengambil nomor.').count()).toBe(0);
    await expectAccessible(page, 'a service whose hours may be over');
  });

  test('two pages of one kiosk never give out one number; what another server refuses is told to the staff', async () => {
    if (!server.isUp) await server.start();
    // Its clock is right again.
    await kiosk.page.reload();
    await kiosk.stale.waitFor({ state: 'hidden' });
    await isPrepared(kiosk.page);
    const page = await kiosk.watched.context.newPage();
    await page.goto(`${server.url}/kiosk/`);
    const second = new Kiosk({ ...kiosk.watched, page });
    await second.heading('Silakan ambil nomor');
    const gone = numbersOf(await eventsOf(server, 'TicketHandedIn'));
    const reserved = (await eventsOf(server, 'NumbersReserved')).flatMap(({ numbers }) => numbers);
    const next = reserved.filter((number) => number.startsWith('A-') && !gone.includes(number)).slice(0, 2);
    await server.kill('SIGKILL');
    await Promise.all([kiosk.stale.waitFor(), second.stale.waitFor()]);
    const numbers = await Promise.all([askFor(kiosk), askFor(second)]);
    expect(numbers.toSorted()).toEqual(next);
    await page.close();
    // A new hall: it knows nothing of these numbers, and nothing of the kiosk, until somebody lets it in.
    rmSync(server.dataDir, { recursive: true });
    await server.start();
    const others = await Staff.of(server);
    // It has reserved the same numbers first.
    const other = await Kiosk.open(browser, others, 'lain');
    await hasReserve(other.page);
    await others.pair(await codeOn(kiosk.page), 'dua');
    await kiosk.heading('Silakan ambil nomor');
    const note = kiosk.page.getByRole('region', { name: 'Untuk petugas' });
    await note.getByText(new RegExp(next.map((number) => `${number} \\(diambil 12\\.\\d\\d\\)`).join(', '))).waitFor();
    await note.getByText(/tidak dicadangkan untuk kios ini/).waitFor();
    await expectAccessible(kiosk.page, 'a kiosk with numbers that were refused');
  });
});

test('the kiosk loses its power without the server, and the next number is another one; over plain HTTP it goes on too', async () => {
  const { server, staff } = await start();
  const device = new Device(join(server.folder, 'profile'), staff);
  const plainAddress = `http://mpp.test:${server.port}`;
  // Paired the day before: Chromium takes half a minute until a cookie is on the disk, or is closed in order.
  await device.start();
  for (const url of [server.url, plainAddress]) await device.pair(url);
  await device.switchOff();
  const kiosk = await device.switchOn(server.url);
  expect(await kiosk.take(ktp)).toBe('A-001');
  await isPrepared(kiosk.page);
  // By a name and without HTTPS: no service worker, and all the rest.
  const plain = await device.open(plainAddress);
  expect(await plain.page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  await hasReserve(plain.page);
  await server.kill('SIGKILL');
  await Promise.all([kiosk.stale.waitFor(), plain.stale.waitFor()]);
  const unplugged = await plain.take(ktp);
  expect(await askFor(kiosk)).toBe('A-801');
  await device.cutPower();

  const again = await device.switchOn(server.url);
  expect(await again.take(ktp)).toBe('A-802');
  await server.start();
  const handedIn = async () => numbersOf(await eventsOf(server, 'TicketHandedIn')).toSorted();
  await soon(handedIn).toEqual(['A-801', 'A-802']);
  const after = await device.open(plainAddress);
  await soon(handedIn).toEqual(['A-801', 'A-802', unplugged].toSorted());
  expect(await after.take(ktp)).toBe('A-002');
});

/** A kiosk's machine, whose power can be cut: a browser of its own, killed without a word. */
class Device {
  readonly #profile: string;
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  readonly #staff: Staff;

  constructor(profile: string, staff: Staff) {
    this.#profile = profile;
    this.#staff = staff;
    onTestFinished(() => this.cutPower());
  }

  async switchOn(url: string): Promise<Kiosk> {
    await this.start();
    return this.open(url);
  }

  async start(): Promise<void> {
    const place = [
      `--user-data-dir=${this.#profile}`,
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP mpp.test 127.0.0.1`,
    ];
    const words = ['--headless', ...flags, ...place, 'about:blank'];
    this.#process = spawn(chromiumPath, words, { detached: true, stdio: 'pipe' });
    this.#browser = await chromium.connectOverCDP(await addressOf(this.#process));
  }

  async open(url: string): Promise<Kiosk> {
    const context = this.#browser!.contexts()[0]!;
    expect(await context.cookies(url)).toHaveLength(1);
    const page = await context.newPage();
    await page.setViewportSize(sizes.kiosk);
    await page.goto(`${url}/kiosk/`);
    const kiosk = new Kiosk({ page, context, problems: [] });
    await kiosk.heading('Silakan ambil nomor');
    return kiosk;
  }

  /** Each address of the hall has a cookie of its own. */
  async pair(url: string): Promise<void> {
    const { cookie } = await this.#staff.letIn('kiosk', 'listrik', null);
    // One without an end would go with the browser.
    const expires = Math.round(Date.now() / 1_000) + 86_400;
    await this.#browser!.contexts()[0]!.addCookies([{ ...cookie, url, expires, httpOnly: true, sameSite: 'Strict' }]);
  }

  async switchOff(): Promise<void> {
    const ended = new Promise((resolve) => this.#process!.once('exit', resolve));
    const session = await this.#browser!.newBrowserCDPSession();
    await session.send('Browser.close');
    await ended;
  }

  async cutPower(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process ?? {};
    if (!pid || exitCode !== null || signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process!.once('exit', resolve));
    process.kill(-pid, 'SIGKILL');
    await ended;
  }
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stderr!) {
    said += chunk;
    const address = /ws:\/\/\S+/.exec(said);
    if (address) return address[0];
  }
  throw new Error(`The browser did not start: ${said}`);
}
