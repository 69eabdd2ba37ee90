/** The morning of the hall, played in real browsers against the real server, which dies in the middle of it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import type { Event, EventOf, EventType } from '../../server/domain/core/events.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { browserOfTests, closePages, expectAccessible } from '../support/browser/browser.ts';
import { Desk, Display, Kiosk } from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;

beforeAll(async () => {
  // The sample hall in a zone where it is noon now, so that no test sees the end of a day.
  // And whoever does not come is waited for a second only.
  const sample = sampleHall();
  const policy = { ...sample.policy, missed: { afterCalls: 2, afterSeconds: 1 } };
  server = await startServer({ hall: { ...sample, policy, timezone: zoneNearNoon(new Date()) } });
  staff = await Staff.of(server);
  browser = await browserOfTests();
});
afterAll(async () => {
  await closePages();
  await endServers();
});

const zone = 'dokumen-keluarga';
const ktp = /^Penggantian KTP-el/;
const kk = /^Penerbitan atau perubahan Kartu Keluarga/;

test('the morning: six visitors, three desks, two displays, and a server that dies and comes back', async () => {
  const [west, east] = await Promise.all([Kiosk.open(browser, staff, 'barat'), Kiosk.open(browser, staff, 'timur')]);
  const [zoneScreen, hallScreen] = await Promise.all([
    Display.open(browser, staff, zone),
    Display.open(browser, staff, null),
  ]);
  await expectAccessible(west.page, 'the kiosk at its start');
  await expectAccessible(zoneScreen.page, 'a display with nothing to call');

  // Six visitors; the third has a baby with her.
  const numbers = [
    await west.take(ktp),
    await east.take(kk),
    await west.take(ktp, 'Membawa bayi atau balita'),
    await takeBySearch(east, 'akte lahir', /^Pencatatan kelahiran/),
    await takeBySearch(west, 'paspr', /paspor/i),
    await east.take(kk),
  ];
  expect(numbers).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'Q-001', 'A-005']);

  const siti = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
  const udin = await Desk.open(browser, staff, 'La Ode Udin', 2);
  await siti.listed('Menunggu', 'A-005');
  await expectAccessible(siti.page, 'a desk that is free');

  // Priority first: fifteen minutes are promised to it and sixty to the others.
  await siti.primary('Panggil berikutnya');
  await siti.has('A-003', 'Dipanggil');
  await Promise.all([zoneScreen.shows('A-003', 1), hallScreen.shows('A-003', 1)]);
  await zoneScreen.counterSays(1, 'A-003');
  await expectAccessible(zoneScreen.page, 'a display with a call');
  await expectAccessible(siti.page, 'a desk with a called number');

  await udin.primary('Panggil berikutnya');
  await udin.has('A-001', 'Dipanggil');
  await udin.primary('Mulai layani');
  await udin.has('A-001', 'Dilayani');

  // She does not come at once: called again, missed, and back.
  await siti.key('u', 'Panggil ulang');
  await siti.current.getByText('panggilan 2 dari 3').waitFor();
  await siti.key('t', 'Tidak hadir');
  await siti.listed('Tidak hadir', 'A-003');
  await siti.key('k', 'Hadir kembali');
  await siti.primary('Panggil berikutnya');
  await siti.has('A-003', 'Dipanggil');
  await siti.primary('Mulai layani');
  await siti.has('A-003', 'Dilayani');

  // A-001 lacks a copy: on hold, and the next one meanwhile.
  await udin.key('d', 'Tunda');
  await expectAccessible(udin.page, 'a desk with a question');
  await udin.choose(3);
  await udin.listed('Ditunda', 'A-001');
  await udin.primary('Panggil berikutnya');
  await udin.has('A-002', 'Dipanggil');
  await udin.primary('Mulai layani');
  await udin.key('l', 'Lanjutkan');
  await udin.primary('Selesai & panggil berikutnya');
  await udin.has('A-001', 'Dipanggil');

  // One press too many: both halves are taken back, and the call leaves the displays.
  await udin.key('z', 'Urungkan');
  await udin.has('A-002', 'Dilayani');
  await zoneScreen.counterSays(2, 'A-002');
  // Its first call, before the hold, stays among the last calls; the second is gone, from the front as well.
  const shown = async () => (await zoneScreen.numbers()).filter((number) => number === 'A-001').length;
  await expect.poll(shown, { timeout: 15_000 }).toBe(1);
  await expect
    .poll(() => zoneScreen.front.allTextContents(), { timeout: 30_000, interval: 500 })
    .not.toContain('A-001');
  await udin.primary('Selesai & panggil berikutnya');
  await udin.has('A-001', 'Dipanggil');
  await udin.primary('Mulai layani');
  await udin.has('A-001', 'Dilayani');

  // On to immigration, with the number and the promise it has.
  const wati = await Desk.open(browser, staff, 'Wati', 5);
  await udin.key('a', 'Alihkan');
  const where = udin.page.getByRole('combobox', { name: 'Cari layanan atau instansi' });
  await where.fill('paspor baru');
  await expectAccessible(udin.page, 'a desk that transfers');
  await udin.page.keyboard.press('Enter');
  await wati.listed('Menunggu', 'Q-001');
  await wati.listed('Menunggu', 'A-001');
  await wati.primary('Panggil berikutnya');
  await wati.has('A-001', 'Dipanggil');
  await hallScreen.shows('A-001', 5);
  await wati.primary('Mulai layani');
  await wati.has('A-001', 'Dilayani');

  // The power fails in the middle of it.
  const before = (await server.log()).length;
  await server.kill('SIGKILL');
  const everybody = [west, east, zoneScreen, hallScreen, siti, udin, wati];
  await Promise.all(everybody.map(({ stale }) => stale.waitFor({ timeout: 5_000 })));
  await expectAccessible(west.page, 'a kiosk without its server');
  await expectAccessible(zoneScreen.page, 'a display without its server');
  await expectAccessible(udin.page, 'a desk without its server');
  // A visitor presses all the same, and gets one of the kiosk's own numbers at once.
  const own = await east.take(kk);
  // Which of the two kiosks had reserved first, and so keeps the lower numbers, is chance.
  expect(own).toMatch(/^A-80[16]$/);
  await server.start();
  expect((await server.log()).slice(0, before)).toHaveLength(before);
  await Promise.all(everybody.map(({ stale }) => stale.waitFor({ state: 'hidden', timeout: 15_000 })));

  // And everything goes on where it was, on pages that were never loaded again.
  await siti.has('A-003', 'Dilayani');
  await wati.has('A-001', 'Dilayani');
  await siti.primary('Selesai & panggil berikutnya');
  await siti.has('A-004', 'Dipanggil');
  await wati.primary('Selesai & panggil berikutnya');
  await wati.has('Q-001', 'Dipanggil');
  await zoneScreen.counterSays(5, 'Q-001');
  await siti.primary('Mulai layani');
  await siti.key('s', 'Selesai');
  await udin.primary('Panggil berikutnya');
  await udin.has('A-005', 'Dipanggil');
  await zoneScreen.shows('A-005', 2);
  await hallScreen.shows('A-005', 2);
  for (const { watched } of everybody) expect(watched.problems).toEqual([]);

  const entries = await server.log();
  const issued = all(entries, 'TicketIssued');
  expect(issued.map(({ number }) => number)).toEqual(numbers);
  expect(issued.map((event) => event.class)).toEqual([
    'regular',
    'regular',
    'priority',
    'regular',
    'regular',
    'regular',
  ]);
  // What the kiosk gave out meanwhile is handed in, from the numbers that it alone had.
  const reserves = all(entries, 'NumbersReserved');
  const reserveOfEast = reserves.find(({ kioskId }) => kioskId.startsWith(`${east.deviceId}-`));
  expect(all(entries, 'TicketHandedIn')).toMatchObject([
    { number: own, kioskId: reserveOfEast?.kioskId, class: 'regular' },
  ]);
  expect(reserveOfEast?.numbers).toContain(own);
  const reserved = reserves.flatMap(({ numbers: kept }) => kept);
  expect(new Set([...reserved, ...numbers]).size).toBe(reserved.length + numbers.length);
  const numberOf = new Map(issued.map(({ ticketId, number }) => [ticketId, number]));
  const calls = entries.flatMap(({ events }) => events.filter(isCall));
  expect(calls.map((call) => `${numberOf.get(call.ticketId)} ${call.counterId}`)).toEqual([
    'A-003 loket-1',
    'A-001 loket-2',
    'A-003 loket-1',
    'A-003 loket-1',
    'A-002 loket-2',
    'A-001 loket-2',
    'A-001 loket-2',
    'A-001 loket-5',
    'A-004 loket-1',
    'Q-001 loket-5',
    'A-005 loket-2',
  ]);
  await expectSaid(zoneScreen, hallScreen);
});

async function takeBySearch(kiosk: Kiosk, term: string, result: RegExp): Promise<string> {
  await kiosk.search(term);
  await expectAccessible(kiosk.page, `the kiosk's results for ${term}`);
  return kiosk.take(result);
}

/** One sentence after the other, the chime and the wording of the hall, on both displays. */
async function expectSaid(...displays: Display[]): Promise<void> {
  for (const { said } of displays) {
    // Not every call: one that is over before it is its turn is not said. The last one, A-005, still waits for its visitor.
    await expect.poll(() => said.at(-1)?.sentence, { timeout: 60_000, interval: 250 }).toMatch(/A, [\w ]*lima[.,]/);
    for (const [i, speech] of said.entries()) {
      // In full, or short where others waited behind it (Q6).
      expect(speech.sentence).toMatch(/(Nomor antrean, )?[A-Z]+, [\w ]+[.,] (Silakan menuju )?loket [\w ]+/);
      expect(speech.endedAt).toBeGreaterThan(speech.beganAt);
      if (i > 0) expect(speech.beganAt).toBeGreaterThanOrEqual(said[i - 1]!.endedAt);
    }
  }
}

const all = <T extends EventType>(entries: Entry[], type: T): EventOf<T>[] =>
  entries.flatMap(({ events }) => events.filter((event): event is EventOf<T> => event.type === type));

const isCall = (event: Event): event is EventOf<'TicketCalled' | 'TicketRecalled'> =>
  event.type === 'TicketCalled' || event.type === 'TicketRecalled';
