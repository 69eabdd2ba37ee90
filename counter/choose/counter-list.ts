import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Me } from '../../shared/access/access.ts';
import type { CounterId } from '../../shared/base/ids.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import { type Choice, wishFor } from '../ui/choice.ts';
import { catalogueContext, fromContext, liveContext, meContext, type Sending, sendingContext } from '../ui/contexts.ts';
import '../ui/choice-dialog.ts';
import { controls } from '../ui/controls.ts';
import { type CounterRow, counterActionOf, takeOverChoice } from './counter-actions.ts';
import './counter-card.ts';
import './counter-list-header.ts';
import { counterListStyle } from './counter-list-style.ts';
import '../ui/counter-state.ts';
import { type DeskEvent, raise } from '../ui/events.ts';
import { listStep } from '../ui/keys/list-step.ts';
import { isTouched } from '../ui/keys/touched.ts';
import { type CounterGroup, findCounters } from '../ui/search.ts';
import { pointedRow, rowFrom } from './pointing.ts';

const words = {
  search: { id: 'Nomor loket atau nama instansi', en: 'Number of the counter, or the agency' },
  list: { id: 'Daftar loket', en: 'Counters' },
  none: {
    id: 'Tidak ada loket yang cocok. Coba nomor atau nama lain.',
    en: 'No counter matches. Try another number or name.',
  },
  shared: { id: 'Loket bersama', en: 'Shared counter' },
  counter: { id: 'Loket', en: 'Counter' },
  gone: { id: 'sudah keluar', en: 'signed out' },
  noneOwn: {
    id: 'Belum ada loket untuk instansi Anda. Hubungi supervisor.',
    en: 'There is no counter of your agencies yet. Ask the supervisor.',
  },
} satisfies Words;

/** All counters of the hall. Typing narrows the list, ↑ ↓ point at one, Enter opens it, goes on at it, or takes it over. */
@customElement('counter-list')
export class CounterList extends LitElement {
  static override styles = [base, controls, counterListStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(meContext) private me!: Me;
  @fromContext(liveContext) private live!: boolean;
  @fromContext(sendingContext) private sending!: Sending;
  @property({ attribute: false }) counters!: CountersView;
  @property({ attribute: false }) preselected: CounterId | null = null;
  @state() private query = '';
  @state() private pointed: CounterId | null = null;
  @state() private question: { choice: Choice; counterId: CounterId | null } | null = null;
  @query('input') private input!: HTMLInputElement;
  #language = new LanguageController(this);
  /** A list that scrolls while its data changes would jump; it scrolls when the officer moves. */
  #scrollNext = true;

  override firstUpdated(): void {
    if (!isTouched()) this.input.focus();
  }

  override updated(): void {
    if (!this.#scrollNext) return;
    this.#scrollNext = false;
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { say } = this.#language;
    const groups = this.#groups;
    const counter = this.#active(groups);
    return html`<counter-list-header></counter-list-header>
      <main @confirmed=${this.#choose} @choice-asked=${this.#ask}>
        <div class="list">
          ${this.#search(groups, counter)}
          ${counter ? this.#list(groups, counter) : html`<p class="none" role="status">${say(this.counters.counters.length > 0 ? words.none : words.noneOwn)}</p>`}
        </div>
        ${counter ? this.#card(counter) : nothing}
      </main>
      ${this.question ? this.#dialog(this.question.choice) : nothing}`;
  }

  #search(groups: CounterGroup[], counter: CounterRow | undefined) {
    const { say } = this.#language;
    return html`<input
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-label=${say(words.search)}
      placeholder=${say(words.search)}
      aria-expanded=${counter ? 'true' : 'false'}
      aria-controls=${counter ? 'counters' : nothing}
      aria-activedescendant=${counter ? counter.counterId : nothing}
      @input=${this.#typed}
      @keydown=${(event: KeyboardEvent) => this.#keydown(event, groups)}
    />`;
  }

  #list(groups: CounterGroup[], active: CounterRow) {
    const { say } = this.#language;
    return html`<div id="counters" role="listbox" aria-label=${say(words.list)}>
      ${groups.map(
        ({ zoneName, counters }) => html`<div role="group" aria-label=${zoneName}>
          <p class="zone" aria-hidden="true">${zoneName}</p>
          ${repeat(
            counters,
            ({ counterId }) => counterId,
            (counter) => this.#row(counter, counter.counterId === active.counterId),
          )}
        </div>`,
      )}
    </div>`;
  }

