import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Text } from '../../shared/base/text.ts';
import { addressOf } from '../../shared/client/connection/api.ts';
import { PhotosController } from '../../shared/client/look/photos-controller.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { PictureId } from '../../shared/hall/look.ts';
import { lookRoutes } from '../../shared/routes/look.ts';

const words = {
  all: { id: 'Foto {hall}', en: 'Photos of {hall}' },
  one: { id: 'Foto {place} dari {count}: {hall}', en: 'Photo {place} of {count}: {hall}' },
} satisfies Words;

/**
 * How the hall looks, so that somebody who has never been there knows it again: one photo whole, several side by side under a
 * finger. A phone loads small ones, and each only when it comes near. Nothing stands on them.
 */
@customElement('hall-photos')
export class HallPhotos extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: flex;
        gap: 0.75rem;
        overflow-x: auto;
        scroll-snap-type: x mandatory;
        scrollbar-width: thin;
      }
      li {
        flex: 0 0 86%;
        scroll-snap-align: start;
      }
      li:only-child {
        flex-basis: 100%;
      }
      img {
        display: block;
        width: 100%;
        height: auto;
        aspect-ratio: 16 / 9;
        object-fit: cover;
        background: var(--foam);
        border-radius: var(--radius-l);
      }
      @media print {
        ul {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) hallName: Text | null = null;
  #photos = new PhotosController(this);
  #language = new LanguageController(this);

  override render() {
    const { photos } = this.#photos;
    if (photos.length === 0 || this.hallName === null) return nothing;
    const { say } = this.#language;
    const hall = say(this.hallName);
    // Arrows move what has the focus, and only what is wider than the page needs it.
    return html`<ul role="list" aria-label=${say(words.all, { hall })} tabindex=${photos.length > 1 ? 0 : nothing}>
      ${repeat(
        photos,
        (photo) => photo,
        (photo, place) =>
          html`<li>${this.#photo(photo, say(words.one, { place: place + 1, count: photos.length, hall }))}</li>`,
      )}
    </ul>`;
  }

  #photo(id: PictureId, name: string) {
    const address = (query: { size?: 'small' }) => addressOf(lookRoutes.seePicture, { id, query });
    return html`<picture>
      <source media="(max-width: 640px)" srcset=${address({ size: 'small' })} />
      <img loading="lazy" decoding="async" width="1600" height="900" alt=${name} src=${address({})} @error=${() => this.#photos.lose(id)} />
    </picture>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hall-photos': HallPhotos;
  }
}
