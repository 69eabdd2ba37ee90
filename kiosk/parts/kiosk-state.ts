import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController } from '../../shared/client/words/language.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { Presence } from '../../shared/views/presence.ts';
import { quotaWords, stateWords, waitingWords } from '../hall/availability.ts';

/** Open, nobody there, or closed with when; a full disc or a ring, so that it is not colour alone. */
@customElement('kiosk-state')
export class KioskState extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        line-height: 1.3;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.9em;
      }
      .state {
        display: inline-flex;
        gap: 0.4em;
        font-weight: 700;
        color: var(--state-open, var(--leaf));
      }
      .closed .state {
        color: var(--state-closed, #a83423);
      }
      .unsure .state {
        color: var(--state-closed, var(--ochre));
      }
      .mark {
        flex: none;
        width: 0.62em;
        height: 0.62em;
        margin-top: 0.34em;
        background: currentColor;
        border: 0.17em solid currentColor;
        border-radius: 50%;
      }
      .closed .mark,
      .unsure .mark {
        background: none;
      }
      .waiting,
      .quota {
        color: var(--state-waiting, var(--ink));
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) refusal: Refusal | null = null;
  /** Null: not known at the moment. */
  @property({ attribute: false }) waiting: number | null = null;
  /** Null: not known at the moment. */
  @property({ attribute: false }) presence: Presence | null = null;
  /** Null: no quota, or not known at the moment. */
  @property({ attribute: false }) quotaLeft: number | null = null;
  @property({ attribute: false }) time!: HallTime;
  #language = new LanguageController(this);

  override render() {
    const language = this.#language.value;
    const { refusal, waiting, presence, quotaLeft } = this;
    const isOpen = presence === null || presence.status === 'open';
    return html`<p class=${refusal ? 'closed' : isOpen ? 'open' : 'unsure'}>
      <span class="state"><span class="mark"></span>${stateWords(refusal, this.time, language, presence)}</span>
      ${refusal || !this.#saysWaiting(isOpen) ? nothing : html`<span class="waiting">${waitingWords(waiting!, language)}</span>`}
      ${refusal || quotaLeft === null ? nothing : html`<span class="quota">${quotaWords(quotaLeft, language)}</span>`}
    </p>`;
  }

  /** That nobody waits is no promise where nobody is. */
  #saysWaiting(isOpen: boolean): boolean {
    return this.waiting !== null && (isOpen || this.waiting > 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-state': KioskState;
  }
}
