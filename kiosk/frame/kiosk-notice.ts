import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { noticeIn, turnOf } from '../../shared/client/words/notice-text.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';

const words = { notice: { id: 'Pemberitahuan', en: 'Notice' } } satisfies Words;

/**
 * What the hall tells, over the hall's name in the header: nothing below it moves when it comes or goes, for somebody may be pressing
 * (rule V13). The clock stays.
 */
@customElement('kiosk-notice')
export class KioskNotice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        z-index: 1;
        display: block;
        min-width: 0;
        height: var(--header);
        padding: 6px var(--edge);
        /* The time and the zone's name; the date makes room. */
        --clock: calc(var(--size-2xl) * 5);
        pointer-events: none;
      }
      p {
        display: flex;
        align-items: center;
        gap: 0.7em;
        width: calc(100% - var(--clock));
        height: 100%;
        padding: 0 0.9em;
        overflow: hidden;
        font-size: var(--letters);
        font-weight: 700;
        line-height: 1.2;
        color: #fff;
        background: #0a4a59;
        border-radius: 14px;
        text-wrap: pretty;
      }
      svg {
        flex: none;
        width: 1.6em;
        height: 1.6em;
      }
      @media (orientation: landscape) {
        :host {
          padding-block: 4px;
        }
      }
      /* A screen as small as a phone's: the clock makes room too. */
      @media (max-width: 599px) {
        p {
          width: 100%;
          padding: 0 0.5em;
          font-size: 13px;
        }
        svg {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly ShownNotice[] = [];
  @property({ type: Number }) now = 0;
  #language = new LanguageController(this);

  /** Not in the template: the content security policy lets no style attribute through. */
  protected override willUpdate(): void {
    const longest = Math.max(0, ...this.notices.map((notice) => noticeIn(notice, this.#language.value).length));
    this.style.setProperty('--letters', `max(15px, ${lettersOf(longest)})`);
  }

  override render() {
    const notice = turnOf(this.notices, this.now);
    if (notice === undefined) return nothing;
    return html`<p role="status" aria-label=${this.#language.say(words.notice)}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" aria-hidden="true">
        <path d="M3 10v4h4l7 5V5l-7 5zM17.5 9a4 4 0 010 6" />
      </svg>
      <span>${noticeIn(notice, this.#language.value)}</span>
    </p>`;
  }
}

/** As large as fits: a high header is narrow, a low one is wide. */
const lettersOf = (longest: number): string =>
  `min(${longest > 150 ? 20 : longest > 100 ? 22 : longest > 60 ? 27 : 34}px, calc(var(--header) * 0.35))`;

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-notice': KioskNotice;
  }
}
