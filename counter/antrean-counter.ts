import { provide } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../shared/client/look/antrean-weave.ts';
import { unreachable } from '../shared/base/unreachable.ts';
import { apiOf } from '../shared/client/connection/api.ts';
import { base } from '../shared/client/look/tokens.ts';
import { currentLanguage, LanguageController, type Words } from '../shared/client/words/language.ts';
import { routes } from '../shared/routes/routes.ts';
import { EntryController } from './access/entry-controller.ts';
import './access/officer-sign-in.ts';
import { apiContext } from './ui/contexts.ts';
import './ui/desk-message.ts';
import type { DeskEvent } from './ui/events.ts';
import { rememberedLanguage } from './ui/language-toggle.ts';
import './officer-pages.ts';
import type { OfficerPages } from './officer-pages.ts';
import { titleOf } from './title.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  connecting: { id: 'Menyambung ke server…', en: 'Connecting to the server…' },
  again: { id: '{why} Halaman ini mencoba lagi sendiri.', en: '{why} This page tries again by itself.' },
} satisfies Words;

/** The officers' page: the sign-in, and after it the pages of whoever is signed in. */
@customElement('antrean-counter')
export class AntreanCounter extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        --weave: 16px;
        --desk-weave: 16px;
        /* As high as the banner that covers it when the connection is lost. */
        --desk-foot: 2.45rem;
        --desk-frame: calc(var(--desk-weave) + var(--desk-foot));
        display: block;
        min-height: 100vh;
      }
      /* Fingers have no keys. */
      @media (hover: none) and (pointer: coarse) {
        :host {
          --key-caps: none;
        }
      }
      @media print {
        antrean-weave {
          display: none;
        }
      }
    `,
  ];

  @provide({ context: apiContext }) readonly api = apiOf(routes, 'person');
  readonly #entry = new EntryController(this, this.api);
  readonly #language = new LanguageController(this);
  @query('officer-pages') private pages!: OfficerPages | null;

  override connectedCallback(): void {
    super.connectedCallback();
    currentLanguage.value = rememberedLanguage();
  }

  override updated(): void {
    if (this.#entry.stage.kind !== 'in') document.title = titleOf(null);
  }

  override render() {
    return html`<antrean-weave></antrean-weave>${this.#screen()}`;
  }

  #screen() {
    const { stage, busy, refusal } = this.#entry;
    const { say } = this.#language;
    switch (stage.kind) {
      case 'asking':
        return html`<desk-message
          heading=${say(refusal ? words.connecting : words.loading)}
          text=${refusal ? say(words.again, { why: say(refusal.sentence) }) : nothing}
        ></desk-message>`;
      case 'out':
        return html`<officer-sign-in
          .stage=${stage}
          ?busy=${busy}
          .refusal=${refusal}
          @sign-in-wished=${(event: DeskEvent<'sign-in-wished'>) => void this.#entry.signIn(event.detail)}
          @sign-in-turned=${() => this.#entry.forget()}
          @desk-paired=${() => void this.#entry.begin(null)}
        ></officer-sign-in>`;
      case 'in':
        return keyed(
          stage.entry,
          html`<officer-pages
            .me=${stage.me}
            .pinCounterId=${stage.pinCounterId}
            @signed-out=${this.#signedOut}
            @session-live=${() => this.#entry.isLive()}
            @session-ended=${this.#ended}
            @me-changed=${(event: DeskEvent<'me-changed'>) => this.#entry.changed(event.detail.me)}
          ></officer-pages>`,
        );
      default:
        return unreachable(stage);
    }
  }

  #ended(event: DeskEvent<'session-ended'>): void {
    void this.#entry.ended(event.detail.why, event.detail.inDoubt);
  }

  async #signedOut(event: DeskEvent<'signed-out'>): Promise<void> {
    const refusal = await this.#entry.signOut(event.detail.everywhere);
    if (refusal) this.pages?.tell({ tone: 'refusal', text: refusal.sentence });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-counter': AntreanCounter;
  }
}
