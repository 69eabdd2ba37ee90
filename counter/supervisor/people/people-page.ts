import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Invitation, PersonChange, PersonRow } from '../../../shared/access/access.ts';
import { type ImportAnswer, mostLines, type PeopleImport } from '../../../shared/access/people-import.ts';
import type { OfficerId } from '../../../shared/base/ids.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, catalogueContext, fromContext } from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { pageRows } from '../../ui/pages.ts';
import './invitation-dialog.ts';
import { listKeys } from '../parts/list-keys.ts';
import { LoadController } from '../parts/load-controller.ts';
import '../parts/load-notice.ts';
import { OpenController } from '../parts/open-controller.ts';
import { pageBar } from '../parts/page-bar.ts';
import { pageStyle } from '../parts/page-style.ts';
import './import/events.ts';
import './import/import-dialog.ts';
import './invitation-sheet.ts';
import { everybody, findPersons, stateOf, withinFilter } from './people.ts';
import './people-filters.ts';
import './people-table.ts';
import './person-dialog.ts';
import '../parts/sure-dialog.ts';

const words = {
  count: { id: '{count} pengguna', en: '{count} {count|person|people}' },
  search: { id: 'Cari nama atau instansi', en: 'Find a name or an agency' },
  add: { id: 'Tambah pengguna', en: 'Add a person' },
  many: { id: 'Tambah banyak…', en: 'Add many…' },
  sheet: { id: 'Undangan untuk {count}…', en: 'Invitations for {count}…' },
  sheetAsk: {
    id: 'Buat tautan untuk {count} pengguna?',
    en: 'Make {count|a link|links} for {count} {count|person|people}?',
  },
  sheetConfirm: { id: 'Buat lembar undangan', en: 'Make the sheet' },
  sheetGone: { id: 'Tautan undangan mereka yang lama.', en: 'Their invitation links of before.' },
  sheetStays: { id: 'Nama, peran, dan instansi mereka.', en: 'Their names, roles and agencies.' },
  none: {
    id: 'Tidak ada yang cocok. Coba nama atau saringan lain.',
    en: 'Nobody matches. Try another name or filter.',
  },
  empty: { id: 'Belum ada petugas.', en: 'There is nobody yet.' },
  emptyMore: {
    id: 'Tambahkan pengguna pertama; ia menerima tautan untuk membuat kata sandinya sendiri.',
    en: 'Add the first one; they get a link to set a password of their own.',
  },
  erase: { id: 'Hapus {name}?', en: 'Erase {name}?' },
  eraseConfirm: { id: 'Hapus {name}', en: 'Erase {name}' },
  eraseGone: {
    id: 'Nama, nama masuk, kata sandi, dan PIN. Sesinya berakhir sekarang juga.',
    en: 'Name, sign-in name, password and PIN. All sessions end at once.',
  },
  eraseStays: {
    id: 'Catatan tentang apa yang terjadi di loket, tanpa nama.',
    en: 'The record of what happened at the counters, without the name.',
  },
} satisfies Words;

type Open =
  | { kind: 'add' }
  | { kind: 'edit'; person: PersonRow }
  | { kind: 'invited'; invitation: Invitation }
  | { kind: 'erase'; person: PersonRow }
  | { kind: 'import' }
  | { kind: 'sheet-asked'; people: PersonRow[] };

/** Who works in the hall. */
@customElement('people-page')
export class PeoplePage extends LitElement {
  static override styles = [base, pageStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @state() private query = '';
  @state() private filter = everybody;
  @state() private answer: ImportAnswer | null = null;
  /** They take the place of the list: what is printed is what is seen. */
  @state() private sheet: Invitation[] | null = null;
  #language = new LanguageController(this);
  #people = new LoadController(this, () => this.api.seePeople(), 10_000);
  #open = new OpenController<Open>(this);
  #ask = new AskController(this);

  constructor() {
    super();
    listKeys(this, () => this.#show({ kind: 'add' }));
  }

  override render() {
    const { say } = this.#language;
    const { data, refusal } = this.#people;
    if (this.sheet)
      return html`<invitation-sheet .invitations=${this.sheet} @dismissed=${this.#putAway}></invitation-sheet>`;
    return html`${pageBar(this, {
      heading: say(pageRows.people.words),
      about: data && say(words.count, { count: data.length }),
      search: { label: say(words.search), find: (query) => (this.query = query) },
      add: { label: say(words.add), start: () => this.#show({ kind: 'add' }) },
    })}
      <load-notice
        ?filled=${data !== null}
        ?live=${this.#people.isLive}
        .loads=${this.#people.loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#people.reload()}></load-notice>
      ${data ? this.#list(data) : nothing} ${this.#open.what ? this.#dialog(this.#open.what) : nothing}`;
  }

  #list(people: PersonRow[]) {
    const { say } = this.#language;
    if (people.length === 0)
      return html`<div class="empty"><h2>${say(words.empty)}</h2><p>${say(words.emptyMore)}</p>${this.#many([])}</div>`;
    const found = findPersons(withinFilter(people, this.filter), this.query, this.catalogue);
    return html`<div class="bar">
        <people-filters
          .filter=${this.filter}
          @people-narrowed=${(event: DeskEvent<'people-narrowed'>) => {
            this.filter = event.detail.filter;
          }}
        ></people-filters>
        ${this.#many(found)}
      </div>
      ${found.length === 0 ? html`<p class="empty" role="status">${say(words.none)}</p>` : this.#table(found)}`;
  }

  /** What is done for many at once. */
  #many(found: PersonRow[]) {
    const { say } = this.#language;
    const invited = found.filter((one) => stateOf(one) === 'invited').slice(0, mostLines);
    const { length: count } = invited;
    return html`<button type="button" class="plain" @click=${this.#showImport}>${say(words.many)}</button>
      ${
        count === 0
          ? nothing
          : html`<button type="button" class="plain" @click=${() => this.#show({ kind: 'sheet-asked', people: invited })}>
              ${say(words.sheet, { count })}
            </button>`
      }`;
  }

  #table(found: PersonRow[]) {
    return html`<people-table
      .people=${found}
      @person-chosen=${(event: DeskEvent<'person-chosen'>) => this.#show({ kind: 'edit', person: event.detail.person })}
    ></people-table>`;
  }

