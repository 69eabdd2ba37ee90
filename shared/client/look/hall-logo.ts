import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { lookRoutes } from '../../routes/look.ts';
import { addressOf } from '../connection/api.ts';
import { onLook } from './hall-look.ts';

/** The hall's logo, a little higher than the words beside it; nothing where the hall has none. Its name stands there in words. */
@customElement('hall-logo')
export class HallLogo extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    img {
      width: auto;
      max-width: 5em;
      height: 1.5em;
      margin-right: 0.45em;
      vertical-align: -0.4em;
      object-fit: contain;
    }
  `;

  @state() private address: string | null = null;
  #end: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = onLook(({ logo }) => {
      this.address = logo === undefined ? null : addressOf(lookRoutes.seePicture, { id: logo, query: {} });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  override render() {
    return this.address === null ? nothing : html`<img src=${this.address} alt="" @error=${this.#gone} />`;
  }

  /** It cannot be had now: no broken picture hangs on the wall. */
  readonly #gone = () => {
    this.address = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hall-logo': HallLogo;
  }
}
