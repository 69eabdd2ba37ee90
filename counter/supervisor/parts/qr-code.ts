import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encode } from 'uqr';

/** A QR code for a phone: one path of dark squares on white, with its quiet zone. */
@customElement('qr-code')
export class QrCode extends LitElement {
  static override styles = css`
    svg {
      display: block;
      width: 100%;
      background: #fff;
    }
  `;

  @property() text = '';
  @property() label = '';

  override render() {
    const { size, data } = encode(this.text, { ecc: 'M', border: 4 });
    const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      <path d=${path} />
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-code': QrCode;
  }
}
