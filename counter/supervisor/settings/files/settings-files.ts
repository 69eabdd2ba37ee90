import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Text } from '../../../../shared/base/text.ts';
import { type Api, addressOf } from '../../../../shared/client/connection/api.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { settingsRoutes } from '../../../../shared/routes/settings.ts';
import type { TableKind } from '../../../../shared/settings/told.ts';
import { AskController } from '../../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../../ui/contexts.ts';
import { raise } from '../../../ui/events.ts';
import { decodedText } from '../../tables/decode.ts';
import type { Problem } from '../draft/problems.ts';
import '../review/problem-list.ts';
import { wayWords } from '../review/way-words.ts';
import { fileAddress } from '../versions/settings-versions.ts';
import '../versions/events.ts';
import { hallOfFile } from './hall-json.ts';
import './table-import.ts';
import { filesStyle } from './files-style.ts';
import { tableFile } from './table-file.ts';

const words = {
  heading: { id: 'Impor dan ekspor', en: 'Import and export' },
  all: { id: 'Seluruh pengaturan', en: 'All settings' },
  allLead: {
    id: 'Satu berkas JSON, juga untuk HALL_FILE. Penyunting teks mengenalinya dengan skema.',
    en: 'One JSON file, also for HALL_FILE. Editors know its shape from the schema.',
  },
  download: { id: 'Unduh yang berlaku', en: 'Download those in force' },
  downloadDraft: { id: 'Unduh rancangan ini', en: 'Download this draft' },
  schema: { id: 'Skema', en: 'Schema' },
  take: { id: 'Ambil dari berkas…', en: 'Take from a file…' },
  taken: {
    id: 'Isi {name} menjadi rancangan. Tinjau bedanya, lalu terapkan.',
    en: '{name} is the draft now. Review what differs, then apply it.',
  },
  tables: { id: 'Tabel', en: 'Tables' },
  tablesLead: {
    id: 'Unduh tabelnya, sunting dengan Excel atau LibreOffice, lalu ambil kembali (CSV atau XLSX).',
    en: 'Download the table, edit it with Excel or LibreOffice, and bring it back (CSV or XLSX).',
  },
  services: { id: 'Layanan', en: 'Services' },
  counters: { id: 'Loket', en: 'Counters' },
  holidays: { id: 'Hari libur', en: 'Holidays' },
  table: { id: 'Unduh tabel', en: 'Download the table' },
  tableOf: { id: 'Ambil tabel {what}', en: 'Take a table of {what}' },
  tableTake: { id: 'Ambil dari tabel…', en: 'Take from a table…' },
} satisfies Words;

const kinds: readonly TableKind[] = ['services', 'counters', 'holidays'];

/** The settings as files: out of the hall, and into the draft. Raises `version-wanted`. */
@customElement('settings-files')
export class SettingsFiles extends LitElement {
  static override styles = [base, filesStyle];

  @fromContext(apiContext) private api!: Api;
  @property({ attribute: false }) hall!: HallShape;
  /** Whether all of the settings may be replaced. */
  @property({ type: Boolean }) whole = false;
  @property({ type: Boolean }) changed = false;
  @state() private wrong: { problem: Text; details: readonly Problem[] } | null = null;
  @state() private takenName = '';
  @state() private importing: TableKind | null = null;
  @query('input') private file!: HTMLInputElement;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    return html`<h1>${say(words.heading)}</h1>
      <section>
        <h2>${say(words.all)}</h2>
        <p>${say(words.allLead)}</p>
        <div class="acts">
          <a class="plain" download="mpp.json" href=${addressOf(settingsRoutes.exportHall, {})}>${say(words.download)}</a>
          ${this.changed ? html`<a class="plain" download="rancangan-mpp.json" href=${fileAddress(this.hall)}>${say(words.downloadDraft)}</a>` : nothing}
          <a class="plain" download="hall.schema.json" href=${addressOf(settingsRoutes.readHallSchema, {})}>${say(words.schema)}</a>
          ${this.whole ? html`<button type="button" class="plain" @click=${() => this.file.click()}>${say(words.take)}</button>` : nothing}
        </div>
        <input type="file" accept=".json,application/json" hidden tabindex="-1" aria-label=${say(words.take)} @change=${this.#chosen} />
        <div role="status">${this.takenName ? html`<p class="told">${say(words.taken, { name: this.takenName })}</p>` : nothing} ${this.#wrong()}</div>
      </section>
      ${this.#tables()}`;
  }

  #wrong(): TemplateResult | typeof nothing {
    if (!this.wrong) return nothing;
    const { say } = this.#language;
    const { problem, details } = this.wrong;
    return html`<p class="problem">${say(problem)}</p>
      <ul class="details">
        ${details.slice(0, 20).map(({ path, text }) => html`<li>${path.length > 0 ? `${wayWords(path.map(String), [])}: ` : nothing}${say(text)}</li>`)}
      </ul>`;
  }

  #tables(): TemplateResult {
    const { say } = this.#language;
    const problem = this.#ask.problem;
    return html`<section>
      <h2>${say(words.tables)}</h2>
      <p>${say(words.tablesLead)}</p>
      ${kinds.map(
        (kind) => html`<div class="acts">
          <b>${say(words[kind])}</b>
          <button type="button" class="plain" aria-label="${say(words.table)}: ${say(words[kind])}" @click=${() => this.#download(kind)}>${say(words.table)}</button>
          <button type="button" class="plain" aria-label="${say(words.tableTake)} ${say(words[kind])}" @click=${() => {
            this.importing = kind;
          }}>${say(words.tableTake)}</button>
        </div>`,
      )}
      <p class="problem" role="alert">${problem ? say(problem) : nothing}</p>
      ${this.importing ? this.#import(this.importing) : nothing}
    </section>`;
  }

  #import(kind: TableKind): TemplateResult {
    return html`<table-import
      kind=${kind}
      heading=${this.#language.say(words.tableOf, { what: this.#language.say(words[kind]).toLowerCase() })}
      .hall=${this.hall}
      @dismissed=${(event: Event) => {
        event.stopPropagation();
        this.importing = null;
      }}
    ></table-import>`;
  }

  async #chosen(): Promise<void> {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const read = hallOfFile(decodedText(new Uint8Array(await file.arrayBuffer())));
    this.file.value = '';
    this.wrong = 'hall' in read ? null : read;
    this.takenName = 'hall' in read ? file.name : '';
    if ('hall' in read) raise(this, 'version-wanted', { hall: read.hall });
  }

  async #download(kind: TableKind): Promise<void> {
    const answer = await this.#ask.ask(() => this.api.readHallTable({ id: kind }));
    if (!answer) return;
    const link = document.createElement('a');
    link.download = `${kind === 'holidays' ? 'hari-libur' : kind === 'services' ? 'layanan' : 'loket'}.csv`;
    link.href = tableFile(answer.value.rows);
    link.click();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-files': SettingsFiles;
  }
}
