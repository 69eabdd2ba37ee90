import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueHall } from '../hall/guide.ts';
import { icons } from '../parts/icons.ts';
import '../parts/kiosk-scroll.ts';
import { screen } from '../parts/kiosk-styles.ts';

const words = {
  pledge: { id: 'Maklumat pelayanan', en: 'Our service pledge' },
  complaints: { id: 'Pengaduan, saran, dan masukan', en: 'Complaints and suggestions' },
  where: {
    id: 'Pelayanan kami tidak seperti yang dijanjikan? Sampaikan kepada:',
    en: 'Was our service not as promised? Please tell:',
  },
} satisfies Words;

/** The hall's pledge to the public and where to complain: the law on public services wants both on display (UU 25/2009, articles 22 and 36). */
@customElement('kiosk-about')
export class KioskAbout extends LitElement {
  static override styles = [
    base,
    screen,
    css`
      .sheet {
        display: grid;
        gap: 1.4em;
        padding: 1.4em 1.5em 1.5em;
        background: var(--paper);
        border-radius: var(--radius-l);
        box-shadow: inset 0 0 0 2px var(--line);
      }
      .pledge {
        padding-left: 1em;
        font-size: var(--size-xl);
        font-weight: 600;
        line-height: 1.5;
        border-left: 8px solid var(--sea);
        text-wrap: pretty;
      }
      .by {
        margin-top: 0.6em;
        font-size: var(--size-m);
        font-weight: 400;
        color: var(--mist);
      }
      h2 {
        margin-bottom: 0.4em;
        font-size: var(--size-xl);
        font-weight: 800;
      }
      li {
        display: flex;
        gap: 0.7em;
        padding-block: 0.42em;
        font-size: var(--size-l);
        font-weight: 700;
        line-height: 1.35;
      }
      svg {
        flex: none;
        width: 1.4em;
        height: 1.35em;
        color: var(--sea);
      }
      @media (orientation: landscape) and (min-width: 1000px) {
        .sheet {
          grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
          gap: 1.6em;
          padding: 1.1em 1.3em;
        }
        .pledge,
        h2 {
          font-size: var(--size-l);
        }
        li {
          padding-block: 0.3em;
          font-size: var(--size-m);
        }
      }
    `,
  ];

  @property({ attribute: false }) hall!: CatalogueHall;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    const { name, city, pledge, complaintChannels } = this.hall;
    return html`<div class="read">
        <h1 tabindex="-1">${say(words.pledge)}</h1>
      </div>
      <div class="touch">
        <kiosk-scroll label=${say(words.pledge)}>
          <div class="sheet">
            <div class="pledge">
              <p>${say(pledge)}</p>
              <p class="by">${say(name)}, ${city}</p>
            </div>
            <section>
              <h2>${say(words.complaints)}</h2>
              <p>${say(words.where)}</p>
              <ul>${complaintChannels.map((channel) => html`<li>${icons.speak}${say(channel)}</li>`)}</ul>
            </section>
          </div>
        </kiosk-scroll>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-about': KioskAbout;
  }
}
