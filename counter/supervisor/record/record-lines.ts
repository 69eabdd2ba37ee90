import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { RecordLine } from '../../../shared/record/record.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { secondsTime } from '../parts/moments.ts';

const words = {
  list: { id: 'Catatan hari itu, yang terbaru di atas', en: 'The record of the day, the newest first' },
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  only: { id: 'Tampilkan hanya {number}', en: 'Show {number} only' },
} satisfies Words;

/** A day as sentences. A number is pressed to follow it alone; raises `number-followed`. */
@customElement('record-lines')
export class RecordLines extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        border-top: 2px solid var(--ink);
      }
      li {
        display: grid;
        grid-template-columns: 5rem 5.5rem 5.5rem minmax(0, 1fr);
        gap: var(--space-3);
        align-items: baseline;
        padding: 0.4rem var(--space-2);
        line-height: 1.35;
        border-bottom: 1px solid var(--line);
      }
      li:hover {
        background: var(--paper);
      }
      time,
      .counter {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        color: var(--mist);
      }
      .sentence .number {
        font-weight: 600;
      }
      button {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-weight: 700;
        text-align: left;
        white-space: nowrap;
      }
      button:hover {
        text-decoration: underline;
      }
      @media (max-width: 820px) {
        li {
          grid-template-columns: auto auto minmax(0, 1fr);
          gap: 0 var(--space-3);
          padding: 0.6rem 0;
        }
        .counter {
          text-align: right;
        }
        .sentence {
          grid-column: 1 / -1;
        }
        button {
          min-height: 1.75rem;
        }
      }
      @media print {
        li {
          grid-template-columns: 5rem 5.5rem 5.5rem minmax(0, 1fr);
          padding: 0.15rem 0;
          font-size: 0.8125rem;
          break-inside: avoid;
        }
        .counter {
          text-align: left;
        }
        .sentence {
          grid-column: auto;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) lines: readonly RecordLine[] = [];
  #language = new LanguageController(this);

  override render() {
    return html`<ol aria-label=${this.#language.say(words.list)}>
      ${this.lines.map((line) => this.#line(line))}
    </ol>`;
  }

  #line({ at, number, counterNumber, sentence }: RecordLine) {
    const { say } = this.#language;
    return html`<li>
      <time>${secondsTime(at, this.catalogue.hall.timezone)}</time>
      <span>
        ${
          number &&
          html`<button type="button" title=${say(words.only, { number })} @click=${() => raise(this, 'number-followed', { number })}>
            ${number}
          </button>`
        }
      </span>
      <span class="counter">${counterNumber === null ? '' : say(words.counter, { number: counterNumber })}</span>
      <span class="sentence">${withWholeNumbers(say(sentence))}</span>
    </li>`;
  }
}

/** A number is never cut at the end of a line. */
const withWholeNumbers = (sentence: string) =>
  sentence
    .split(/(\d?[A-Z]{1,3}-\d{3,6})/)
    .map((part, index) => (index % 2 ? html`<span class="number">${part}</span>` : part));

declare global {
  interface HTMLElementTagNameMap {
    'record-lines': RecordLines;
  }
}
