import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { numberWaitText } from '../../shared/client/words/wait-words.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { ServiceEntry } from '../hall/guide.ts';
import './kiosk-state.ts';
import { tell } from '../flow/tap.ts';
import { buttons } from './kiosk-styles.ts';

const words = {
  minutes: { id: '± {minutes} menit di loket', en: 'about {minutes} min at the counter' },
  wait: { id: 'Tunggu {wait}', en: 'Wait {wait}' },
} satisfies Words;

/** One service to choose. */
@customElement('kiosk-service-card')
export class KioskServiceCard extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
      }
      button {
        display: grid;
        gap: 0.3em;
        align-content: center;
        justify-content: start;
        justify-items: start;
        padding: 0.5em 1em;
        font-weight: 400;
        text-align: left;
      }
      .name {
        font-size: 1.12em;
        font-weight: 700;
        line-height: 1.22;
        text-wrap: pretty;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.9em;
        line-height: 1.3;
      }
      .agency {
        font-weight: 700;
      }
      .minutes {
        color: var(--mist);
      }
      .wait {
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .unlikely {
        color: var(--state-closed, var(--ochre));
      }
      :host([strong]) button {
        color: #fff;
        background: var(--sea);
        border-color: var(--sea);
        --state-open: #fff;
        --state-closed: #fff;
        --state-waiting: #fff;
      }
      :host([strong]) button:active {
        background: var(--deep);
        border-color: var(--deep);
      }
    `,
  ];

  @property({ attribute: false }) entry!: ServiceEntry;
  @property({ attribute: false }) time!: HallTime;
  /** On screens where the agency is not said already. */
  @property({ type: Boolean }) withAgency = false;
  @property({ type: Boolean }) withMinutes = false;
  #language = new LanguageController(this);

  override render() {
    const { service, agency, refusal, waiting, presence, lastHeard, quotaLeft } = this.entry;
    const say = this.#language.say;
    return html`<button @click=${() => tell(this, { tap: 'service', serviceId: service.serviceId })}>
      <span class="name">${wholeWords(say(service.name))}</span>
      <span class="facts">
        ${this.withAgency ? html`<span class="agency">${say(agency.shortName)}</span>` : nothing}
        <kiosk-state
          .refusal=${refusal}
          .presence=${presence ?? lastHeard}
          .waiting=${waiting}
          .quotaLeft=${quotaLeft}
          .time=${this.time}
        ></kiosk-state>
        ${this.#wait()}
        ${
          this.withMinutes
            ? html`<span class="minutes">${say(words.minutes, { minutes: service.standardMinutes })}</span>`
            : nothing
        }
      </span>
    </button>`;
  }

  /** Where nobody is, that is said already. */
  #wait() {
    const text = numberWaitText(this.entry.wait, this.time);
    if (text === null || text.is === 'nobody') return nothing;
    const { say } = this.#language;
    if (text.is !== 'range') return html`<span class="wait unlikely">${text.title}</span>`;
    return html`<span class="wait">${wholeWords(say(words.wait, { wait: text.title }))}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-service-card': KioskServiceCard;
  }
}
