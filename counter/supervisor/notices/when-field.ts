import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../../shared/client/elements/antrean-day.ts';
import type { BusinessDay } from '../../../shared/base/ids.ts';
import type { DayPicked } from '../../../shared/client/elements/antrean-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { formStyle } from '../../ui/form-style.ts';
import type { Typed } from './notice-draft.ts';

const words = { time: { id: 'Jam', en: 'Time' } } satisfies Words;

export class WhenTyped extends Event {
  readonly when: Typed;

  constructor(when: Typed) {
    super('when-typed');
    this.when = when;
  }
}

/** A day and a time, in the words of the page and not of the browser. Raises `when-typed`. */
@customElement('when-field')
export class WhenField extends LitElement {
  static override styles = [
    base,
    formStyle,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        --day-height: 3rem;
        --day-border: 1.5px solid var(--edge);
      }
      antrean-day {
        flex: 1 1 15rem;
      }
      input:not([type='checkbox'], [type='radio']) {
        flex: 0 1 5.5rem;
        width: auto;
        min-width: 0;
        padding: 0 var(--space-3);
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) when!: Typed;
  @property({ attribute: false }) latest!: BusinessDay;
  #language = new LanguageController(this);

  override render() {
    return html`<antrean-day
        .day=${this.when.day}
        .latest=${this.latest}
        @day-picked=${({ day }: DayPicked) => this.#tell({ ...this.when, day })}
      ></antrean-day>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="5"
        placeholder="08.30"
        aria-label=${this.#language.say(words.time)}
        .value=${this.when.time}
        @input=${(event: Event) => this.#tell({ ...this.when, time: (event.target as HTMLInputElement).value })}
      />`;
  }

  #tell(when: Typed): void {
    this.dispatchEvent(new WhenTyped(when));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'when-field': WhenField;
  }
}
