import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import './events.ts';

const words = {
  heading: { id: 'Rancangan belum diterapkan', en: 'The draft is not applied' },
  lead: {
    id: 'Perubahan Anda belum berlaku. Rancangan disimpan di peramban ini sampai Anda kembali.',
    en: 'What you changed is not in force. The draft is kept in this browser until you come back.',
  },
  stay: { id: 'Tetap di sini', en: 'Stay here' },
  drop: { id: 'Buang rancangan', en: 'Throw the draft away' },
  leave: { id: 'Simpan rancangan dan pergi', en: 'Keep the draft and leave' },
} satisfies Words;

/** Asks whoever leaves the settings what is to become of the draft. Raises `leave-chosen`, or `dismissed` for staying. */
@customElement('leave-dialog')
export class LeaveDialog extends LitElement {
  static override styles = [base, dialogStyle];

  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.filled')?.focus();
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    return html`<desk-dialog heading=${say(words.heading)} @confirmed=${(event: Event) => event.stopPropagation()}>
      <p>${say(words.lead)}</p>
      <div class="buttons">
        <button type="button" class="plain grave" @click=${() => this.#choose(false)}>${say(words.drop)}</button>
        <button type="button" class="plain" @click=${() => this.#choose(true)}>${say(words.leave)}</button>
        <button type="button" class="filled" @click=${this.#stay}>${say(words.stay)} <kbd aria-hidden="true">Esc</kbd></button>
      </div>
    </desk-dialog>`;
  }

  #choose(isKept: boolean): void {
    this.frame.close();
    raise(this, 'leave-chosen', { isKept });
  }

  #stay(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leave-dialog': LeaveDialog;
  }
}
