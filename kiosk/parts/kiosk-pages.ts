import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { icons } from './icons.ts';
import { pagesStyles } from './kiosk-pages-styles.ts';
import { buttons } from './kiosk-styles.ts';
import { type CardPage, cardPagesOf, fitting, placeInGroup } from './paging.ts';

const words = {
  parts: { id: 'Bagian daftar', en: 'Parts of the list' },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  following: { id: 'Berikutnya', en: 'Next' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
} satisfies Words;

export interface PageGroup {
  label: string;
  items: readonly TemplateResult[];
  /** However wide the room is; left out: as many as there is room for. */
  mostColumns?: number;
}

const gapPx = 16;
/** Least width of a group's name. */
const tabEms = 7.4;

/**
 * Cards on pages as large as the room allows: turned by big buttons, by the groups' names, or by a swipe. Every card stays
 * in the document, so that the keyboard and a screen reader walk through all of them.
 */
@customElement('kiosk-pages')
export class KioskPages extends LitElement {
  static override styles = [base, buttons, pagesStyles];

  @property({ attribute: false }) groups: readonly PageGroup[] = [];
  /** Least height of a row and width of a column, in em. */
  @property({ type: Number }) row = 7;
  @property({ type: Number }) column = 18;
  /** The group that is open at first. */
  @property({ type: Number }) openGroup = 0;

  @state() private columns = 1;
  @state() private rows = 1;
  @state() private page = 0;
  @query('.room') private room!: HTMLElement;
  @query('.tabs') private tabs!: HTMLElement | null;
  #language = new LanguageController(this);
  #watcher = new ResizeObserver(() => this.#fit());
  #opened = false;
  #names = '';
  #looks = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.#watcher.observe(this);
    void document.fonts.ready.then(() => this.#fit());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watcher.disconnect();
  }

  override render() {
    const pages = this.#pages();
    const at = Math.min(this.page, pages.length - 1);
    const turns = pages.length > this.groups.length;
    return html`${this.groups.length > 1 ? this.#tabs(pages, at, turns) : nothing}
      <div class="room" @scroll=${this.#scrolled}>
        ${pages.map(({ items, columns }) => html`<ul class="columns-${columns}">${items.map((item) => html`<li>${item}</li>`)}</ul>`)}
      </div>
      ${turns && this.groups.length === 1 ? this.#bar(at, pages.length) : nothing}`;
  }

  override updated(changed: Map<string, unknown>) {
    // Not through an attribute: the page's policy lets no inline style in.
    this.style.setProperty('--row', `${this.row}em`);
    this.style.setProperty('--tabs', `${this.#tabColumns()}`);
    if (changed.has('groups')) this.#regroup();
    void this.#shrink();
  }

  #tabs(pages: readonly CardPage<TemplateResult>[], at: number, turns: boolean) {
    return html`<div class="tabs" role="group" aria-label=${this.#language.say(words.parts)}>
      ${this.groups.map(({ label }, group) => this.#tab(label, group, pages, at))}
      ${turns ? this.#arrows(at, pages) : nothing}
    </div>`;
  }

  #tab(label: string, group: number, pages: readonly CardPage<TemplateResult>[], at: number) {
    const first = pages.findIndex((page) => page.group === group);
    return html`<button aria-pressed=${pages[at]?.group === group} @click=${() => this.#turnTo(first)}>${label}</button>`;
  }

  /** They turn the pages of the open group, and count them; the groups' names lead to the others. */
  #arrows(at: number, all: readonly CardPage<TemplateResult>[]) {
    const { page, pages } = placeInGroup(all, at);
    const label = this.#language.say(words.page, { page, pages });
    return html`<div class=${pages === 1 ? 'arrows alone' : 'arrows'}>
      ${this.#previous(at, page === 1)}
      <p class="number" aria-label=${label}>${page}/${pages}</p>
      ${this.#following(at, page === pages)}
    </div>`;
  }

  #bar(at: number, pages: number) {
    return html`<div class="turn">
      ${this.#previous(at, at === 0)}
      <p aria-live="polite">${this.#language.say(words.page, { page: at + 1, pages })}</p>
      ${this.#following(at, at >= pages - 1)}
    </div>`;
  }

  #previous(at: number, isFirst: boolean) {
    const label = this.#language.say(words.previous);
    return html`<button aria-label=${label} ?disabled=${isFirst} @click=${() => this.#turnTo(at - 1)}>
      ${icons.previous}<span>${label}</span>
    </button>`;
  }

  #following(at: number, isLast: boolean) {
    const label = this.#language.say(words.following);
    return html`<button aria-label=${label} ?disabled=${isLast} @click=${() => this.#turnTo(at + 1)}>
      <span>${label}</span>${icons.following}
    </button>`;
  }

  #pages = () =>
    cardPagesOf(
      this.groups.map(({ items }) => items),
      (group) => Math.min(this.columns, this.groups[group]?.mostColumns ?? this.columns),
      this.rows,
    );

  /** Other groups, or the same in another language: as if for the first time. New numbers on the cards are no reason. */
  #regroup() {
    const names = this.groups.map(({ label, items }) => `${label} ${items.length}`).join();
    if (names === this.#names) return;
    this.#names = names;
    this.#fit();
    if (this.page >= this.#pages().length) this.page = 0;
  }

  /** As many rows as there might be room for, without what turns pages; `#shrink` then looks at what came of it. */
  #fit() {
    if (!this.isConnected) return;
    const em = this.#em();
    const rowsIn = (room: number) => fitting(room, this.row * em, gapPx);
    const tabs = this.tabs?.firstElementChild?.clientHeight;
    const room = this.clientHeight - (tabs ? tabs + gapPx : 0);
    this.columns = Math.min(4, fitting(this.clientWidth, this.column * em, gapPx));
    this.rows = rowsIn(room);
    if (this.groups.length === 1 && this.#pages().length > 1) this.rows = rowsIn(room - this.#barHeight() - gapPx);
    if (!this.#opened) void this.#openFirst();
  }

  /** A row may need more than its least height: then cards are wider or there is one row less, until no card is cut. */
  async #shrink() {
    const look = ++this.#looks;
    if (this.rows === 1 || this.room.clientHeight < gapPx) return;
    await Promise.all([...this.room.querySelectorAll<LitElement>('li > *')].map((card) => card.updateComplete));
    if (look !== this.#looks || !this.isConnected) return;
    const room = this.room.clientHeight - 8;
    if (![...this.room.children].some(({ scrollHeight }) => scrollHeight > room + 1)) return;
    // Wider cards are less high: two rows of three show more than one of four.
    if (this.columns > 3) this.columns = 3;
    else this.rows = Math.max(1, this.rows - 1);
  }

  /** Tabs and arrows in rows of the same length. */
  #tabColumns() {
    const cells = this.groups.length + (this.#pages().length > this.groups.length ? 1 : 0);
    const most = fitting(this.clientWidth, tabEms * this.#em(), gapPx);
    return Math.ceil(cells / Math.ceil(cells / most));
  }

  #em = () => Number.parseFloat(getComputedStyle(this).fontSize);

  #barHeight = () => Number.parseFloat(getComputedStyle(this).getPropertyValue('--target')) || 88;

  async #openFirst() {
    this.#opened = true;
    await this.updateComplete;
    const page = this.#pages().findIndex(({ group }) => group === this.openGroup);
    if (page > 0) this.#turnTo(page, 'instant');
  }

  /** The next page slides in; a far one is there at once. */
  #turnTo(page: number, behavior: ScrollBehavior = 'smooth') {
    const calm = Math.abs(page - this.page) > 1 || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.room.scrollTo({ left: page * this.#pageWidth(), behavior: calm ? 'instant' : behavior });
  }

  /** From one page's edge to the next one's. */
  #pageWidth = () => Math.max(1, this.clientWidth + gapPx);

  #scrolled() {
    this.page = Math.round(this.room.scrollLeft / this.#pageWidth());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-pages': KioskPages;
  }
}
