import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AccountNote } from '../../../shared/access/access.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { formStyle } from '../../ui/form-style.ts';
import './note-list.ts';
import { notesStyle, notesWords } from './notes-parts.ts';

const words = {
  lead: {
    id: 'Yang terjadi pada akun ini dalam 90 hari terakhir, juga yang sudah ditutup.',
    en: 'What happened to this account in the last 90 days, also what was put away.',
  },
  nothing: { id: 'Tidak ada perubahan.', en: 'No changes.' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  again: { id: 'Coba lagi', en: 'Try again' },
  back: { id: 'Kembali', en: 'Back' },
} satisfies Words;

/** What others did with the account, whether or not it was put away. */
@customElement('account-history')
export class AccountHistory extends LitElement {
  static override styles = [base, formStyle, notesStyle];

  @fromContext(apiContext) private api!: Api;
  /** Null: not loaded yet. */
  @state() private notes: AccountNote[] | null = null;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }

  override render() {
    const { say } = this.#language;
    return html`<p>${say(words.lead)}</p>
      ${this.#list()}
      <div class="buttons">
        <button type="button" class="plain back" @click=${() => raise(this, 'going-back', null)}>${say(words.back)}</button>
        ${this.#ask.problem ? html`<button type="button" class="filled" @click=${this.#load}>${say(words.again)}</button>` : nothing}
      </div>`;
  }

  #list() {
    const { say } = this.#language;
    const { problem } = this.#ask;
    if (problem) return html`<p class="problem" role="alert">${say(problem)}</p>`;
    if (this.notes === null) return html`<p role="status">${say(words.loading)}</p>`;
    if (this.notes.length === 0) return html`<p>${say(words.nothing)}</p>`;
    return html`<note-list .notes=${this.notes}></note-list>
      <p>${say(notesWords.unknown)}</p>`;
  }

  readonly #load = async (): Promise<void> => {
    const loaded = await this.#ask.ask(() => this.api.seeAccountHistory());
    if (loaded) this.notes = loaded.value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'account-history': AccountHistory;
  }
}
