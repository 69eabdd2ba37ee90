import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { AgencyEntry } from '../hall/guide.ts';
import '../parts/kiosk-pages.ts';
import '../parts/kiosk-service-card.ts';
import { screen } from '../parts/kiosk-styles.ts';

const words = {
  choose: { id: 'Layanan apa yang Anda perlukan?', en: 'Which service do you need?' },
  services: { id: 'Layanan', en: 'Services' },
} satisfies Words;

/** To whom an agency belongs, in words. */
const levels = {
  kabupaten: { id: 'pemerintah kabupaten', en: 'regency government' },
  provinsi: { id: 'pemerintah provinsi', en: 'provincial government' },
  pusat: { id: 'pemerintah pusat', en: 'national government' },
  bumn: { id: 'badan usaha milik negara', en: 'state-owned company' },
} satisfies Words & Record<AgencyEntry['agency']['level'], unknown>;

/** The services of one agency. */
@customElement('kiosk-agency')
export class KioskAgency extends LitElement {
  static override styles = [
    base,
    screen,
    css`
      .owner {
        display: flex;
        gap: 0.7em;
        align-items: center;
        line-height: 1.3;
      }
      .letter {
        flex: none;
        padding: 0.25em 0.55em;
        font-size: var(--size-l);
        line-height: 1.1;
        background: var(--foam);
        border-radius: var(--radius);
      }
      .read {
        padding-bottom: 8px;
      }
      @media (orientation: landscape) {
        .read {
          gap: 0.2em;
          padding: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) entry!: AgencyEntry;
  @property({ attribute: false }) time!: HallTime;
  #language = new LanguageController(this);

  override render() {
    const { agency, services } = this.entry;
    const say = this.#language.say;
    const items = services.map(
      (entry) => html`<kiosk-service-card .entry=${entry} .time=${this.time} withMinutes></kiosk-service-card>`,
    );
    return html`<div class="read">
        <p class="owner"><span class="letter number" aria-hidden="true">${agency.series}</span><span>${say(agency.name)} <span class="mist">(${say(levels[agency.level])})</span></span></p>
        <h1 tabindex="-1">${say(words.choose)}</h1>
      </div>
      <div class="touch">
        <kiosk-pages .groups=${[{ label: say(words.services), items }]} .row=${4.9} .column=${24}></kiosk-pages>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-agency': KioskAgency;
  }
}
