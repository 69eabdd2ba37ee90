import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { currentLanguage, LanguageController } from '../../shared/client/words/language.ts';
import { turnOf } from '../../shared/client/words/notice-text.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';
import type { DisplayNotice } from '../../shared/views/display-view.ts';
import type { PublicStop } from '../../shared/views/view-parts.ts';
import { slidesOf } from './notice-words.ts';

/**
 * For whom nobody is there, what was decided about them, where no numbers are given out, and what the hall tells: one strip, one notice at a time, as high as the longest
 * of them, so that nothing above it moves.
 */
@customElement('display-notice')
export class DisplayNoticeStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
      }
      p {
        grid-area: 1 / 1;
        display: flex;
        align-items: center;
        gap: calc(1.6 * var(--u));
        min-height: calc(8.4 * var(--u));
        padding: calc(1 * var(--u)) var(--edge);
        font-size: var(--label);
        font-weight: 700;
        line-height: 1.25;
        text-wrap: pretty;
        color: var(--ink);
        background: var(--gold);
      }
      .told {
        color: #fff;
        background: var(--calm);
      }
      .waits {
        visibility: hidden;
      }
      svg {
        flex: none;
        width: calc(4.4 * var(--u));
        height: calc(4.4 * var(--u));
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly DisplayNotice[] = [];
  /** Where no numbers are given out just now. */
  @property({ attribute: false }) stops: readonly PublicStop[] = [];
  /** What the hall tells everybody. */
  @property({ attribute: false }) published: readonly ShownNotice[] = [];
  @property({ attribute: false }) timezone = 'UTC';
  @property({ type: Number }) now = 0;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const slides = slidesOf(this.notices, this.stops, this.published, this.timezone, currentLanguage.value);
    const shown = turnOf(slides, this.now);
    return slides.map(
      (slide) => html`<p
        class=${`${slide.isTold ? 'told' : ''} ${slide === shown ? '' : 'waits'}`}
        role=${slide === shown ? 'status' : nothing}
        lang=${slide.language}
      >
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true">
          ${slide.isTold ? horn : attention}
        </svg>
        <span>${wholeWords(slide.text)}</span>
      </p>`,
    );
  }
}

const attention = svg`<circle cx="12" cy="12" r="10" /><path d="M12 6.5v7M12 16v1.8" />`;
const horn = svg`<path d="M3 10v4h4l8 5V5l-8 5zM18.5 9a4.4 4.4 0 010 6" stroke-linejoin="round" />`;

declare global {
  interface HTMLElementTagNameMap {
    'display-notice': DisplayNoticeStrip;
  }
}
