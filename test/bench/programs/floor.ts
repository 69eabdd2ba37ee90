/**
 * The hall at a glance in the largest hall: how long a page works, on a machine that is six times slower than this one, until a
 * screen of it is shown, and until a key that is typed in the search is answered. Sends the times in milliseconds. Needs the built pages.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launch, sizes } from '../../support/browser/browser.ts';
import { signIn } from '../../support/browser/pages.ts';
import * as wish from '../../support/play/wishes.ts';
import { endServers, startServer } from '../../support/server/server.ts';
import { Staff } from '../../support/server/staff.ts';
import { envelope, sendCommand } from '../../support/server/wire.ts';
import { largest, largestHall } from '../kit/largest-hall.ts';

export interface FloorTimes {
  firstView: number[];
  key: number[];
}

const slower = 6;
const tickets = 600;
/** More bands than a screen of a desk shows. */
const onScreen = 12;

/** Two thirds of the counters are at work, each with somebody, and a line behind it. */
async function morning(url: string, counters: readonly { counterId: string }[]): Promise<void> {
  for (let each = 0; each < tickets; each += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        sendCommand(url, envelope(wish.kiosk, wish.issue(`layanan-${each + index}`))),
      ),
    );
  for (const { counterId } of counters.slice(0, 100)) {
    const officer = wish.officer(`p-${counterId}`);
    await sendCommand(url, envelope(officer, wish.openCounter(counterId)));
    await sendCommand(url, envelope(officer, wish.callNext(counterId)));
  }
}

/** The next picture is on the screen. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((tell) => requestAnimationFrame(() => setTimeout(tell))));

/** What the page's own thread has worked since it began, ms. Other programs on this machine do not count in it. */
async function workedMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

async function timeOf(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await workedMs(session);
  await act();
  return slower * ((await workedMs(session)) - before);
}

const server = await startServer({ hall: largestHall(), fromSources: true });
const browser = await launch();
try {
  await morning(server.url, largestHall().counters);
  const staff = await Staff.of(server);
  await staff.person({ name: 'Pengawas', signInName: 'pengawas', role: 'supervisor', agencyIds: null });
  const page = await browser.newPage({ viewport: sizes.counter, reducedMotion: 'reduce' });
  await page.goto(`${server.url}/counter/#/catatan`);
  await signIn(page, 'pengawas');
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: FloorTimes = { firstView: [], key: [] };
  /** All of the page before is there: what it still had to do would count as the floor's. */
  const settled = async () => {
    await page.getByRole('heading', { level: 1, name: 'Catatan' }).waitFor();
    await page.locator('record-lines li').nth(99).waitFor();
    await painted(page);
  };
  await settled();
  for (let round = 0; round < 3; round++) {
    const open = async () => {
      await page.keyboard.press('a', { delay: 400 });
      await page
        .locator('floor-agency .band')
        .nth(onScreen - 1)
        .waitFor({ state: 'attached' });
      await painted(page);
    };
    times.firstView.push(await timeOf(session, open));
    await page
      .locator('floor-agency .band')
      .nth(largest.agencies - 1)
      .waitFor({ state: 'attached' });
    if (round === 2) break;
    await page.keyboard.press('c', { delay: 400 });
    await settled();
  }
  await page.getByRole('searchbox').focus();
  for (const key of 'izin nomor 12') {
    const type = async () => {
      await page.keyboard.press(key);
      await painted(page);
    };
    times.key.push(await timeOf(session, type));
  }
  if (process.send) process.send(times);
  else console.log(times);
} finally {
  await browser.close();
  await endServers();
}
