import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';

const words = {
  steps: { id: 'Langkah', en: 'Steps' },
  choose: { id: 'Layanan', en: 'Service' },
  prepare: { id: 'Berkas', en: 'Papers' },
  priority: { id: 'Prioritas', en: 'Priority' },
  number: { id: 'Nomor', en: 'Number' },
} satisfies Words;

const steps = [words.choose, words.prepare, words.priority, words.number];

/** Where one is on the way to the number. */
@customElement('kiosk-steps')
export class KioskSteps extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        display: grid;
        grid-auto-columns: 1fr;
        grid-auto-flow: column;
        gap: 12px;
        padding: 0 var(--edge) var(--gap);
      }
      li {
        display: flex;
        gap: 0.5em;
        align-items: baseline;
        padding-top: 0.5em;
        color: var(--mist);
        border-top: 6px solid var(--line);
        line-height: 1.2;
      }
      li.done {
        border-color: var(--sea);
      }
      li[aria-current] {
        font-weight: 800;
        color: var(--ink);
        border-color: var(--sea);
      }
      @media (orientation: landscape) {
        ol {
          padding-bottom: 8px;
        }
        li {
          padding-top: 0.25em;
        }
      }
    `,
  ];

  /** From 1. */
  @property({ type: Number }) current = 1;
  #language = new LanguageController(this);

  override render() {
    return html`<ol aria-label=${this.#language.say(words.steps)}>
      ${steps.map((step, index) => {
        const label = html`<span class="number" aria-hidden="true">${index + 1}</span>${this.#language.say(step)}`;
        if (index + 1 === this.current) return html`<li aria-current="step">${label}</li>`;
        return html`<li class=${index + 1 < this.current ? 'done' : ''}>${label}</li>`;
      })}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-steps': KioskSteps;
  }
}
