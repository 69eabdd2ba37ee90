import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueGroup } from '../hall/guide.ts';
import '../parts/kiosk-choice.ts';
import '../parts/kiosk-pages.ts';
import { screen } from '../parts/kiosk-styles.ts';

const words = {
  which: { id: 'Mana yang sesuai dengan Anda?', en: 'Which one fits you?' },
  private: {
    id: 'Layar, suara panggilan, dan kertas tidak menyebutkan alasannya.',
    en: 'No screen, no announcement and no paper says the reason.',
  },
} satisfies Words;

/** Why somebody needs priority. It is counted, and never shown. */
@customElement('kiosk-group')
export class KioskGroup extends LitElement {
  static override styles = [
    base,
    screen,
    css`
      .read {
        gap: 0.6em;
        padding-block: 1em;
      }
      @media (orientation: landscape) {
        .read {
          gap: 0.2em;
          padding-block: 0.2em 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly CatalogueGroup[] = [];
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    const items = this.groups.map(
      ({ code, label }) => html`<kiosk-choice .label=${say(label)} .tap=${{ tap: 'group', code }}></kiosk-choice>`,
    );
    return html`<div class="read">
        <h1 tabindex="-1">${say(words.which)}</h1>
        <p class="lead">${say(words.private)}</p>
      </div>
      <div class="touch">
        <kiosk-pages .groups=${[{ label: say(words.which), items }]} .row=${3.5} .column=${22}></kiosk-pages>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-group': KioskGroup;
  }
}
