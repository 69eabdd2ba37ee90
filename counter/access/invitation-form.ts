import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { raise } from '../ui/events.ts';
import { formStyle } from '../ui/form-style.ts';
import type { Invited } from './entry-controller.ts';
import './new-password.ts';
import type { NewPassword } from './new-password.ts';

const words = {
  name: { id: 'Nama masuk Anda', en: 'Your sign-in name' },
  go: { id: 'Simpan dan masuk', en: 'Save and sign in' },
  going: { id: 'Sedang menyimpan…', en: 'Saving…' },
} satisfies Words;

/** Somebody who was invited sets a password, and is in. */
@customElement('invitation-form')
export class InvitationForm extends LitElement {
  static override styles = [
    base,
    formStyle,
    css`
      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-3);
        margin-bottom: var(--space-5);
        padding: var(--space-3) var(--space-4);
        background: var(--foam);
        border-radius: var(--radius);
      }
      .name b {
        font-family: var(--numbers);
        font-size: var(--size-l);
        overflow-wrap: anywhere;
      }
      .filled {
        width: 100%;
        min-height: 4rem;
        padding: 0 var(--space-5);
        justify-content: space-between;
        font-size: var(--size-l);
      }
    `,
  ];

  @property({ attribute: false }) invited!: Invited;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) refusal: Refusal | null = null;
  @query('new-password') private field!: NewPassword;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.field.updateComplete;
    this.field.focus();
  }

  override render() {
    const { say } = this.#language;
    const { signInName } = this.invited;
    return html`<p class="name">${say(words.name)} <b>${signInName}</b></p>
      <new-password .signInName=${signInName} @confirmed=${this.#save}></new-password>
      ${this.refusal ? html`<p class="problem" role="alert">${say(this.refusal.sentence)}</p>` : nothing}
      <button
        type="button"
        class=${this.busy ? 'filled pending' : 'filled'}
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${this.#save}
      >
        ${say(this.busy ? words.going : words.go)} <kbd aria-hidden="true">Enter</kbd>
      </button>`;
  }

  #save(event: Event): void {
    event.stopPropagation();
    if (this.busy) return;
    const password = this.field.take();
    if (password !== null) raise(this, 'sign-in-wished', { link: this.invited.link, password });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invitation-form': InvitationForm;
  }
}
