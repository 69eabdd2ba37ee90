import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { AboutView } from '../../shared/views/about-view.ts';

const words = {
  pledge: { id: 'Maklumat pelayanan', en: 'Our service pledge' },
  complaints: { id: 'Pengaduan, saran, dan masukan', en: 'Complaints and suggestions' },
} satisfies Words;

/** The foot of a phone's page: the hall's pledge to the public, where to complain, and where the hall is. */
@customElement('hall-about')
export class HallAbout extends LitElement {
  static override styles = [
    base,
    css`
      footer {
        display: grid;
        gap: 1rem;
        padding-top: 1.25rem;
        margin-top: 0.75rem;
        font-size: 0.95rem;
        line-height: 1.5;
        color: var(--mist);
        border-top: 2px solid var(--line);
      }
      h2 {
        font-size: 1rem;
        font-weight: 700;
        color: var(--ink);
      }
      p {
        text-wrap: pretty;
      }
      li {
        padding-block: 0.15rem;
      }
      @media print {
        footer {
          display: none;
        }
      }
    `,
  ];

  /** Null: not known yet. */
  @property({ attribute: false }) about: AboutView | null = null;
  #language = new LanguageController(this);

  override render() {
    if (this.about === null) return nothing;
    const say = this.#language.say;
    const { pledge, complaintChannels, address } = this.about;
    return html`<footer>
      <section>
        <h2>${say(words.pledge)}</h2>
        <p>${say(pledge)}</p>
      </section>
      <section>
        <h2>${say(words.complaints)}</h2>
        <ul>${complaintChannels.map((channel) => html`<li>${say(channel)}</li>`)}</ul>
      </section>
      <p>${say(address)}</p>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hall-about': HallAbout;
  }
}
