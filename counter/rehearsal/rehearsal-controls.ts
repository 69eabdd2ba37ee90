import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, currentLanguage, LanguageController, longDate } from '../../shared/client/words/language.ts';
import { Mishap, offeredPaces, type RehearsalState, type RehearsalWish } from '../../shared/rehearsal/rehearsal.ts';
import { mishapWords, stageWords } from './rehearsal-words.ts';

/** The time of a rehearsal and what can be done with it. Raises `rehearsal-wished` and `language-turned`. */
@customElement('rehearsal-controls')
export class RehearsalControls extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 0.9rem;
        /* Below the mark of a rehearsal. */
        padding: var(--rehearsal-mark, 0) 1rem 0.4rem;
      }
      .time {
        display: flex;
        align-items: center;
        gap: 0.6rem;
      }
      .clock {
        font: 800 1.75rem / 1 var(--numbers);
        font-variant-numeric: tabular-nums;
      }
      .date {
        font-size: 0.75rem;
        line-height: 1.2;
        color: var(--mist);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: left;
        padding: 0 0.3rem 0 0;
        font-size: 0.8125rem;
        color: var(--mist);
      }
      .slower:empty {
        position: absolute;
      }
      .slower:not(:empty) {
        padding: 0 0.4rem;
        font-size: 0.8125rem;
        font-weight: 700;
        background: var(--gold);
        border-radius: 0.3rem;
      }
      button {
        min-height: 2.125rem;
        padding: 0 0.55rem;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--sea);
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      button:hover {
        background: var(--foam);
      }
      button[aria-pressed='true'],
      button.main {
        color: #fff;
        background: var(--sea);
        border-color: var(--sea);
      }
      button.bad {
        color: var(--coral);
      }
      button.language {
        margin-left: auto;
        color: var(--mist);
        background: none;
        border: 0;
      }
    `,
  ];
  @property({ attribute: false }) state!: RehearsalState;
  /** The hall's time. */
  @property({ type: Number }) now = 0;
  readonly #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { timezone, timezoneLabel, isPaused, phase, goes } = this.state;
    return html`<div class="time">
        <span class="clock">${clockTime(this.now, timezone)}</span>
        <span class="date">${timezoneLabel}<br />${longDate(this.now, timezone)}</span>
      </div>
      <button
        type="button"
        class="main"
        ?disabled=${phase !== 'day'}
        @click=${() => this.#wish({ wish: isPaused ? 'go-on' : 'pause' })}
      >
        ${say(isPaused ? stageWords.goOn : stageWords.pause)}
      </button>
      <fieldset>
        <legend>${say(stageWords.pace)}</legend>
        ${offeredPaces.map((pace) => this.#paceButton(pace))}
      </fieldset>
      <span class="slower" role="status">${goes < this.state.pace ? say(stageWords.slower, { goes }) : nothing}</span>
      <fieldset>
        <legend>${say(stageWords.badDay)}</legend>
        ${Mishap.options.map((what) => this.#mishapButton(what))}
      </fieldset>
      <button type="button" class="language" lang=${currentLanguage.value === 'id' ? 'en' : 'id'} @click=${this.#turn}>
        ${say(stageWords.language)}
      </button>`;
  }

  #paceButton(pace: number) {
    return html`<button
      type="button"
      aria-pressed=${this.state.pace === pace}
      @click=${() => this.#wish({ wish: 'pace', pace })}
    >
      ${this.#language.say(stageWords.times, { pace })}
    </button>`;
  }

  #mishapButton(what: Mishap) {
    return html`<button
      type="button"
      class="bad"
      ?disabled=${this.state.phase !== 'day'}
      @click=${() => this.#wish({ wish: 'mishap', what })}
    >
      ${this.#language.say(mishapWords[what])}
    </button>`;
  }

  #wish(wish: RehearsalWish): void {
    this.dispatchEvent(new CustomEvent('rehearsal-wished', { detail: wish }));
  }

  readonly #turn = () => {
    currentLanguage.value = currentLanguage.value === 'id' ? 'en' : 'id';
    this.dispatchEvent(new Event('language-turned'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rehearsal-controls': RehearsalControls;
  }
}
