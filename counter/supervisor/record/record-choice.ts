import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import './events.ts';
import { chosenOf, type RecordOption } from './record-options.ts';

const words = {
  none: { id: 'Tidak ada “{typed}”. Pilih dari daftar.', en: 'There is no “{typed}”. Choose from the list.' },
} satisfies Words;

/** One of many, found by typing some letters of it; left empty, all. Raises `option-chosen`. */
@customElement('record-choice')
export class RecordChoice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      input {
        width: 100%;
        min-height: 2.75rem;
        padding: 0 var(--space-3);
        font-weight: 600;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      p {
        font-size: 0.875rem;
        font-weight: 600;
        color: var(--coral-text);
      }
    `,
  ];

  /** What there is where nothing is chosen. */
  @property() label = '';
  @property() value: string | null = null;
  @property({ attribute: false }) options: readonly RecordOption[] = [];
  @state() private wrong: string | null = null;
  #language = new LanguageController(this);

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('value')) this.wrong = null;
  }

  override render(): TemplateResult {
    const name = this.options.find(({ id }) => id === this.value)?.name ?? '';
    return html`<input
        type="search"
        list="options"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.label}
        aria-label=${this.label}
        aria-invalid=${this.wrong === null ? 'false' : 'true'}
        aria-describedby="wrong"
        .value=${this.wrong ?? name}
        @change=${this.#typed}
        @search=${this.#typed}
      />
      <datalist id="options">${this.options.map(({ name: option }) => html`<option value=${option}></option>`)}</datalist>
      <p id="wrong" role="alert">${this.wrong === null ? nothing : this.#language.say(words.none, { typed: this.wrong })}</p>`;
  }

  #typed({ target }: Event): void {
    const typed = (target as HTMLInputElement).value.trim();
    const chosen = chosenOf(this.options, typed);
    this.wrong = chosen === undefined ? typed : null;
    if (chosen !== undefined && chosen !== this.value) raise(this, 'option-chosen', { id: chosen });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-choice': RecordChoice;
  }
}
