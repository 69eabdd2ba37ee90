import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { countWords, shareWords } from '../../../shared/client/words/share-words.ts';
import { type Figures, fewNumbers } from '../../../shared/record/accuracy.ts';
import { spanWords } from '../../ui/times.ts';
import { biasSentence } from './accuracy-words.ts';

const words = {
  said: { id: 'Yang disampaikan, dan kenyataannya', en: 'What was said, and what came' },
  inSaid: { id: 'dipanggil dalam rentang yang disampaikan', en: 'called within the range that was said' },
  near: { id: 'meleset paling banyak 10 menit', en: 'off by 10 minutes at most' },
  of: {
    id: '{bias} Dari {numbers} nomor yang diberi perkiraan.',
    en: '{bias} Of {numbers} {numbers|number|numbers} with an estimate.',
  },
  computed: {
    id: 'Sebelum dibulatkan, rentang 80% memuat {share}.',
    en: 'Before it is rounded, the 80% range held {share}.',
  },
  warned: {
    id: '{warned} lagi diberi tahu mungkin tidak terlayani; {called} di antaranya tetap dipanggil.',
    en: '{warned} more {warned|was|were} told that they may not be served; {called} of them {called|was|were} called all the same.',
  },
  few: {
    id: 'Baru {numbers} nomor: terlalu sedikit untuk persentase.',
    en: 'Only {numbers} {numbers|number|numbers}: too few for a percentage.',
  },
  nothingSaid: {
    id: 'Pada hari-hari ini belum ada perkiraan yang disampaikan.',
    en: 'Nothing was said of waits on these days.',
  },
  waits: { id: 'Waktu tunggu', en: 'The waits' },
  median: { id: 'separuh menunggu paling lama', en: 'half of them waited no longer' },
  ninety: { id: '9 dari 10 menunggu paling lama', en: '9 of 10 waited no longer' },
  kept: { id: 'dipanggil dalam batas waktu', en: 'called by their time' },
  ofAll: { id: 'Dari {numbers} nomor.', en: 'Of {numbers} {numbers|number|numbers}.' },
  unserved: { id: '{unserved} tidak terlayani.', en: '{unserved} went unserved.' },
  none: { id: 'Tidak ada yang dipanggil.', en: 'Nobody was called.' },
} satisfies Words;

/** The whole of it: a few strong numbers, each with what it says. */
@customElement('accuracy-summary')
export class AccuracySummary extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-5) var(--space-7);
        margin-bottom: var(--space-6);
      }
      section {
        padding-top: var(--space-3);
        border-top: 2px solid var(--ink);
      }
      h2 {
        margin-bottom: var(--space-3);
        font-size: 0.9375rem;
        font-weight: 700;
        color: var(--mist);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-5);
      }
      dl div {
        display: flex;
        flex: 0 1 9.5rem;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      dd {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-size: var(--size-2xl);
        font-weight: 800;
        line-height: 1.15;
        letter-spacing: -0.01em;
        white-space: nowrap;
      }
      dt {
        line-height: 1.3;
      }
      p {
        max-width: 40rem;
        margin-top: var(--space-3);
        line-height: 1.4;
        color: var(--mist);
      }
      @media (max-width: 820px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        dl {
          gap: var(--space-3) var(--space-4);
        }
      }
    `,
  ];

  @property({ attribute: false }) figures!: Figures;
  #language = new LanguageController(this);

  override render() {
    return html`${this.#said()} ${this.#waits()}`;
  }

  #said() {
    const { say } = this.#language;
    const { numbers, near, inSaid, biasSeconds, warned } = this.figures.said;
    const isNothing = numbers === 0 && warned === 0;
    return html`<section>
      <h2>${say(words.said)}</h2>
      ${
        numbers === 0
          ? nothing
          : html`<dl>
              ${this.#figure(words.inSaid, shareWords(inSaid, numbers))}
              ${this.#figure(words.near, shareWords(near, numbers))}
            </dl>`
      }
      <p>${isNothing ? say(words.nothingSaid) : this.#more(biasSeconds === null ? '' : biasSentence(biasSeconds))}</p>
    </section>`;
  }

  #more(bias: string): string {
    const { say } = this.#language;
    const { numbers, inComputed, warned, warnedCalled } = this.figures.said;
    const share = shareWords(inComputed, numbers);
    return [
      ...(numbers === 0 ? [] : [say(words.of, { bias, numbers: countWords(numbers) }).trim()]),
      ...(numbers > 0 && numbers < fewNumbers ? [say(words.few, { numbers })] : []),
      ...(share === null || numbers < fewNumbers ? [] : [say(words.computed, { share })]),
      ...(warned === 0 ? [] : [say(words.warned, { warned, called: warnedCalled })]),
    ].join(' ');
  }

  #waits() {
    const { say } = this.#language;
    const { numbers, called, unserved, medianSeconds, ninetySeconds, kept } = this.figures.waits;
    const span = (seconds: number | null) => (seconds === null ? null : spanWords(Math.round(seconds / 60)));
    return html`<section>
      <h2>${say(words.waits)}</h2>
      <dl>
        ${this.#figure(words.median, span(medianSeconds))} ${this.#figure(words.ninety, span(ninetySeconds))}
        ${this.#figure(words.kept, shareWords(kept, called + unserved))}
      </dl>
      <p>
        ${called === 0 ? say(words.none) : nothing} ${say(words.ofAll, { numbers: countWords(numbers) })}
        ${unserved === 0 ? nothing : say(words.unserved, { unserved: countWords(unserved) })}
      </p>
    </section>`;
  }

  #figure(label: Words[string], figure: string | null) {
    if (figure === null) return nothing;
    return html`<div>
      <dt>${this.#language.say(label)}</dt>
      <dd>${figure}</dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accuracy-summary': AccuracySummary;
  }
}
