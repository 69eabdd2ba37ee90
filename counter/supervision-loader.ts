import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, type Words } from '../shared/client/words/language.ts';
import type { Refusal } from '../shared/refusals/refusal.ts';
import './ui/desk-message.ts';
import type { SupervisorPage } from './ui/pages.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  failed: { id: 'Halaman ini belum dapat dimuat.', en: 'This page could not be loaded.' },
  failedMore: { id: 'Periksa jaringan, lalu muat ulang.', en: 'Check the network, then load it again.' },
  again: { id: 'Muat ulang', en: 'Load again' },
} satisfies Words;

/** Loads the code of the supervisor's pages when somebody opens one: most officers never need it. */
@customElement('supervision-loader')
export class SupervisionLoader extends LitElement {
  @property({ attribute: false }) page!: SupervisorPage;
  /** Why the hall’s catalogue is not there. */
  @property({ attribute: false }) refusal: Refusal | null = null;
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
    return html`<supervisor-desk .page=${this.page} .refusal=${this.refusal}></supervisor-desk>`;
  }

  async #load(): Promise<void> {
    try {
      await import('./supervisor/supervisor-desk.ts');
      this.loaded = 'yes';
    } catch {
      this.loaded = 'failed';
    }
  }

  /** A browser does not fetch a failed module again, and the module may belong to an older build: the whole page is loaded again. */
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
