import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, longDate, type Words } from '../../shared/client/words/language.ts';
import '../../shared/client/look/hall-logo.ts';
import type { Text } from '../../shared/base/text.ts';
import { capitals } from './display-look.ts';
import { zoneLost } from './zone-lost.ts';

const words = {
  wholeHall: { id: 'Seluruh zona', en: 'All zones' },
  choose: { id: 'Atur layar ini', en: 'Set up this screen' },
  silentNow: { id: 'Suara mati:', en: 'Sound is off:' },
  tapForSound: { id: 'ketuk layar untuk menyalakan', en: 'tap the screen to turn it on' },
} satisfies Words;

/** Where one is, and what time it is. The zone's name leads to the technician's page. */
@customElement('display-header')
export class DisplayHeader extends LitElement {
  static override styles = [
    base,
    capitals,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(1 * var(--u)) calc(3 * var(--u));
        padding: calc(1 * var(--u)) var(--edge);
        font-size: var(--label);
        line-height: 1.2;
      }
      h1 {
        font-size: inherit;
        font-weight: 600;
        color: var(--quiet);
        letter-spacing: -0.01em;
      }
      a {
        color: var(--text);
        font-weight: 700;
        text-decoration: none;
      }
      .lost {
        font-size: 0.72em;
        font-weight: 600;
        color: var(--bad);
      }
      .now {
        display: flex;
        align-items: center;
        gap: calc(2.2 * var(--u));
        text-align: right;
      }
      .clock {
        font-size: calc(8.6 * var(--u));
        letter-spacing: -0.01em;
      }
      .date {
        color: var(--quiet);
        font-weight: 600;
      }
      .date b {
        display: block;
        color: var(--text);
        font-weight: 700;
      }
      button {
        display: flex;
        align-items: center;
        gap: calc(1.2 * var(--u));
        padding: 0 calc(1.6 * var(--u));
        font-weight: 700;
        line-height: 1.15;
        text-align: left;
        color: var(--bad);
        box-shadow: 0 0 0 calc(0.35 * var(--u)) currentColor;
      }
      svg {
        flex: none;
        width: 1.7em;
        height: 1.7em;
      }
      @media (orientation: portrait) {
        .now {
          flex: 1 0 100%;
          flex-direction: row-reverse;
          justify-content: space-between;
        }
      }
    `,
  ];

  @property() hallName: Text | null = null;
  @property() zoneName: Text | null = null;
  @property() timezone = 'Asia/Jakarta';
  @property() timezoneLabel = '';
  @property({ type: Number }) now = 0;
  /** The address of the technician's page. */
  @property() chooseAddress = '';
  @property({ type: Boolean }) soundBlocked = false;
  @property({ type: Boolean }) zoneLost = false;
  #language = new LanguageController(this);

  override render() {
    const { hallName, zoneName } = this;
    return html`<header>
      <div>
        <h1><hall-logo></hall-logo>${hallName === null ? 'Antrean' : this.#language.say(hallName)}</h1>
        ${hallName === null ? nothing : this.#renderZone(zoneName ?? words.wholeHall)}
        ${this.zoneLost ? html`<p class="lost">${this.#language.say(zoneLost)}</p>` : nothing}
      </div>
      ${hallName === null ? nothing : this.#renderNow()}
    </header>`;
  }

  #renderZone(name: Text) {
    return html`<a href=${this.chooseAddress} title=${this.#language.say(words.choose)}>${this.#language.say(name)}</a>`;
  }

  #renderNow() {
    return html`<div class="now">
      ${this.soundBlocked ? this.#renderSilence() : this.#renderDate()}
      <time class="number clock">${clockTime(this.now, this.timezone)}</time>
    </div>`;
  }

  #renderDate() {
    return html`<p class="date"><b>${this.timezoneLabel}</b>${longDate(this.now, this.timezone)}</p>`;
  }

  /** A press anywhere turns the sound on; this one can also be found with a remote control's keys. */
  #renderSilence() {
    return html`<button type="button">
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true">
        <path d="M3 9v6h4l5 4V5L7 9zM16 9l6 6M22 9l-6 6" />
      </svg>
      <span>${this.#language.say(words.silentNow)}<br />${this.#language.say(words.tapForSound)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-header': DisplayHeader;
  }
}
