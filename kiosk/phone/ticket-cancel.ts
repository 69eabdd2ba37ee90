import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { unreachable } from '../../shared/base/unreachable.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CancelState } from './cancel-controller.ts';

const words = {
  offer: { id: 'Batalkan nomor saya', en: 'Cancel my number' },
  question: { id: 'Batalkan nomor {number}?', en: 'Cancel number {number}?' },
  meaning: {
    id: 'Giliran Anda hilang dan tidak dapat dikembalikan. Bila nanti masih perlu dilayani, Anda mengambil nomor baru di kios.',
    en: 'You lose your place, and it cannot be given back. If you still need the service, you take a new number at the kiosk.',
  },
  keep: { id: 'Tidak, saya tetap menunggu', en: 'No, I keep waiting' },
  confirm: { id: 'Ya, batalkan {number}', en: 'Yes, cancel {number}' },
  sending: { id: 'Sedang membatalkan…', en: 'Cancelling…' },
  unanswered: {
    id: 'Server belum menjawab. Nomor Anda mungkin sudah batal; lihat keadaannya di atas, atau coba lagi.',
    en: 'The server has not answered. Your number may have been cancelled; see above where it stands, or try again.',
  },
  offline: {
    id: 'Nomor dapat dibatalkan dari sini setelah halaman ini tersambung lagi.',
    en: 'You can cancel your number here once this page is connected again.',
  },
} satisfies Words;

/** Cancelling by the ticket's holder: the offer, the question, and the result. */
@customElement('ticket-cancel')
export class TicketCancel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding-top: 1.25rem;
        border-top: 2px solid var(--line);
      }
      div {
        display: grid;
        gap: 0.75rem;
      }
      h2 {
        font-size: var(--size-l);
        font-weight: 800;
        line-height: 1.25;
      }
      h2:focus {
        outline: none;
        box-shadow: none;
      }
      button {
        min-height: 52px;
        padding: 0.6rem 1.1rem;
        font-weight: 700;
        border-radius: var(--radius);
        box-shadow: inset 0 0 0 2px var(--line);
      }
      button.keep {
        color: #fff;
        background: var(--sea);
        box-shadow: none;
      }
      button.confirm {
        color: var(--cancel);
        box-shadow: inset 0 0 0 2px currentcolor;
      }
      button.offer {
        width: 100%;
      }
      .mist {
        color: var(--mist);
      }
      .refused {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) state: CancelState = { at: 'offered' };
  @property() number = '';
  /** The ticket may be cancelled now, as far as this page knows. */
  @property({ type: Boolean }) offered = false;
  @property({ type: Boolean }) connected = false;
  @query('h2') private question!: HTMLElement | null;
  #language = new LanguageController(this);

  override render() {
    return html`<div>${this.#renderState()}</div>`;
  }

  override updated(changed: Map<string, unknown>) {
    const before = changed.get('state') as CancelState | undefined;
    if (before && before.at !== 'asking' && this.state.at === 'asking') this.question?.focus();
  }

  #renderState() {
    const { at } = this.state;
    switch (at) {
      case 'offered':
        return this.#renderOffer();
      case 'asking':
        return this.offered && this.connected ? this.#renderQuestion() : this.#renderOffer();
      case 'sending':
        return html`<p role="status">${this.#language.say(words.sending)}</p>`;
      case 'unanswered':
        return html`<p role="status">${this.#language.say(words.unanswered)}</p>${this.#renderOffer()}`;
      case 'refused':
        return html`<p class="refused" role="alert">${this.#language.say(this.state.refusal.sentence)}</p>
          ${this.#renderOffer()}`;
      case 'done':
        return nothing;
      default:
        return unreachable(at);
    }
  }

  #renderOffer() {
    if (!this.offered) return nothing;
    if (!this.connected) return html`<p class="mist">${this.#language.say(words.offline)}</p>`;
    return html`<button class="offer" @click=${() => this.#tell('ask')}>${this.#language.say(words.offer)}</button>`;
  }

  #renderQuestion() {
    const { number } = this;
    const say = this.#language.say;
    return html`<h2 tabindex="-1">${say(words.question, { number })}</h2>
      <p>${say(words.meaning)}</p>
      <button class="keep" @click=${() => this.#tell('keep')}>${say(words.keep)}</button>
      <button class="confirm" @click=${() => this.#tell('confirm')}>${say(words.confirm, { number })}</button>`;
  }

  #tell(wish: CancelWish) {
    this.dispatchEvent(new CustomEvent<CancelWish>('ticket-cancel', { detail: wish }));
  }
}

export type CancelWish = 'ask' | 'keep' | 'confirm';

declare global {
  interface HTMLElementTagNameMap {
    'ticket-cancel': TicketCancel;
  }
  interface HTMLElementEventMap {
    'ticket-cancel': CustomEvent<CancelWish>;
  }
}
