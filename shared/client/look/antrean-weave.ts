import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The weave of Buton: narrow bands of saturated colour with broken threads between them. The only ornament there is. */
@customElement('antrean-weave')
export class AntreanWeave extends LitElement {
  static override styles = css`
    :host {
      display: block;
      flex: none;
      --thread: calc(var(--weave, 16px) / 16);
      height: calc(var(--thread) * 16);
      background:
        repeating-linear-gradient(
            to right,
            var(--brand-2) 0 calc(var(--thread) * 9),
            transparent 0 calc(var(--thread) * 14)
          )
          0 calc(var(--thread) * 7) / 100% calc(var(--thread) * 2) no-repeat,
        repeating-linear-gradient(
            to right,
            var(--sand) 0 calc(var(--thread) * 2),
            transparent 0 calc(var(--thread) * 14)
          )
          calc(var(--thread) * 8) calc(var(--thread) * 3) / 100% calc(var(--thread) * 1) no-repeat,
        repeating-linear-gradient(
            to right,
            var(--sand) 0 calc(var(--thread) * 2),
            transparent 0 calc(var(--thread) * 14)
          )
          calc(var(--thread) * 8) calc(var(--thread) * 12) / 100% calc(var(--thread) * 1) no-repeat,
        linear-gradient(
          to bottom,
          var(--brand-1) 0 12.5%,
          var(--brand-2) 0 18.75%,
          var(--plum) 0 31.25%,
          var(--coral) 0 37.5%,
          var(--deep) 0 62.5%,
          var(--coral) 0 68.75%,
          var(--plum) 0 81.25%,
          var(--brand-2) 0 87.5%,
          var(--brand-1) 0
        );
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-weave': AntreanWeave;
  }
}
