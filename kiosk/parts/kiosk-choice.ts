import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import type { Tap } from '../flow/flow.ts';
import { tell } from '../flow/tap.ts';
import { buttons } from './kiosk-styles.ts';

/** One answer among several. */
@customElement('kiosk-choice')
export class KioskChoice extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
      }
      button {
        justify-content: start;
        padding-inline: 1.2em;
        font-size: var(--size-l);
        text-align: left;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) tap!: Tap;

  override render() {
    return html`<button @click=${() => tell(this, this.tap)}>${this.label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-choice': KioskChoice;
  }
}
