import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AccountNote } from '../../../shared/access/access.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, catalogueContext, fromContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import '../../ui/desk-dialog.ts';
import './note-list.ts';
import { notesStyle, notesWords } from './notes-parts.ts';

const words = {
  heading: { id: 'Yang terjadi pada akun Anda', en: 'What happened to your account' },
  seen: { id: 'Saya mengerti', en: 'I understand' },
} satisfies Words;

/** What others did with the account, told once in each browser after signing in. */
@customElement('account-notes')
export class AccountNotes extends LitElement {
  static override styles = [base, controls, notesStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  @state() private notes: AccountNote[] = [];
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    if (this.notes.length === 0 || this.catalogue === undefined) return nothing;
    const { say } = this.#language;
    return html`<desk-dialog heading=${say(words.heading)} @dismissed=${this.#putAway}>
      <note-list .notes=${this.notes}></note-list>
      <p>${say(notesWords.unknown)}</p>
      ${this.#ask.problem ? html`<p class="problem" role="alert">${say(this.#ask.problem)}</p>` : nothing}
      <button type="button" class="filled" ?disabled=${this.#ask.busy} @click=${this.#putAway}>${say(words.seen)} <kbd aria-hidden="true">Enter</kbd></button>
    </desk-dialog>`;
  }

  async #load(): Promise<void> {
    const loaded = await this.api.seeNotes();
    // Where they cannot be fetched now, the next loading of the page tells them.
    if (loaded.ok) this.notes = loaded.value;
  }

  readonly #putAway = async (): Promise<void> => {
    if (await this.#ask.ask(() => this.api.putNotesAway())) this.notes = [];
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'account-notes': AccountNotes;
  }
}
