import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../shared/access.ts';
import type { Api } from '../shared/client/api.ts';
import { LanguageController, type Words } from '../shared/client/language.ts';
import type { CatalogueView } from '../shared/views.ts';
import './ui/desk-message.ts';
import type { Notice } from './ui/desk-notice.ts';
import type { SupervisorPage, Visitor } from './ui/routes.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  failed: { id: 'Halaman ini belum dapat dimuat.', en: 'This page could not be loaded.' },
  failedMore: { id: 'Periksa jaringan, lalu muat ulang.', en: 'Check the network, then load it again.' },
  again: { id: 'Muat ulang', en: 'Load again' },
} satisfies Words;

/** Fetches the pages of supervision when somebody first goes there: a desk does without them. */
@customElement('supervision-loader')
export class SupervisionLoader extends LitElement {
  @property({ attribute: false }) page!: SupervisorPage;
  @property({ attribute: false }) visitor!: Visitor;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) catalogue: CatalogueView | null = null;
  @property({ attribute: false }) notice: Notice | null = null;
  @property({ type: Number }) now = 0;
  @state() private loaded: 'not-yet' | 'yes' | 'failed' = 'not-yet';
  #language = new LanguageController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    const { say } = this.#language;
    if (this.loaded === 'failed')
      return html`<desk-message
        heading=${say(words.failed)}
        text=${say(words.failedMore)}
        action=${say(words.again)}
        @confirmed=${this.#reload}
      ></desk-message>`;
    if (this.loaded === 'not-yet') return html`<desk-message heading=${say(words.loading)}></desk-message>`;
    return html`<supervisor-desk
      .page=${this.page}
      .visitor=${this.visitor}
      .me=${this.me}
      .api=${this.api}
      .catalogue=${this.catalogue}
      .notice=${this.notice}
      .now=${this.now}
    ></supervisor-desk>`;
  }

  async #load(): Promise<void> {
    try {
      await import('./supervisor/supervisor-desk.ts');
      this.loaded = 'yes';
    } catch {
      this.loaded = 'failed';
    }
  }

  /** What failed once is not fetched again by a browser, and may be of an older build. */
  #reload(event: Event): void {
    event.stopPropagation();
    location.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervision-loader': SupervisionLoader;
  }
}
