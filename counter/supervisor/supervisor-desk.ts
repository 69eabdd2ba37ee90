import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../../shared/access.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CatalogueView } from '../../shared/views.ts';
import {
  catalogueContext,
  fromContext,
  meContext,
  nowContext,
  type Sending,
  sendingContext,
  visitorContext,
} from '../ui/contexts.ts';
import '../ui/desk-notice.ts';
import { raise } from '../ui/events.ts';
import { KeysController } from '../ui/keys.ts';
import '../ui/language-toggle.ts';
import { pageWords, supervisorKeys } from '../ui/page-words.ts';
import { type Page, pageHashes, pagesOf, type SupervisorPage, type Visitor } from '../ui/routes.ts';
import './devices/devices-page.ts';
import './keys/keys-page.ts';
import './people/people-page.ts';
import './record/record-page.ts';
import { supervisorDeskStyle } from './supervisor-desk-style.ts';

const words = {
  pages: { id: 'Halaman', en: 'Pages' },
  account: { id: 'Akun', en: 'Account' },
  loading: { id: 'Memuat…', en: 'Loading…' },
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
  @property({ attribute: false }) page!: SupervisorPage;
  #language = new LanguageController(this);

  constructor() {
    super();
    new KeysController(this, (key) => this.#pressed(key));
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
          aria-keyshortcuts=${supervisorKeys.account.toUpperCase()}
          @click=${this.#account}
        >
          ${say(words.account)} <kbd aria-hidden="true">${supervisorKeys.account.toUpperCase()}</kbd>
        </button>
        <language-toggle></language-toggle>
        <time>${catalogue ? clockTime(this.now, catalogue.hall.timezone) : nothing}</time>
      </header>
      ${this.sending.notice ? html`<desk-notice .notice=${this.sending.notice}></desk-notice>` : nothing}
      <main>${catalogue ? this.#content() : html`<p class="loading">${say(words.loading)}</p>`}</main>`;
  }

  #link(page: Page) {
    return html`<a
      href=${pageHashes[page]}
      aria-current=${page === this.page ? 'page' : nothing}
      aria-keyshortcuts=${supervisorKeys[page].toUpperCase()}
    >
      ${this.#language.say(pageWords[page])} <kbd aria-hidden="true">${supervisorKeys[page].toUpperCase()}</kbd>
    </a>`;
  }

  #content() {
    switch (this.page) {
      case 'people':
        return html`<people-page></people-page>`;
      case 'devices':
        return html`<devices-page></devices-page>`;
      case 'record':
        return html`<record-page></record-page>`;
      case 'keys':
        return html`<keys-page></keys-page>`;
      default:
        return unreachable(this.page);
    }
  }

  #pressed(key: string): boolean {
    const page = pagesOf(this.visitor).find((one) => supervisorKeys[one] === key);
    if (page) location.hash = pageHashes[page];
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
