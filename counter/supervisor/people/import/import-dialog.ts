import './events.ts';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ImportAnswer, ImportJudgement, ImportLine } from '../../../../shared/access/people-import.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../../shared/views/catalogue-view.ts';
import { agencyNames, roleWords } from '../../../access/role-words.ts';
import { catalogueContext, fromContext } from '../../../ui/contexts.ts';
import type { DeskDialog } from '../../../ui/desk-dialog.ts';
import '../../../ui/desk-dialog.ts';
import { raise } from '../../../ui/events.ts';
import { dialogStyle } from '../../parts/dialog-style.ts';
import { exampleTable, linesOfFile } from './people-table.ts';

const words = {
  heading: { id: 'Tambah banyak pengguna', en: 'Add many people' },
  lead: {
    id: 'Pilih berkas XLSX atau CSV dengan kolom Nama, Nama masuk, Peran, Instansi. Sebelum Anda setuju, tidak ada yang berubah.',
    en: 'Choose an XLSX or CSV file with the columns Nama, Nama masuk, Peran, Instansi. Nothing changes until you agree.',
  },
  choose: { id: 'Pilih berkas…', en: 'Choose a file…' },
  file: { id: 'Berkas XLSX atau CSV', en: 'XLSX or CSV file' },
  example: { id: 'Unduh contoh', en: 'Download an example' },
  sum: {
    id: '{fresh} baru, {there} sudah ada, {faulty} perlu diperbaiki.',
    en: '{fresh} new, {there} there already, {faulty} to be corrected.',
  },
  correct: {
    id: 'Perbaiki baris itu di berkasnya, lalu pilih lagi. Belum ada yang ditambahkan.',
    en: 'Correct these lines in the file, then choose it again. Nobody was added.',
  },
  line: { id: 'Baris {line}', en: 'Line {line}' },
  fresh: { id: 'baru', en: 'new' },
  there: { id: 'sudah ada', en: 'there already' },
  back: { id: 'Kembali', en: 'Back' },
  add: { id: 'Tambahkan {count} dan buat undangan', en: 'Add {count} and make {count|an invitation|invitations}' },
  nothing: { id: 'Tidak ada yang perlu ditambahkan', en: 'There is nobody to add' },
} satisfies Words;

/**
 * The browser's own file field speaks the browser's language: it is pressed by a button of ours (rule Y5).
 * Reads a table of people, shows what would become of each line, and asks. Raises `import-given`.
 */
@customElement('import-dialog')
export class ImportDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      .file {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        margin: var(--space-4) 0;
      }
      .chosen {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .file a {
        margin-left: auto;
        font-weight: 650;
        color: var(--sea);
      }
      ol {
        max-height: min(24rem, 45vh);
        padding: 0;
        margin: var(--space-3) 0 0;
        overflow-y: auto;
        list-style: none;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      li {
        padding: var(--space-2) var(--space-3);
        border-bottom: 1px solid var(--line);
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      li small {
        display: block;
        color: var(--mist);
      }
      .faulty small.problem {
        font-weight: 600;
        color: var(--coral-text);
      }
      .sum {
        font-weight: 700;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  /** What the server says of the lines; null: it has not said it yet. */
  @property({ attribute: false }) answer: ImportAnswer | null = null;
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @state() private wrong: Text | null = null;
  @state() private fileName = '';
  @query('desk-dialog') private frame!: DeskDialog;
  @query('input') private file!: HTMLInputElement;
  #language = new LanguageController(this);
  #lines: ImportLine[] = [];
  /** The lines that `answer` is about are those of the file that is chosen now. */
  #isJudged = false;

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.file button')?.focus();
  }

  /** The next thing to do is to add them. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('answer') && this.answer) this.renderRoot.querySelector<HTMLElement>('.filled')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const problem = this.wrong ?? this.problem;
    const answer = this.#isJudged ? this.answer : null;
    return html`<desk-dialog heading=${say(words.heading)}>
      <p>${say(words.lead)}</p>
      <div class="file">
        <button type="button" class="plain" @click=${() => this.file.click()}>${say(words.choose)}</button>
        <input type="file" accept=".csv,.txt,.tsv,.xlsx" tabindex="-1" aria-label=${say(words.file)} hidden @change=${this.#chosen} />
        <span class="chosen">${this.fileName}</span>
        <a href=${`data:text/csv;charset=utf-8,${encodeURIComponent(exampleTable)}`} download="pengguna.csv">${say(words.example)}</a>
      </div>
      <div role="status">${answer && !problem ? this.#preview(answer) : nothing}</div>
      <div class="buttons">
        <p role="alert">${problem ? say(problem) : nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        ${answer ? this.#button(answer) : nothing}
      </div>
    </desk-dialog>`;
  }

  #preview({ lines }: ImportAnswer) {
    const { say } = this.#language;
    const of = (outcome: ImportJudgement['outcome']) => lines.filter((line) => line.outcome === outcome);
    const [faulty, fresh, there] = [of('faulty'), of('new'), of('there')];
    const counts = { fresh: fresh.length, there: there.length, faulty: faulty.length };
    return html`<p class="sum">${say(words.sum, counts)}</p>
      ${faulty.length > 0 ? html`<p>${say(words.correct)}</p>` : nothing}
      <ol tabindex="0">${[...faulty, ...fresh, ...there].map(this.#line)}</ol>`;
  }

  readonly #line = ({ line, name, signInName, outcome, problems, rights }: ImportJudgement) => {
    const { say } = this.#language;
    const about = rights
      ? [signInName, say(roleWords[rights.role]), agencyNames(rights.agencyIds, this.catalogue)].join(' · ')
      : signInName;
    const mark = outcome === 'new' ? say(words.fresh) : outcome === 'there' ? say(words.there) : null;
    return html`<li class=${outcome}>
      ${say(words.line, { line })}: <b>${name}</b>${mark === null ? nothing : html` (${mark})`}
      <small>${about}</small>
      ${problems.map((text) => html`<small class="problem">${say(text)}</small>`)}
    </li>`;
  };

  #button({ lines }: ImportAnswer) {
    const { say } = this.#language;
    if (lines.some(({ outcome }) => outcome === 'faulty')) return nothing;
    const count = lines.filter(({ outcome }) => outcome === 'new').length;
    if (count === 0) return html`<p>${say(words.nothing)}</p>`;
    return html`<button type="button" class=${this.busy ? 'filled pending' : 'filled'} @click=${this.#add}>
      ${say(words.add, { count })} <kbd aria-hidden="true">Enter</kbd>
    </button>`;
  }

  async #chosen(): Promise<void> {
    const [file] = this.file.files ?? [];
    this.#isJudged = false;
    this.wrong = null;
    if (file === undefined) return this.requestUpdate();
    this.fileName = file.name;
    const read = await linesOfFile(new Uint8Array(await file.arrayBuffer()));
    // The same file can be chosen again once it is corrected.
    this.file.value = '';
    this.wrong = read.ok ? null : read.problem;
    if (!read.ok) return;
    this.#lines = read.lines;
    this.#isJudged = true;
    raise(this, 'import-given', { lines: read.lines, confirmed: false });
  }

  #add(event: Event): void {
    event.stopPropagation();
    const lines = this.#isJudged ? (this.answer?.lines ?? []) : [];
    const isReady =
      lines.some(({ outcome }) => outcome === 'new') && lines.every(({ outcome }) => outcome !== 'faulty');
    if (isReady && !this.busy) raise(this, 'import-given', { lines: this.#lines, confirmed: true });
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-dialog': ImportDialog;
  }
}
