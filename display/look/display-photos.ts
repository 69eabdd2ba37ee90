import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressOf } from '../../shared/client/connection/api.ts';
import { base } from '../../shared/client/look/tokens.ts';
import type { PictureId } from '../../shared/hall/look.ts';
import { lookRoutes } from '../../shared/routes/look.ts';

/** Each photo stands so long. */
const turnMs = 40_000;

/** The one that is seen now, and its neighbours: the one that goes fades, the one that comes is there in time. */
export function photosAround(
  photos: readonly PictureId[],
  now: number,
): { seen: PictureId; loaded: PictureId[] } | null {
  const turn = Math.floor(now / turnMs);
  const at = (place: number) => photos[(place + photos.length) % photos.length];
  const seen = at(turn % photos.length);
  if (seen === undefined) return null;
  const around = [-1, 0, 1].flatMap((step) => at((turn % photos.length) + step) ?? []);
  return { seen, loaded: [...new Set(around)].toSorted() };
}

/** The hall's photos, one after the other, while nobody is called. Its edge melts into the ground that the words stand on. */
@customElement('display-photos')
export class DisplayPhotos extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
        overflow: hidden;
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
        opacity: 0;
        transition: opacity 1600ms ease-in-out;
      }
      .seen {
        opacity: 1;
      }
      :host::after {
        position: absolute;
        inset: 0;
        content: '';
        background: linear-gradient(to right, var(--calm), transparent 30%);
      }
      @media (orientation: portrait) {
        :host::after {
          background: linear-gradient(to bottom, var(--calm), transparent 30%);
        }
      }
    `,
  ];

  @property({ attribute: false }) photos: readonly PictureId[] = [];
  @property({ type: Number }) now = 0;
  /** Hears of a photo that cannot be had. */
  @property({ attribute: false }) lose: (photo: PictureId) => void = () => undefined;

  override render() {
    const around = photosAround(this.photos, this.now);
    if (around === null) return nothing;
    return repeat(
      around.loaded,
      (id) => id,
      (id) =>
        html`<img alt="" class=${id === around.seen ? 'seen' : ''} src=${addressOf(lookRoutes.seePicture, { id, query: {} })} @error=${() => this.lose(id)} />`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-photos': DisplayPhotos;
  }
}
