import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { raise } from '../ui/events.ts';
import { formStyle } from '../ui/form-style.ts';
import { leastLength, passwordProblem, strengthOf } from './password-strength.ts';

const words = {
  password: { id: 'Kata sandi baru', en: 'New password' },
  again: { id: 'Kata sandi baru, sekali lagi', en: 'The new password, once more' },
  rule: {
    id: 'Paling sedikit 10 huruf, angka, atau spasi. Makin panjang makin kuat: beberapa kata lebih baik daripada tanda aneh.',
    en: 'At least 10 letters, digits or spaces. The longer the stronger: a few words are better than odd signs.',
  },
  show: { id: 'Lihat', en: 'Show' },
} satisfies Words;

const strengthWords = {
  short: { id: 'masih kurang {missing}', en: '{missing} more to go' },
  enough: { id: 'cukup', en: 'enough' },
  good: { id: 'kuat', en: 'strong' },
  strong: { id: 'sangat kuat', en: 'very strong' },
} satisfies Words;
const steps = ['short', 'enough', 'good', 'strong'] as const;

/** Asks for a new password twice; its length is shown as its strength. Raises `confirmed` on Enter in the second field. */
@customElement('new-password')
export class NewPassword extends LitElement {
  static override styles = [
    base,
    formStyle,
    css`
      .strength {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 1.75rem;
        margin-top: var(--space-2);
        font-size: 0.875rem;
        font-weight: 600;
      }
      .strength i {
        width: 2.5rem;
        height: 0.4rem;
        background: var(--line);
        border-radius: 0.2rem;
      }
      .strength i.on {
        background: var(--leaf);
      }
      .strength.short i.on {
        background: var(--ochre);
      }
      .again {
        margin-top: var(--space-4);
      }
    `,
  ];

  /** The sign-in name, for the browser's password manager. */
  @property() signInName = '';
  @state() private password = '';
  @state() private shown = false;
  @state() private problem: Words[string] | null = null;
  @query('#password') private first!: HTMLInputElement;
  @queryAll('input:not([readonly])') private inputs!: NodeListOf<HTMLInputElement>;
  #language = new LanguageController(this);

  override focus(): void {
    this.first?.focus();
  }

  get isEmpty(): boolean {
    return this.password === '';
  }

  override render() {
    const { say } = this.#language;
    const type = this.shown ? 'text' : 'password';
    return html`<input hidden type="text" autocomplete="username" readonly .value=${this.signInName} />
      <label for="password">${say(words.password)}</label>
      <div class="secret">
        <input id="password" type=${type} maxlength="200" autocomplete="new-password" aria-describedby="rule strength"
          @input=${this.#typed} @keydown=${this.#keydown} />
        <button type="button" class="plain" aria-pressed=${this.shown ? 'true' : 'false'} @click=${this.#turnShown}>
          ${say(words.show)}
        </button>
      </div>
      ${this.#strength()}
      <p class="hint" id="rule">${say(words.rule)}</p>
      <label class="again" for="again">${say(words.again)}</label>
      <input id="again" type=${type} maxlength="200" autocomplete="new-password" @keydown=${this.#keydown} />
      <div role="alert">${this.problem ? html`<p class="problem">${say(this.problem)}</p>` : nothing}</div>`;
  }

  #strength() {
    const strength = strengthOf(this.password);
    const at = steps.indexOf(strength);
    const text = this.#language.say(strengthWords[strength], { missing: leastLength - this.password.length });
    return html`<p class=${`strength ${strength}`} id="strength">
      ${steps.map((_, index) => html`<i aria-hidden="true" class=${this.password !== '' && index <= at ? 'on' : ''}></i>`)}
      <span>${this.password === '' ? nothing : text}</span>
    </p>`;
  }

  /** The password, once it is right; else null, and it says what to mend. */
  take(): string | null {
    const [password, again] = [...this.inputs].map(({ value }) => value);
    const problem = passwordProblem(password ?? '', again ?? '');
    this.problem = problem?.text ?? null;
    if (!problem) return password ?? null;
    this.#goTo(this.inputs[problem.field === 'password' ? 0 : 1]);
    return null;
  }

  /** Selects the text, so that typing replaces it. */
  #goTo(field: HTMLInputElement | undefined): void {
    field?.focus();
    field?.select();
  }

  #typed(event: InputEvent): void {
    this.password = (event.target as HTMLInputElement).value;
    this.problem = null;
  }

  /** Enter leads through the two fields, and then on. A frame around it must not take the same press. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || event.isComposing) return;
    if (event.target !== this.first) raise(this, 'confirmed', null);
    else this.#goTo(this.inputs[1]);
  }

  #turnShown(): void {
    this.shown = !this.shown;
    this.first.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-password': NewPassword;
  }
}
