/** Takes the README's pictures of the clients, with a morning under way: `npm run pictures`, after a change of how they look. */
import { join } from 'node:path';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { launch } from '../support/browser/browser.ts';
import { Desk, Display, Kiosk } from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

const folder = join(import.meta.dirname, '../../shared/pictures');
const picture = (name: string) => join(folder, `${name}.png`);

const hall = { ...sampleHall(), timezone: zoneNearNoon(new Date()), timezoneLabel: 'WITA' };
const server = await startServer({ hall });
const staff = await Staff.of(server);
const browser = await launch();
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
} finally {
  await browser.close();
  await endServers();
}
