import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';

const words = {
  larger: { id: 'Perbesar', en: 'Enlarge' },
  smaller: { id: 'Perkecil', en: 'Reduce' },
  alone: { id: 'Buka sendiri', en: 'Open alone' },
} satisfies Words;

/** A page of the hall at its own size, made small until it fits. Its caption says what it is; more may stand beside that. */
@customElement('stage-frame')
export class StageFrame extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: 0.25rem;
        min-width: 0;
        min-height: 0;
        container-type: inline-size;
      }
      :host([large]) {
        position: fixed;
        z-index: 2;
        inset: 0;
        padding: 1.75rem 1rem 0.75rem;
        background: var(--sand);
      }
      header {
        display: flex;
        align-items: baseline;
        gap: 0.6rem;
        min-width: 0;
        font-size: 0.8125rem;
      }
      h2 {
        margin: 0;
        font-size: 0.875rem;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .beside {
        flex: 1;
        min-width: 0;
      }
      /* Enlarged it is there. */
      @container (max-width: 18rem) {
        a {
          display: none;
        }
      }
      a,
      button {
        color: var(--sea);
        font-size: 0.75rem;
        font-weight: 600;
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover,
      button:hover {
        text-decoration: underline;
      }
      .place {
        position: relative;
        overflow: hidden;
        min-height: 0;
      }
      iframe {
        position: absolute;
        top: 0;
        left: 50%;
        border: 0;
        transform-origin: top left;
        background: var(--paper);
        box-shadow: 0 0 0 2px var(--line);
      }
    `,
  ];
  @property() heading = '';
  @property() src = '';
  /** Of the page in it, pixels. */
  @property({ type: Number }) wide = 1366;
  @property({ type: Number }) high = 768;
  @property({ type: Boolean, reflect: true }) large = false;
  @query('.place') private place!: HTMLElement;
  @query('iframe') private frame!: HTMLIFrameElement;
  readonly #language = new LanguageController(this);
  readonly #watch = new ResizeObserver(() => this.#fit());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** The page in it loads itself again. */
  reload(): void {
    this.frame.contentWindow?.location.reload();
  }

  protected override firstUpdated(): void {
    this.#watch.observe(this.place);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // As an attribute it would be set again with each render, and the page in it would lose where it is.
    if (changed.has('src')) this.frame.src = this.src;
    this.#fit();
  }

  override render() {
    const { say } = this.#language;
    return html`<header>
        <h2>${this.heading}</h2>
        <span class="beside"><slot></slot></span>
        <a href=${this.src} target="_blank">${say(words.alone)}</a>
        <button type="button" aria-pressed=${this.large} @click=${this.#turn}>
          ${say(this.large ? words.smaller : words.larger)}
        </button>
      </header>
      <div class="place">
        <iframe title=${this.heading} width=${this.wide} height=${this.high}></iframe>
      </div>`;
  }

  readonly #turn = () => {
    this.large = !this.large;
  };

  #fit(): void {
    const { clientWidth, clientHeight } = this.place;
    const scale = Math.min(clientWidth / this.wide, clientHeight / this.high);
    this.frame.style.transform = `scale(${scale}) translateX(-50%)`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stage-frame': StageFrame;
  }
}
