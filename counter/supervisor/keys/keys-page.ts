import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { KeyAnswer, KeyRequest, KeyRow } from '../../../shared/access/access.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { agencyNames } from '../../access/role-words.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { pageRows } from '../../ui/pages.ts';
import './key-dialog.ts';
import './key-shown.ts';
import { listKeys } from '../parts/list-keys.ts';
import { LoadController } from '../parts/load-controller.ts';
import { keyRoleWords } from './key-words.ts';
import '../parts/load-notice.ts';
import { momentWords } from '../parts/moments.ts';
import { OpenController } from '../parts/open-controller.ts';
import { pageBar } from '../parts/page-bar.ts';
import { pageStyle } from '../parts/page-style.ts';
import { rowTable } from '../parts/row-table.ts';
import '../parts/sure-dialog.ts';

const words = {
  lead: { id: 'Untuk sistem lain yang bekerja dengan Antrean.', en: 'For other systems that work with Antrean.' },
  add: { id: 'Buat kunci akses', en: 'Make a key' },
  name: { id: 'Nama', en: 'Name' },
  roles: { id: 'Boleh', en: 'May' },
  agencies: { id: 'Instansi', en: 'Agencies' },
  perMinute: { id: 'Per menit', en: 'A minute' },
  created: { id: 'Dibuat', en: 'Made' },
  last: { id: 'Terakhir dipakai', en: 'Last used' },
  never: { id: 'belum pernah', en: 'never' },
  act: { id: 'Tindakan', en: 'Act' },
  revoke: { id: 'Cabut', en: 'Revoke' },
  revokeAsk: { id: 'Cabut kunci akses {name}?', en: 'Revoke the key {name}?' },
  revokeConfirm: { id: 'Cabut {name}', en: 'Revoke {name}' },
  revokeGone: {
    id: 'Sistem yang memakai kunci akses ini langsung ditolak. Kunci akses tidak dapat dihidupkan lagi.',
    en: 'The system that uses this key is refused at once. A key cannot be brought back.',
  },
  empty: { id: 'Belum ada kunci akses.', en: 'There are no keys yet.' },
  emptyMore: {
    id: 'Sistem lain, misalnya situs web MPP, memakai kunci akses untuk membaca layar, mengambil nomor, atau membaca catatan.',
    en: 'Another system, as the hall’s web site, uses a key to read the screens, to take numbers, or to read the record.',
  },
} satisfies Words;

type Open = { kind: 'add' } | { kind: 'made'; answer: KeyAnswer } | { kind: 'revoke'; key: KeyRow };

/** The API keys of other systems. */
@customElement('keys-page')
export class KeysPage extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      tbody tr {
        cursor: default;
      }
      td {
        vertical-align: middle;
      }
      td .plain {
        min-height: 2.25rem;
        padding: 0 var(--space-3);
        font-size: 0.9375rem;
        color: var(--coral-text);
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  #language = new LanguageController(this);
  #keys = new LoadController(this, () => this.api.seeKeys(), 10_000);
  #open = new OpenController<Open>(this);
  #ask = new AskController(this);

  constructor() {
    super();
    listKeys(this, () => this.#show({ kind: 'add' }));
  }

  override render() {
    const { say } = this.#language;
    const { data, refusal } = this.#keys;
    return html`${pageBar(this, {
      heading: say(pageRows.keys.words),
      about: say(words.lead),
      add: { label: say(words.add), start: () => this.#show({ kind: 'add' }) },
    })}
      <load-notice
        ?filled=${data !== null}
        ?live=${this.#keys.isLive}
        .loads=${this.#keys.loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#keys.reload()}></load-notice>
      ${data ? this.#list(data) : nothing} ${this.#open.what ? this.#dialog(this.#open.what) : nothing}`;
  }

  #list(keys: KeyRow[]) {
    const { say } = this.#language;
    if (keys.length === 0)
      return html`<div class="empty"><h2>${say(words.empty)}</h2><p>${say(words.emptyMore)}</p></div>`;
    const columns = [words.name, words.roles, words.agencies, words.perMinute, words.created, words.last, words.act];
    return rowTable({
      columns: columns.map((word) => say(word)),
      rows: keys,
      idOf: ({ keyId }) => keyId,
      show: (key) => this.#row(key),
    });
  }

  #row(key: KeyRow) {
    const { say } = this.#language;
    const { name, roles, agencyIds, perMinute, createdAt, lastUsedAt } = key;
    const when = (at: number) => momentWords(at, this.now, this.catalogue.hall.timezone);
    return html`<tr role="row">
      <td role="cell" class="name"><b>${name}</b></td>
      <td role="cell" data-label=${say(words.roles)}>${roles.map((role) => say(keyRoleWords[role])).join(', ')}</td>
      <td role="cell" data-label=${say(words.agencies)}>${agencyNames(agencyIds, this.catalogue)}</td>
      <td role="cell" data-label=${say(words.perMinute)} class="numbers">${perMinute}</td>
      <td role="cell" data-label=${say(words.created)} class="numbers">${when(createdAt)}</td>
      <td role="cell" data-label=${say(words.last)} class="numbers">${lastUsedAt === null ? say(words.never) : when(lastUsedAt)}</td>
      <td role="cell">
        <button type="button" class="plain" data-row aria-label=${say(words.revokeConfirm, { name })} @click=${() => this.#show({ kind: 'revoke', key })}>
          ${say(words.revoke)}
        </button>
      </td>
    </tr>`;
  }

  #dialog(open: Open) {
    const { say } = this.#language;
    const { busy, problem } = this.#ask;
    if (open.kind === 'made') return html`<key-shown .answer=${open.answer} @dismissed=${this.#close}></key-shown>`;
    if (open.kind === 'add')
      return html`<key-dialog
        .problem=${problem}
        ?busy=${busy}
        @key-given=${(event: DeskEvent<'key-given'>) => this.#add(event.detail.request)}
        @dismissed=${this.#close}
      ></key-dialog>`;
    const { name } = open.key;
    return html`<sure-dialog
      heading=${say(words.revokeAsk, { name })}
      confirm=${say(words.revokeConfirm, { name })}
      .gone=${words.revokeGone}
      .problem=${problem}
      ?busy=${busy}
      @agreed=${() => this.#revoke(open.key)}
      @dismissed=${this.#close}
    ></sure-dialog>`;
  }

  #show(open: Open): void {
    this.#ask.forget();
    this.#open.show(open);
  }

  readonly #close = (): void => void this.#open.close();

  async #add(request: KeyRequest): Promise<void> {
    const made = await this.#ask.ask(() => this.api.addKey({ body: request }));
    if (!made) return;
    this.#show({ kind: 'made', answer: made.value });
    await this.#keys.reload();
  }

  async #revoke({ keyId }: KeyRow): Promise<void> {
    const revoked = await this.#ask.ask(() => this.#keys.reloadedAfter(this.api.revokeKey({ id: keyId })));
    if (revoked) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keys-page': KeysPage;
  }
}
