import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Text } from '../../shared/base/text.ts';
import { numberEms } from '../../shared/client/look/number-width.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, say, type Words } from '../../shared/client/words/language.ts';
import type { DisplayCall as Call } from '../../shared/views/display-view.ts';
import { capitals } from '../look/display-look.ts';
import { longestWord } from '../look/longest-word.ts';
import { callKey } from './call-queue.ts';
import { callStyle } from './display-call-style.ts';

const words = {
  number: { id: 'Nomor antrean', en: 'Number' },
  goTo: { id: 'Silakan menuju loket', en: 'Counter' },
  second: { id: 'Panggilan kedua', en: 'Second call' },
  third: { id: 'Panggilan ketiga', en: 'Third call' },
  again: { id: 'Panggilan ulang', en: 'Repeated call' },
  last: { id: 'Panggilan terakhir', en: 'Final call' },
} satisfies Words;

/** The font size of `.called`, in em. */
const spacing = -0.02;

/** The one call in front: a number and the counter it goes to. */
@customElement('display-call')
export class DisplayCallElement extends LitElement {
  static override styles = [base, capitals, callStyle];

  @property({ attribute: false }) call: Call | null = null;
  /** Where the counter is; null where the screen shows that zone alone. */
  @property({ attribute: false }) zoneName: Text | null = null;
  #language = new LanguageController(this);

  /** Not in the template: the content security policy lets no style attribute through, Lit's `styleMap` neither. */
  protected override willUpdate(): void {
    const { number, agencyName } = this.call ?? { number: '', agencyName: { id: '' } };
    this.style.setProperty('--ems', `${numberEms(number, spacing)}`);
    const name = this.#language.say(agencyName);
    this.style.setProperty('--agency-ems', `${longestWord(name) * 0.6}`);
    // Lines end before a word that does not fit: a fifth of them stays empty.
    this.style.setProperty('--agency-whole-ems', `${name.length * 0.6 * 1.25}`);
  }

  override render() {
    const { call } = this;
    return call === null ? nothing : keyed(callKey(call), this.#renderCall(call));
  }

  #renderCall(call: Call) {
    return html`<section class="cloth" aria-labelledby="number">
      <div class="row">
        <div>
          ${this.#renderCount(call)}
          <h2 class="number called" id="number">${call.number}</h2>
        </div>
        <svg class="arrow" viewBox="0 0 60 40" fill="none" stroke="currentColor" stroke-width="6" aria-hidden="true">
          <path d="M0 20h54M37 3l17 17-17 17" />
        </svg>
        ${this.#renderCounter(call)}
      </div>
    </section>`;
  }

  #renderCount(call: Call) {
    const again = repetition(call);
    return again === null
      ? bilingual(words.number)
      : html`<p class="line"><span class="again">${both(again)}</span></p>`;
  }

  #renderCounter(call: Call) {
    const { zoneName } = this;
    return html`<div class="there">
      ${bilingual(words.goTo)}
      <div class="where">
        <p class="plate"><span class="number">${call.counterNumber}</span></p>
        <div class="agency ${zoneName === null ? '' : 'zoned'} ${call.counterNumber > 99 ? 'wide' : ''}">
          <p>${this.#language.say(call.agencyName)}</p>
          ${zoneName === null ? nothing : html`<p class="zone">${this.#language.say(zoneName)}</p>`}
        </div>
      </div>
    </div>`;
  }
}

/** Indonesian, and English after it. */
const both = (text: Text) => html`${say(text, {}, 'id')}<i lang="en"> ${say(text, {}, 'en')}</i>`;
const bilingual = (text: Text) => html`<p class="line">${both(text)}</p>`;

function repetition({ call, last }: Call): Required<Text> | null {
  if (call === 1) return null;
  if (last) return words.last;
  if (call === 2) return words.second;
  return call === 3 ? words.third : words.again;
}

declare global {
  interface HTMLElementTagNameMap {
    'display-call': DisplayCallElement;
  }
}
