import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { OrderedCall, OrderList } from '../../shared/record/order-list.ts';
import { notesOf, toldOf } from './order-notes.ts';

const words = {
  number: { id: 'Nomor', en: 'Number' },
  taken: { id: 'Diambil', en: 'Taken' },
  callBy: { id: 'Batas', en: 'Call by' },
  called: { id: 'Dipanggil', en: 'Called' },
  counter: { id: 'Loket', en: 'Counter' },
} satisfies Words;

/** The calls of a day as a table, the newest first. */
@customElement('order-calls')
export class OrderCalls extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        line-height: 1.35;
      }
      th {
        font-size: var(--size-s);
        font-weight: 700;
        text-align: left;
        color: var(--mist);
      }
      th,
      td {
        padding: 0.6rem 0.75rem 0.6rem 0;
        vertical-align: baseline;
        border-bottom: 1px solid var(--line);
      }
      :is(th, td):last-child {
        padding-right: 0;
      }
      td {
        font-variant-numeric: tabular-nums;
      }
      .number {
        font-size: 1.1em;
        white-space: nowrap;
      }
      .noted td {
        border-bottom: 0;
      }
      .more td {
        padding-top: 0;
        font-size: var(--size-s);
        color: var(--mist);
      }
      .called {
        font-weight: 700;
      }
      .zone {
        margin-left: 0.5em;
        font-size: var(--size-s);
        color: var(--mist);
      }
      .more p {
        text-wrap: pretty;
      }
      .chosen + .more p:last-child {
        font-weight: 700;
        color: var(--ink);
      }
      .back .number {
        text-decoration: line-through;
      }
      @media screen and (max-width: 599px) {
        .zone {
          display: none;
        }
        th,
        td {
          padding-right: 0.4rem;
        }
      }
      @media screen and (max-width: 359px) {
        th,
        td {
          padding-right: 0.25rem;
        }
        th {
          font-size: 0.7rem;
        }
      }
      @media print {
        tr {
          break-inside: avoid;
        }
      }
    `,
  ];

  /** The day that they are of. */
  @property({ attribute: false }) list!: OrderList;
  /** In the order in which they are shown. */
  @property({ attribute: false }) calls: readonly OrderedCall[] = [];
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(words.number)}</th>
          <th scope="col">${say(words.taken)}</th>
          <th scope="col">${say(words.callBy)}</th>
          <th scope="col">${say(words.called)}</th>
          <th scope="col">${say(words.counter)}</th>
        </tr>
      </thead>
      <tbody>${this.calls.map(this.#row)}</tbody>
    </table>`;
  }

  #row = (call: OrderedCall) => {
    const say = this.#language.say;
    const notes = notesOf(call, say);
    const told = toldOf(call, this.list.timezone, say);
    const more = [...(told === null ? [] : [told]), ...(notes.length > 0 ? [`${capital(notes.join(', '))}.`] : [])];
    const marks = `${call.rule} ${call.takenBack ? 'back' : ''} ${more.length > 0 ? 'noted' : ''}`;
    return html`<tr class=${marks}>
        <td class="number">${call.number}</td>
        <td>${this.#time(call.takenAt)}</td>
        <td>${this.#time(call.callBy)}</td>
        <td class="called">${this.#time(call.at)}</td>
        <td>${call.counterNumber ?? '–'}<span class="zone">${say(call.zoneName)}</span></td>
      </tr>
      ${more.length > 0 ? html`<tr class="more"><td colspan="5">${more.map((line) => html`<p>${wholeWords(line)}</p>`)}</td></tr>` : nothing}`;
  };

  /** A number of the day before may have come in with what was not read. */
  #time = (at: number | null) => (at === null ? '–' : clockTime(at, this.list.timezone));
}

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

declare global {
  interface HTMLElementTagNameMap {
    'order-calls': OrderCalls;
  }
}
