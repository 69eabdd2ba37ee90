/** The clients as the people in front of them use them: what a visitor touches, which key an officer presses. */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { waitOf } from '../../../counter/ui/keys/hand.ts';
import { password, type Staff } from '../server/staff.ts';
import { type Before, open, type Watched } from './browser.ts';

const patienceMs = 15_000;

/** A grave question hears nobody before. */
export async function hasBeenRead(page: Page): Promise<void> {
  await page.locator('desk-dialog').evaluate((element) => {
    const dialog = element as HTMLElementTagNameMap['desk-dialog'];
    return dialog.isArmed || new Promise((resolve) => dialog.addEventListener('armed', resolve, { once: true }));
  });
}

/** Between two letters of a hand; those of a scanner come faster, and its Enter answers nothing. */
const handMs = 40;

class Client {
  readonly page: Page;
  readonly watched: Watched;

  constructor(watched: Watched) {
    this.page = watched.page;
    this.watched = watched;
  }

  /** The banner that tells that the page is not live; one of a page that is has no words. */
  get stale(): Locator {
    return this.page.getByText('Sambungan terputus. Yang tampil mungkin tidak mutakhir');
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

/** A device that the staff have let in before. */
async function paired(
  browser: Browser,
  staff: Staff,
  kind: 'kiosk' | 'display',
  { name, zoneId, ...before }: { name: string; zoneId: string | null } & Before,
): Promise<{ watched: Watched; deviceId: string }> {
  const { deviceId, cookie } = await staff.letIn(kind, name, zoneId);
  return { watched: await open(browser, `${staff.url}/${kind}/`, kind, { ...before, cookie }), deviceId };
}

/** One screen, by keys alone. */
export async function signIn(page: Page, signInName: string): Promise<void> {
  await page.getByLabel('Nama masuk').and(page.locator(':focus')).waitFor({ timeout: patienceMs });
  await page.keyboard.type(signInName);
  await page.keyboard.press('Enter');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

/** Somebody who was invited chooses a password, by keys alone. */
export async function choosePassword(page: Page, chosen = password): Promise<void> {
  await page
    .getByLabel('Kata sandi baru', { exact: true })
    .and(page.locator(':focus'))
    .waitFor({ timeout: patienceMs });
  for (const _ of ['once', 'once more']) {
    await page.keyboard.type(chosen);
    await page.keyboard.press('Enter');
  }
}

/** What the browser itself writes to its console of a request that the server refused, as some tests bring about. */
const refusedRequest = /^Failed to load resource: the server responded with a status of 4\d\d/;
export const unexpected = ({ problems }: Watched): string[] =>
  problems.filter((problem) => !refusedRequest.test(problem));

/** The code that a device shows which is to be paired; it is no counter's machine. */
export const codeOn = (page: Page): Promise<string> => codeShown(page.locator('antrean-pairing .code'));

export async function codeShown(shown: Locator): Promise<string> {
  const text = await shown.textContent({ timeout: patienceMs });
  return (text ?? '').replaceAll(/[^A-Z0-9]/g, '');
}

export class Kiosk extends Client {
  /** As the hall knows it; empty where the test did not pair it. */
  readonly deviceId: string;

  constructor(watched: Watched, deviceId = '') {
    super(watched);
    this.deviceId = deviceId;
  }

  static async open(browser: Browser, staff: Staff, name: string, before: Before = {}): Promise<Kiosk> {
    const { watched, deviceId } = await paired(browser, staff, 'kiosk', { name, zoneId: null, ...before });
    const kiosk = new Kiosk(watched, deviceId);
    await kiosk.heading('Silakan ambil nomor');
    return kiosk;
  }

  /** From a service that the first screen shows to the number. */
  async take(service: string | RegExp, group: string | null = null): Promise<string> {
    await this.page.getByRole('button', { name: service }).first().click();
    return this.takeHere(group);
  }

  /** As a visitor who types on the screen's own keys. */
  async search(term: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Cari layanan/ }).click();
    for (const letter of term) await this.button(letter === ' ' ? 'Spasi' : letter).click();
  }

  /** From the service's screen to the number, and back to the start. */
  async takeHere(group: string | null): Promise<string> {
    await this.button('Saya sudah siap, ambil nomor').click();
    if (group === null) await this.button('Tidak').click();
    else {
      await this.button('Ya, saya perlu prioritas').click();
      await this.button(group).click();
    }
    const number = await this.issued();
    await this.button('Selesai').click();
    await this.heading('Silakan ambil nomor');
    return number;
  }

  async issued(): Promise<string> {
    const number = this.page.locator('kiosk-issued kiosk-number .number').first();
    await number.waitFor({ timeout: patienceMs });
    return ((await number.textContent()) ?? '').trim();
  }

  async heading(text: string, withinMs = patienceMs): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: withinMs });
  }
}

