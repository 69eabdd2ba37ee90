import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController } from '../../shared/client/words/language.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { AgencyEntry } from '../hall/guide.ts';
import './kiosk-state.ts';
import { tell } from '../flow/tap.ts';
import { buttons } from './kiosk-styles.ts';

/** One agency to choose: its letter, what people call it, what it is called in full, and whether it is there. */
@customElement('kiosk-agency-card')
export class KioskAgencyCard extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        container-type: inline-size;
      }
      button {
        display: grid;
        grid-template:
          'letter short' auto
          'full full' auto
          'state state' 1fr / auto 1fr;
        gap: 0.2em 0.6em;
        align-items: center;
        justify-content: stretch;
        justify-items: start;
        padding: 0.6em 0.85em 0.5em;
        font-weight: 400;
        text-align: left;
      }
      .letter {
        grid-area: letter;
        display: grid;
        place-content: center;
        min-width: 1.8em;
        height: 1.4em;
        padding: 0 0.25em;
        font-size: var(--size-l);
        line-height: 1;
        background: var(--foam);
        border-radius: 0.4em;
      }
      .short {
        grid-area: short;
        font-size: 1.2em;
        font-weight: 800;
        letter-spacing: -0.01em;
      }
      .full {
        grid-area: full;
        line-height: 1.27;
        color: #46565e;
      }
      kiosk-state {
        grid-area: state;
        align-self: end;
      }
      @container (min-width: 760px) {
        button {
          padding-block: 0.4em;
          grid-template:
            'letter short state' auto
            'full full full' auto / auto auto 1fr;
        }
        kiosk-state {
          align-self: center;
        }
      }
      @media (orientation: landscape), (max-width: 899px) {
        button {
          row-gap: 0.05em;
          padding-block: 0.4em;
        }
        .letter {
          height: 1.25em;
        }
        .short {
          line-height: 1.15;
        }
        /* Little room: the whole name stands on the agency's own screen. */
        .full {
          display: -webkit-box;
          overflow: hidden;
          font-size: 20px;
          word-spacing: 0.08em;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 3;
        }
        @container (max-width: 340px) {
          .full {
            font-size: 18px;
            -webkit-line-clamp: 2;
          }
        }
      }
    `,
  ];

  @property({ attribute: false }) entry!: AgencyEntry;
  @property({ attribute: false }) time!: HallTime;
  #language = new LanguageController(this);

  override render() {
    const { agency, refusal, waiting, presence, lastHeard } = this.entry;
    return html`<button @click=${() => tell(this, { tap: 'agency', agencyId: agency.agencyId })}>
      <span class="letter number" aria-hidden="true">${agency.series}</span>
      <span class="short">${this.#language.say(agency.shortName)}</span>
      <span class="full">${this.#language.say(agency.name)}</span>
      <kiosk-state .refusal=${refusal} .presence=${presence ?? lastHeard} .waiting=${waiting} .time=${this.time}></kiosk-state>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-agency-card': KioskAgencyCard;
  }
}
