import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import { catalogueContext, fromContext } from '../ui/contexts.ts';
import { controls } from '../ui/controls.ts';
import { raise } from '../ui/events.ts';
import { ShortcutsController } from '../ui/keys/shortcuts.ts';
import './parts/act-button.ts';
import { bell } from './bell.ts';
import { todaySummary } from './lists/today-summary.ts';
import type { News } from './news.ts';
import { pageKeys } from './page-keys.ts';

const words = {
  today: { id: 'Hari ini', en: 'Today' },
  find: { id: 'Cari nomor', en: 'Find a number' },
  bellOn: { id: 'Bunyi aktif', en: 'Sound on' },
  bellOff: { id: 'Bunyi mati', en: 'Sound off' },
  bellMore: {
    id: 'Bunyi pelan bila ada yang datang ke loket yang kosong',
    en: 'A soft sound when somebody comes to an idle counter',
  },
} satisfies Words;

/** The day in one line, and the button that shows its events. */
@customElement('desk-footer')
export class DeskFooter extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      footer {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        height: var(--desk-foot);
        padding: 0 var(--space-4);
        border-top: 1px solid var(--line);
        font-size: 0.875rem;
        color: var(--mist);
        background: var(--sand);
      }
      .quiet {
        min-height: 2rem;
        padding: 0 var(--space-2);
        white-space: nowrap;
        font-size: 0.9375rem;
        color: var(--ink);
        background: transparent;
        border-color: transparent;
      }
      act-button {
        flex: none;
        color: var(--ink);
        --act-height: 2rem;
      }
      @media (max-width: 1180px) {
        footer {
          flex-wrap: wrap;
          gap: 0 var(--space-2);
          height: auto;
          min-height: var(--desk-foot);
          padding: var(--space-1) var(--space-2);
        }
      }
      .quiet[aria-pressed='true'] {
        background: var(--foam);
      }
      p {
        font-variant-numeric: tabular-nums;
      }
      .news {
        flex: 1;
        min-width: 0;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        line-height: 1.2;
        font-weight: 700;
        color: var(--leaf-text);
      }
      @media (max-width: 1180px) {
        /* A line of its own above the buttons: it names people and numbers. */
        .news {
          flex: 1 0 100%;
          order: -1;
        }
        .news:empty {
          display: none;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) today!: CounterView['today'];
  /** What happened here last without anybody's doing, and when. */
  @property({ attribute: false }) news: (News & { at: number }) | null = null;
  @state() private rings = bell.on;
  /** Whether the happenings are shown. */
  @property({ type: Boolean }) open = false;
  #language = new LanguageController(this);
  #shortcuts = new ShortcutsController(this);

  override render() {
    return html`<footer>
      <button
        type="button"
        class="plain quiet"
        aria-pressed=${this.open ? 'true' : 'false'}
        aria-keyshortcuts=${this.#shortcuts.key(pageKeys.today.toUpperCase()) ?? nothing}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
        @click=${() => raise(this, 'page-asked', { page: 'today' })}
      >
        ${this.#language.say(words.today)} <kbd aria-hidden="true">${pageKeys.today.toUpperCase()}</kbd>
      </button>
      <button
        type="button"
        class="plain quiet"
        aria-keyshortcuts=${this.#shortcuts.key(pageKeys.find) ?? nothing}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
        @click=${() => raise(this, 'page-asked', { page: 'find' })}
      >
        ${this.#language.say(words.find)} <kbd aria-hidden="true">${pageKeys.find}</kbd>
      </button>
      <act-button look="bare" name="give"></act-button>
      <act-button look="bare" name="ask-close"></act-button>
      <p>${todaySummary(this.today)}</p>
      <p class="news" role="status">${this.#told()}</p>
      <button
        type="button"
        class="plain quiet"
        aria-pressed=${this.rings ? 'true' : 'false'}
        title=${this.#language.say(words.bellMore)}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
        @click=${this.#turnBell}
      >
        ${this.#language.say(this.rings ? words.bellOn : words.bellOff)}
      </button>
    </footer>`;
  }

  #told() {
    if (!this.news) return nothing;
    return `${clockTime(this.news.at, this.catalogue.hall.timezone)} ${this.#language.say(this.news.text)}`;
  }

  #turnBell(): void {
    bell.turn(!this.rings);
    this.rings = bell.on;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-footer': DeskFooter;
  }
}
