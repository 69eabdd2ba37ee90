import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numberEms } from '../../shared/client/look/number-width.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { capitals } from '../look/display-look.ts';
import type { BoardCounter } from './board-pages.ts';
import { numberAt, shapes, stateInWords } from './counter-words.ts';

const words = {
  counter: { id: 'Loket', en: 'Counter' },
  shared: { id: 'Loket bersama', en: 'Shared counter' },
} satisfies Words;

/** The mean width of a letter of the words' type, bold, with a little to spare. */
const letterEms = 0.58;

/** One line of the board: the counter's plate, whose it is, what it does, and the number that is there. */
@customElement('display-counter')
export class DisplayCounter extends LitElement {
  static override styles = [
    base,
    capitals,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .line {
        display: flex;
        align-items: center;
        gap: calc(1.8 * var(--u));
        height: 100%;
        padding-right: calc(1.6 * var(--u));
        color: var(--text);
        border-bottom: calc(0.15 * var(--u)) solid var(--rule);
      }
      .plate {
        display: grid;
        flex: none;
        place-items: center;
        min-width: calc(11.4 * var(--u));
        height: calc(100% - 0.9 * var(--u));
        padding: 0 calc(0.6 * var(--u));
        color: var(--on-plate);
        background: var(--plate);
      }
      .number {
        font-size: var(--figure);
      }
      .what {
        flex: 1;
        min-width: 0;
        font-size: var(--label);
        line-height: 1.03;
      }
      /* Room for a g below the line, which the ellipsis would cut. */
      .what p {
        margin-bottom: -0.2em;
        padding-bottom: 0.2em;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      /* Half a screen, less the plate, the gaps and the number. A long name becomes small before it is cut. */
      .agency {
        --room: calc((100vw - 12 * var(--u)) / 2 - 18 * var(--u) - var(--number-ems) * var(--figure));
        font-size: max(1.8 * var(--u), min(var(--label), var(--room) / var(--agency-ems)));
        line-height: calc(1.03 * var(--label));
        font-weight: 700;
      }
      @media (orientation: portrait) {
        .agency {
          --room: calc(74 * var(--u) - var(--number-ems) * var(--figure));
        }
      }
      /* Words never run into the next line, however low a long notice makes it. */
      @supports (height: 1cqh) {
        :host {
          container-type: size;
        }
        .number {
          font-size: min(var(--figure), 105cqh);
        }
        .what {
          font-size: min(var(--label), 46cqh);
        }
        .agency {
          font-size: max(1.8 * var(--u), min(var(--label), 46cqh, var(--room) / var(--agency-ems)));
          line-height: min(1.03 * var(--label), 47cqh);
        }
      }
      .state {
        display: flex;
        align-items: center;
        gap: 0.4em;
        font-weight: 600;
      }
      svg {
        flex: none;
        width: 0.72em;
        height: 0.72em;
        fill: currentColor;
      }
      .serving .state,
      .open .state {
        color: var(--good);
      }
      .paused .state {
        color: var(--warm);
      }
      .absent .state {
        color: var(--bad);
      }
      .calling .plate {
        color: var(--ink);
        background: var(--gold);
      }
      /* The one call in front; others that are calling have a golden plate only. */
      .calling.front {
        color: var(--ink);
        background: var(--gold);
      }
      .calling.front .plate {
        color: #fff;
        background: var(--deep);
      }
      .closed,
      .absent,
      .closed .state {
        color: var(--quiet);
      }
      .closed .plate,
      .absent .plate {
        color: var(--quiet);
        background: none;
        box-shadow: inset 0 0 0 calc(0.25 * var(--u)) var(--rule);
      }
      /* What is shown may be old: no colour claims to know. */
      :host([stale]) .line.line,
      :host([stale]) .state {
        color: var(--quiet);
        background: none;
      }
      :host([stale]) .line .plate.plate {
        color: var(--quiet);
        background: none;
        box-shadow: inset 0 0 0 calc(0.25 * var(--u)) var(--rule);
      }
    `,
  ];

  @property({ attribute: false }) counter: BoardCounter | null = null;
  /** To the minute: what a pause promises changes no faster. */
  @property({ type: Number }) now = 0;
  @property() timezone = 'Asia/Jakarta';
  @property({ type: Boolean, reflect: true }) stale = false;
  @property({ type: Boolean }) front = false;
  #language = new LanguageController(this);

  /** Not in the template: the content security policy lets no style attribute through. */
  protected override willUpdate(): void {
    const { counter } = this;
    const number = counter && numberAt(counter.state);
    this.style.setProperty('--number-ems', `${number === null ? 0 : numberEms(number)}`);
    const name = this.#language.say(counter?.agencyName ?? words.shared);
    this.style.setProperty('--agency-ems', `${Math.max(1, name.length) * letterEms}`);
  }

  override render() {
    const { counter } = this;
    if (counter === null) return nothing;
    const { text, facts } = stateInWords(counter.state, this.now, this.timezone);
    return html`<div class="line ${counter.state.status} ${this.front ? 'front' : ''}">
      <span class="plate">
        <span class="visually-hidden">${this.#language.say(words.counter)}</span>
        <span class="number">${counter.number}</span>
      </span>
      <div class="what">
        <p class="agency">${this.#language.say(counter.agencyName ?? words.shared)}</p>
        <p class="state">
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${shapes[counter.state.status]} /></svg>
          <span>${this.#language.say(text, facts)}</span>
        </p>
      </div>
      ${this.#renderNumber(counter)}
    </div>`;
  }

  #renderNumber({ state }: BoardCounter) {
    const number = numberAt(state);
    return number === null ? nothing : html`<span class="number">${number}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-counter': DisplayCounter;
  }
}
