import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../shared/base/text.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController } from '../../shared/client/words/language.ts';
import { controls } from './controls.ts';
import { raise } from './events.ts';

/** A whole page that says one thing, and the one way on. */
@customElement('desk-message')
export class DeskMessage extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      main {
        display: grid;
        align-content: center;
        justify-items: start;
        gap: var(--space-4);
        min-height: 80vh;
        max-width: 46rem;
        margin: 0 auto;
        padding: var(--space-6);
      }
      h1 {
        font-size: var(--size-4xl);
        font-weight: 800;
        line-height: 1.1;
        letter-spacing: -0.025em;
        text-wrap: balance;
      }
      p {
        font-size: var(--size-l);
        color: var(--mist);
      }
      .problem {
        font-weight: 600;
        color: var(--coral-text);
      }
      .filled {
        min-height: 4rem;
        margin-top: var(--space-4);
        padding: 0 var(--space-5);
        font-size: var(--size-l);
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';
  /** Why the way on was refused. */
  @property({ attribute: false }) problem: Text | null = null;
  #language = new LanguageController(this);
  /** The way on; empty: there is nothing to do but wait. */
  @property() action = '';

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render() {
    return html`<main>
      <h1>${this.heading}</h1>
      ${this.text ? html`<p>${this.text}</p>` : nothing}
      <p class="problem" role="alert">${this.problem ? this.#language.say(this.problem) : nothing}</p>
      ${
        this.action
          ? html`<button type="button" class="filled" @click=${() => raise(this, 'confirmed', null)}>
              ${this.action} <kbd aria-hidden="true">Enter</kbd>
            </button>`
          : nothing
      }
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-message': DeskMessage;
  }
}
