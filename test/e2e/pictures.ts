/**
 * Takes the pictures of README.md and counter/README.md, with a morning under way: `npm run pictures`, after a change of how the
 * clients look.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { localDay } from '../../shared/client/days/local-day.ts';
import type { Command } from '../../shared/commands.ts';
import { Hall } from '../../shared/hall/hall.ts';
import { rehearsalPaths } from '../../shared/rehearsal/rehearsal.ts';
import { launch, open } from '../support/browser/browser.ts';
import { Desk, Display, Kiosk, signIn } from '../support/browser/pages.ts';
import { accuracyMonth } from '../support/clients/accuracy-month.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { DemoProcess } from '../support/program/demo-process.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

const folder = join(import.meta.dirname, '../../shared/pictures');
const picture = (name: string) => join(folder, `${name}.png`);

const hall = { ...sampleHall(), timezone: zoneNearNoon(new Date()), timezoneLabel: 'WITA' };
const server = await startServer({ hall });
const staff = await Staff.of(server);
const browser = await launch();

/** As visitors at a kiosk without a page. */
async function take(serviceId: string, count: number): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(await staff.key('kiosk')) };
  const command = { type: 'IssueTicket', serviceId } as Command;
  for (let each = 0; each < count; each++) {
    const body = JSON.stringify({ commandId: randomUUID(), actor: { kind: 'kiosk', kioskId: 'kios-kedua' }, command });
    const response = await fetch(`${server.url}/api/commands`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${serviceId}: ${response.status} ${await response.text()}`);
  }
}

async function goTo(page: Page, hash: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByText('Memuat…').waitFor({ state: 'hidden' });
}

try {
  const kiosk = await Kiosk.open(browser, staff, 'utama');
  const display = await Display.open(browser, staff, 'dokumen-keluarga');
  const ktp = /^Penggantian KTP-el/;
  const kk = /^Penerbitan atau perubahan Kartu Keluarga/;
  for (const service of [ktp, kk, ktp, ktp, kk, ktp]) await kiosk.take(service);
  await kiosk.take(ktp, 'Membawa bayi atau balita');
  const first = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
  const second = await Desk.open(browser, staff, 'La Ode Udin', 2);
  await second.primary('Panggil berikutnya');
  await second.primary('Mulai layani');
  await first.primary('Panggil berikutnya');
  await first.primary('Mulai layani');
  await first.key('d', 'Tunda');
  await first.choose(3);
  await first.primary('Panggil berikutnya');
  await display.front.filter({ hasText: 'A-002' }).waitFor({ timeout: 60_000 });
  await kiosk.page.screenshot({ path: picture('kiosk') });
  await display.page.screenshot({ path: picture('display') });
  await first.page.screenshot({ path: picture('counter') });

  const services = new Map(hall.services.map(({ agencyId, serviceId }) => [agencyId, serviceId]));
  for (const [each, serviceId] of [...services.values()].slice(0, 9).entries()) await take(serviceId, 1 + (each % 4));
  await staff.person({ name: 'Hj. Wa Ode Nurhayati', signInName: 'nurhayati', role: 'supervisor', agencyIds: null });
  const supervisor = await open(browser, `${server.url}/counter/`, 'counter');
  await signIn(supervisor.page, 'nurhayati');
  await supervisor.page.getByRole('heading', { name: 'Pantauan', level: 1 }).waitFor();
  await supervisor.page.waitForLoadState('networkidle');
  await supervisor.page.screenshot({ path: picture('floor') });
  // A hall of one morning has nothing to tell of a month yet.
  const month = accuracyMonth(Hall.parse(hall), localDay(Date.now(), hall.timezone));
  await supervisor.page.route(/\/api\/accuracy(?:\?|$)/, (route) => route.fulfill({ json: month }));
  for (const [hash, title, name] of [
    ['#/pemberitahuan', 'Pemberitahuan', 'notices'],
    ['#/kehadiran', 'Kehadiran', 'attendance'],
    ['#/waktu-tunggu', 'Waktu tunggu', 'waits'],
    ['#/pengaturan/jam', 'Jam dan libur', 'settings'],
    ['#/catatan', 'Catatan', 'record'],
  ] as const) {
    await goTo(supervisor.page, hash, title);
    await supervisor.page.screenshot({ path: picture(name) });
  }

  const rehearsalFolder = mkdtempSync(join(tmpdir(), 'antrean-pictures-'));
  const demo = await DemoProcess.start(rehearsalFolder, '--speed', '1');
  // A machine with much else to do shows all of its pages first, and then goes faster.
  const stage = await open(browser, demo.url + rehearsalPaths.page, 'counter');
  await demo.wish({ wish: 'pace', pace: 30 });
  // A morning in which something is going on everywhere.
  while ((await demo.state()).figures.served < 60) await sleep(500);
  await demo.wish({ wish: 'pace', pace: 1 });
  while (!(await stage.page.frameLocator('.display iframe').first().locator('display-call').isVisible()))
    await sleep(200);
  await stage.page.screenshot({ path: picture('rehearsal') });
  await demo.end();
  rmSync(rehearsalFolder, { recursive: true });
} finally {
  await browser.close();
  await endServers();
}
