import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { OrderList } from '../../shared/record/order-list.ts';
import { icons } from '../parts/icons.ts';
import './order-calls.ts';
import { callsOfHour, callsOfNumber, hoursOf, linesAtOnce, type OrderWindow } from './order-window.ts';

const words = {
  example: { id: 'Nomor Anda: A-017', en: 'Your number: A-017' },
  find: { id: 'Cari nomor Anda, misalnya A-017', en: 'Find your number, for example A-017' },
  hours: { id: 'Pukul', en: 'Hours' },
  hour: { id: '{hour}.00 ({count})', en: '{hour}:00 ({count})' },
  found: {
    id: '{count} panggilan untuk “{query}”, semua jam.',
    en: '{count} {count|call|calls} for “{query}”, at any hour.',
  },
  none: {
    id: 'Belum ada panggilan untuk “{query}” pada hari ini.',
    en: 'No call for “{query}” on this day so far.',
  },
  more: { id: 'Tampilkan {count} lagi', en: 'Show {count} more' },
} satisfies Words;

/** A day's calls in parts that a phone can hold: one's own number first, else an hour. On paper all of them are printed. */
@customElement('order-part')
export class OrderPart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      .field {
        position: relative;
        display: grid;
      }
      .field svg {
        position: absolute;
        top: calc(50% - 0.7em);
        left: 0.9rem;
        width: 1.4em;
        height: 1.4em;
        pointer-events: none;
      }
      input {
        min-width: 0;
        min-height: 52px;
        padding: 0 0.75rem 0 3rem;
        font-weight: 700;
        text-transform: uppercase;
        background: var(--card);
        border: 2px solid var(--ink);
        border-radius: var(--radius);
      }
      input::placeholder {
        font-weight: 500;
        text-transform: none;
        color: var(--mist);
        opacity: 1;
      }
      .hours {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      button {
        min-height: 44px;
        padding: 0.4rem 0.8rem;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        background: var(--card);
        border: 2px solid var(--line);
        border-radius: var(--radius);
      }
      button[aria-pressed='true'] {
        color: #fff;
        background: var(--sea);
        border-color: var(--sea);
      }
      .more {
        min-height: 52px;
      }
      @media print {
        .field,
        .hours,
        .more {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) list!: OrderList;
  @state() private query = '';
  /** Null: the newest. */
  @state() private hour: string | null = null;
  @state() private lines = linesAtOnce;
  @state() private isPrinting = false;
  #language = new LanguageController(this);
  readonly #print = () => this.#become(true);
  readonly #printed = () => this.#become(false);

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#printed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#printed);
  }

  /** Another day: its hours are others. */
  override willUpdate(changed: Map<string, unknown>) {
    const before = changed.get('list') as OrderList | undefined;
    if (before && before.day !== this.list.day) [this.hour, this.lines] = [null, linesAtOnce];
  }

  override render() {
    const say = this.#language.say;
    const shown = this.#shown();
    return html`<div class="field" role="search">
        ${icons.search}
        <input
          type="search"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="12"
          aria-label=${say(words.find)}
          placeholder=${say(words.example)}
          .value=${this.query}
          @input=${this.#typed}
        />
      </div>
      ${this.query.trim() === '' ? this.#hours() : this.#found(shown)}
      ${shown.calls.length === 0 ? nothing : html`<order-calls .list=${this.list} .calls=${shown.calls}></order-calls>`}
      ${shown.more === 0 ? nothing : this.#more(shown.more)}`;
  }

  #shown(): OrderWindow {
    const { calls, timezone } = this.list;
    if (this.isPrinting) return { calls: [...calls].reverse(), more: 0 };
    if (this.query.trim() !== '') return callsOfNumber(calls, this.query, this.lines);
    return callsOfHour(calls, timezone, this.hour, this.lines);
  }

  #hours() {
    const hours = hoursOf(this.list.calls, this.list.timezone);
    if (hours.length < 2) return nothing;
    const open = this.hour ?? hours.at(-1)?.hour;
    return html`<div class="hours" role="group" aria-label=${this.#language.say(words.hours)}>
      ${hours.map(
        ({ hour, calls }) => html`<button aria-pressed=${hour === open} @click=${() => this.#open(hour)}>
          ${this.#language.say(words.hour, { hour, count: calls })}
        </button>`,
      )}
    </div>`;
  }

  #found({ calls, more }: OrderWindow) {
    const count = calls.length + more;
    const text = this.#language.say(count === 0 ? words.none : words.found, { count, query: this.query.trim() });
    return html`<p role="status">${text}</p>`;
  }

  #more(count: number) {
    const next = Math.min(count, linesAtOnce);
    return html`<button class="more" @click=${this.#showMore}>${this.#language.say(words.more, { count: next })}</button>`;
  }

  #typed(event: InputEvent & { currentTarget: HTMLInputElement }) {
    this.query = event.currentTarget.value;
    this.lines = linesAtOnce;
  }

  #open(hour: string) {
    this.hour = hour;
    this.lines = linesAtOnce;
  }

  #showMore() {
    this.lines += linesAtOnce;
  }

  /** At once, and not with the next microtask: the browser prints what is there when its event is over. */
  #become(isPrinting: boolean) {
    this.isPrinting = isPrinting;
    this.performUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-part': OrderPart;
  }
}
