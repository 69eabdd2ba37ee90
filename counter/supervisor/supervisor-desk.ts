import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../../shared/access/access.ts';
import type { AlarmsView } from '../../shared/alarms/alarms.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import {
  alarmsContext,
  catalogueContext,
  fromContext,
  meContext,
  nowContext,
  type Sending,
  sendingContext,
  visitorContext,
} from '../ui/contexts.ts';
import '../ui/desk-message.ts';
import { alarmsUnseen } from '../ui/alarms-unseen.ts';
import '../ui/desk-notice.ts';
import { raise } from '../ui/events.ts';
import { KeysController } from '../ui/keys/keys.ts';
import '../ui/language-toggle.ts';
import { ShortcutsController } from '../ui/keys/shortcuts.ts';
import { type Page, pageRows, type SupervisorPage, supervisorKeys, type Visitor } from '../ui/pages.ts';
import { pagesOf } from '../ui/routes.ts';
import './parts/health-bar.ts';
import { supervisorDeskStyle } from './supervisor-desk-style.ts';

// The element of each row of `pageRows`.
import.meta.glob('./*/*-page.ts', { eager: true });

const words = {
  pages: { id: 'Halaman', en: 'Pages' },
  account: { id: 'Akun', en: 'Account' },
  alarms: { id: '{alarms} peringatan', en: '{alarms} {alarms|alarm|alarms}' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  unset: { id: 'MPP ini belum diatur.', en: 'This hall is not set up yet.' },
  setUp: { id: 'Atur MPP ini', en: 'Set up this hall' },
} satisfies Words;

/** The frame of the supervisor's pages: navigation by a letter key or a click, and the page itself. */
@customElement('supervisor-desk')
export class SupervisorDesk extends LitElement {
  static override styles = [base, supervisorDeskStyle];

  @fromContext(visitorContext) private visitor!: Visitor;
  @fromContext(meContext) private me!: Me;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(nowContext) private now!: number;
  @fromContext(alarmsContext) private alarms!: AlarmsView | null;
  @property({ attribute: false }) page!: SupervisorPage;
  /** Why the hall’s catalogue is not there. */
  @property({ attribute: false }) refusal: Refusal | null = null;
  #language = new LanguageController(this);
  #shortcuts = new ShortcutsController(this);

  constructor() {
    super();
    new KeysController(this, { onKey: (key) => this.#pressed(key) });
  }

  /** On a small screen the links are more than it shows. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('page'))
      this.renderRoot.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  override render() {
    const { say } = this.#language;
    const { catalogue } = this;
    return html`<header>
        <p class="who"><b>${catalogue ? say(catalogue.hall.shortName) : nothing}</b> <span>${this.me.name}</span></p>
        <nav aria-label=${say(words.pages)}>${pagesOf(this.visitor).map((page) => this.#link(page))}</nav>
        <button
          type="button"
          class="plain account"
          aria-keyshortcuts=${this.#shortcuts.key(supervisorKeys.account.toUpperCase()) ?? nothing}
          @click=${this.#account}
        >
          ${say(words.account)} <kbd aria-hidden="true">${supervisorKeys.account.toUpperCase()}</kbd>
        </button>
        <language-toggle></language-toggle>
        <time>${catalogue ? clockTime(this.now, catalogue.hall.timezone) : nothing}</time>
      </header>
      <health-bar></health-bar>
      ${this.sending.notice ? html`<desk-notice .notice=${this.sending.notice}></desk-notice>` : nothing}
      ${catalogue || this.page === 'settings' ? html`<main tabindex="-1">${pageRows[this.page].content()}</main>` : this.#without()}`;
  }

  /** A hall that is not set up has no pages but the one on which it is. */
  #without() {
    const { say } = this.#language;
    if (this.refusal === null) return html`<main class="loading">${say(words.loading)}</main>`;
    const maySetUp = pagesOf(this.visitor).includes('settings');
    return html`<desk-message
      heading=${say(maySetUp ? words.unset : this.refusal.sentence)}
      action=${maySetUp ? say(words.setUp) : ''}
      @confirmed=${(event: Event) => {
        event.stopPropagation();
        location.hash = pageRows.settings.hash;
      }}
    ></desk-message>`;
  }

  #link(page: Page) {
    const { hash, words: name, key } = pageRows[page];
    const alarms = page === 'floor' ? alarmsUnseen(this.alarms) : 0;
    return html`<a
      href=${hash}
      aria-current=${page === this.page ? 'page' : nothing}
      aria-keyshortcuts=${this.#shortcuts.key(key.toUpperCase()) ?? nothing}
    >
      ${this.#language.say(name)}${alarms === 0 ? nothing : html`<b class="alarms" aria-label=${this.#language.say(words.alarms, { alarms })}>${alarms}</b>`} <kbd aria-hidden="true">${key.toUpperCase()}</kbd>
    </a>`;
  }

  #pressed(key: string): boolean {
    const page = pagesOf(this.visitor).find((one) => pageRows[one].key === key);
    if (page) location.hash = pageRows[page].hash;
    else if (key === supervisorKeys.account) this.#account();
    else return false;
    return true;
  }

  #account(): void {
    raise(this, 'page-asked', { page: 'account' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-desk': SupervisorDesk;
  }
}