/** What a display says that is let in, with and without officers at the counters. */
export const nothingToCall = /Mohon menunggu nomor Anda dipanggil|Saat ini tidak ada loket yang buka/;

export class Display extends Client {
  /** Sentences in the order in which they were said to their end. */
  readonly said: { sentence: string; beganAt: number; endedAt: number }[] = [];

  static async open(browser: Browser, staff: Staff, zoneId: string | null): Promise<Display> {
    const settings = { name: zoneId ?? 'Aula', zoneId };
    const display = new Display((await paired(browser, staff, 'display', settings)).watched);
    await display.page.exposeFunction('heard', (speech: Display['said'][number]) => void display.said.push(speech));
    await display.page.evaluate(() => {
      const { heard } = window as unknown as { heard: (speech: unknown) => void };
      document.addEventListener('spoken', (event) => heard((event as CustomEvent).detail));
    });
    await display.page.getByText(nothingToCall).waitFor({ timeout: patienceMs });
    return display;
  }

  /** The number in front. */
  get front(): Locator {
    return this.page.locator('display-call .called');
  }

  async shows(number: string, counter: number): Promise<void> {
    const exactly = (text: string) => ({ hasText: new RegExp(`^${text}$`) });
    // Not polled by the test: what is said before takes a while, and each look costs the page as much as a change.
    await this.front.filter(exactly(number)).waitFor({ timeout: 40_000 });
    const plate = this.page.locator('display-call .plate .number');
    await plate.filter(exactly(String(counter))).waitFor({ timeout: patienceMs });
  }

  /** What the board says of a counter. */
  async counterSays(counter: number, text: string | RegExp): Promise<void> {
    const line = this.page
      .locator('display-counter')
      .filter({ has: this.page.locator('.plate .number', { hasText: new RegExp(`^${counter}$`) }) });
    await line.filter({ hasText: text }).first().waitFor({ timeout: patienceMs });
  }

  /** Numbers anywhere on the screen, in front, among the last calls and on the board. */
  async numbers(): Promise<string[]> {
    const texts = await this.page.locator('.number').allTextContents();
    return texts.filter((text) => text.includes('-'));
  }
}

export class Desk extends Client {
  /** Of somebody who is signed in, and whose hand never leaves the keyboard. */
  static async open(browser: Browser, staff: Staff, officer: string, counter: number): Promise<Desk> {
    const cookie = await staff.session(officer);
    const desk = new Desk(await open(browser, `${staff.url}/counter/`, 'counter', { cookie }));
    await desk.sitDown(counter);
    return desk;
  }

  /** From the choice of a counter to its desk. */
  async sitDown(counter: number): Promise<void> {
    await this.search.fill(String(counter));
    await this.page.getByRole('region', { name: /Loket/ }).or(this.page.locator('counter-card')).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.current.waitFor({ timeout: patienceMs });
  }

