import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Me } from '../../shared/access/access.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { fromContext, meContext, visitorContext } from '../ui/contexts.ts';
import { controls } from '../ui/controls.ts';
import { raise } from '../ui/events.ts';
import '../ui/language-toggle.ts';
import type { Visitor } from '../ui/pages.ts';
import { supervises } from '../ui/routes.ts';

const words = {
  heading: { id: 'Pilih loket', en: 'Choose a counter' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  account: { id: 'Akun', en: 'Account' },
  signOut: { id: 'Bukan Anda? Ganti petugas', en: 'Not you? Change officer' },
} satisfies Words;

/** Who chooses a counter, and where else they can go. Raises `page-asked` and `signed-out`. */
@customElement('counter-list-header')
export class CounterListHeader extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      header {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-3) var(--space-5);
        border-bottom: 1px solid var(--line);
      }
      h1 {
        flex: 1;
        font-size: var(--size-xl);
        font-weight: 800;
        letter-spacing: -0.02em;
      }
      header p {
        color: var(--mist);
      }
      header .plain {
        min-height: 2.25rem;
        padding: 0 var(--space-3);
        font-size: 0.9375rem;
        background: transparent;
        border-color: transparent;
      }
      header .plain:hover {
        background: var(--foam);
      }
      @media (max-width: 900px) {
        header {
          flex-wrap: wrap;
          gap: 0 var(--space-1);
          padding: var(--space-2) var(--space-4);
        }
        header .plain {
          margin-left: calc(var(--space-3) * -1);
        }
        h1 {
          white-space: nowrap;
        }
        header p {
          padding-right: var(--space-4);
        }
      }
    `,
  ];

  @fromContext(meContext) private me!: Me;
  @fromContext(visitorContext) private visitor!: Visitor;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<header>
      <h1>${say(words.heading)}</h1>
      <p>${this.me.name}</p>
      ${supervises(this.visitor) ? this.#page('supervision') : nothing} ${this.#page('account')}
      <button type="button" class="plain" @click=${() => raise(this, 'signed-out', { everywhere: false })}>
        ${say(words.signOut)}
      </button>
      <language-toggle></language-toggle>
    </header>`;
  }

  #page(page: 'supervision' | 'account') {
    return html`<button type="button" class="plain" @click=${() => raise(this, 'page-asked', { page })}>
      ${this.#language.say(words[page])}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-list-header': CounterListHeader;
  }
}
