/** A day at a desk by keys alone: how few they are, and a scanner and a wrong window that type into it. One server, one browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calmMs, waitOf } from '../../counter/ui/keys/hand.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { Answer } from '../../shared/answers.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import { browserOfTests, closePages, expectAccessible, open } from '../support/browser/browser.ts';
import { codeShown, Desk, unexpected } from '../support/browser/pages.ts';
import { zoneNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk, officer, openCounter } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

let browser: Browser;
let server: TestServer;
let staff: Staff;
let withKey: { authorization: string };
let desk: Desk;
const codes = new Map<string, string>();

beforeAll(async () => {
  const sample = sampleHall();
  const policy = { ...sample.policy, limitToCapacity: false, missed: { afterCalls: 1, afterSeconds: 0 } };
  server = await startServer({ hall: { ...sample, policy, timezone: zoneNearNoon(new Date()) } });
  staff = await Staff.of(server);
  withKey = await staff.key('kiosk');
  for (let n = 0; n < 45; n++) await take('A-KK');
  browser = await browserOfTests();
  desk = await Desk.open(browser, staff, 'Wa Ode Siti', 1);
});
afterAll(async () => {
  await closePages();
  await endServers();
});

async function take(serviceId: string): Promise<void> {
  const { issued } = await send(kiosk, issue(serviceId));
  codes.set(issued?.number ?? '', issued?.token ?? '');
}

async function send(actor: Actor, command: Command) {
  const body = JSON.stringify({ commandId: crypto.randomUUID(), actor, command });
  const headers = { 'content-type': 'application/json', ...withKey };
  const response = await fetch(`${server.url}/api/commands`, { method: 'POST', headers, body });
  const answer = Answer.parse(await response.json());
  if (!answer.accepted) throw new Error(answer.refusal.code);
  return answer;
}

/** Between two keys of a scanner. */
const scannerMs = 2;

/** A hand on the keyboard, and how many keys it pressed. */
class Fingers {
  pressed = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Each key is held for as long as a hand that presses one key holds it. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed++;
      await this.#page.keyboard.press(key, { delay: waitOf(key) + 20 });
    }
  }

  /** Until letters are keys again after a row of them. */
  rest(): Promise<void> {
    return this.#page.keyboard.press('Shift', { delay: calmMs });
  }
}

/** As a document scanner types: a line without a pause, and Enter. Each key says when it was pressed: a slow machine makes no hand of it. */
async function scan(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const from = Date.now();
  const keys = [...Array.from(text, (key) => ({ key, text: key })), { key: 'Enter', code: 'Enter', text: '\r' }];
  await Promise.all(
    keys.flatMap((key, index) => {
      const timestamp = (from + index * scannerMs) / 1_000;
      return (['keyDown', 'keyUp'] as const).map((type) =>
        session.send('Input.dispatchKeyEvent', { type, timestamp, ...key }),
      );
    }),
  );
  await session.detach();
}

const chosen = (number: string) =>
  desk.page.getByRole('region', { name: 'Nomor pilihan' }).getByText(number).first().waitFor();
/** The button of a question, once the hall can be asked. */
const offered = (label: string) =>
  desk.page
    .locator('desk-dialog')
    .getByRole('button', { name: label, exact: true })
    .and(desk.page.locator(':not([aria-disabled="true"])'))
    .waitFor();
const events = async () => (await server.log()).flatMap((entry) => entry.events);

