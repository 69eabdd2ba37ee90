import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanguageController, type Words } from '../shared/client/language.ts';
import { base } from '../shared/client/tokens.ts';
import type { Text } from '../shared/text.ts';
import { controls } from './controls.ts';
import { raise } from './events.ts';
import './language-toggle.ts';

const words = {
  heading: { id: 'Selamat bekerja.', en: 'Welcome to work.' },
  lead: { id: 'Siapa yang bertugas di loket ini?', en: 'Who is on duty at this counter?' },
  name: { id: 'Nama petugas', en: 'Name of the officer' },
  hint: {
    id: 'Hanya terlihat oleh sesama petugas, tidak pernah di layar ruang tunggu.',
    en: 'Only other officers see it; it is never on the screens of the hall.',
  },
  missing: { id: 'Tulis nama Anda dahulu.', en: 'Write your name first.' },
  go: { id: 'Masuk', en: 'Sign in' },
  going: { id: 'Sedang masuk…', en: 'Signing in…' },
} satisfies Words;

const longestName = 60;

/** The first screen, until sign-in with a credential exists: it asks for a name. */
@customElement('officer-sign-in')
export class OfficerSignIn extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      main {
        position: relative;
        display: grid;
        align-content: center;
        min-height: calc(100vh - 6rem);
        max-width: 34rem;
        margin: 0 auto;
        padding: var(--space-5);
      }
      language-toggle {
        position: absolute;
        top: var(--space-4);
        right: var(--space-3);
      }
      .hall {
        font-weight: 600;
        color: var(--mist);
      }
      h1 {
        margin: var(--space-2) 0 0;
        font-size: var(--size-4xl);
        font-weight: 800;
        line-height: 1.1;
        letter-spacing: -0.03em;
      }
      .lead {
        margin: var(--space-2) 0 var(--space-6);
        font-size: var(--size-l);
        color: var(--mist);
      }
      label {
        display: block;
        margin-bottom: var(--space-2);
        font-weight: 700;
      }
      input {
        width: 100%;
        min-height: 4rem;
        padding: 0 var(--space-4);
        font-size: var(--size-xl);
        font-weight: 600;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      .hint {
        margin-top: var(--space-2);
        font-size: 0.875rem;
        color: var(--mist);
      }
      .filled {
        width: 100%;
        min-height: 4rem;
        margin-top: var(--space-5);
        padding: 0 var(--space-5);
        justify-content: space-between;
        font-size: var(--size-l);
      }
      [role='alert'] {
        min-height: 3rem;
        margin-top: var(--space-3);
        font-weight: 600;
        color: var(--coral-text);
      }
    `,
  ];

  @property() hallName = '';
  @property({ type: Boolean }) busy = false;
  /** Why the name was not taken. */
  @property({ attribute: false }) problem: Text | null = null;
  @state() private missing = false;
  @query('input') private input!: HTMLInputElement;
  #language = new LanguageController(this);

  override firstUpdated(): void {
    this.input.focus();
  }

  override render() {
    const { say } = this.#language;
    const problem = this.missing ? words.missing : this.problem;
    return html`<main>
      <language-toggle></language-toggle>
      <p class="hall">${this.hallName || html`&nbsp;`}</p>
      <h1>${say(words.heading)}</h1>
      <p class="lead">${say(words.lead)}</p>
      <form @submit=${this.#submit}>
        <label for="name">${say(words.name)}</label>
        <input
          id="name"
          name="name"
          type="text"
          maxlength=${longestName}
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          aria-describedby="hint"
          aria-invalid=${this.missing ? 'true' : 'false'}
        />
        <p class="hint" id="hint">${say(words.hint)}</p>
        <button type="submit" class="filled" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${say(this.busy ? words.going : words.go)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </form>
      <div role="alert">${problem ? html`<p>${say(problem)}</p>` : nothing}</div>
    </main>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const name = this.input.value.replace(/\s+/g, ' ').trim();
    this.missing = name === '';
    if (this.missing) this.input.focus();
    else raise(this, 'signed-in', { name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-sign-in': OfficerSignIn;
  }
}
