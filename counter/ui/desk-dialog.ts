import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../../shared/client/elements/antrean-liveness.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { fromContext, liveContext } from './contexts.ts';
import { raise } from './events.ts';
import { FocusHome } from './keys/focus-home.ts';
import { rowInField, rowOutside, ScannerEnd } from './keys/hand.ts';

/** A person who reads the question needs longer than this. */
const armedAfterMs = 500;

/**
 * The frame of every dialog (rule G12): the browser's own, modal, so that the focus stays inside and goes back where it was.
 * Enter presses the filled button of what it is filled with; Esc raises `dismissed`. Whoever fills it closes it.
 */
@customElement('desk-dialog')
export class DeskDialog extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        width: min(var(--dialog-width, 37rem), calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        padding: 0;
        color: var(--ink);
        background: var(--paper);
        border: 0;
        border-top: 6px solid var(--gold);
        border-radius: 0 0 var(--radius-l) var(--radius-l);
        box-shadow: 0 24px 80px rgb(6 47 58 / 35%);
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: rgb(6 47 58 / 45%);
      }
      h2 {
        flex: none;
        padding: var(--space-5) var(--space-5) var(--space-3);
        font-size: var(--size-xl);
        font-weight: 700;
        line-height: 1.2;
        letter-spacing: -0.01em;
      }
      .body {
        flex: 1;
        display: flex;
        flex-direction: column;
        min-height: 0;
        padding: 0 var(--space-5) var(--space-5);
      }
      antrean-liveness {
        --liveness-size: 1rem;
      }
    `,
  ];

  @property() heading = '';
  /** What is confirmed here cannot be undone: nothing that was on its way when the dialog opened may confirm it. */
  @property({ type: Boolean }) grave = false;
  @fromContext(liveContext) private live?: boolean;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#closed} @keydown=${this.#keydown}>
      <h2 id="heading">${this.heading}</h2>
      <div class="body"><slot></slot></div>
      ${this.live === false ? html`<antrean-liveness liveness="stale"></antrean-liveness>` : nothing}
    </dialog>`;
  }

  override firstUpdated(): void {
    this.#home = new FocusHome();
    this.dialog.showModal();
    // What it is filled with may choose another place.
    this.querySelector<HTMLElement>('.filled')?.focus();
    this.#armedFrom = performance.now() + (this.grave ? armedAfterMs : 0);
    if (this.grave) this.#arming = setTimeout(() => raise(this, 'armed', null), armedAfterMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#arming !== null) clearTimeout(this.#arming);
    // Taken away without being closed.
    if (!this.#done) this.#home?.giveBackSoon();
  }

  /** Whether a press now can be an answer to what stands here. */
  get isArmed(): boolean {
    return performance.now() >= this.#armedFrom;
  }

  /** Gives the focus back. Taking the element away is up to its owner. */
  close(): void {
    this.#done = true;
    this.dialog.close();
    this.#home?.giveBack();
  }

  #done = false;
  #home: FocusHome | null = null;
  #armedFrom = Number.POSITIVE_INFINITY;
  #arming: ReturnType<typeof setTimeout> | null = null;
  readonly #scanner = new ScannerEnd();
  #wasTyping = false;

  #cancel(event: Event): void {
    event.preventDefault();
    this.#dismiss();
  }

  /** Browsers may close on a second Esc without asking. */
  #closed(): void {
    if (!this.#done) this.#dismiss();
  }

  #dismiss(): void {
    if (this.#done) return;
    this.close();
    raise(this, 'dismissed', null);
  }

  /** Enter on a button, a link or a list of the browser is theirs. That of a scanner, and one that was pressed too early, is nobody's. */
  #keydown(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
    if (typing !== this.#wasTyping) this.#scanner.forget();
    this.#wasTyping = typing;
    const isOfScanner = this.#scanner.press(event.key, event.timeStamp, typing ? rowInField : rowOutside);
    // Into the field of a form people paste and type whole lines; only a search chooses something with its Enter.
    const isForm = typing && target.getAttribute('role') !== 'combobox';
    if (event.key !== 'Enter') return;
    if ((isOfScanner && !isForm) || event.timeStamp < this.#armedFrom) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const own = [HTMLButtonElement, HTMLAnchorElement, HTMLSelectElement].some((kind) => target instanceof kind);
    if (own && !event.repeat) return;
    event.preventDefault();
    if (!event.repeat && !event.isComposing) this.querySelector<HTMLElement>('.filled')?.click();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-dialog': DeskDialog;
  }
}
