import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clockTime, LanguageController, type Words } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import type { OrderedCall, OrderList } from '../../shared/record.ts';

const words = {
  time: { id: 'Pukul', en: 'Time' },
  number: { id: 'Nomor', en: 'Number' },
  counter: { id: 'Loket', en: 'Counter' },
  why: { id: 'Alasan urutan', en: 'Reason of order' },
  passed: { id: 'mendahului {count} nomor', en: 'ahead of {count} numbers' },
  takenBack: { id: 'Panggilan ini ditarik kembali.', en: 'This call was taken back.' },
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
      }
      .counter {
        text-align: center;
      }
      .why {
        width: 100%;
      }
      small {
        display: block;
        font-size: var(--size-s);
        color: var(--mist);
      }
      .chosen b {
        font-weight: 700;
      }
      b {
        font-weight: inherit;
      }
      .back .number {
        text-decoration: line-through;
      }
      @media screen and (max-width: 599px) {
        .zone {
          display: none;
        }
      }
      @media print {
        tr {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) list!: OrderList;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(words.time)}</th>
          <th scope="col">${say(words.number)}</th>
          <th scope="col" class="counter">${say(words.counter)}</th>
          <th scope="col">${say(words.why)}</th>
        </tr>
      </thead>
      <tbody>${[...this.list.calls].reverse().map(this.#row)}</tbody>
    </table>`;
  }

  #row = (call: OrderedCall) => {
    const say = this.#language.say;
    return html`<tr class="${call.rule} ${call.takenBack ? 'back' : ''}">
      <td>${clockTime(call.at, this.list.timezone)}</td>
      <td class="number">${call.number}</td>
      <td class="counter">${call.counterNumber ?? '–'}</td>
      <td class="why">
        <b>${say(call.reason)}${call.passed ? html`, ${say(words.passed, { count: call.passed })}` : nothing}</b>
        <small class="zone">${say(call.zoneName)}</small>
        ${call.takenBack ? html`<small>${say(words.takenBack)}</small>` : nothing}
      </td>
    </tr>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'order-calls': OrderCalls;
  }
}
