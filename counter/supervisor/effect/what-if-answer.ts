import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { Compared, WhatIfAnswer } from '../../../shared/views/what-if.ts';
import { pageStyle } from '../parts/page-style.ts';
import { rowTable } from '../parts/row-table.ts';
import { bothWays, changeSentence, countRange, meanWords, minuteWords, spreadWords } from './answer-words.ts';
import { whatIfAnswerStyle } from './what-if-answer-style.ts';
import { type Chart, frameOf, mostOf, scaleOfPeople, scaleOfWaits, whatIfChart } from './what-if-chart.ts';
import { chartTables } from './what-if-tables.ts';

const words = {
  wait: { id: 'Rata-rata menunggu', en: 'Mean wait' },
  unserved: { id: 'Tidak terlayani saat tutup', en: 'Left unserved at closing' },
  coming: { id: 'Nomor yang masih akan diambil', en: 'Numbers still to be taken' },
  asIs: { id: 'Seperti sekarang', en: 'As it is' },
  asAsked: { id: 'Dengan perubahan', en: 'With the change' },
  difference: { id: 'Selisih', en: 'Difference' },
  waits: { id: 'Menit menunggu, menurut jam pengambilan nomor', en: 'Minutes of wait, by when a number is taken' },
  still: { id: 'Orang yang masih menunggu, menurut jam', en: 'People still waiting, by the time of day' },
  end: { id: 'ujung kurva: tidak terlayani saat tutup', en: 'end of the curve: left unserved at closing' },
  closes: { id: 'tutup', en: 'closing' },
  range: { id: 'bayangan: 8 dari 10 hari simulasi', en: 'shade: 8 of 10 simulated days' },
  services: { id: 'Menurut layanan', en: 'By service' },
  service: { id: 'Layanan', en: 'Service' },
  leftAsIs: { id: 'Tidak terlayani', en: 'Left unserved' },
  leftAsAsked: { id: 'Tidak terlayani, diubah', en: 'Left unserved, changed' },
  none: { id: 'tidak ada', en: 'nobody' },
  quiet: {
    id: 'Tidak ada yang menunggu, dan hampir tidak ada yang akan datang lagi hari ini.',
    en: 'Nobody waits, and hardly anybody will still come today.',
  },
  learned: {
    id: 'Yang masih akan datang diperkirakan dari {days} hari layanan dan dari hari ini.',
    en: 'Who will still come is judged from {days} {days|business day|business days} and from today.',
  },
  unlearned: {
    id: 'Belum ada hari yang dipelajari: yang masih akan datang diperkirakan dari hari ini saja, jadi kurang pasti.',
    en: 'No day has been learned from yet: who will still come is judged from today alone, and less surely.',
  },
} satisfies Words;

/** What the simulated days say: in a sentence, in figures, as two curves, and as tables. */
@customElement('what-if-answer')
export class WhatIfAnswerElement extends LitElement {
  static override styles = [base, pageStyle, whatIfAnswerStyle];

  @property({ attribute: false }) answer!: WhatIfAnswer;
  /** False: how the day goes on as it is. */
  @property({ type: Boolean }) changed = false;
  @property() timezone = '';
  /** In a sentence, the two figures that count, and the two curves: beside something else. */
  @property({ type: Boolean, reflect: true }) small = false;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { wait, unserved, coming, learnedDays } = this.answer;
    const said = learnedDays === 0 ? say(words.unlearned) : say(words.learned, { days: learnedDays });
    const parted = this.changed ? bothWays(this.answer) : null;
    if (wait === null) return html`<p class="empty" role="status">${say(words.quiet)}</p>`;
    return html`<p class="said" role="status">${this.changed ? changeSentence(this.answer) : nothing}</p>
      ${parted === null ? nothing : html`<p class="parted">${parted}</p>`}
      <dl>
        ${this.#figure(words.wait, wait, minuteWords, spreadWords)}
        ${this.#figure(words.unserved, unserved, meanWords, countRange)}
        ${this.small ? nothing : this.#figure(words.coming, coming, meanWords, countRange)}
      </dl>
      <p class="sure">${said}</p>
      ${this.#charts()} ${this.small ? nothing : html`${chartTables(this.answer, this.changed, this.timezone)} ${this.#services()}`}`;
  }

