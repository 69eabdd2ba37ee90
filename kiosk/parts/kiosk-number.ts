import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numberEms } from '../../shared/client/look/number-width.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';

const words = { priority: { id: 'Prioritas', en: 'Priority' } } satisfies Words;

/** The number, as large as its letters allow; never cut, never broken. */
@customElement('kiosk-number')
export class KioskNumber extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      p {
        display: flex;
        gap: 0.12em;
        align-items: center;
        justify-content: center;
        font-size: clamp(64px, 40vw / var(--ems), 200px);
        line-height: 0.95;
      }
      @supports (width: 1cqi) {
        p {
          font-size: clamp(64px, 100cqi / var(--ems), var(--number-most, 320px));
        }
      }
      .mark {
        display: grid;
        place-content: center;
        width: 1.15em;
        height: 1.15em;
        font-family: var(--numbers);
        font-size: 0.36em;
        font-weight: 700;
        border: 0.07em solid currentColor;
        border-radius: 50%;
      }
    `,
  ];

  @property() number = '';
  @property({ type: Boolean }) priority = false;
  #language = new LanguageController(this);

  override updated() {
    const mark = this.priority ? 0.56 : 0;
    this.style.setProperty('--ems', `${numberEms(this.number) + mark + 0.04}`);
  }

  override render() {
    return html`<p>
      <span class="number">${this.number}</span>
      ${
        this.priority
          ? html`<span class="mark" role="img" aria-label=${this.#language.say(words.priority)}>P</span>`
          : nothing
      }
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-number': KioskNumber;
  }
}
