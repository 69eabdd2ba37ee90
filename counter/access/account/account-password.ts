import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { raise } from '../../ui/events.ts';
import { formStyle } from '../../ui/form-style.ts';
import { AccountForm, accountStyle, keepEnter } from './account-form.ts';
import '../new-password.ts';
import type { NewPassword } from '../new-password.ts';

const words = {
  current: { id: 'Kata sandi sekarang', en: 'Current password' },
  back: { id: 'Kembali', en: 'Back' },
  save: { id: 'Ganti kata sandi', en: 'Change the password' },
} satisfies Words;

/** The old password once, the new one twice. */
@customElement('account-password')
export class AccountPassword extends AccountForm {
  static override styles = [base, formStyle, accountStyle];

  @query('new-password') private field!: NewPassword;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<form @submit=${this.#submit} @keydown=${keepEnter}>
      ${this.currentPassword(words.current)}
      <new-password class="field" @confirmed=${this.#submit}></new-password>
      ${this.alert(this.problem)}
      <div class="buttons">
        <button type="button" class="plain" @click=${() => raise(this, 'going-back', null)}>${say(words.back)}</button>
        <button type="submit" class=${this.busy ? 'filled pending' : 'filled'}>
          ${say(words.save)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </form>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    const { current, field } = this;
    if (current.value === '') current.focus();
    else if (field.isEmpty) field.focus();
    else {
      const password = field.take();
      if (password !== null) raise(this, 'password-given', { current: current.value, password });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-password': AccountPassword;
  }
}
