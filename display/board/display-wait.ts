import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { currentLanguage, LanguageController } from '../../shared/client/words/language.ts';
import { numberWaitText } from '../../shared/client/words/wait-words.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { BoardWait } from './board-pages.ts';

/** The mean width of a letter of the words' type. */
const letterEms = 0.54;

/** One line of the board: whose service it is, which, and how long a number taken now would wait. */
@customElement('display-wait')
export class DisplayWait extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .line {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--u));
        height: 100%;
        color: var(--text);
        border-bottom: calc(0.15 * var(--u)) solid var(--rule);
      }
      /* Two lines of six tenths of half a screen; a long name becomes small before it is cut. */
      .what {
        --room: calc(((100vw - 12 * var(--u)) / 2) * 0.6);
        margin-bottom: -0.15em;
        padding-bottom: 0.15em;
        flex: 1;
        min-width: 0;
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        font-size: max(2.5 * var(--u), min(3 * var(--u), var(--room) * 1.75 / var(--name-ems)));
        font-weight: 600;
        line-height: 1.1;
        hyphens: auto;
      }
      :host([wide]) .what {
        --room: calc((100vw - 8 * var(--u)) * 0.6);
      }
      b {
        font-weight: 800;
      }
      .wait {
        flex: none;
        max-width: 40%;
        font-size: var(--label);
        font-weight: 700;
        line-height: 1.1;
        text-align: right;
        text-wrap: balance;
      }
      .range {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-size: calc(4.4 * var(--u));
      }
      .long {
        font-size: calc(3.3 * var(--u));
      }
      .nobody,
      .unlikely {
        color: var(--warm);
      }
      @media (orientation: portrait) {
        .what,
        :host([wide]) .what {
          --room: calc(92 * var(--u) * 0.6);
        }
      }
    `,
  ];

  @property({ attribute: false }) wait: BoardWait | null = null;
  /** It has the whole width: few wait. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** To the minute. */
  @property({ type: Number }) now = 0;
  @property() timezone = 'Asia/Jakarta';
  #language = new LanguageController(this);

  /** Not in the template: the content security policy lets no style attribute through. */
  protected override willUpdate(): void {
    const { wait } = this;
    const name = wait === null ? '' : `${this.#language.say(wait.agencyName)} ${this.#language.say(wait.serviceName)}`;
    this.style.setProperty('--name-ems', `${Math.max(1, name.length) * letterEms}`);
  }

  override render() {
    const { wait, now, timezone } = this;
    const text = wait && numberWaitText(wait.wait, { now, timezone, language: currentLanguage.value });
    if (wait === null || text === null) return nothing;
    const { say } = this.#language;
    return html`<div class="line">
      <p class="what"><b>${say(wait.agencyName)}</b> ${say(wait.serviceName)}</p>
      <p class="wait ${text.is} ${text.title.length > 18 ? 'long' : ''}">${wholeWords(text.title)}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-wait': DisplayWait;
  }
}
