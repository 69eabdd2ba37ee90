/** The clients as the people in front of them use them: what a visitor touches, which key an officer presses. */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { open, type sizes, type Watched } from './browser.ts';

const patienceMs = 15_000;

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

const started = async (browser: Browser, url: string, size: keyof typeof sizes) => open(browser, url, size);

export class Kiosk extends Client {
  static async open(browser: Browser, url: string, name: string): Promise<Kiosk> {
    const kiosk = new Kiosk(await started(browser, `${url}/kiosk/?kiosk=${name}`, 'kiosk'));
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

  async heading(text: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: patienceMs });
  }
}

export class Display extends Client {
  /** Sentences in the order in which they were said to their end. */
  readonly said: { sentence: string; beganAt: number; endedAt: number }[] = [];

  static async open(browser: Browser, url: string, zoneId: string | null): Promise<Display> {
    const query = zoneId === null ? '' : `?zone=${zoneId}`;
    const display = new Display(await started(browser, `${url}/display/${query}`, 'display'));
    await display.page.exposeFunction('heard', (speech: Display['said'][number]) => void display.said.push(speech));
    await display.page.evaluate(() => {
      const { heard } = window as unknown as { heard: (speech: unknown) => void };
      document.addEventListener('spoken', (event) => heard((event as CustomEvent).detail));
    });
    await display.page.getByText('Mohon menunggu nomor Anda dipanggil').waitFor({ timeout: patienceMs });
    return display;
  }

  /** The number in front. */
  get front(): Locator {
    return this.page.locator('display-call .called');
  }

  async shows(number: string, counter: number): Promise<void> {
    await expect.poll(() => this.front.textContent(), { timeout: 40_000 }).toBe(number);
    const plate = this.page.locator('display-call .plate .number');
    await expect.poll(() => plate.textContent(), { timeout: patienceMs }).toBe(String(counter));
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
  static async open(browser: Browser, url: string, officer: string, counter: number): Promise<Desk> {
    const desk = new Desk(await started(browser, `${url}/counter/`, 'counter'));
    await desk.page.getByLabel('Nama petugas').fill(officer);
    await desk.page.keyboard.press('Enter');
    const search = desk.page.getByRole('combobox', { name: 'Nomor loket atau nama instansi' });
    await search.fill(String(counter));
    await desk.page.getByRole('region', { name: /Loket/ }).or(desk.page.locator('counter-card')).first().waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('region', { name: 'Nomor sekarang' }).waitFor({ timeout: patienceMs });
    return desk;
  }

  /** The one filled button, by its key. It is guarded for a moment after each change of its meaning. */
  async primary(label: string): Promise<void> {
    await this.key(' ', label);
  }

  /** An act by its key, once its button offers it. */
  async key(key: string, label: string): Promise<void> {
    const button = this.button(label).and(this.page.locator(':not([aria-disabled="true"])')).first();
    await button.waitFor({ timeout: patienceMs });
    await this.page.keyboard.press(key);
  }

  /** Answers the open question with its `option`-th choice, by keys. */
  async choose(option: number | null = null): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor({ timeout: patienceMs });
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
