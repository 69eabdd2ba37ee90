import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CounterId } from '../../shared/base/ids.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { type BoardCounter, type BoardPage, type BoardWait, boardLines } from './board-pages.ts';
import './display-counter.ts';
import './display-wait.ts';

const words = {
  counters: { id: 'Loket', en: 'Counters' },
  waits: { id: 'Perkiraan tunggu nomor baru', en: 'Expected wait of a new number' },
  noWaits: { id: 'Saat ini tidak ada yang menunggu.', en: 'Nobody waits at the moment.' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
} satisfies Words;

/** In `--u`. A title takes its room from the lines, and none from the call. */
function lineHeight(lines: number, isTitled: boolean): number {
  if (lines > 5) return isTitled ? 7.2 : 7.9;
  return isTitled && lines > 3 ? 8.1 : 9;
}

/** One page of counters or of waits, down and then across. */
@customElement('display-board')
export class DisplayBoard extends LitElement {
  static override styles = [
    base,
    css`
      :host,
      section {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      :host {
        padding: calc(0.6 * var(--u)) var(--edge) calc(1 * var(--u));
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        flex: none;
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
        grid-template-rows: repeat(var(--lines), minmax(0, var(--line-height)));
        grid-auto-columns: minmax(0, 1fr);
        min-height: 0;
        column-gap: calc(4 * var(--u));
        animation: appear 900ms ease-out;
      }
      p {
        display: grid;
        align-content: center;
        flex-basis: calc(var(--lines) * var(--line-height));
        min-height: 0;
        font-size: var(--label);
        font-weight: 600;
        color: var(--quiet);
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
          grid-auto-rows: minmax(0, var(--tall-line-height));
        }
        p {
          flex-basis: calc(2 * var(--lines) * var(--tall-line-height));
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
    this.style.setProperty('--line-height', `calc(${lineHeight(lines, this.#isTitled)} * var(--u))`);
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

  #renderHead({ zone, waits }: BoardPage) {
    const title = this.#language.say(zone ?? (waits === null ? words.counters : words.waits));
    if (!this.#isTitled) return html`<h2 class="visually-hidden" id="counters">${title}</h2>`;
    const { page, pages } = this.#place;
    const count = this.#language.say(words.page, { page: page + 1, pages });
    return html`<header>
      <h2 id="counters">${title}</h2>
      <span class="pages" role="img" aria-label=${count}>
        ${Array.from({ length: pages }, (_, place) => html`<i class=${place === page ? 'shown' : ''}></i>`)}
      </span>
    </header>`;
  }

  /** A page that comes back between pages of waits is one all the same. */
  get #place(): { page: number; pages: number } {
    const pages = new Set(this.pages.map(({ counters, waits }) => waits ?? counters));
    const shown = this.pages[this.shown];
    return { page: [...pages].indexOf(shown?.waits ?? shown?.counters ?? []), pages: pages.size };
  }

  #renderPage({ counters, waits }: BoardPage) {
    if (waits === null) return this.#renderCounters(counters);
    return waits.length === 0 ? html`<p>${this.#language.say(words.noWaits)}</p>` : this.#renderWaits(waits);
  }

  #renderWaits(waits: readonly BoardWait[]) {
    return html`<ul>
      ${waits.map(
        (wait) =>
          html`<li><display-wait .wait=${wait} .now=${this.now} .timezone=${this.timezone} ?wide=${waits.length <= boardLines(this.pages)}></display-wait></li>`,
      )}
    </ul>`;
  }

  #renderCounters(counters: readonly BoardCounter[]) {
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
