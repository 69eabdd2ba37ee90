import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Me } from '../../../shared/access/access.ts';
import type { Text } from '../../../shared/base/text.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, catalogueContext, fromContext, meContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import { formStyle } from '../../ui/form-style.ts';
import '../../ui/keys/shortcut-switch.ts';
import { accountDialogStyle } from './account-dialog-style.ts';
import './account-history.ts';
import './account-password.ts';
import './account-pin.ts';
import { agencyNames, roleWords } from '../role-words.ts';

const words = {
  trial: {
    id: 'Anda masuk untuk mencoba, tanpa kata sandi.',
    en: 'You are signed in for a trial, without a password.',
  },
  password: { id: 'Ganti kata sandi', en: 'Change the password' },
  setPin: { id: 'Pasang PIN', en: 'Set a PIN' },
  changePin: { id: 'Ganti atau hapus PIN', en: 'Change or take away the PIN' },
  history: { id: 'Riwayat akun', en: 'Account history' },
  out: { id: 'Keluar', en: 'Sign out' },
  everywhere: { id: 'Keluar di semua perangkat', en: 'Sign out everywhere' },
  close: { id: 'Tutup', en: 'Close' },
} satisfies Words;

type Shown = 'password' | 'pin' | 'history';
type Act = Shown | 'out' | 'everywhere';

/** What people can do about themselves. Digits choose, Esc goes back. */
@customElement('account-dialog')
export class AccountDialog extends LitElement {
  static override styles = [base, formStyle, accountDialogStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(meContext) private me!: Me;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  /** Let in by a PIN. */
  @property({ type: Boolean }) byPin = false;
  @state() private shown: 'menu' | Shown = 'menu';
  /** What has been done. */
  @state() private told: Text | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  /** The digits are heard only while the focus is inside. */
  override async updated(changed: PropertyValues): Promise<void> {
    if (!changed.has('shown') || this.shown !== 'menu') return;
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('li button')?.focus();
  }

  override render() {
    return html`<desk-dialog heading=${this.me.name} @keydown=${this.#keydown}>
      ${this.#body()}
    </desk-dialog>`;
  }

  #body() {
    const { shown, me } = this;
    const { busy, problem } = this.#ask;
    switch (shown) {
      case 'menu':
        return this.#menu();
      case 'password':
        return html`<account-password
          ?busy=${busy}
          .problem=${problem}
          @password-given=${this.#password}
          @going-back=${this.#back}
        ></account-password>`;
      case 'pin':
        return html`<account-pin
          ?busy=${busy}
          ?hasPin=${me.hasPin}
          .problem=${problem}
          @pin-given=${this.#pin}
          @going-back=${this.#back}
        ></account-pin>`;
      case 'history':
        return html`<account-history @going-back=${this.#back}></account-history>`;
      default:
        return unreachable(shown);
    }
  }

  #menu() {
    const { say } = this.#language;
    const { me } = this;
    const labels: Record<Act, Text> = { ...words, pin: me.hasPin ? words.changePin : words.setPin };
    return html`<p class="who">
        ${say(roleWords[me.role])}${me.role === 'administrator' ? nothing : html` · ${agencyNames(me.agencyIds, this.catalogue ?? null)}`}
        ${me.isTrial ? html`<br />${say(words.trial)}` : nothing}
      </p>
      <p class="told" role="status" ?hidden=${!this.told}>${this.told ? say(this.told) : nothing}</p>
      <ul>
        ${this.#acts.map(
          (act, index) => html`<li>
            <button type="button" @click=${() => this.#do(act)}>
              <kbd aria-hidden="true">${index + 1}</kbd> ${say(labels[act])}
            </button>
          </li>`,
        )}
      </ul>
      <p class="end">
        <shortcut-switch></shortcut-switch>
        <button type="button" class="plain" @click=${this.#close}>${say(words.close)} <kbd aria-hidden="true">Esc</kbd></button>
      </p>`;
  }

  /** A PIN is for a counter: it changes nothing about itself or the password, and ends no session elsewhere. */
  get #acts(): Act[] {
    if (this.me.isTrial) return ['out'];
    if (this.byPin) return ['history', 'out'];
    return this.me.role === 'administrator'
      ? ['password', 'history', 'out', 'everywhere']
      : ['password', 'pin', 'history', 'out', 'everywhere'];
  }

  #do(act: Act): void {
    if (act === 'password' || act === 'pin' || act === 'history') this.#show(act, null);
    else {
      this.#close();
      raise(this, 'sign-out-asked', { everywhere: act === 'everywhere' });
    }
  }

  #keydown(event: KeyboardEvent): void {
    if (this.shown !== 'menu' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = /^[1-9]$/.test(event.key) ? this.#acts[Number(event.key) - 1] : undefined;
    if (!act) return;
    event.preventDefault();
    this.#do(act);
  }

  #password(event: DeskEvent<'password-given'>): Promise<void> {
    const { current, password } = event.detail;
    return this.#change(() => this.api.changePassword({ body: { current, password } }), {
      id: 'Kata sandi sudah diganti. Sesi Anda di perangkat lain sudah berakhir.',
      en: 'The password is changed. Your sessions on other devices have ended.',
    });
  }

  #pin(event: DeskEvent<'pin-given'>): Promise<void> {
    const { current, pin } = event.detail;
    const told =
      pin === null
        ? { id: 'PIN sudah dihapus.', en: 'The PIN is gone.' }
        : { id: 'PIN sudah disimpan.', en: 'The PIN is set.' };
    return this.#change(() => this.api.changePin({ body: { current, pin } }), told);
  }

  async #change(wish: () => Promise<Result<Me>>, told: Text): Promise<void> {
    const done = await this.#ask.ask(wish);
    if (!done) return;
    raise(this, 'me-changed', { me: done.value });
    this.#show('menu', told);
  }

  #back(): void {
    this.#show('menu', null);
  }

  #show(shown: 'menu' | Shown, told: Text | null): void {
    this.shown = shown;
    this.told = told;
    this.#ask.forget();
  }

  #close(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-dialog': AccountDialog;
  }
}
