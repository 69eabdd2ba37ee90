import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import { catalogueContext, fromContext, nowContext, visitorContext } from '../ui/contexts.ts';
import type { Visitor } from '../ui/pages.ts';
import './parts/act-button.ts';
import { controls } from '../ui/controls.ts';
import { raise } from '../ui/events.ts';
import { ShortcutsController } from '../ui/keys/shortcuts.ts';
import { supervises } from '../ui/routes.ts';
import { pageKeys } from './page-keys.ts';
import { plannedHere } from './parts/planned-words.ts';
import '../ui/language-toggle.ts';

const words = {
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  shared: { id: 'Loket bersama', en: 'Shared counter' },
  acts: { id: 'Loket ini', en: 'This counter' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  account: { id: 'Akun', en: 'Account' },
  help: { id: 'Semua tombol', en: 'All keys' },
} satisfies Words;

/** The counter, its agency, its officer, the hall's clock, and the acts for the counter itself. */
@customElement('desk-header')
export class DeskHeader extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      header {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: max(var(--space-2), calc(var(--rehearsal-mark, 0px) - var(--desk-weave))) var(--space-5) var(--space-2);
        min-height: 3.75rem;
        border-bottom: 1px solid var(--line);
      }
      h1 {
        flex: none;
        font-size: var(--size-xl);
        font-weight: 800;
        letter-spacing: -0.02em;
        line-height: 1.1;
      }
      .where {
        flex: 1;
        min-width: 0;
        font-size: 0.875rem;
        line-height: 1.3;
      }
      .where p {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .where p + p {
        color: var(--mist);
      }
      nav {
        flex: none;
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }
      .page {
        min-height: 2.25rem;
        padding: 0 var(--space-2) 0 var(--space-3);
        gap: var(--space-2);
        font-size: 0.9375rem;
        background: transparent;
        border-color: transparent;
      }
      .page:hover {
        background: var(--foam);
      }
      time {
        flex: none;
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-size: var(--size-xl);
        font-weight: 600;
      }
      @media (max-width: 1180px) {
        header {
          flex-wrap: wrap;
          gap: var(--space-1) var(--space-4);
        }
        nav {
          order: 3;
          width: 100%;
          margin-left: calc(var(--space-3) * -1);
          flex-wrap: wrap;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(visitorContext) private visitor!: Visitor;
  @property({ attribute: false }) view!: CounterView;
  #language = new LanguageController(this);
  #shortcuts = new ShortcutsController(this);

  override render() {
    const { view, catalogue } = this;
    const { say } = this.#language;
    const agency = view.agencyName ?? words.shared;
    const [next] = view.planned;
    return html`<header>
      <h1>${say(words.counter, { number: view.number })}</h1>
      <div class="where">
        <p>${say(agency)} · ${say(view.zoneName)}</p>
        <p>${view.officerName ?? say(catalogue.hall.shortName)}${next ? html` · <b>${say(plannedHere(next, catalogue.hall.timezone))}</b>` : nothing}</p>
      </div>
      <nav aria-label=${say(words.acts)}>
        ${(['pause', 'close', 'leave'] as const).map((name) => html`<act-button look="bare" name=${name}></act-button>`)}
        ${supervises(this.visitor) ? this.#page('supervision') : nothing} ${this.#page('account')} ${this.#page('help')}
        <language-toggle></language-toggle>
      </nav>
      <time>${clockTime(this.now, catalogue.hall.timezone)}</time>
    </header>`;
  }

  #page(page: 'help' | 'account' | 'supervision') {
    const key = pageKeys[page].toUpperCase();
    return html`<button
      type="button"
      class="plain page"
      aria-keyshortcuts=${this.#shortcuts.key(key) ?? nothing}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
      @click=${() => raise(this, 'page-asked', { page })}
    >
      ${this.#language.say(words[page])} <kbd aria-hidden="true">${key}</kbd>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-header': DeskHeader;
  }
}
