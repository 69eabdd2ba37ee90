import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { raise } from '../../ui/events.ts';
import { formStyle } from '../../ui/form-style.ts';
import { isObviousPin, pinDigits } from '../pin.ts';
import { AccountForm, accountStyle, keepEnter } from './account-form.ts';

const words = {
  lead: {
    id: 'Dengan PIN Anda masuk lebih cepat, hanya di komputer loket yang sudah dipasangkan supervisor.',
    en: 'A PIN is a quicker way in, only at a counter’s machine that the supervisor has opened for PINs.',
  },
  current: { id: 'Kata sandi Anda', en: 'Your password' },
  pin: { id: 'PIN baru, 6 angka', en: 'New PIN, 6 digits' },
  six: { id: 'PIN terdiri dari 6 angka.', en: 'A PIN has 6 digits.' },
  same: { id: 'Jangan enam angka yang sama atau berurutan.', en: 'Not six equal or consecutive digits.' },
  back: { id: 'Kembali', en: 'Back' },
  remove: { id: 'Hapus PIN', en: 'Take the PIN away' },
  save: { id: 'Simpan PIN', en: 'Save the PIN' },
} satisfies Words;

/** The password, and six digits; or the PIN is taken away. */
@customElement('account-pin')
export class AccountPin extends AccountForm {
  static override styles = [base, formStyle, accountStyle];

  @property({ type: Boolean }) hasPin = false;
  @state() private own: Text | null = null;
  @query('#pin') private pin!: HTMLInputElement;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<form @submit=${this.#submit} @keydown=${keepEnter}>
      <p class="hint">${say(words.lead)}</p>
      ${this.currentPassword(words.current)}
      <div class="field">
        <label for="pin">${say(words.pin)}</label>
        <input id="pin" type="password" inputmode="numeric" maxlength="6" autocomplete="off" @input=${this.#typed} />
      </div>
      ${this.alert(this.own ?? this.problem)}
      <div class="buttons">
        <button type="button" class="plain" @click=${() => raise(this, 'going-back', null)}>${say(words.back)}</button>
        ${this.hasPin ? html`<button type="button" class="plain" @click=${this.#remove}>${say(words.remove)}</button>` : nothing}
        <button type="submit" class=${this.busy ? 'filled pending' : 'filled'}>
          ${say(words.save)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </form>`;
  }

  #typed(): void {
    this.pin.value = pinDigits(this.pin.value);
    this.own = null;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const { current, pin } = this;
    if (current.value === '') current.focus();
    else if (pin.value === '') pin.focus();
    else if (pin.value.length < 6) this.own = words.six;
    else if (isObviousPin(pin.value)) this.own = words.same;
    else raise(this, 'pin-given', { current: current.value, pin: pin.value });
  }

  #remove(): void {
    if (this.current.value === '') this.current.focus();
    else raise(this, 'pin-given', { current: this.current.value, pin: null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-pin': AccountPin;
  }
}
