import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Agencies } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { raise } from '../../ui/events.ts';
import { formStyle } from '../../ui/form-style.ts';
import { matches } from '../../ui/search.ts';

type Agency = CatalogueView['agencies'][number];

const words = {
  agencies: { id: 'Instansi', en: 'Agencies' },
  all: { id: 'Seluruh MPP', en: 'The whole hall' },
  some: { id: 'Instansi tertentu', en: 'Some agencies' },
  search: { id: 'Cari instansi', en: 'Find an agency' },
  none: { id: 'Tidak ada instansi yang cocok.', en: 'No agency matches.' },
  picked: { id: '{count} dipilih', en: '{count} chosen' },
} satisfies Words;

/** The whole hall, or some of its agencies. Raises `agencies-picked`; its owner refuses an empty choice. */
@customElement('agency-picker')
export class AgencyPicker extends LitElement {
  static override styles = [
    base,
    formStyle,
    css`
      legend span {
        margin-left: var(--space-2);
        font-weight: 500;
        color: var(--mist);
      }
      .scope {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-5);
      }
      .choice {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: 2.5rem;
        margin: 0;
        font-weight: 600;
        line-height: 1.25;
        cursor: pointer;
      }
      .choice input {
        flex: none;
        width: 1.15rem;
        height: 1.15rem;
        margin: 0;
        accent-color: var(--sea);
      }
      .list {
        height: 9.5rem;
        margin-top: var(--space-2);
        padding: 0 var(--space-3);
        overflow-y: auto;
        scrollbar-width: thin;
        scrollbar-color: var(--edge-quiet) transparent;
        background: var(--sand);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .list .choice + .choice {
        border-top: 1px solid var(--line);
      }
      .none {
        padding: var(--space-3) 0;
        color: var(--mist);
      }
    `,
  ];

  /** Those to choose from. */
  @property({ attribute: false }) agencies: readonly Agency[] = [];
  /** Whether the whole hall may be chosen. */
  @property({ type: Boolean }) mayAll = false;
  /** Null: the whole hall. */
  @property({ attribute: false }) value: Agencies = null;
  @state() private query = '';
  /** Shown first. They keep their place when they are unchecked. */
  #chosenBefore: readonly AgencyId[] = [];
  #language = new LanguageController(this);

  override willUpdate(): void {
    if (!this.hasUpdated) this.#chosenBefore = this.value ?? [];
  }

  override render() {
    const { say } = this.#language;
    const { value } = this;
    return html`<fieldset>
      <legend>${say(words.agencies)}<span>${value ? say(words.picked, { count: value.length }) : nothing}</span></legend>
      ${this.mayAll ? this.#scope() : nothing} ${value ? this.#list(value) : nothing}
    </fieldset>`;
  }

  #scope() {
    const radio = (label: Words[string], chosen: boolean, agencyIds: Agencies) => html`<label class="choice">
      <input type="radio" name="scope" .checked=${chosen} @change=${() => this.#pick(agencyIds)} />
      ${this.#language.say(label)}
    </label>`;
    return html`<div class="scope">
      ${radio(words.all, this.value === null, null)} ${radio(words.some, this.value !== null, this.value ?? [])}
    </div>`;
  }

  #list(value: AgencyId[]) {
    const { say } = this.#language;
    const wasChosen = ({ agencyId }: Agency) => Number(this.#chosenBefore.includes(agencyId));
    const found = this.agencies
      .filter(({ name, shortName }) => matches(`${say(name)} ${say(shortName)}`, this.query))
      .sort((one, other) => wasChosen(other) - wasChosen(one));
    return html`${this.agencies.length > 6 ? this.#search() : nothing}
      <div class="list">
        ${found.length > 0 ? found.map((agency) => this.#agency(agency, value)) : html`<p class="none">${say(words.none)}</p>`}
      </div>`;
  }

  #search() {
    const label = this.#language.say(words.search);
    return html`<input
      type="text"
      autocomplete="off"
      placeholder=${label}
      aria-label=${label}
      @input=${(event: InputEvent) => {
        this.query = (event.target as HTMLInputElement).value;
      }}
    />`;
  }

  #agency({ agencyId, name, shortName }: Agency, value: AgencyId[]) {
    const { say } = this.#language;
    const others = value.filter((one) => one !== agencyId);
    return html`<label class="choice" title=${say(name)}>
      <input
        type="checkbox"
        .checked=${value.includes(agencyId)}
        @change=${(event: Event) =>
          this.#pick((event.target as HTMLInputElement).checked ? [...value, agencyId] : others)}
      />
      ${say(shortName)}
    </label>`;
  }

  #pick(agencyIds: Agencies): void {
    raise(this, 'agencies-picked', { agencyIds });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agency-picker': AgencyPicker;
  }
}
