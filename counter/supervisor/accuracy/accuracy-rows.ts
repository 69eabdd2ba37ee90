import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { countWords, shareWords } from '../../../shared/client/words/share-words.ts';
import { type Figures, fewNumbers } from '../../../shared/record/accuracy.ts';
import { pageStyle } from '../parts/page-style.ts';
import { rowTable } from '../parts/row-table.ts';
import { accuracyChart, accuracyScale, longestOf, spanOfSeconds } from './accuracy-chart.ts';
import { accuracyRowsStyle } from './accuracy-rows-style.ts';
import { biasWords, scaleOf } from './accuracy-words.ts';

const words = {
  numbers: { id: 'Nomor', en: 'Numbers' },
  chart: { id: 'Perkiraan dan kenyataan (menit)', en: 'Expected and what came (minutes)' },
  median: { id: 'Median menunggu', en: 'Median wait' },
  ninety: { id: '9 dari 10', en: '9 of 10' },
  bias: { id: 'Rata-rata dibanding perkiraan', en: 'Mean against expected' },
  few: { id: 'dari {called} nomor', en: 'of {called} {called|number|numbers}' },
  near: { id: 'Meleset ≤ 10 mnt', en: 'Off by ≤ 10 min' },
  inSaid: { id: 'Dalam rentang', en: 'In the range' },
  kept: { id: 'Dalam batas waktu', en: 'By their time' },
  minutes: { id: 'garis (menit): {lines}', en: 'lines (minutes): {lines}' },
  expected: { id: 'rata-rata perkiraan', en: 'expected, on average' },
  came: { id: 'rata-rata kenyataan', en: 'what came, on average' },
  all: { id: 'Tampilkan semua ({count})', en: 'Show all ({count})' },
  reach: { id: 'sampai 9 dari 10', en: 'up to 9 of 10' },
  whose: {
    id: 'Rata-rata: nomor yang diberi perkiraan dan dipanggil. Median dan 9 dari 10: semua yang dipanggil.',
    en: 'Means: numbers with an estimate that were called. Median and 9 of 10: all that were called.',
  },
} satisfies Words;

export interface AccuracyGroup {
  id: string;
  name: string;
  /** Null: the name says it. */
  more: string | null;
  figures: Figures;
}

/** What was said against what came in each group, as a table whose middle is a chart. */
@customElement('accuracy-rows')
export class AccuracyRows extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`:host { padding: 0; } .all { margin-top: var(--space-4); }`,
    accuracyRowsStyle,
  ];

  @property({ attribute: false }) groups: readonly AccuracyGroup[] = [];
  @property() heading = '';
  /** What the groups are. */
  @property() by = '';
  /** So many are shown before somebody wishes to see all; left out: all at once. */
  @property({ type: Number }) most = Number.POSITIVE_INFINITY;
  @state() private isWhole = false;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { numbers, chart, median, ninety, bias, near, inSaid, kept } = words;
    const lines = scaleOf(longestOf(this.groups.map(({ figures }) => figures)));
    return html`<h2>${this.heading}</h2>
      <p class="legend" aria-hidden="true">
        <span><i class="expected"></i>${say(words.expected)}</span> <span><i class="came"></i>${say(words.came)}</span>
        <span><i class="reach"></i>${say(words.reach)}</span>
        <span class="scale">${say(words.minutes, { lines: lines.join(' · ') })}</span>
      </p>
      <p class="whose">${say(words.whose)}</p>
      ${rowTable({
        columns: [
          ...[this.by, say(numbers), html`${say(chart)}${accuracyScale(lines)}`],
          ...[median, ninety, bias, inSaid, near, kept].map((word) => say(word)),
        ],
        rows: this.isWhole ? this.groups : this.groups.slice(0, this.most),
        idOf: ({ id }) => id,
        show: (group) => this.#row(group, lines),
      })}
      ${
        this.isWhole || this.groups.length <= this.most
          ? nothing
          : html`<button type="button" class="plain all" @click=${() => {
              this.isWhole = true;
            }}>${say(words.all, { count: this.groups.length })}</button>`
      }`;
  }

  #row({ name, more, figures }: AccuracyGroup, lines: readonly number[]) {
    const { said, waits } = figures;
    const span = (seconds: number | null) => (seconds === null ? nothing : spanOfSeconds(seconds));
    return html`<tr role="row">
      <td role="cell" class="name"><b>${name}</b>${more === null ? nothing : html`<small>${more}</small>`}</td>
      ${this.#cell(words.numbers, countWords(waits.numbers))}
      <td role="cell" class="line" data-label=${this.#language.say(words.chart)}>${accuracyChart(figures, lines)}</td>
      ${this.#cell(words.median, span(waits.medianSeconds))} ${this.#cell(words.ninety, span(waits.ninetySeconds))}
      ${this.#cell(words.bias, this.#bias(said))}
      ${this.#cell(words.inSaid, shareWords(said.inSaid, said.numbers))}
      ${this.#cell(words.near, shareWords(said.near, said.numbers))}
      ${this.#cell(words.kept, shareWords(waits.kept, waits.called + waits.unserved))}
    </tr>`;
  }

  /** Of few numbers it says how many. */
  #bias({ biasSeconds, called }: Figures['said']) {
    if (biasSeconds === null) return nothing;
    const few = called < fewNumbers ? html`<small>${this.#language.say(words.few, { called })}</small>` : nothing;
    return html`<span>${biasWords(biasSeconds)}${few}</span>`;
  }

  #cell(label: Words[string], content: string | TemplateResult | typeof nothing | null) {
    return html`<td role="cell" class="numbers" data-label=${this.#language.say(label)}>${content ?? nothing}</td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accuracy-rows': AccuracyRows;
  }
}
