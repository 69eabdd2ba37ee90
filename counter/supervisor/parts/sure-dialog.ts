import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';

const words = {
  gone: { id: 'Yang hilang', en: 'What goes' },
  stays: { id: 'Yang tetap', en: 'What stays' },
  back: { id: 'Kembali', en: 'Back' },
} satisfies Words;

/** Asks before something that cannot be undone: what is lost and what stays. It hears what was pressed after it was read (rule G2). */
@customElement('sure-dialog')
export class SureDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      h3 {
        margin-top: var(--space-3);
        font-size: 0.875rem;
        color: var(--mist);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-3);
        margin-top: var(--space-5);
      }
      [role='alert'] {
        margin-top: var(--space-3);
        font-weight: 600;
        color: var(--coral-text);
      }
    `,
  ];

  @property() heading = '';
  /** On the button: the act, and the name that it is about. */
  @property() confirm = '';
  @property({ attribute: false }) gone!: Text;
  @property({ attribute: false }) stays: Text | null = null;
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<desk-dialog heading=${this.heading} grave @armed=${() => this.requestUpdate()}>
      <h3>${say(words.gone)}</h3>
      <p>${say(this.gone)}</p>
      ${this.stays ? html`<h3>${say(words.stays)}</h3><p>${say(this.stays)}</p>` : nothing}
      <p role="alert">${this.problem ? say(this.problem) : nothing}</p>
      <div class="buttons">
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class=${this.#look} aria-disabled=${this.#isArmed ? 'false' : 'true'} @click=${this.#agree}>
          ${this.confirm} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  get #isArmed(): boolean {
    return this.frame?.isArmed ?? false;
  }

  get #look(): string {
    if (!this.#isArmed) return 'filled grave guarded';
    return this.busy ? 'filled grave pending' : 'filled grave';
  }

  #agree(): void {
    if (this.#isArmed && !this.busy) raise(this, 'agreed', null);
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sure-dialog': SureDialog;
  }
}
