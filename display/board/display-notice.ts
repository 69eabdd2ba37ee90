import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import { wholeWords } from '../../shared/client/whole-words.ts';
import type { DisplayNotice } from '../../shared/views.ts';
import { noticeText } from './notice-words.ts';

/** For so long each of several is shown. */
const turnMs = 10_000;

/** For whom nobody is there, and what was decided about them: one strip, one notice at a time. */
@customElement('display-notice')
export class DisplayNoticeStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        background: var(--gold);
        color: var(--ink);
      }
      p {
        display: flex;
        align-items: center;
        gap: calc(1.6 * var(--u));
        min-height: calc(8.4 * var(--u));
        padding: calc(1 * var(--u)) var(--edge);
        font-size: var(--label);
        font-weight: 700;
        line-height: 1.25;
        text-wrap: pretty;
      }
      svg {
        flex: none;
        width: calc(4.4 * var(--u));
        height: calc(4.4 * var(--u));
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly DisplayNotice[] = [];
  @property({ attribute: false }) timezone = 'UTC';
  @property({ type: Number }) now = 0;
  #language = new LanguageController(this);

  override render() {
    const notice = this.notices[Math.floor(this.now / turnMs) % this.notices.length];
    const text = notice ? this.#language.say(noticeText(notice, this.timezone)) : '';
    return html`<p role="status">
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        <path d="M12 6.5v7M12 16v1.8" />
      </svg>
      <span>${wholeWords(text)}</span>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-notice': DisplayNoticeStrip;
  }
}
