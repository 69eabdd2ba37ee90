import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../shared/access/access.ts';
import type { CounterId } from '../shared/base/ids.ts';
import type { Text } from '../shared/base/text.ts';
import { LanguageController, type Words } from '../shared/client/words/language.ts';
import type { Refusal } from '../shared/refusals/refusal.ts';
import type { CatalogueView } from '../shared/views/catalogue-view.ts';
import type { CountersView } from '../shared/views/counters-view.ts';
import type { CounterView } from '../shared/views/desk-view.ts';
import { elsewhereWords } from './choose/elsewhere.ts';
import { catalogueContext, fromContext, meContext, type Sending, sendingContext } from './ui/contexts.ts';
import { raise } from './ui/events.ts';
import './choose/counter-list.ts';
import './desk/counter-desk.ts';
import { takenFrom } from './desk/acts/desk-state.ts';
import { givenAwayWords } from './desk/directed-words.ts';
import './ui/desk-message.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  lost: { id: 'Loket {number} sekarang dipakai {officer}.', en: '{officer} is at counter {number} now.' },
  lostMore: {
    id: 'Loket ini diambil alih. Nomor yang ada di loket ini tetap di sana.',
    en: 'This counter was taken over. The number at it stays there.',
  },
  again: { id: '{what} Pilih loket Anda kembali.', en: '{what} Choose your counter again.' },
  someone: { id: 'petugas lain', en: 'another officer' },
  unset: { id: 'MPP ini belum diatur', en: 'This hall is not set up yet' },
  unsetMore: {
    id: 'Administrator mengaturnya dari halamannya sendiri. Halaman ini lanjut sendiri begitu sudah siap.',
    en: 'The administrator does that from a page of their own. This page goes on by itself as soon as it is ready.',
  },
  gone: { id: 'Loket ini tidak dapat ditampilkan.', en: 'This counter cannot be shown.' },
  choose: { id: 'Pilih loket', en: 'Choose a counter' },
} satisfies Words;

/** The part of the page about the counter: the choice of one, its desk, or the message that somebody else took it over. */
@customElement('counter-place')
export class CounterPlace extends LitElement {
  @fromContext(meContext) private me!: Me;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  /** Null: no counter has been chosen. */
  @property({ attribute: false }) counterId: CounterId | null = null;
  /** Those to choose from; null: not known yet. */
  @property({ attribute: false }) counters: CountersView | null = null;
  @property({ attribute: false }) view: CounterView | null = null;
  /** Why there is nothing to show. */
  @property({ attribute: false }) refusal: Refusal | null = null;
  @property({ attribute: false }) preselected: CounterId | null = null;
  /** Where somebody is still, who has signed in with a PIN `here`; null: nowhere. */
  @property({ attribute: false }) elsewhere: CounterView | null = null;
  @property({ attribute: false }) here: CounterId | null = null;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    if (this.refusal?.code === 'hall-not-configured')
      return html`<desk-message heading=${say(words.unset)} text=${say(words.unsetMore)}></desk-message>`;
    if (this.refusal) return this.#stop(say(words.gone), say(this.refusal.sentence));
    if (!this.catalogue) return this.#loading();
    if (this.elsewhere) return this.#left(this.elsewhere, this.catalogue);
    return this.counterId === null ? this.#choice() : this.#desk();
  }

  #left(elsewhere: CounterView, { counters }: CatalogueView) {
    const { say } = this.#language;
    const here = counters.find(({ counterId }) => counterId === this.here)?.number ?? 0;
    const { heading, text, action } = elsewhereWords(elsewhere, here);
    return html`<desk-message
      heading=${say(heading)}
      text=${say(text)}
      action=${say(action)}
      .problem=${this.sending.notice?.text ?? null}
      @confirmed=${() => raise(this, 'come-asked', null)}
    ></desk-message>`;
  }

  #choice() {
    if (!this.counters) return this.#loading();
    return html`<counter-list
      .counters=${this.counters}
      .preselected=${this.preselected}
    ></counter-list>`;
  }

  #desk() {
    const { view } = this;
    if (!view) return this.#loading();
    if (takenFrom(view, this.me.officerId)) return this.#lost(view);
    return html`<counter-desk .view=${view}></counter-desk>`;
  }

  #lost(view: CounterView) {
    const { say } = this.#language;
    const officer: Text = view.officerName === null ? words.someone : { id: view.officerName };
    const what = givenAwayWords(view, officer) ?? words.lostMore;
    return this.#stop(say(words.lost, { number: view.number, officer }), say(words.again, { what }));
  }

  /** A message whose only button leads to the choice of a counter. */
  #stop(heading: string, text: string) {
    return html`<desk-message
      heading=${heading}
      text=${text}
      action=${this.#language.say(words.choose)}
      @confirmed=${() => raise(this, 'counter-left', null)}
    ></desk-message>`;
  }

  #loading() {
    return html`<desk-message heading=${this.#language.say(words.loading)}></desk-message>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-place': CounterPlace;
  }
}
