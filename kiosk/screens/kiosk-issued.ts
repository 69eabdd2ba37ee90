import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../shared/client/look/antrean-weave.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import { icons } from '../parts/icons.ts';
import '../parts/kiosk-number.ts';
import '../../shared/client/elements/antrean-qr.ts';
import { tell } from '../flow/tap.ts';
import type { Printing } from '../paper/paper-printer.ts';
import type { OfflineText, TicketText } from '../paper/ticket-text.ts';
import { buttons, screen } from '../parts/kiosk-styles.ts';
import { issuedStyles } from './kiosk-issued-styles.ts';
import { printingWords } from './printing-words.ts';

const words = {
  yours: { id: 'Nomor antrean Anda', en: 'Your queue number' },
  priority: { id: 'P: nomor prioritas', en: 'P: a priority number' },
  where: { id: 'Silakan menunggu di', en: 'Please wait at' },
  follow: { id: 'Pindai untuk mengikuti giliran Anda dari ponsel.', en: 'Scan to follow your turn on your phone.' },
  page: { id: 'Kode QR ke halaman nomor ini', en: 'QR code to the page of this number' },
  done: { id: 'Selesai', en: 'Done' },
  leaving: {
    id: 'Kembali ke awal dalam {seconds} detik. Sentuh layar bila perlu lebih lama.',
    en: 'Back to the start in {seconds} {seconds|second|seconds}. Touch the screen if you need longer.',
  },
} satisfies Words;

/** The number: one strong thing, and under it what to do next. */
@customElement('kiosk-issued')
export class KioskIssued extends LitElement {
  static override styles = [base, buttons, screen, issuedStyles];

  @property({ attribute: false }) ticket!: TicketText;
  @property({ attribute: false }) url: string | null = null;
  @property() printing: Printing = 'none';
  @property({ type: Number }) secondsLeft = 0;
  #language = new LanguageController(this);

  override render() {
    const { ticket } = this;
    const say = this.#language.say;
    return html`<div class="read">
        <div class="plate">
          <antrean-weave></antrean-weave>
          <div class="of">
            <h1 tabindex="-1">${say(words.yours)}</h1>
            <kiosk-number .number=${ticket.number} .priority=${ticket.priority}></kiosk-number>
            ${ticket.priority ? html`<p class="priority">${say(words.priority)}</p>` : nothing}
            <p class="service">${wholeWords(ticket.service)}</p>
            <p>${ticket.agency}</p>
          </div>
        </div>
      </div>
      <div class="touch">
        <div class="then">
          <div class="next">
            ${ticket.offline ? this.#offline(ticket.offline) : html`<div>${icons.people}<p class="ahead">${ticket.ahead}${ticket.wait ? html`<span class="wait">${wholeWords(ticket.wait)}</span>` : nothing}</p></div>`}
            ${ticket.nobody ? html`<p class="nobody" role="status">${ticket.nobody}</p>` : nothing}
            <div>
              ${icons.place}
              <p>
                ${say(words.where)}<strong>${ticket.zone}</strong>${ticket.place ? html`<span>${ticket.place}</span>` : nothing}
              </p>
            </div>
            <p class="kind">${ticket.kind}</p>
          </div>
          ${this.url ? this.#follow(this.url) : nothing}
        </div>
        <div class="leave">
          <div>
            <p class="paper">${say(printingWords[this.printing][this.url ? 0 : 1])}</p>
            <p class="mist">${say(words.leaving, { seconds: this.secondsLeft })}</p>
          </div>
          <button class="strong" @click=${() => tell(this, { tap: 'start-over' })}>${say(words.done)}</button>
        </div>
      </div>`;
  }

  /** Instead of how many are ahead, which nobody knows. */
  #offline({ server, valid, turn }: OfflineText) {
    return html`<div>
      ${icons.check}
      <p>${server}<strong>${valid}</strong><span>${turn}</span></p>
    </div>`;
  }

  #follow(url: string) {
    return html`<figure>
      <antrean-qr .text=${url} .label=${this.#language.say(words.page)}></antrean-qr>
      <figcaption>${this.#language.say(words.follow)}</figcaption>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-issued': KioskIssued;
  }
}
