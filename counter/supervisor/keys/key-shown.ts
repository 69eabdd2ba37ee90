import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { KeyAnswer } from '../../../shared/access/access.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import '../parts/copy-field.ts';

const words = {
  heading: { id: 'Kunci akses untuk {name}', en: 'Key for {name}' },
  lead: {
    id: 'Salin sekarang: kunci akses ini hanya tampil satu kali, dan di sini tidak disimpan.',
    en: 'Copy it now: this key is shown only once, and is not kept here.',
  },
  key: { id: 'Kunci akses', en: 'Key' },
  done: { id: 'Sudah saya salin', en: 'I have copied it' },
} satisfies Words;

/** Shows a new key, once. Nothing that was on its way when it came closes it, so that nobody loses the key by accident. */
@customElement('key-shown')
export class KeyShown extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      copy-field {
        margin-top: var(--space-4);
      }
      .end {
        display: flex;
        justify-content: flex-end;
        margin-top: var(--space-5);
      }
    `,
  ];

  @property({ attribute: false }) answer!: KeyAnswer;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector('copy-field')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const { row, key } = this.answer;
    return html`<desk-dialog heading=${say(words.heading, { name: row.name })} grave>
      <p>${say(words.lead)}</p>
      <copy-field label=${say(words.key)} value=${key}></copy-field>
      <p class="end"><button type="button" class="filled" @click=${this.#done}>${say(words.done)} <kbd aria-hidden="true">Enter</kbd></button></p>
    </desk-dialog>`;
  }

  #done(): void {
    if (!this.frame.isArmed) return;
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'key-shown': KeyShown;
  }
}
