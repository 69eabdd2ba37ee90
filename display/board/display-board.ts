import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CounterId } from '../../shared/base/ids.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { type BoardPage, boardLines } from './board-pages.ts';
import './display-counter.ts';

const words = {
  counters: { id: 'Loket', en: 'Counters' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
} satisfies Words;

/** One page of counters, down and then across. */
@customElement('display-board')
export class DisplayBoard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: calc(0.6 * var(--u)) var(--edge) calc(1 * var(--u));
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        height: calc(4.3 * var(--u));
        font-size: var(--label);
      }
      h2 {
        font-size: inherit;
        font-weight: 700;
        line-height: 1.2;
      }
      .pages {
        display: flex;
        gap: calc(1.2 * var(--u));
      }
      .pages i {
        width: calc(4 * var(--u));
        height: calc(0.9 * var(--u));
        background: var(--rule);
      }
      .pages .shown {
        background: var(--text);
      }
      ul {
        display: grid;
        grid-auto-flow: column;
        grid-template-rows: repeat(var(--lines), var(--line-height));
        grid-auto-columns: minmax(0, 1fr);
        column-gap: calc(4 * var(--u));
        animation: appear 900ms ease-out;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
      @media (orientation: portrait) {
        ul {
          grid-auto-flow: row;
          grid-template-rows: none;
          grid-auto-rows: var(--tall-line-height);
        }
      }
    `,
  ];

  @property({ attribute: false }) pages: BoardPage[] = [];
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) now = 0;
  @property() timezone = 'Asia/Jakarta';
  @property({ type: Boolean }) stale = false;
  /** Where the call in front goes to. */
  @property({ attribute: false }) called: CounterId | null = null;
  #language = new LanguageController(this);

  protected override willUpdate(): void {
    const lines = boardLines(this.pages);
    this.style.setProperty('--lines', `${lines}`);
    this.style.setProperty('--tall-line-height', `calc(${lines > 5 ? 7.2 : 7.9} * var(--u))`);
    this.style.setProperty('--line-height', `calc(${lines > 5 ? (this.#isTitled ? 7.5 : 7.9) : 9} * var(--u))`);
  }

  override render() {
    const page = this.pages[this.shown];
    if (page === undefined) return nothing;
    return html`<section aria-labelledby="counters">
      ${this.#renderHead(page)} ${keyed(this.shown, this.#renderPage(page))}
    </section>`;
  }

  /** If there are several pages, each needs a name. */
  get #isTitled(): boolean {
    return this.pages.length > 1;
  }

  #renderHead({ zone }: BoardPage) {
    const title = this.#language.say(zone ?? words.counters);
    if (!this.#isTitled) return html`<h2 class="visually-hidden" id="counters">${title}</h2>`;
    const count = this.#language.say(words.page, { page: this.shown + 1, pages: this.pages.length });
    return html`<header>
      <h2 id="counters">${title}</h2>
      <span class="pages" role="img" aria-label=${count}>
        ${this.pages.map((_, place) => html`<i class=${place === this.shown ? 'shown' : ''}></i>`)}
      </span>
    </header>`;
  }

  #renderPage({ counters }: BoardPage) {
    return html`<ul>
      ${repeat(
        counters,
        ({ counterId }) => counterId,
        (counter) => html`<li>
          <display-counter
            .counter=${counter}
            .now=${this.now}
            .timezone=${this.timezone}
            .stale=${this.stale}
            .front=${counter.counterId === this.called}
          ></display-counter>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-board': DisplayBoard;
  }
}
