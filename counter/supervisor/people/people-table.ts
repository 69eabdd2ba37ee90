import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersonRow } from '../../../shared/access/access.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { agencyNames, roleWords } from '../../access/role-words.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { momentWords } from '../parts/moments.ts';
import { rowTable } from '../parts/row-table.ts';
import { personState } from './people.ts';
import '../parts/state-mark.ts';

const words = {
  name: { id: 'Nama', en: 'Name' },
  role: { id: 'Peran', en: 'Role' },
  agencies: { id: 'Instansi', en: 'Agencies' },
  last: { id: 'Terakhir masuk', en: 'Last sign-in' },
  never: { id: 'belum pernah', en: 'never' },
  state: { id: 'Keadaan', en: 'State' },
  pin: { id: 'dengan PIN', en: 'with a PIN' },
} satisfies Words;

/** A row for each person. It has no shadow root, so that the style of the page applies. Raises `person-chosen`. */
@customElement('people-table')
export class PeopleTable extends LitElement {
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) people: readonly PersonRow[] = [];
  #language = new LanguageController(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { say } = this.#language;
    const columns = [words.name, words.role, words.agencies, words.last, words.state];
    return rowTable({
      columns: columns.map((word) => say(word)),
      rows: this.people,
      idOf: ({ officerId }) => officerId,
      show: (person) => this.#row(person),
    });
  }

  #row(person: PersonRow) {
    const { say } = this.#language;
    const { mark, text } = personState(person);
    const { lastSignInAt, role } = person;
    const agencies = role === 'administrator' ? '' : agencyNames(person.agencyIds, this.catalogue);
    const last =
      lastSignInAt === null ? say(words.never) : momentWords(lastSignInAt, this.now, this.catalogue.hall.timezone);
    return html`<tr role="row" @click=${() => raise(this, 'person-chosen', { person })}>
      <td role="cell" class="name"><button type="button" data-row>${person.name}</button><small>${person.signInName}</small></td>
      <td role="cell" data-label=${say(words.role)}>${say(roleWords[role])}</td>
      <td role="cell" data-label=${say(words.agencies)}>${agencies}</td>
      <td role="cell" data-label=${say(words.last)} class="numbers">${last}</td>
      <td role="cell" data-label=${say(words.state)}>
        <span><state-mark mark=${mark}>${say(text)}</state-mark>${person.hasPin ? html`<small>${say(words.pin)}</small>` : nothing}</span>
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-table': PeopleTable;
  }
}
