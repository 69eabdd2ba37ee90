import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../../../shared/access/access.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, meContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { pageStyle } from '../parts/page-style.ts';
import { grantableAgencies, type PeopleFilter, type PersonState, personStateWords } from './people.ts';

const words = {
  filters: { id: 'Saringan', en: 'Filters' },
  agencies: { id: 'Semua instansi', en: 'All agencies' },
  states: { id: 'Semua keadaan', en: 'In any state' },
} satisfies Words;

const states = Object.keys(personStateWords) as PersonState[];

/** Chooses whom the page of people shows. Raises `people-narrowed`. */
@customElement('people-filters')
export class PeopleFilters extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      :host {
        display: contents;
      }
      select {
        flex: 0 1 14rem;
        max-width: 100%;
      }
      @media (max-width: 560px) {
        select {
          flex: 1 1 9rem;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(meContext) private me!: Me;
  @property({ attribute: false }) filter!: PeopleFilter;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { filter } = this;
    const agencies = grantableAgencies(this.me, this.catalogue.agencies);
    return html`${
      agencies.length > 1
        ? html`<select aria-label=${say(words.agencies)} @change=${this.#agencyChosen}>
            <option value="">${say(words.agencies)}</option>
            ${agencies.map(
              ({ agencyId, shortName }) =>
                html`<option value=${agencyId} ?selected=${agencyId === filter.agencyId}>${say(shortName)}</option>`,
            )}
          </select>`
        : nothing
    }
      <select aria-label=${say(words.states)} @change=${this.#stateChosen}>
        <option value="">${say(words.states)}</option>
        ${states.map(
          (state) =>
            html`<option value=${state} ?selected=${state === filter.state}>${say(personStateWords[state])}</option>`,
        )}
      </select>`;
  }

  #agencyChosen(event: Event): void {
    const agencyId = AgencyId.safeParse((event.target as HTMLSelectElement).value).data ?? null;
    raise(this, 'people-narrowed', { filter: { ...this.filter, agencyId } });
  }

  #stateChosen(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const state = states.find((one) => one === value) ?? null;
    raise(this, 'people-narrowed', { filter: { ...this.filter, state } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-filters': PeopleFilters;
  }
}
