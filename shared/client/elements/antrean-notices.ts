import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ShownNotice } from '../../notices/notices.ts';
import { base } from '../look/tokens.ts';
import { LanguageController, type Words } from '../words/language.ts';
import { noticeIn } from '../words/notice-text.ts';

const words = { notices: { id: 'Pemberitahuan', en: 'Notices' } } satisfies Words;

/** Notices on a page that is read at arm's length (a phone, a desk): what is urgent first and loud, the others quiet. */
@customElement('antrean-notices')
export class AntreanNotices extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        align-items: flex-start;
        gap: 0.6em;
        padding: 0.6em var(--notices-edge, 1rem);
        font-size: var(--notices-size, 1rem);
        font-weight: 600;
        line-height: 1.4;
        color: var(--ink);
        background: var(--foam);
      }
      p + p {
        border-top: 1px solid var(--line);
      }
      .urgent {
        font-size: calc(var(--notices-size, 1rem) * 1.25);
        font-weight: 800;
        color: #fff;
        background: #8f2415;
      }
      svg {
        flex: none;
        width: 1.3em;
        height: 1.3em;
        margin-top: 0.05em;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly ShownNotice[] = [];
  #language = new LanguageController(this);

  override render() {
    if (this.notices.length === 0) return nothing;
    return html`<section aria-label=${this.#language.say(words.notices)}>
      ${this.notices.map(
        (notice) => html`<p class=${notice.urgent ? 'urgent' : ''} role=${notice.urgent ? 'alert' : 'status'}>
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" aria-hidden="true">
            <path d="M3 10v4h4l7 5V5l-7 5zM17.5 9a4 4 0 010 6" />
          </svg>
          <span>${noticeIn(notice, this.#language.value)}</span>
        </p>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-notices': AntreanNotices;
  }
}