  #figure(
    name: Words[string],
    { asIs, asAsked }: Compared,
    inWords: (value: number) => string,
    range: (spread: Compared['asIs']) => string,
  ) {
    const { say } = this.#language;
    const part = (which: 'asIs' | 'asAsked', of: Compared['asIs']) =>
      html`<dd class=${which}><i aria-hidden="true"></i><span class="visually-hidden">${say(words[which])}: </span><b>${inWords(of.mean)}</b> <small>${range(of)}</small></dd>`;
    return html`<div>
      <dt>${say(name)}</dt>
      ${part('asIs', asIs)} ${this.changed ? part('asAsked', asAsked) : nothing}
    </div>`;
  }

  #charts() {
    const { say } = this.#language;
    const { curve, stillWaiting } = this.answer;
    const waits = curve.flatMap(({ from, asIs, asAsked }) => (from === null ? [] : [{ at: from, asIs, asAsked }]));
    const frame = {
      ...frameOf(this.answer),
      ...{ closes: say(words.closes), timezone: this.timezone, isChanged: this.changed },
    };
    const times = stillWaiting.map(({ at }) => at);
    const chart = (chart: Omit<Chart, 'inWords'>, inWords = (line: number) => `${line}`) =>
      whatIfChart({ ...chart, inWords }, frame, times);
    const waitLines = scaleOfWaits(mostOf(waits));
    const inSeconds = { points: waits, lines: waitLines.map((minutes) => minutes * 60), isEndMarked: false };
    return html`<div class="charts">
      ${
        waits.length < 2
          ? nothing
          : html`<figure>
              ${this.#caption(words.waits, html`<span>${say(words.range)}</span>`)}
              ${chart({ ...inSeconds, label: say(words.waits) }, (line) => `${line / 60}`)}
            </figure>`
      }
      <figure class="still">
        ${this.#caption(words.still, html`<span><em></em>${say(words.end)}</span>`)}
        ${chart({ points: stillWaiting, lines: scaleOfPeople(mostOf(stillWaiting)), isEndMarked: true, label: say(words.still) })}
      </figure>
    </div>`;
  }

  #caption(title: Words[string], more: TemplateResult) {
    const { say } = this.#language;
    return html`<figcaption>
      <b>${say(title)}</b>
      <span class="asIs"><i></i>${say(words.asIs)}</span>
      ${this.changed ? html`<span class="asAsked"><i></i>${say(words.asAsked)}</span>` : nothing}
      ${more}
    </figcaption>`;
  }

  #services() {
    const { say } = this.#language;
    const { services } = this.answer;
    const rows = services.filter(({ asIs, asAsked }) => asIs.waitSeconds !== null || asAsked.waitSeconds !== null);
    const heads = this.changed
      ? [words.service, words.asIs, words.asAsked, words.leftAsIs, words.leftAsAsked]
      : [words.service, words.wait, words.leftAsIs];
    const columns = heads.map((each) => say(each));
    const wait = (seconds: number | null) => (seconds === null ? say(words.none) : minuteWords(seconds));
    if (rows.length === 0) return nothing;
    return html`<details>
      <summary>${say(words.services)}</summary>
      ${rowTable({
        columns,
        rows,
        idOf: ({ serviceId }) => serviceId,
        show: ({ name, agencyName, asIs, asAsked }) => {
          const cells = this.changed
            ? [wait(asIs.waitSeconds), wait(asAsked.waitSeconds), meanWords(asIs.unserved), meanWords(asAsked.unserved)]
            : [wait(asIs.waitSeconds), meanWords(asIs.unserved)];
          return html`<tr role="row">
            <td role="cell" class="name"><b>${say(name)}</b><small>${say(agencyName)}</small></td>
            ${cells.map((each, place) => html`<td role="cell" class="numbers" data-label=${columns[place + 1]!}>${each}</td>`)}
          </tr>`;
        },
      })}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'what-if-answer': WhatIfAnswerElement;
  }
}
