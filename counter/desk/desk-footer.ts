import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, type Words } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import type { CounterView } from '../../shared/views.ts';
import { controls } from '../ui/controls.ts';
import { raise } from '../ui/events.ts';
import { ShortcutsController } from '../ui/keys/shortcuts.ts';
import { todaySummary } from './lists/today-summary.ts';
import { pageKeys } from './page-keys.ts';

const words = { today: { id: 'Hari ini', en: 'Today' } } satisfies Words;

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
      .quiet[aria-pressed='true'] {
        background: var(--foam);
      }
      p {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) today!: CounterView['today'];
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
      <p>${todaySummary(this.today)}</p>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-footer': DeskFooter;
  }
}