describe('the keystroke table', () => {
  test('a visitor: two', async () => {
    const hand = new Fingers(desk.page);
    await hand.press(' ');
    await desk.has('A-001', 'Dipanggil');
    await desk.button('Mulai layani').and(desk.page.locator(':not([aria-disabled="true"])')).waitFor();
    await hand.press(' ');
    await desk.has('A-001', 'Dilayani');
    expect(hand.pressed).toBe(2);
  });

  test('[G5] a transfer: at most six', async () => {
    // Somebody is there for whom it could wait.
    await sendCommand(server.url, envelope(officer('p-loket-33'), openCounter('loket-33')));
    const hand = new Fingers(desk.page);
    await hand.press('a');
    await desk.page.getByRole('combobox').and(desk.page.locator(':focus')).waitFor();
    await hand.press('s', 'k', 'c', 'k');
    await desk.page.getByRole('option', { selected: true, name: /SKCK|Catatan Kepolisian/i }).waitFor();
    await expectAccessible(desk.page, 'a desk that transfers');
    await offered('Alihkan');
    await hand.press('Enter');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(hand.pressed).toBeLessThanOrEqual(6);
    expect((await events()).at(-1)).toMatchObject({ type: 'TicketTransferred' });
  });

  test('[G4] finding a number: at most five, whatever has become of it', async () => {
    const hand = new Fingers(desk.page);
    await hand.press('/');
    await desk.page.getByRole('dialog', { name: 'Cari nomor' }).waitFor();
    await hand.press('4', '1');
    await desk.page
      .locator('find-dialog')
      .getByRole('option', { name: /A-041.*Menunggu sejak/ })
      .waitFor();
    await expectAccessible(desk.page, 'a desk that looks for a number');
    await hand.press('Enter');
    await chosen('A-041');
    expect(hand.pressed).toBeLessThanOrEqual(5);
    await expectAccessible(desk.page, 'a desk with a number that was found');
    await hand.press('Escape');
  });

  test('[G4] priority for the forty-first: at most seven', async () => {
    const hand = new Fingers(desk.page);
    await hand.press('4', '1');
    await desk.page.locator('find-dialog').getByRole('option', { name: /A-041/ }).waitFor();
    await hand.press('Enter', 'p');
    await desk.page.getByRole('dialog', { name: 'Prioritas untuk A-041' }).waitFor();
    await offered('Beri prioritas');
    await hand.press('2', 'Enter');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(hand.pressed).toBeLessThanOrEqual(7);
    await desk.primary('Panggil berikutnya');
    await desk.has('A-041', 'Dipanggil');
  });

  test('signing in at a paired desk: eight', async () => {
    const pin = '274916';
    await staff.setPin('Rahma Dewi', pin);
    const machine = new Desk(await open(browser, `${staff.url}/counter/`, 'counter'));
    const { page } = machine;
    await machine.page.getByRole('button', { name: /PIN/ }).click();
    await staff.pairDesk(await codeShown(page.locator('desk-pairing .code.number')), 'Loket 12', 'loket-12');
    const name = page.getByLabel('Siapa Anda?').and(page.locator(':focus'));
    await name.waitFor();
    const hand = new Fingers(page);
    await hand.press('Enter');
    await page.getByLabel('PIN', { exact: true }).and(page.locator(':focus')).waitFor();
    await hand.press(...pin, 'Enter');
    await machine.current.waitFor();
    expect(hand.pressed).toBe(8);
    expect(unexpected(machine.watched)).toEqual([]);
    await page.context().close();
  });
});

describe('what types into a desk that is no hand', () => {
  const quiet = () => desk.page.getByText('Huruf berurutan tidak dijalankan').waitFor();

  test.each([
    ['a scanner', 'https://mpp.example/t/2026-07-06.1.AbC'],
    ['an identity card', '7471012345678901'],
    ['a name', 'BUDI SANTOSO'],
    ['a chat', 'tolong dong'],
  ])('[G1] %s: nothing happens, and it says so', async (_, text) => {
    const before = (await events()).length;
    await scan(desk.page, text);
    await quiet();
    await desk.page.keyboard.type('budi tolong', { delay: 110 });
    await desk.has('A-041', 'Dipanggil');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
    expect((await events()).length).toBe(before);
  });

  test('[G2] an Enter that was on its way confirms no grave question', async () => {
    const hand = new Fingers(desk.page);
    await hand.rest();
    await hand.press('b');
    await desk.page.getByRole('dialog', { name: 'Batalkan A-041?' }).waitFor();
    await scan(desk.page, '7471012345678901');
    await desk.page.getByRole('dialog', { name: 'Batalkan A-041?' }).waitFor();
    await hand.press('Escape');
    await desk.has('A-041', 'Dipanggil');
  });

  test('[G4] the code of a paper in the field of the search finds its number, and chooses nothing by itself', async () => {
    const hand = new Fingers(desk.page);
    await hand.press('/');
    const field = desk.page.getByRole('combobox').and(desk.page.locator(':focus'));
    await field.waitFor();
    await scan(desk.page, `${server.url}/t/${encodeURIComponent(codes.get('A-044') ?? '')}`);
    await desk.page.locator('find-dialog').getByRole('option', { name: /A-044/ }).waitFor();
    expect(await desk.page.locator('find-dialog').getByRole('option').count()).toBe(1);
    await hand.press('Enter');
    await chosen('A-044');
  });

  test('[F4] a lost paper is shown again, and a new number given out', async () => {
    const hand = new Fingers(desk.page);
    await hand.press('c');
    await desk.page.getByRole('dialog', { name: 'Nomor A-044 lagi' }).waitFor();
    await hand.press('Enter');
    await desk.page.getByRole('dialog', { name: 'Nomor A-044', exact: true }).waitFor();
    await expectAccessible(desk.page, 'a number that is shown again');
    await hand.press('Enter');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await events()).at(-1)).toMatchObject({ type: 'TicketShownAgain', how: 'screen' });
    await hand.press('m');
    await desk.page.getByRole('combobox').and(desk.page.locator(':focus')).waitFor();
    await hand.press('Enter');
    await desk.page.getByRole('dialog', { name: /^Nomor A-046$/ }).waitFor();
    await hand.press('Enter');
    expect((await events()).at(-1)).toMatchObject({ type: 'TicketIssued', number: 'A-046' });
  });

  test('[G3] keys that somebody has switched off do nothing on this machine, and are not printed', async () => {
    const hand = new Fingers(desk.page);
    await hand.press('?');
    await desk.page.getByLabel('Tombol huruf aktif di komputer ini, untuk saya').uncheck();
    await hand.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await hand.press('b', ' ', '4');
    await desk.has('A-041', 'Dipanggil');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
    expect(await desk.page.locator('act-button kbd').first().isVisible()).toBe(false);
    expect(unexpected(desk.watched)).toEqual([]);
  });
});
