import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { icons } from './icons.ts';
import { buttons } from './kiosk-styles.ts';

const words = {
  up: { id: 'Ke atas', en: 'Up' },
  down: { id: 'Ke bawah', en: 'Down' },
} satisfies Words;

/** Text that may be longer than its room: then two big buttons move it, and a finger or the arrow keys do as well. */
@customElement('kiosk-scroll')
export class KioskScroll extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        min-height: 0;
      }
      .room {
        min-height: 0;
        overflow: hidden auto;
        overscroll-behavior: contain;
        scrollbar-width: none;
        touch-action: pan-y;
      }
      .room:focus-visible {
        outline-offset: -3px;
      }
      @media (max-width: 599px), (max-height: 639px) {
        .room {
          overflow: visible;
        }
      }
      .move {
        display: flex;
        flex-direction: column;
        gap: 16px;
        justify-content: end;
        margin-left: 16px;
      }
      .move button {
        padding: 0;
      }
    `,
  ];

  @property() label = '';
  @state() private more = { up: false, down: false };
  @query('.room') private room!: HTMLElement;
  #language = new LanguageController(this);
  #watcher = new ResizeObserver(() => this.#look());

  override connectedCallback() {
    super.connectedCallback();
    this.#watcher.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watcher.disconnect();
  }

  override firstUpdated() {
    this.#watcher.observe(this.room.firstElementChild!);
  }

  override render() {
    const { up, down } = this.more;
    return html`<div
        class="room"
        role="region"
        aria-label=${this.label}
        tabindex=${up || down ? 0 : nothing}
        @scroll=${this.#look}
      >
        <div><slot></slot></div>
      </div>
      ${
        up || down
          ? html`<div class="move">
              <button aria-label=${this.#language.say(words.up)} ?disabled=${!up} @click=${() => this.#move(-1)}>
                ${icons.up}
              </button>
              <button aria-label=${this.#language.say(words.down)} ?disabled=${!down} @click=${() => this.#move(1)}>
                ${icons.down}
              </button>
            </div>`
          : nothing
      }`;
  }

  #look() {
    const { scrollTop, scrollHeight, clientHeight } = this.room;
    const up = scrollTop > 2;
    const down = scrollTop + clientHeight < scrollHeight - 2;
    if (up !== this.more.up || down !== this.more.down) this.more = { up, down };
  }

  #move(direction: 1 | -1) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = direction * this.room.clientHeight * 0.8;
    this.room.scrollBy({ top, behavior: calm ? 'instant' : 'smooth' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-scroll': KioskScroll;
  }
}
