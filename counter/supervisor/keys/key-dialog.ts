import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Agencies, KeyRequest, KeyRole } from '../../../shared/access/access.ts';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import '../parts/agency-picker.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import { keyRoleMeanings, keyRoleWords } from './key-words.ts';

const words = {
  heading: { id: 'Kunci akses baru', en: 'New key' },
  name: { id: 'Nama sistem yang memakainya', en: 'Name of the system that uses it' },
  roles: { id: 'Boleh', en: 'May' },
  perMinute: { id: 'Permintaan paling banyak per menit', en: 'Requests a minute at most' },
  back: { id: 'Kembali', en: 'Back' },
  save: { id: 'Buat kunci akses', en: 'Make the key' },
  wrongName: { id: 'Tulis nama sistemnya dahulu.', en: 'Write the name of the system first.' },
  wrongRoles: { id: 'Pilih paling sedikit satu peran.', en: 'Choose at least one role.' },
  wrongPerMinute: { id: 'Permintaan per menit: 1 sampai 1.000.000.', en: 'Requests a minute: 1 to 1,000,000.' },
  wrongAgencies: { id: 'Pilih paling sedikit satu instansi.', en: 'Choose at least one agency.' },
} satisfies Words;

/** Asks what a new API key may do. Raises `key-given`. */
@customElement('key-dialog')
export class KeyDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      .choice {
        min-height: 3.25rem;
        line-height: 1.3;
      }
      .choice small {
        display: block;
        font-size: 0.875rem;
        font-weight: 500;
        color: var(--mist);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @state() private roles: readonly KeyRole[] = [];
  @state() private agencyIds: Agencies = null;
  @state() private wrong: Text | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  @query('#name') private name!: HTMLInputElement;
  @query('#per-minute') private perMinute!: HTMLInputElement;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.name.focus();
  }

  override render() {
    const { say } = this.#language;
    const problem = this.wrong ?? this.problem;
    return html`<desk-dialog heading=${say(words.heading)}>
      <div class="fields">
        <div class="field">
          <label for="name">${say(words.name)}</label>
          <input id="name" type="text" maxlength="60" autocomplete="off" />
        </div>
        <fieldset class="field">
          <legend>${say(words.roles)}</legend>
          ${KeyRole.options.map((role) => this.#role(role))}
        </fieldset>
        <agency-picker
          class="field"
          .agencies=${this.catalogue.agencies}
          mayAll
          .value=${this.agencyIds}
          @agencies-picked=${(event: DeskEvent<'agencies-picked'>) => {
            this.agencyIds = event.detail.agencyIds;
          }}
        ></agency-picker>
        <div class="field">
          <label for="per-minute">${say(words.perMinute)}</label>
          <input id="per-minute" type="number" min="1" max="1000000" value="600" />
        </div>
      </div>
      <div class="buttons">
        <p role="alert">${problem ? say(problem) : nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class=${this.busy ? 'filled pending' : 'filled'} @click=${this.#save}>
          ${say(words.save)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #role(role: KeyRole) {
    const { say } = this.#language;
    const others = this.roles.filter((one) => one !== role);
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${this.roles.includes(role)}
        @change=${(event: Event) => {
          this.roles = (event.target as HTMLInputElement).checked ? [...others, role] : others;
        }}
      />
      <span>${say(keyRoleWords[role])}<small>${say(keyRoleMeanings[role])}</small></span>
    </label>`;
  }

  #save(event: Event): void {
    event.stopPropagation();
    if (this.busy) return;
    const request = KeyRequest.safeParse({
      name: this.name.value.replace(/\s+/g, ' '),
      roles: this.roles,
      agencyIds: this.agencyIds,
      perMinute: this.perMinute.valueAsNumber,
    });
    this.wrong = request.success ? null : wrongOf(request.error.issues[0]?.path[0]);
    if (request.success) raise(this, 'key-given', { request: request.data });
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

function wrongOf(field: PropertyKey | undefined): Text {
  if (field === 'name') return words.wrongName;
  if (field === 'roles') return words.wrongRoles;
  return field === 'perMinute' ? words.wrongPerMinute : words.wrongAgencies;
}

declare global {
  interface HTMLElementTagNameMap {
    'key-dialog': KeyDialog;
  }
}
