import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';

const words = {
  title: { id: 'MPP ini sedang disiapkan', en: 'This hall is getting ready' },
  more: {
    id: 'Layanan, loket, dan jam bukanya belum diatur. Halaman ini terbuka sendiri begitu MPP siap.',
    en: 'Its services, counters and hours are not set up yet. This page opens by itself as soon as the hall is ready.',
  },
} satisfies Words;

/** What a visitor's page says in a hall that begins without settings (rule H13). */
@customElement('hall-unset')
export class HallUnset extends LitElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 0.6rem;
        padding: 1.4rem 1.25rem 1.5rem;
        line-height: 1.45;
        color: #fff;
        background: var(--deep);
        border-radius: var(--radius-l);
      }
      h1 {
        font-size: var(--size-xl);
        font-weight: 800;
        line-height: 1.2;
        letter-spacing: -0.01em;
        text-wrap: balance;
      }
      p {
        text-wrap: pretty;
      }
    `,
  ];

  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<section role="status">
      <h1>${say(words.title)}</h1>
      <p>${say(words.more)}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hall-unset': HallUnset;
  }
}
