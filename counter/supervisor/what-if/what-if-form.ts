import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Agencies } from '../../../shared/access/access.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { WhatIfKind } from '../../../shared/views/what-if.ts';
import { raise } from '../../ui/events.ts';
import { formStyle } from '../../ui/form-style.ts';
import { type ChangeDraft, changeOf, emptyDraft, type Field, fieldsFor, kinds } from './change-draft.ts';
import { whatIfKindWords } from './change-words.ts';
import { type Offered, offeredFor } from './offered.ts';
import './events.ts';

const words = {
  what: { id: 'Bagaimana jika …', en: 'What if …' },
  counter: { id: 'Loket', en: 'Counter' },
  toCounter: { id: 'Ke loket', en: 'To counter' },
  service: { id: 'Layanan', en: 'Service' },
  agency: { id: 'Instansi', en: 'Agency' },
  about: { id: 'Untuk', en: 'For' },
  from: { id: 'Mulai (kosong: sekarang)', en: 'From (empty: now)' },
  example: { id: '14.00', en: '14:00' },
  until: { id: 'Sampai (kosong: tutup)', en: 'Until (empty: closing)' },
  minutes: { id: 'Berapa menit', en: 'By how much' },
  span: { id: 'Lamanya', en: 'For how long' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  later: { id: '{minutes} menit lebih lambat', en: '{minutes} min later' },
  sooner: { id: '{minutes} menit lebih cepat', en: '{minutes} min sooner' },
  for: { id: '{minutes} menit', en: '{minutes} min' },
  add: { id: 'Hitung', en: 'Work it out' },
} satisfies Words;

const shifts = [15, 30, 60, 90, -15, -30, -60];
const spans = [10, 15, 30, 45, 60, 90, 120];

/** One change, chosen field by field. Raises `change-made`. */
@customElement('what-if-form')
export class WhatIfForm extends LitElement {
  static override styles = [
    base,
    formStyle,
    css`
      form {
        display: grid;
        gap: var(--space-3);
      }
      .field + .field {
        margin-top: 0;
      }
      .times {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-3);
        align-items: end;
      }
      label {
        margin-bottom: var(--space-1);
        font-size: 0.9375rem;
        hyphens: manual;
      }
      .problem:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: CatalogueView;
  @property({ attribute: false }) agencyIds: Agencies = null;
  /** Counters at which somebody is now. */
  @property({ attribute: false }) manned: ReadonlySet<string> = new Set();
  @property({ type: Boolean }) full = false;
  @state() private draft: ChangeDraft = emptyDraft;
  @state() private problem = '';
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const [choices, times] = [
      fieldsFor[this.draft.is].filter((field) => !isTime(field)),
      fieldsFor[this.draft.is].filter(isTime),
    ];
    return html`<form @submit=${this.#made} novalidate>
      <div class="field">
        <label for="is">${say(words.what)}</label>
        <select id="is" @change=${(event: Event) => this.#turn((event.target as HTMLSelectElement).value as WhatIfKind)}>
          ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.draft.is}>${say(whatIfKindWords[kind])}</option>`)}
        </select>
      </div>
      ${choices.map((field) => this.#choice(field))}
      ${times.length === 0 ? nothing : html`<div class=${times.length > 1 ? 'times' : ''}>${times.map((field) => this.#time(field))}</div>`}
      <p class="problem" role="alert">${this.problem}</p>
      <button class="filled" type="submit" aria-disabled=${this.full ? 'true' : 'false'}>${say(words.add)}</button>
    </form>`;
  }

  #choice(field: Field) {
    const { say } = this.#language;
    const offered: readonly Offered[] =
      field === 'minutes' || field === 'span'
        ? this.#minutes(field)
        : offeredFor(field, this.draft, this.catalogue, this.agencyIds, this.manned);
    const key = field === 'span' ? 'minutes' : field;
    const value = `${this.draft[key as keyof ChangeDraft]}`;
    return html`<div class="field">
      <label for=${field}>${say(words[field])}</label>
      <select id=${field} @change=${(event: Event) => this.#set(key as keyof ChangeDraft, (event.target as HTMLSelectElement).value)}>
        ${offered.some((each) => each.value === value) ? nothing : html`<option value="" selected>${say(words.choose)}</option>`}
        ${offered.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}
      </select>
    </div>`;
  }

  #minutes(field: 'minutes' | 'span'): Offered[] {
    const { say } = this.#language;
    if (field === 'span') return spans.map((minutes) => ({ value: `${minutes}`, label: say(words.for, { minutes }) }));
    return shifts.map((minutes) => ({
      value: `${minutes}`,
      label: say(minutes < 0 ? words.sooner : words.later, { minutes: Math.abs(minutes) }),
    }));
  }

  #time(field: 'from' | 'until') {
    return html`<div class="field">
      <label for=${field}>${this.#language.say(words[field])}</label>
      <input
        id=${field}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="5"
        placeholder=${this.#language.say(words.example)}
        .value=${this.draft[field]}
        @input=${(event: Event) => this.#set(field, (event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #turn(is: WhatIfKind): void {
    this.draft = { ...emptyDraft, is };
    this.problem = '';
  }

  #set(key: keyof ChangeDraft, value: string): void {
    const draft = { ...this.draft, [key]: key === 'minutes' ? Number(value) : value };
    // From a counter to itself nobody goes.
    this.draft = draft.toCounter === draft.counter ? { ...draft, toCounter: '' } : draft;
    this.problem = '';
  }

  #made(event: Event): void {
    event.preventDefault();
    if (this.full) return;
    const made = changeOf(this.draft);
    if ('problem' in made) {
      this.problem = this.#language.say(made.problem);
      return;
    }
    raise(this, 'change-made', { change: made.change });
    this.#turn(this.draft.is);
  }
}

const isTime = (field: Field): field is 'from' | 'until' => field === 'from' || field === 'until';

declare global {
  interface HTMLElementTagNameMap {
    'what-if-form': WhatIfForm;
  }
}
