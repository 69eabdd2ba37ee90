import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../look/tokens.ts';
import { qrOf } from './qr.ts';

/** A QR code, with the quiet zone of four modules that a camera needs. */
@customElement('antrean-qr')
export class AntreanQr extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        aspect-ratio: 1;
        background: #fff;
      }
      svg {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property() text = '';
  /** What scanning it gives. */
  @property() label = '';

  override render() {
    const { size, path } = qrOf(this.text);
    return html`<svg
      viewBox="-4 -4 ${size + 8} ${size + 8}"
      shape-rendering="crispEdges"
      role="img"
      aria-label=${this.label}
    >
      <path d=${path} fill="#000" />
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-qr': AntreanQr;
  }
}
