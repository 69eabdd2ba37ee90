import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../shared/base/text.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController } from '../../shared/client/words/language.ts';

/** A sentence for the officer. A hint explains why a key does nothing; a refusal is the server's answer. */
export interface Notice {
  tone: 'hint' | 'refusal';
  text: Text;
}

/** Shows a notice in a fixed place. The place is reserved, so that nothing moves when a notice appears. */
@customElement('desk-notice')
export class DeskNotice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        min-width: 0;
      }
      p {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: 0.9375rem;
        font-weight: 600;
        line-height: 1.25;
      }
      p.hint {
        color: var(--mist);
      }
      p.refusal {
        color: var(--coral-text);
      }
      svg {
        flex: none;
        width: 1.5rem;
        height: 1.5rem;
      }
    `,
  ];

  @property({ attribute: false }) notice: Notice | null = null;
  #language = new LanguageController(this);

  override render() {
    const { notice } = this;
    return html`<div role="alert">
      ${notice ? html`<p class=${notice.tone}>${sign(notice.tone)}<span>${this.#language.say(notice.text)}</span></p>` : nothing}
    </div>`;
  }
}

/** A triangle for a refusal, a circle for a hint: the shape tells it without the colour. */
const sign = (tone: Notice['tone']) => html`<svg
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2.2"
  stroke-linejoin="round"
  stroke-linecap="round"
  aria-hidden="true"
>
  ${
    tone === 'refusal'
      ? svg`<path d="M12 3.5 22 20.5H2Z M12 10v4.5 M12 17.4v.1" />`
      : svg`<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z M12 11v5 M12 7.8v.1" />`
  }
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'desk-notice': DeskNotice;
  }
}
