import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { DisplayCall } from '../../shared/views/display-view.ts';
import { callKey } from '../call/call-queue.ts';
import { capitals } from '../look/display-look.ts';

const words = {
  recent: { id: 'Baru saja dipanggil', en: 'Just called' },
  none: { id: 'Belum ada panggilan hari ini.', en: 'No calls yet today.' },
  noOther: { id: 'Belum ada panggilan lain hari ini.', en: 'No other calls yet today.' },
  counter: { id: 'ke loket', en: 'to counter' },
  waits: { id: 'segera disebut', en: 'to be announced' },
} satisfies Words;

export interface RecentCall {
  call: DisplayCall;
  /** It has not been in front yet. */
  waits: boolean;
}

/** The last calls, newest first, in one row: as many as there is room for. */
@customElement('display-recent')
export class DisplayRecent extends LitElement {
  static override styles = [
    base,
    capitals,
    css`
      :host {
        display: block;
        background: var(--strip);
      }
      section {
        display: flex;
        align-items: center;
        gap: calc(1.8 * var(--u));
        padding: 0 var(--edge);
      }
      h2 {
        flex: none;
        width: calc(16.6 * var(--u));
        font-size: var(--label);
        font-weight: 700;
        line-height: 1.12;
        color: var(--quiet);
      }
      /* What does not fit wraps into a second row that nobody sees: a number is never cut. */
      ul {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        column-gap: calc(2.4 * var(--u));
        height: calc(8.9 * var(--u));
        overflow: hidden;
      }
      li,
      p {
        display: flex;
        align-items: center;
        gap: calc(1 * var(--u));
        height: calc(8.9 * var(--u));
      }
      li .number {
        font-size: var(--figure);
      }
      p {
        font-size: var(--label);
        font-weight: 600;
        line-height: 1.2;
      }
      svg {
        flex: none;
        width: calc(1.7 * var(--u));
      }
      .plate {
        display: grid;
        place-items: center;
        min-width: calc(8.6 * var(--u));
        height: calc(7 * var(--u));
        padding: 0 calc(1.2 * var(--u));
        color: var(--on-plate);
        background: var(--plate-on-strip);
      }
      .waits .plate {
        color: var(--ink);
        background: var(--gold);
      }
      @media (orientation: portrait) {
        section {
          flex-direction: column;
          align-items: stretch;
          gap: 0;
          padding-top: calc(1.4 * var(--u));
        }
        h2 {
          width: auto;
        }
        li,
        p {
          height: calc(8.6 * var(--u));
        }
        ul {
          flex: none;
          justify-content: space-between;
          height: calc(17.2 * var(--u));
        }
      }
    `,
  ];

  @property({ attribute: false }) calls: RecentCall[] = [];
  /** True: no call is in front either. */
  @property({ type: Boolean }) alone = true;
  #language = new LanguageController(this);

  override render() {
    return html`<section aria-labelledby="recent">
      <h2 id="recent">${this.#language.say(words.recent)}</h2>
      ${
        this.calls.length === 0
          ? html`<p>${this.#language.say(this.alone ? words.none : words.noOther)}</p>`
          : html`<ul>${this.calls.slice(0, 5).map((recent) => this.#renderCall(recent))}</ul>`
      }
    </section>`;
  }

  #renderCall({ call, waits }: RecentCall) {
    return html`<li class=${waits ? 'waits' : ''} data-call=${callKey(call)}>
      <span class="number">${call.number}</span>
      <svg viewBox="0 0 12 24" fill="none" stroke="currentColor" stroke-width="3.4" aria-hidden="true">
        <path d="M2 3l8 9-8 9" />
      </svg>
      <span class="visually-hidden">${this.#language.say(words.counter)}</span>
      <span class="plate"><span class="number">${call.counterNumber}</span></span>
      ${waits ? html`<span class="visually-hidden">${this.#language.say(words.waits)}</span>` : ''}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-recent': DisplayRecent;
  }
}
