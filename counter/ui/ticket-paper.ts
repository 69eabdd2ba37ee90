import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../shared/client/elements/antrean-qr.ts';
import type { Text } from '../../shared/base/text.ts';
import { isRehearsal, rehearsalPaper } from '../../shared/client/connection/rehearsal.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, longDate, type Words } from '../../shared/client/words/language.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';

/** What a paper says. */
export interface PaperFacts {
  number: string;
  hall: Text;
  agency: Text;
  service: Text;
  zone: Text;
  place: Text;
  priority: boolean;
  issuedAt: number;
  timezone: string;
  timezoneLabel: string;
  /** What was said of its wait; null: nothing. */
  expected: string | null;
  /** Of its own page; null: phones cannot reach it. */
  url: string | null;
}

const words = {
  wait: { id: 'Menunggu di', en: 'Wait at' },
  follow: { id: 'Pindai untuk mengikuti giliran Anda', en: 'Scan to follow your turn' },
  kind: { id: 'Mohon menunggu nomor Anda dipanggil.', en: 'Please wait until your number is called.' },
} satisfies Words;

/** The paper of a number that was given at a desk: black on white, as wide as the roll, out of sight until it is printed. */
@customElement('ticket-paper')
export class TicketPaper extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
          width: 72mm;
          max-width: 100%;
          padding: 4mm 3mm;
          color: #000;
          background: #fff;
          text-align: center;
          text-rendering: geometricPrecision;
          font-size: 3.6mm;
          line-height: 1.3;
        }
        .number {
          margin: 3mm 0;
          font-family: var(--numbers);
          font-size: 22mm;
          font-weight: 800;
          line-height: 1;
          white-space: nowrap;
        }
        .number.long {
          font-size: 15mm;
        }
        .hall,
        .zone {
          font-weight: 700;
        }
        .mark {
          display: inline-block;
          min-width: 8mm;
          font-size: 5mm;
          font-weight: 800;
          border: 0.6mm solid #000;
          border-radius: 1.5mm;
        }
        antrean-qr {
          width: 34mm;
          margin: 2mm auto;
        }
      }
    `,
  ];
  @property({ attribute: false }) facts!: PaperFacts;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { number, url, issuedAt, timezone, timezoneLabel, ...facts } = this.facts;
    return html`${isRehearsal() ? html`<p class="hall">${say(rehearsalPaper)}</p>` : nothing}
      <p class="hall">${say(facts.hall)}</p>
      <p>${say(facts.agency)}</p>
      <p>${say(facts.service)}</p>
      <p class=${number.length > 6 ? 'number long' : 'number'}>${number}</p>
      ${facts.priority ? html`<p><span class="mark">P</span></p>` : nothing}
      ${facts.expected ? html`<p>${wholeWords(facts.expected)}</p>` : nothing}
      <p>${say(words.wait)} <span class="zone">${say(facts.zone)}</span><br />${say(facts.place)}</p>
      ${url ? html`<antrean-qr .text=${url} .label=${number}></antrean-qr><p>${say(words.follow)}</p>` : nothing}
      <p>${longDate(issuedAt, timezone)}<br />${clockTime(issuedAt, timezone)} ${timezoneLabel}</p>
      <p>${say(words.kind)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-paper': TicketPaper;
  }
}
