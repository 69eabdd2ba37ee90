import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { OfflineTicket } from '../offline/reserve.ts';

const words = {
  staff: { id: 'Untuk petugas', en: 'For the staff' },
  refused: { id: 'Nomor luring yang belum diterima server:', en: 'Offline numbers that the server has not accepted:' },
  one: { id: '{number} (diambil {time})', en: '{number} (taken {time})' },
  unpaired: {
    id: 'Setelah dipasangkan, kios ini menyerahkannya lagi. Bila ditolak, bantulah pemegangnya mengambil nomor baru.',
    en: 'Once paired, this kiosk hands them in again. If they are refused, help their holders to a new number.',
  },
} satisfies Words;

/** Numbers that the kiosk gave out and the server does not take: somebody of the hall has to know. */
@customElement('kiosk-staff-note')
export class KioskStaffNote extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        padding: 10px var(--edge);
        font-size: max(18px, var(--size-s));
        line-height: 1.35;
        border-top: 2px solid var(--line);
      }
      :host([unpaired]) section {
        font-size: var(--size-m);
      }
      span {
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) tickets: readonly OfflineTicket[] = [];
  @property() timezone = 'UTC';
  /** Nobody knows this kiosk at the moment. */
  @property({ type: Boolean }) unpaired = false;
  #language = new LanguageController(this);

  override render() {
    return this.unpaired ? this.#renderWaiting() : this.#renderRefused();
  }

  #renderWaiting() {
    if (this.tickets.length === 0) return nothing;
    const numbers = this.tickets.map(({ number }) => number).join(', ');
    return this.#note(numbers, this.#language.say(words.unpaired));
  }

  #renderRefused() {
    const refused = this.tickets.filter(({ refusal }) => refusal !== null);
    if (refused.length === 0) return nothing;
    return this.#note(refused.map(this.#one).join(', '), this.#why(refused));
  }

  #note(numbers: string, more: string) {
    const say = this.#language.say;
    return html`<section aria-label=${say(words.staff)}>
      <p><strong>${say(words.staff)}.</strong> ${say(words.refused)} <span>${numbers}.</span> ${more}</p>
    </section>`;
  }

  #one = ({ number, takenAt }: OfflineTicket) =>
    this.#language.say(words.one, { number, time: clockTime(takenAt, this.timezone) });

  /** Of each kind of refusal one sentence: there may be many, and room for little. */
  #why(refused: readonly OfflineTicket[]): string {
    const kinds = new Map(refused.map(({ refusal }) => [refusal!.code, refusal!.sentence]));
    return [...kinds.values()].map((sentence) => this.#language.say(sentence)).join(' ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-staff-note': KioskStaffNote;
  }
}
