import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { controls } from '../../ui/controls.ts';

const words = {
  copy: { id: 'Salin', en: 'Copy' },
  copied: { id: 'Tersalin', en: 'Copied' },
  failed: { id: 'Tidak tersalin. Tekan Ctrl+C.', en: 'Not copied. Press Ctrl+C.' },
} satisfies Words;

/** A text to copy: a click selects it, the button copies it. */
@customElement('copy-field')
export class CopyField extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        gap: var(--space-2);
        min-width: 0;
      }
      input {
        flex: 1;
        min-width: 0;
        min-height: 2.75rem;
        padding: 0 var(--space-3);
        font-family: var(--numbers);
        background: var(--sand);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      button {
        min-width: 6.5rem;
      }
      .problem {
        align-self: center;
        font-weight: 600;
        color: var(--coral-text);
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  /** Null: not tried. */
  @state() private copied: boolean | null = null;
  @query('input') private input!: HTMLInputElement;
  #language = new LanguageController(this);

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render() {
    return html`<input readonly aria-label=${this.label} .value=${this.value} @focus=${() => this.input.select()} />
      <button type="button" class="plain" @click=${this.#copy}>
        ${this.#language.say(this.copied ? words.copied : words.copy)}
      </button>
      <span class=${this.copied === false ? 'problem' : 'visually-hidden'} role="status"
        >${this.copied === null ? nothing : this.#language.say(this.copied ? words.copied : words.failed)}</span
      >`;
  }

  /** The clipboard of the browser is for secure contexts, and a hall's own network seldom is one. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.value);
      this.copied = true;
    } catch {
      this.input.focus();
      this.input.select();
      this.copied = document.execCommand('copy');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-field': CopyField;
  }
}
