import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, longDate } from '../../shared/client/words/language.ts';
import '../../shared/client/look/hall-logo.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { CatalogueHall } from '../hall/guide.ts';

/** Whose hall this is, and the hall's clock. */
@customElement('kiosk-header')
export class KioskHeader extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        min-width: 0;
      }
      .hall {
        min-width: 0;
      }
      header {
        display: flex;
        gap: var(--space-6);
        align-items: center;
        justify-content: space-between;
        height: var(--header);
        padding: 0 var(--edge);
        line-height: 1.25;
      }
      .short {
        font-size: var(--size-xl);
        font-weight: 800;
        letter-spacing: -0.015em;
      }
      :host([covered]) .date,
      :host([covered]) .hall {
        visibility: hidden;
      }
      :host([covered]) .date {
        display: none;
      }
      .mist {
        color: var(--mist);
      }
      .when {
        text-align: right;
        white-space: nowrap;
      }
      .clock {
        font-size: var(--size-2xl);
        line-height: 1;
      }
      .zone {
        font-size: 0.5em;
        font-weight: 600;
      }
      @media (orientation: landscape) {
        .hall,
        .when {
          display: flex;
          gap: 0.8em;
          align-items: baseline;
        }
        .long,
        .date {
          font-size: 18px;
        }
        .short {
          white-space: nowrap;
        }
        .long {
          overflow: hidden;
          white-space: nowrap;
          text-overflow: ellipsis;
        }
        .when {
          flex-direction: row-reverse;
        }
      }
      @media (orientation: landscape) and (max-width: 1199px), (max-width: 899px) {
        .long {
          display: none;
        }
      }
      @media (max-width: 999px) {
        .date {
          display: none;
        }
      }
      @media (max-width: 599px), (max-height: 639px) {
        .short {
          font-size: var(--size-m);
        }
        .clock {
          font-size: var(--size-l);
        }
      }
    `,
  ];

  /** A notice lies over the names; the date makes room for it. */
  @property({ type: Boolean, reflect: true }) covered = false;
  @property({ attribute: false }) hall!: CatalogueHall;
  @property({ attribute: false }) time!: HallTime;
  #language = new LanguageController(this);

  override render() {
    const { hall } = this;
    const { now, timezone } = this.time;
    return html`<header>
      <div class="hall">
        <p class="short"><hall-logo></hall-logo>${this.#language.say(hall.shortName)}</p>
        <p class="long mist">${this.#language.say(hall.name)}</p>
      </div>
      <div class="when">
        <p class="clock number">
          ${clockTime(now, timezone)} <span class="zone">${hall.timezoneLabel}</span>
        </p>
        <p class="date mist">${longDate(now, timezone)}</p>
      </div>
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-header': KioskHeader;
  }
}
