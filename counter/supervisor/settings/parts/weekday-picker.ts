import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController } from '../../../../shared/client/words/language.ts';
import { everyWeekday, longWeekday, shortWeekday } from './weekday-words.ts';

/** Seven days to tick. Raises `change` with them in `days`. */
@customElement('weekday-picker')
export class WeekdayPicker extends LitElement {
  static override styles = [
    base,
    css`
      fieldset {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        position: relative;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        margin: 0;
        cursor: pointer;
      }
      span {
        display: grid;
        place-items: center;
        min-width: 3rem;
        height: 2.75rem;
        padding: 0 var(--space-2);
        font-weight: 650;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      input:checked + span {
        color: #fff;
        background: var(--sea);
        border-color: var(--sea);
      }
      input:checked + span::before {
        content: '✓';
        position: absolute;
        top: 0.05rem;
        right: 0.3rem;
        font-size: 0.625rem;
      }
      input:disabled + span {
        border-style: dashed;
      }
      input:focus-visible + span {
        outline: 3px solid var(--gold);
        outline-offset: 2px;
        box-shadow: 0 0 0 2px var(--ink);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) days: readonly number[] = [];
  @property({ type: Boolean }) locked = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`<fieldset aria-label=${this.label}>
      ${everyWeekday.map(
        (day) => html`<label>
          <input
            type="checkbox"
            aria-label=${longWeekday(day)}
            .checked=${this.days.includes(day)}
            ?disabled=${this.locked}
            @change=${(event: Event) => this.#turn(event, day)}
          /><span aria-hidden="true">${shortWeekday(day)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #turn(event: Event, day: number): void {
    event.stopPropagation();
    const others = this.days.filter((one) => one !== day);
    const isOn = (event.target as HTMLInputElement).checked;
    this.days = isOn ? [...others, day].sort((a, b) => a - b) : others;
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'weekday-picker': WeekdayPicker;
  }
}
