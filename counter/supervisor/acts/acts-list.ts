import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { fromContext, liveContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import './events.ts';

const words = {
  back: { id: 'Kembali', en: 'Back' },
  none: {
    id: 'Nomor ini sedang di loket. Minta petugasnya, atau tutup loket itu dahulu.',
    en: 'This number is at a counter. Ask its officer, or close that counter first.',
  },
} satisfies Words;

/** What can be done about something: a button each, by a digit, ↑ ↓ and Enter, or a click. Raises `act-chosen`. */
@customElement('acts-list')
export class ActsList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      ul {
        margin: 0;
        padding: 3px;
        list-style: none;
        overflow-y: auto;
      }
      li button {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        width: 100%;
        min-height: 3rem;
        padding: var(--space-1) var(--space-3);
        font-size: var(--size-m);
        font-weight: 600;
        text-align: left;
        border-bottom: 1px solid var(--line);
        cursor: pointer;
      }
      li button:hover,
      li button:focus-visible {
        background: var(--foam);
        box-shadow: inset 4px 0 0 var(--sea);
      }
      li button[aria-disabled='true'] {
        color: var(--mist);
        cursor: default;
      }
      .foot {
        display: flex;
        justify-content: flex-end;
        margin-top: var(--space-5);
      }
    `,
  ];

  @fromContext(liveContext) private live!: boolean;
  @property({ attribute: false }) heading!: Text;
  @property({ attribute: false }) lead: Text | null = null;
  @property({ attribute: false }) labels: readonly Text[] = [];
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.#buttons[0]?.focus();
  }

  override render() {
    const { say } = this.#language;
    return html`<desk-dialog heading=${say(this.heading)} @keydown=${this.#keydown}>
      ${this.lead ? html`<p>${say(this.lead)}</p>` : ''}
      ${this.labels.length === 0 ? html`<p role="status">${say(words.none)}</p>` : ''}
      <ul>
        ${this.labels.map(
          (label, place) => html`<li>
            <button type="button" aria-disabled=${this.live ? 'false' : 'true'} @click=${() => this.#choose(place)}>
              <kbd aria-hidden="true">${place + 1}</kbd> ${say(label)}
            </button>
          </li>`,
        )}
      </ul>
      <div class="foot">
        <button type="button" class="plain" aria-keyshortcuts="Escape" @click=${this.#dismiss}>
          ${say(words.back)} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const place = Number(event.key) - 1;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.labels[place]) this.#choose(place);
    else if (by === undefined) return;
    else this.#walk(by);
    event.preventDefault();
  }

  #walk(by: number): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus();
  }

  #choose(place: number): void {
    if (!this.live) return;
    this.frame.close();
    raise(this, 'act-chosen', { place });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('li button')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'acts-list': ActsList;
  }
}