  #dialog(open: Open) {
    const { busy, problem } = this.#ask;
    if (open.kind === 'invited')
      return html`<invitation-dialog
        .invitation=${open.invitation}
        @dismissed=${this.#close}
      ></invitation-dialog>`;
    if (open.kind === 'erase') return this.#erasing(open.person);
    if (open.kind === 'sheet-asked') return this.#askingForSheet(open.people);
    if (open.kind === 'import')
      return html`<import-dialog
        .answer=${this.answer}
        .problem=${problem}
        ?busy=${busy}
        @import-given=${(event: DeskEvent<'import-given'>) => this.#import(event.detail)}
        @dismissed=${this.#close}
      ></import-dialog>`;
    const person = open.kind === 'edit' ? open.person : null;
    return html`<person-dialog
      .person=${person}
      .problem=${problem}
      ?busy=${busy}
      @person-given=${(event: DeskEvent<'person-given'>) => this.#save(person, event.detail.change)}
      @invitation-asked=${() => person && this.#invite(person)}
      @removal-asked=${() => person && this.#show({ kind: 'erase', person })}
      @dismissed=${this.#close}
    ></person-dialog>`;
  }

  #erasing(person: PersonRow) {
    const { say } = this.#language;
    const { name } = person;
    return html`<sure-dialog
      heading=${say(words.erase, { name })}
      confirm=${say(words.eraseConfirm, { name })}
      .gone=${words.eraseGone}
      .stays=${words.eraseStays}
      .problem=${this.#ask.problem}
      ?busy=${this.#ask.busy}
      @agreed=${() => this.#erase(person)}
      @dismissed=${this.#close}
    ></sure-dialog>`;
  }

  #askingForSheet(people: PersonRow[]) {
    const { say } = this.#language;
    return html`<sure-dialog
      heading=${say(words.sheetAsk, { count: people.length })}
      confirm=${say(words.sheetConfirm)}
      .gone=${words.sheetGone}
      .stays=${words.sheetStays}
      .problem=${this.#ask.problem}
      ?busy=${this.#ask.busy}
      @agreed=${() => this.#inviteAll(people.map(({ officerId }) => officerId))}
      @dismissed=${this.#close}
    ></sure-dialog>`;
  }

  readonly #showImport = (): void => {
    this.answer = null;
    this.#show({ kind: 'import' });
  };

  #show(open: Open): void {
    this.#ask.forget();
    this.#open.show(open);
  }

  readonly #close = (): void => void this.#open.close();

  async #save(person: PersonRow | null, change: PersonChange): Promise<void> {
    if (!person) {
      const { isActive: _, ...request } = change;
      const added = await this.#ask.ask(() => this.api.addPerson({ body: request }));
      if (added) this.#show({ kind: 'invited', invitation: added.value });
    } else if (await this.#ask.ask(() => this.api.changePerson({ id: person.officerId, body: change }))) this.#close();
    await this.#people.reload();
  }

  async #invite({ officerId }: PersonRow): Promise<void> {
    const invitation = await this.#ask.ask(() => this.api.invitePerson({ id: officerId }));
    if (invitation) this.#show({ kind: 'invited', invitation: invitation.value });
  }

  async #import(body: PeopleImport): Promise<void> {
    this.answer = null;
    const answer = await this.#ask.ask(() => this.api.importPeople({ body }));
    if (!answer) return;
    this.answer = answer.value;
    const { added } = answer.value;
    if (!body.confirmed || added.length === 0) return;
    await this.#people.reload();
    // Their links come next, in the order of the table: without one nobody of them can come in.
    await this.#inviteAll(added);
  }

  async #inviteAll(officerIds: OfficerId[]): Promise<void> {
    const invitations = await this.#ask.ask(() => this.api.invitePeople({ body: { officerIds } }));
    if (!invitations) return;
    this.#close();
    this.sheet = invitations.value;
  }

  readonly #putAway = (): void => {
    this.sheet = null;
    void this.#people.reload();
  };

  async #erase({ officerId }: PersonRow): Promise<void> {
    const erased = await this.#ask.ask(() => this.#people.reloadedAfter(this.api.erasePerson({ id: officerId })));
    if (erased) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-page': PeoplePage;
  }
}
