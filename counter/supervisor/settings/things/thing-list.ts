import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import { plain, wordsOf } from '../../../ui/search.ts';
import { type HallThing, type ThingList, thingId, thingsOf } from '../draft/identity.ts';
import type { Problems } from '../draft/problems.ts';
import './events.ts';
import { listWords } from '../fields/thing-words.ts';

const words = {
  search: { id: 'Cari nama atau kode', en: 'Find a name or a code' },
  none: { id: 'Tidak ada yang cocok. Coba kata lain.', en: 'Nothing matches. Try another word.' },
  empty: { id: 'Belum ada.', en: 'There is none yet.' },
  more: { id: 'Tampilkan semua {count}', en: 'Show all {count}' },
  wrong: { id: 'perlu diperbaiki', en: 'needs correcting' },
  up: { id: 'Naikkan {name}', en: 'Move {name} up' },
  down: { id: 'Turunkan {name}', en: 'Move {name} down' },
} satisfies Words;

/** More are shown on request: each key in the search would draw them all. */
const firstShown = 24;

interface Entry {
  thing: HallThing;
  place: number;
  title: string;
  about: string;
  /** As it is searched. */
  text: string;
}

/** All things of a kind, found by what is typed, in the order in which pages show them. */
@customElement('thing-list')
export class ThingListElement extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
      }
      input {
        flex: 1 1 16rem;
        min-height: 2.75rem;
        padding: 0 var(--space-3);
        font-weight: 600;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      li {
        display: flex;
        align-items: stretch;
        border-bottom: 1px solid var(--line);
      }
      li:hover {
        background: var(--paper);
      }
      a {
        flex: 1;
        min-width: 0;
        padding: var(--space-2) var(--space-2);
        line-height: 1.3;
        color: inherit;
        text-decoration: none;
        overflow-wrap: break-word;
        hyphens: none;
      }
      a b {
        font-weight: 700;
      }
      small {
        display: block;
        font-size: 0.875rem;
        color: var(--mist);
      }
      .wrong {
        font-weight: 650;
        color: var(--coral-text);
      }
      .move {
        flex: none;
        width: 2.5rem;
        color: var(--mist);
      }
      .move:disabled {
        visibility: hidden;
      }
      .move:hover {
        background: var(--foam);
      }
      .quiet {
        padding: var(--space-4) 0;
        color: var(--mist);
      }
      .more {
        margin-top: var(--space-3);
      }
    `,
  ];

  @property() list: ThingList = 'services';
  @property({ attribute: false }) hall!: HallShape;
  @property({ attribute: false }) problems!: Problems;
  /** The address of one of them. */
  @property({ attribute: false }) addressOf!: (id: string) => string;
  /** Whether their order may be changed. */
  @property({ type: Boolean }) locked = false;
  @property() add = '';
  @state() private search = '';
  @state() private isWhole = false;
  #language = new LanguageController(this);
  /** Made once for each state of the draft: while somebody searches, only what is shown changes. */
  #entries: readonly Entry[] = [];
  #entriesOf: readonly unknown[] = [];

  /** What was looked for among other things is not looked for among these. */
  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('list')) return;
    this.search = '';
    this.isWhole = false;
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const all = thingsOf(this.hall, this.list);
    const found = this.#found(all);
    const shown = this.isWhole ? found : found.slice(0, firstShown);
    return html`<div class="bar">
        ${all.length > 6 ? this.#field() : nothing}
        ${this.add === '' ? nothing : html`<button type="button" class="filled" @click=${() => raise(this, 'thing-wanted', null)}>+ ${this.add}</button>`}
      </div>
      <ul>
        ${repeat(shown, ({ thing }) => thingId(this.list, thing), this.#row)}
      </ul>
      ${found.length === 0 ? html`<p class="quiet" role="status">${say(all.length === 0 ? words.empty : words.none)}</p>` : nothing}
      ${
        shown.length < found.length
          ? html`<button type="button" class="plain more" @click=${() => {
              this.isWhole = true;
            }}>${say(words.more, { count: found.length })}</button>`
          : nothing
      }`;
  }

  #field(): TemplateResult {
    const label = this.#language.say(words.search);
    return html`<input
      type="search"
      data-search
      placeholder=${label}
      aria-label=${label}
      .value=${live(this.search)}
      @input=${(event: InputEvent) => {
        this.search = (event.target as HTMLInputElement).value;
      }}
    />`;
  }

  #found(all: readonly HallThing[]): readonly Entry[] {
    const key = [this.hall, this.list, this.#language.value];
    if (key.some((part, place) => part !== this.#entriesOf[place])) {
      const texts = listWords(this.hall, this.list);
      this.#entries = all.map((thing, place) => {
        const { title, about } = texts[place] ?? { title: '', about: '' };
        return { thing, place, title, about, text: plain(`${title} ${about} ${thingId(this.list, thing)}`) };
      });
      this.#entriesOf = key;
    }
    const words = wordsOf(this.search);
    return words.length === 0
      ? this.#entries
      : this.#entries.filter(({ text }) => words.every((word) => text.includes(word)));
  }

  readonly #row = ({ thing, place, title, about }: Entry): TemplateResult => {
    const { say } = this.#language;
    const isWrong = this.problems.within([this.list, place]).length > 0;
    const isSearch = this.search.trim() !== '';
    return html`<li>
      <a data-row href=${this.addressOf(thingId(this.list, thing))}>
        <b>${title}</b> ${isWrong ? html`<span class="wrong">▲ ${say(words.wrong)}</span>` : nothing}
        <small>${about}</small>
      </a>
      ${this.locked || isSearch ? nothing : this.#moves(place, title)}
    </li>`;
  };

  #moves(place: number, name: string): TemplateResult {
    const { say } = this.#language;
    const last = thingsOf(this.hall, this.list).length - 1;
    const move = (by: number) => raise(this, 'thing-moved', { from: place, to: place + by });
    return html`<button type="button" class="move" aria-label=${say(words.up, { name })} ?disabled=${place === 0} @click=${() => move(-1)}>↑</button>
      <button type="button" class="move" aria-label=${say(words.down, { name })} ?disabled=${place === last} @click=${() => move(1)}>↓</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thing-list': ThingListElement;
  }
}
