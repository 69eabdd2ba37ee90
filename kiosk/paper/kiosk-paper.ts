import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isRehearsal, rehearsalPaper } from '../../shared/client/connection/rehearsal.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import '../../shared/client/elements/antrean-qr.ts';
import { paperStyles } from './kiosk-paper-styles.ts';
import { paperNumber, paperSizeMm } from './paper-number.ts';
import type { TicketText } from './ticket-text.ts';

const words = {
  priority: { id: 'Nomor prioritas', en: 'Priority number' },
  wait: { id: 'Menunggu di', en: 'Wait at' },
  follow: { id: 'Pindai untuk mengikuti giliran Anda', en: 'Scan to follow your turn' },
} satisfies Words;

const threads = Array.from({ length: 12 }, (_, index) => index * 10);

/** The weave of Buton in black: backgrounds are not printed, drawn shapes are. */
const paperWeave = html`<svg class="weave" viewBox="0 0 120 10" preserveAspectRatio="none" aria-hidden="true">
  <path d="M0 0h120v1H0zM0 2h120v.5H0zM0 7.500h120v.5H0zM0 9h120v1H0z" />
  <path d=${threads.map((x) => `M${x} 3.500h6.500v3h-6.500zM${x + 7.25} 4.500h2v1h-2z`).join('')} />
</svg>`;

/** A thermal head does not reach the edge of the roll. */
const marginMm = 4;

/** The printed ticket, 80 or 58 mm, black only. On the screen it is out of sight, and there to be measured. */
@customElement('kiosk-paper')
export class KioskPaper extends LitElement {
  static override styles = [base, paperStyles];

  @property({ attribute: false }) ticket!: TicketText;
  @property({ attribute: false }) url: string | null = null;
  @property({ type: Number }) widthMm = 80;
  #language = new LanguageController(this);

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    const { ticket } = this;
    const say = this.#language.say;
    return html`${paperWeave}
      ${isRehearsal() ? html`<p class="rehearsal">${say(rehearsalPaper)}</p>` : nothing}
      <p class="hall">${ticket.hall}</p>
      <p class="agency">${ticket.agency}</p>
      <p class="service">${wholeWords(ticket.service)}</p>
      ${ticket.priority ? html`<p class="mark">P</p><p class="meant">${say(words.priority)}</p>` : nothing}
      <p class="of"><span class="number">${ticket.number}</span></p>
      ${
        ticket.offline
          ? html`<p class="ahead">${ticket.offline.valid}</p>
            <p class="turn">${ticket.offline.turn}</p>`
          : html`<p class="ahead">${ticket.ahead}</p>`
      }
      ${ticket.wait ? html`<p class="wait">${wholeWords(ticket.wait)}</p>` : nothing}
      ${ticket.nobody ? html`<p class="nobody">${ticket.nobody}</p>` : nothing}
      <p class="where">${say(words.wait)} <strong>${ticket.zone}</strong>${ticket.place ? html`<br />${ticket.place}` : nothing}</p>
      ${
        this.url
          ? html`<antrean-qr .text=${this.url}></antrean-qr>
            <p class="follow">${say(words.follow)}</p>`
          : nothing
      }
      <p class="when">${ticket.date}<br /><strong>${ticket.time}</strong>${ticket.offline ? html` · ${ticket.offline.mark}` : nothing}</p>
      <p class="kind">${ticket.kind}</p>`;
  }

  override updated() {
    const { narrow, scale } = paperNumber(this.ticket.number, this.widthMm - 2 * marginMm);
    this.style.setProperty('--paper-width', `${this.widthMm}mm`);
    this.style.setProperty('--paper-margin', `${marginMm}mm`);
    this.style.setProperty('--number-size', `${paperSizeMm * scale}mm`);
    this.style.setProperty('--number-narrow', `${narrow}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-paper': KioskPaper;
  }
}