  /** In the choice of a counter. */
  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Nomor loket atau nama instansi' });
  }

  /** The one filled button, by its key. It is guarded for a moment after each change of its meaning. */
  async primary(label: string): Promise<void> {
    await this.key(' ', label);
  }

  /** An act by its key, once its button offers it. */
  async key(key: string, label: string): Promise<void> {
    const button = this.button(label).and(this.page.locator(':not([aria-disabled="true"])')).first();
    await button.waitFor({ timeout: patienceMs });
    // As long as a hand is on it: what comes sooner after a letter is a row of letters.
    await this.page.keyboard.press(key, { delay: waitOf(key) + 20 });
  }

  /** Answers the open question with its `option`-th choice, by keys. */
  async choose(option: number | null = null): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor({ timeout: patienceMs });
    await hasBeenRead(this.page);
    if (option !== null) await this.page.keyboard.press(String(option));
    await this.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached', timeout: patienceMs });
  }

  get current(): Locator {
    return this.page.getByRole('region', { name: 'Nomor sekarang' });
  }

  /** The number in hand and its state in words. */
  async has(number: string, state: 'Dipanggil' | 'Dilayani'): Promise<void> {
    const status = this.current.filter({ hasText: state });
    await expect.poll(() => status.locator('.number').textContent(), { timeout: patienceMs }).toBe(number);
  }

  async listed(region: string, number: string): Promise<void> {
    const list = this.page.getByRole('region', { name: region, exact: true });
    await list.getByText(number, { exact: true }).first().waitFor({ timeout: patienceMs });
  }
}

const supervision = {
  Pantauan: 'a',
  Pemberitahuan: 'b',
  Kehadiran: 'h',
  Pengguna: 'p',
  Perangkat: 'd',
  Catatan: 'c',
  'Kunci akses (API)': 'k',
} as const;

/** The pages of supervision, by their keys. */
export class Office extends Client {
  static async open(browser: Browser, staff: Staff, signInName = 'administrator'): Promise<Office> {
    const office = new Office(await open(browser, `${staff.url}/counter/`, 'counter'));
    await signIn(office.page, signInName);
    return office;
  }

  /** Waits until a page is there. */
  async at(name: keyof typeof supervision): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: patienceMs });
  }

  async go(name: keyof typeof supervision): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Halaman' }).waitFor({ timeout: patienceMs });
    const key = supervision[name];
    await this.page.keyboard.press(key, { delay: waitOf(key) + 20 });
    await this.at(name);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The dialog with this heading, once it is there. */
  async asked(heading: string): Promise<void> {
    await this.page.getByRole('dialog', { name: heading }).waitFor({ timeout: patienceMs });
  }

  /** The line of somebody or something in the list of the page. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** Opens what a line is about. */
  async edit(name: string): Promise<void> {
    await this.button(name).focus();
    await this.page.keyboard.press('Enter');
    await this.asked(name);
  }

  /** Enter in a field of the dialog, which then goes. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'detached', timeout: patienceMs });
  }

  /** Adds an officer of one agency; gives the link with which that officer comes in. */
  async invite(name: string, agency: string): Promise<string> {
    await this.go('Pengguna');
    await this.page.keyboard.press('t');
    await this.asked('Tambah pengguna');
    await this.page.keyboard.type(name);
    await this.page.getByLabel('Cari instansi').fill(agency);
    await this.page.getByLabel(agency, { exact: true }).check();
    await this.page.keyboard.press('Enter');
    await this.asked(`Undangan untuk ${name}`);
    const link = await this.page.getByRole('textbox', { name: 'Tautan undangan' }).inputValue();
    await this.button('Selesai').click();
    return link;
  }

  /** Types the code that a device shows, and says what the device is. */
  async pair(code: string, name: string, place: string): Promise<void> {
    await this.go('Perangkat');
    await this.page.keyboard.press('t');
    await this.asked('Pasangkan perangkat');
    await this.page.keyboard.type(code.toLowerCase(), { delay: handMs });
    await this.page.keyboard.press('Enter');
    const field = this.page.getByLabel('Nama perangkat').and(this.page.locator(':focus'));
    await field.waitFor({ timeout: patienceMs });
    await this.page.keyboard.type(name);
    await this.page.locator('device-place select').selectOption(place);
    await field.focus();
    await this.save();
    await this.row(name).waitFor({ timeout: patienceMs });
  }
}

/** What somebody does about themselves: an act of the account's menu, by its digit. */
export async function account(page: Page, act: string): Promise<void> {
  await page.keyboard.press('n');
  const digit = page.getByRole('button', { name: act, exact: true }).locator('kbd');
  await page.keyboard.press((await digit.textContent({ timeout: patienceMs })) ?? '');
}
