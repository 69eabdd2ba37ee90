import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { raise } from '../ui/events.ts';
import { formStyle } from '../ui/form-style.ts';

const words = {
  name: { id: 'Nama masuk', en: 'Sign-in name' },
  password: { id: 'Kata sandi', en: 'Password' },
  show: { id: 'Lihat', en: 'Show' },
  capsLock: { id: 'Caps Lock menyala.', en: 'Caps Lock is on.' },
  missing: { id: 'Tulis nama masuk Anda dahulu.', en: 'Write your sign-in name first.' },
  go: { id: 'Masuk', en: 'Sign in' },
  forgotten: { id: 'Lupa kata sandi?', en: 'Forgotten the password?' },
  forgottenMore: {
    id: 'Minta tautan baru kepada supervisor instansi Anda atau administrator MPP. Dengan tautan itu Anda membuat kata sandi baru sendiri.',
    en: 'Ask your agency’s supervisor or the hall’s administrator for a new link. With it you set a new password yourself.',
  },
  going: { id: 'Sedang masuk…', en: 'Signing in…' },
} satisfies Words;

/** Name, Enter, password, Enter. */
@customElement('password-form')
export class PasswordForm extends LitElement {
  static override styles = [
    base,
    formStyle,
    css`
      :host {
        --field: 3.5rem;
      }
      input {
        font-size: var(--size-l);
      }
      .filled {
        width: 100%;
        min-height: 4rem;
        margin-top: var(--space-2);
        padding: 0 var(--space-5);
        justify-content: space-between;
        font-size: var(--size-l);
      }
      details {
        margin-top: var(--space-4);
        color: var(--mist);
      }
      summary {
        width: fit-content;
        padding: var(--space-2) 0;
        font-weight: 600;
        cursor: pointer;
      }
      details p {
        line-height: 1.4;
        text-wrap: pretty;
      }
    `,
  ];

  /** Who signed in on this machine last. */
  @property() signInName = '';
  @property({ type: Boolean }) busy = false;
  /** Why the last attempt was refused. */
  @property({ attribute: false }) refusal: Refusal | null = null;
  @state() private missing = false;
  @state() private shown = false;
  @state() private capsLock = false;
  @query('#name') private name!: HTMLInputElement;
  @query('#password') private password!: HTMLInputElement;
  #language = new LanguageController(this);

  override firstUpdated(): void {
    this.name.value = this.signInName;
    (this.signInName === '' ? this.name : this.password).focus();
  }

  /** Puts the focus on the password and selects it; the name stays. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.get('busy') || this.busy || !this.refusal) return;
    this.password.focus();
    this.password.select();
  }

  override render() {
    const { say } = this.#language;
    return html`<form @submit=${this.#submit} @keydown=${this.#watchCapsLock} @keyup=${this.#watchCapsLock}>
      <div class="field">
        <label for="name">${say(words.name)}</label>
        <input
          id="name"
          type="text"
          maxlength="40"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          aria-invalid=${this.missing ? 'true' : 'false'}
          aria-describedby="problem"
        />
      </div>
      <div class="field">
        <label for="password">${say(words.password)}</label>
        <div class="secret">
          <input
            id="password"
            type=${this.shown ? 'text' : 'password'}
            maxlength="200"
            autocomplete="current-password"
            aria-invalid=${this.refusal ? 'true' : 'false'}
            aria-describedby="problem"
          />
          <button type="button" class="plain" aria-pressed=${this.shown ? 'true' : 'false'} @click=${this.#turnShown}>
            ${say(words.show)}
          </button>
        </div>
      </div>
      <div role="alert" id="problem">${this.#problem()}</div>
      <button type="submit" class=${this.busy ? 'filled pending' : 'filled'} aria-disabled=${this.busy ? 'true' : 'false'}>
        ${say(this.busy ? words.going : words.go)} <kbd aria-hidden="true">Enter</kbd>
      </button>
      <details>
        <summary>${say(words.forgotten)}</summary>
        <p>${say(words.forgottenMore)}</p>
      </details>
    </form>`;
  }

  #problem() {
    const text = this.missing ? words.missing : (this.refusal?.sentence ?? null);
    if (text) return html`<p class="problem">${this.#language.say(text)}</p>`;
    return this.capsLock ? html`<p>${this.#language.say(words.capsLock)}</p>` : nothing;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const signInName = this.name.value.trim().toLowerCase();
    this.missing = signInName === '';
    if (this.missing) this.name.focus();
    else if (this.password.value === '') this.password.focus();
    else raise(this, 'sign-in-wished', { signInName, password: this.password.value });
  }

  #watchCapsLock(event: KeyboardEvent): void {
    this.capsLock = event.getModifierState?.('CapsLock') ?? false;
  }

  #turnShown(): void {
    this.shown = !this.shown;
    this.password.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'password-form': PasswordForm;
  }
}
