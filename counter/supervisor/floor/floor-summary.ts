import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { minutesBetween, spanWords } from '../../ui/times.ts';
import { type AgencyRow, sumsOf } from './floor-rows.ts';

const words = {
  waiting: { id: 'menunggu', en: 'waiting' },
  oldest: { id: 'terlama {span}', en: 'the longest {span}' },
  overdue: { id: '{overdue} lewat batas waktu panggil', en: '{overdue} past the time to be called by' },
  counters: { id: '{open} dari {all} loket buka', en: '{open} of {all} {all|counter|counters} open' },
  paused: { id: '{paused} jeda', en: '{paused} on a break' },
  kept: { id: '{kept} dari {all} dipanggil tepat waktu hari ini', en: '{kept} of {all} called in time today' },
} satisfies Words;

/** The whole of it in one strong number and a few words. */
@customElement('floor-summary')
export class FloorSummary extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-4);
        margin-bottom: var(--space-4);
        font-size: 1.125rem;
        line-height: 1.3;
      }
      .number {
        font-size: var(--size-4xl);
        font-weight: 800;
        line-height: 1;
        letter-spacing: -0.02em;
      }
      .late {
        font-weight: 700;
        color: var(--coral-text);
      }
      .mist {
        color: var(--mist);
      }
      @media (max-width: 820px) {
        :host {
          gap: var(--space-1) var(--space-3);
          font-size: var(--size-m);
        }
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly AgencyRow[] = [];
  @property({ attribute: false }) now = 0;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { waiting, oldest, overdue, kept, late } = sumsOf(this.rows.flatMap(({ lines }) => lines));
    const { all, open, paused } = this.#counters();
    return html`<p><b class="number">${waiting}</b> ${say(words.waiting)}</p>
      ${oldest === null ? nothing : html`<p>${say(words.oldest, { span: spanWords(minutesBetween(oldest, this.now)) })}</p>`}
      ${overdue === 0 ? nothing : html`<p class="late">${say(words.overdue, { overdue })}</p>`}
      <p class="mist">${say(words.counters, { open, all })}${paused > 0 ? `, ${say(words.paused, { paused })}` : nothing}</p>
      ${kept + late === 0 ? nothing : html`<p class="mist">${say(words.kept, { kept, all: kept + late })}</p>`}`;
  }

  /** A shared counter stands in several rows. */
  #counters() {
    const each = new Map(this.rows.flatMap(({ counters }) => counters).map((one) => [one.counterId, one.state.status]));
    const all = [...each.values()];
    const paused = all.filter((status) => status === 'paused').length;
    const away = all.filter((status) => status === 'closed' || status === 'absent').length;
    return { all: all.length, paused, open: all.length - paused - away };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'floor-summary': FloorSummary;
  }
}
