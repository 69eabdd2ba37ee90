import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Agencies, type Me, PersonChange, type PersonRow, type Role } from '../../../shared/access/access.ts';
import { proposedSignInName } from '../../../shared/base/sign-in-name.ts';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { agencyNames, roleWords } from '../../access/role-words.ts';
import { catalogueContext, fromContext, meContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import '../parts/agency-picker.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import { grantableAgencies, grantableRoles, mayChange, mayGrantAll } from './people.ts';

const words = {
  add: { id: 'Tambah pengguna', en: 'Add a person' },
  name: { id: 'Nama', en: 'Name' },
  signInName: { id: 'Nama masuk', en: 'Sign-in name' },
  signInHint: {
    id: 'Huruf kecil, angka, titik. Diketik saat masuk.',
    en: 'Small letters, digits, dots. Typed to sign in.',
  },
  role: { id: 'Peran', en: 'Role' },
  active: { id: 'Boleh masuk', en: 'May sign in' },
  invite: { id: 'Tautan undangan baru', en: 'New invitation link' },
  erase: { id: 'Hapus pengguna ini…', en: 'Erase this person…' },
  onlyHelp: {
    id: 'Anda dapat membuatkan tautan undangan baru. Peran dan instansinya diubah oleh administrator.',
    en: 'You can make a new invitation link. Role and agencies are changed by an administrator.',
  },
  back: { id: 'Kembali', en: 'Back' },
  save: { id: 'Simpan', en: 'Save' },
  saveNew: { id: 'Simpan dan buat undangan', en: 'Save and make an invitation' },
  wrongName: { id: 'Tulis namanya dahulu.', en: 'Write the name first.' },
  wrongSignInName: {
    id: 'Nama masuk: 2 sampai 40 huruf kecil, angka, titik, atau garis.',
    en: 'Sign-in name: 2 to 40 small letters, digits, dots or dashes.',
  },
  wrongAgencies: { id: 'Pilih paling sedikit satu instansi.', en: 'Choose at least one agency.' },
} satisfies Words;

/** Who somebody is, and what they may do. Raises `person-given`. */
@customElement('person-dialog')
export class PersonDialog extends LitElement {
  static override styles = [base, dialogStyle];

  @fromContext(meContext) private me!: Me;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  /** Null: a new person. */
  @property({ attribute: false }) person: PersonRow | null = null;
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @state() private given: Role = 'officer';
  @state() private agencyIds: Agencies = null;
  @state() private wrong: Text | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  @query('#name') private name!: HTMLInputElement | null;
  @query('#sign-in-name') private signInName!: HTMLInputElement;
  #language = new LanguageController(this);
  /** Whether somebody has typed it: it then no longer follows the name. */
  #isOwnSignInName = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('person')) return;
    this.given = this.person?.role ?? 'officer';
    this.agencyIds = this.person ? this.person.agencyIds : this.me.agencyIds === null ? [] : this.me.agencyIds;
    this.#isOwnSignInName = this.person !== null;
  }

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.name?.focus();
  }

  override render() {
    const { say } = this.#language;
    const { person } = this;
    const problem = this.wrong ?? this.problem;
    if (person !== null && !mayChange(this.me, person)) return this.#helping(person);
    return html`<desk-dialog heading=${person?.name ?? say(words.add)}>
      <div class="fields">
        ${this.#names()} ${this.#roles()} ${this.given === 'administrator' ? nothing : this.#agencies()}
        ${person ? this.#also(person) : nothing}
      </div>
      <div class="buttons">
        <p role="alert">${problem ? say(problem) : nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class=${this.busy ? 'filled pending' : 'filled'} @click=${this.#save}>
          ${say(person ? words.save : words.saveNew)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  /** Of somebody who can be helped with a new link, and not changed (rule S12). */
  #helping(person: PersonRow) {
    const { say } = this.#language;
    return html`<desk-dialog heading=${person.name}>
      <p>${person.signInName} · ${say(roleWords[person.role])} · ${agencyNames(person.agencyIds, this.catalogue)}</p>
      <p>${say(words.onlyHelp)}</p>
      <div class="buttons">
        <p role="alert">${this.problem ? say(this.problem) : nothing}</p>
        <button type="button" class="plain" @click=${() => raise(this, 'invitation-asked', null)}>${say(words.invite)}</button>
        <button type="button" class="filled" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Enter</kbd></button>
      </div>
    </desk-dialog>`;
  }

  #names() {
    const { say } = this.#language;
    return html`<div class="pair">
      <div class="field">
        <label for="name">${say(words.name)}</label>
        <input id="name" type="text" maxlength="60" autocomplete="off" autocapitalize="words" spellcheck="false"
          .value=${this.person?.name ?? ''} @input=${this.#named} />
      </div>
      <div class="field">
        <label for="sign-in-name">${say(words.signInName)}</label>
        <input id="sign-in-name" type="text" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false"
          aria-describedby="sign-in-hint" .value=${this.person?.signInName ?? ''}
          @input=${() => {
            this.#isOwnSignInName = true;
          }} />
        ${this.person ? nothing : html`<p class="hint" id="sign-in-hint">${say(words.signInHint)}</p>`}
      </div>
    </div>`;
  }

  #roles() {
    const roles = grantableRoles(this.me);
    if (roles.length === 1) return nothing;
    const { say } = this.#language;
    return html`<fieldset class="field">
      <legend>${say(words.role)}</legend>
      <div class="choices">
        ${roles.map(
          (role) => html`<label class="choice">
            <input
              type="radio"
              name="role"
              .checked=${this.given === role}
              @change=${() => {
                this.given = role;
              }}
            />
            ${say(roleWords[role])}
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #agencies() {
    return html`<agency-picker
      class="field"
      .agencies=${grantableAgencies(this.me, this.catalogue.agencies)}
      ?mayAll=${mayGrantAll(this.me)}
      .value=${this.agencyIds}
      @agencies-picked=${(event: DeskEvent<'agencies-picked'>) => {
        this.agencyIds = event.detail.agencyIds;
      }}
    ></agency-picker>`;
  }

  /** Nobody can erase their own account. */
  #also({ officerId, isActive }: PersonRow) {
    const { say } = this.#language;
    return html`<div class="also">
      <label class="choice"><input type="checkbox" id="active" .checked=${isActive} /> ${say(words.active)}</label>
      <button type="button" class="plain" @click=${() => raise(this, 'invitation-asked', null)}>${say(words.invite)}</button>
      ${
        officerId === this.me.officerId
          ? nothing
          : html`<button type="button" class="plain grave" @click=${() => raise(this, 'removal-asked', null)}>
              ${say(words.erase)}
            </button>`
      }
    </div>`;
  }

  #named(): void {
    if (!this.#isOwnSignInName) this.signInName.value = proposedSignInName(this.name?.value ?? '');
  }

  #save(event: Event): void {
    event.stopPropagation();
    if (this.busy) return;
    const active = this.renderRoot.querySelector<HTMLInputElement>('#active');
    const change = PersonChange.safeParse({
      name: (this.name?.value ?? '').replace(/\s+/g, ' '),
      signInName: this.signInName.value,
      role: this.given,
      agencyIds: this.given === 'administrator' ? null : this.agencyIds,
      isActive: active?.checked ?? true,
    });
    this.wrong = change.success ? null : wrongOf(change.error.issues[0]?.path[0]);
    if (change.success) raise(this, 'person-given', { change: change.data });
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

function wrongOf(field: PropertyKey | undefined): Text {
  if (field === 'name') return words.wrongName;
  return field === 'signInName' ? words.wrongSignInName : words.wrongAgencies;
}

declare global {
  interface HTMLElementTagNameMap {
    'person-dialog': PersonDialog;
  }
}