  #row(counter: CounterRow, active: boolean) {
    const { say } = this.#language;
    const { counterId, number, agencyName, state: status, officerName, goneSince } = counter;
    return html`<div
      role="option"
      id=${counterId}
      aria-selected=${active ? 'true' : 'false'}
      @click=${() => this.#point(counterId)}
      @dblclick=${this.#choose}
    >
      <span class="number"><span class="visually-hidden">${say(words.counter)} </span>${number}</span>
      <span class="agency">${say(agencyName ?? words.shared)}</span>
      <counter-state class="state" .state=${status}></counter-state>
      <span class="who">${officerName ?? nothing}${goneSince === null ? nothing : html` · ${say(words.gone)}`}</span>
    </div>`;
  }

  #card(counter: CounterRow) {
    return html`<counter-card .counter=${counter} .counters=${this.counters}></counter-card>`;
  }

  #dialog(choice: Choice) {
    return html`<choice-dialog
      .choice=${choice}
      @choice-made=${this.#answered}
      @dismissed=${this.#dismissed}
    ></choice-dialog>`;
  }

  get #blocked(): boolean {
    return this.sending.pending !== null || !this.live;
  }

  get #groups(): CounterGroup[] {
    return findCounters(this.counters, this.catalogue, this.query, this.#language.value);
  }

  #active(groups: CounterGroup[]): CounterRow | undefined {
    const { pointed, query, preselected, me } = this;
    return pointedRow(groups, { pointed, query, preselected, me: me.officerId });
  }

  #typed(event: InputEvent): void {
    this.query = (event.target as HTMLInputElement).value;
    this.#point(null);
  }

  #keydown(event: KeyboardEvent, groups: CounterGroup[]): void {
    const by = listStep(event.key, 8);
    if (event.key !== 'Enter' && by === null) return;
    // The same press must not reach the button of a dialog that it opens.
    event.preventDefault();
    if (by === null) {
      if (!event.repeat && !event.isComposing) this.#choose();
      return;
    }
    this.#point(rowFrom(groups, this.#active(groups), by)?.counterId ?? null);
  }

  #point(counterId: CounterId | null): void {
    this.pointed = counterId;
    this.#scrollNext = true;
    raise(this, 'noticed', null);
  }

  readonly #choose = (): void => {
    const counter = this.#active(this.#groups);
    if (!counter || this.#blocked) return;
    const { counterId } = counter;
    const how = counterActionOf(counter, this.me.officerId);
    if (how === 'go-on') raise(this, 'counter-chosen', { counterId, wish: null });
    if (how === 'open') raise(this, 'counter-chosen', { counterId, wish: wishFor({ type: 'OpenCounter', counterId }) });
    if (how === 'take-over') this.question = { choice: takeOverChoice(counter), counterId };
  };

  #ask(event: DeskEvent<'choice-asked'>): void {
    if (this.#blocked) return;
    this.question = { choice: event.detail.choice, counterId: null };
  }

  #answered(event: DeskEvent<'choice-made'>): void {
    const counterId = this.question?.counterId ?? null;
    const { wish } = event.detail;
    this.question = null;
    if (counterId) raise(this, 'counter-chosen', { counterId, wish });
    else raise(this, 'agency-marked', { wish });
  }

  #dismissed(): void {
    this.question = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-list': CounterList;
  }
}
