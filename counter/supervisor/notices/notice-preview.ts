import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { NoticeText } from '../../../shared/notices/notices.ts';

const words = { preview: { id: 'Seperti di layar', en: 'As on a display' } } satisfies Words;

/** How a display shows it: in the strip below, or on the whole screen. */
@customElement('notice-preview')
export class NoticePreview extends LitElement {
  static override styles = [
    base,
    css`
      figcaption {
        margin-bottom: var(--space-2);
        font-size: 0.875rem;
        font-weight: 700;
        color: var(--mist);
      }
      .screen {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        width: 100%;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        background: var(--sand);
        border: 5px solid var(--deep);
        border-radius: 0.4rem;
      }
      .behind {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        margin: 6%;
        padding: 0 6%;
        font-family: var(--numbers);
        font-size: 1.6rem;
        font-weight: 700;
        color: var(--ink);
        background: #f8dca2;
        border-radius: 0.3rem;
      }
      .strip {
        padding: 3% 4%;
        font-size: 0.72rem;
        font-weight: 700;
        line-height: 1.25;
        color: #fff;
        background: #0a4a59;
      }
      .urgent {
        display: grid;
        grid-row: 1 / -1;
        align-content: center;
        gap: 0.4rem;
        padding: 5%;
        color: #fff;
        background: #8f2415;
        border: 6px solid var(--gold);
      }
      .urgent b {
        font-size: 1.05rem;
        line-height: 1.15;
      }
      .urgent span {
        font-size: 0.7rem;
        font-weight: 600;
        line-height: 1.25;
      }
      p {
        margin-top: var(--space-2);
        font-size: 0.875rem;
        line-height: 1.35;
      }
      p + p {
        color: var(--mist);
      }
    `,
  ];

  @property({ attribute: false }) text: NoticeText | null = null;
  /** Whose it is; null: the hall's own, which is not said. */
  @property({ attribute: false }) whose: string | null = null;
  @property({ type: Boolean }) urgent = false;
  #language = new LanguageController(this);

  override render() {
    const { text } = this;
    const named = (words: string) => (this.whose === null ? words : `${this.whose}: ${words}`);
    const [id, en] = [text ? named(text.id) : '…', text?.en === undefined ? null : named(text.en)];
    return html`<figure>
      <figcaption>${this.#language.say(words.preview)}</figcaption>
      <div class="screen" aria-hidden="true">
        ${
          this.urgent
            ? html`<div class="urgent"><b>${id}</b>${en === null ? nothing : html`<span>${en}</span>`}</div>`
            : html`<div class="behind"><span>A-001</span><span>1</span></div>
              <div class="strip">${id}</div>`
        }
      </div>
      <p lang="id">${id}</p>
      ${en === null ? nothing : html`<p lang="en">${en}</p>`}
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-preview': NoticePreview;
  }
}
