import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';

export type Mark = 'good' | 'quiet' | 'attention' | 'problem';

const ring = svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.2" />`;
const shapes = {
  good: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor" />`,
  quiet: ring,
  attention: svg`<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="currentColor" />`,
  problem: svg`<path d="M8 1.5 15 14H1Z" fill="currentColor" />`,
} satisfies Record<Mark, unknown>;

/** A state: a shape and the word in the slot, never a colour alone. */
@customElement('state-mark')
export class StateMark extends LitElement {
  static override styles = [
    base,
    css`
      span {
        display: inline-flex;
        align-items: baseline;
        gap: 0.5em;
        font-weight: 600;
        line-height: 1.3;
      }
      svg {
        flex: none;
        width: 0.85em;
        height: 0.85em;
        transform: translateY(0.06em);
      }
      .good {
        color: var(--leaf-text);
      }
      .quiet {
        color: var(--mist);
      }
      .attention {
        color: var(--ochre);
      }
      .problem {
        color: var(--coral-text);
      }
    `,
  ];

  @property() mark: Mark = 'quiet';

  override render() {
    return html`<span class=${this.mark}><svg viewBox="0 0 16 16" aria-hidden="true">${shapes[this.mark]}</svg><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'state-mark': StateMark;
  }
}
