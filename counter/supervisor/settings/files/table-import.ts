import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { fill, type Text } from '../../../../shared/base/text.ts';
import type { Api } from '../../../../shared/client/connection/api.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { mostTableRows, type TableAnswer, type TableKind } from '../../../../shared/settings/told.ts';
import { AskController } from '../../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../../ui/contexts.ts';
import type { DeskDialog } from '../../../ui/desk-dialog.ts';
import '../../../ui/desk-dialog.ts';
import { raise } from '../../../ui/events.ts';
import { dialogStyle } from '../../parts/dialog-style.ts';
import { rowsOfFile } from '../../tables/rows-of-file.ts';
import '../versions/events.ts';

const words = {
  choose: { id: 'Pilih berkas…', en: 'Choose a file…' },
  lead: {
    id: 'CSV atau XLSX. Baris pertama berisi nama kolom, seperti pada tabel yang diunduh. Yang tidak ada di tabel tetap seperti semula.',
    en: 'CSV or XLSX. The first row names the columns, as in the table that is downloaded. What is not in the table stays as it is.',
  },
  unreadable: {
    id: 'Berkas ini tidak dapat dibaca. Simpan sebagai XLSX atau CSV, lalu pilih lagi.',
    en: 'This file cannot be read. Save it as XLSX or CSV, then choose it again.',
  },
  empty: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  tooMany: {
    id: 'Paling banyak {most} baris. Bagi berkas ini.',
    en: 'At most {most} {most|row|rows}. Divide the file.',
  },
  sum: {
    id: '{fresh} baru, {changed} berubah, {same} sama, {faulty} perlu diperbaiki',
    en: '{fresh} new, {changed} changed, {same} the same, {faulty} to be corrected',
  },
  line: { id: 'Baris {line}', en: 'Row {line}' },
  new: { id: 'baru', en: 'new' },
  changed: { id: 'berubah', en: 'changed' },
  back: { id: 'Kembali', en: 'Back' },
  take: { id: 'Masukkan ke rancangan', en: 'Put into the draft' },
} satisfies Words;

/** A table of services, counters or holidays: what becomes of each row before any of it is in the draft. */
@customElement('table-import')
export class TableImport extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      .file {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
        margin: var(--space-3) 0;
      }
      ol {
        max-height: 40vh;
        overflow-y: auto;
      }
      li {
        padding: var(--space-1) 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        font-size: 0.875rem;
      }
      .sum {
        font-weight: 700;
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @property() kind: TableKind = 'services';
  @property() heading = '';
  @property({ attribute: false }) hall!: HallShape;
  @state() private answer: TableAnswer | null = null;
  @state() private wrong: Text | null = null;
  @state() private fileName = '';
  @query('desk-dialog') private frame!: DeskDialog;
  @query('input') private file!: HTMLInputElement;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.file button')?.focus();
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const { answer } = this;
    const problem = this.wrong ?? this.#ask.problem;
    return html`<desk-dialog heading=${this.heading} @confirmed=${(event: Event) => event.stopPropagation()}>
      <div class="fields">
        <p>${say(words.lead)}</p>
        <div class="file">
          <button type="button" class="plain" @click=${() => this.file.click()}>${say(words.choose)}</button>
          <span>${this.fileName}</span>
          <input type="file" accept=".csv,.txt,.tsv,.xlsx" hidden tabindex="-1" aria-label=${say(words.choose)} @change=${this.#chosen} />
        </div>
        <div role="status">${answer ? this.#preview(answer) : nothing}</div>
      </div>
      <div class="buttons">
        <p role="alert">${problem ? say(problem) : nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        ${answer?.hall ? html`<button type="button" class="filled" @click=${() => this.#take(answer)}>${say(words.take)}</button>` : nothing}
      </div>
    </desk-dialog>`;
  }

  #preview({ problems, lines }: TableAnswer): TemplateResult {
    const { say } = this.#language;
    const of = (outcome: TableAnswer['lines'][number]['outcome']) => lines.filter((line) => line.outcome === outcome);
    const [faulty, fresh, changed, same] = [of('faulty'), of('new'), of('changed'), of('same')];
    const counts = { fresh: fresh.length, changed: changed.length, same: same.length, faulty: faulty.length };
    return html`${problems.map((text) => html`<p class="problem">${say(text)}</p>`)}
      ${lines.length > 0 ? html`<p class="sum">${say(words.sum, counts)}</p>` : nothing}
      <ol tabindex="0">
        ${[...faulty, ...fresh, ...changed].slice(0, 200).map(this.#line)}
      </ol>`;
  }

  readonly #line = ({ line, name, outcome, problems }: TableAnswer['lines'][number]): TemplateResult => {
    const { say } = this.#language;
    const mark = outcome === 'new' || outcome === 'changed' ? ` (${say(words[outcome])})` : '';
    return html`<li>
      ${say(words.line, { line })}: <b>${name}</b>${mark}
      ${problems.map(({ column, words: text }) => html`<small class="problem">${column ? `${column}: ` : ''}${say(text)}</small>`)}
    </li>`;
  };

  async #chosen(): Promise<void> {
    const [file] = this.file.files ?? [];
    this.answer = null;
    this.wrong = null;
    if (!file) return;
    this.fileName = file.name;
    const rows = await rowsOfFile(new Uint8Array(await file.arrayBuffer()));
    // The same file can be chosen again once it is corrected.
    this.file.value = '';
    if (rows === null || rows.length === 0) this.wrong = rows ? words.empty : words.unreadable;
    else if (rows.length > mostTableRows + 1) this.wrong = fill(words.tooMany, { most: mostTableRows });
    else await this.#judge(rows);
  }

  async #judge(rows: readonly { line: number; cells: string[] }[]): Promise<void> {
    const body = { kind: this.kind, hall: this.hall, rows: [...rows] };
    const answer = await this.#ask.ask(() => this.api.judgeHallTable({ body }));
    if (answer) this.answer = answer.value;
  }

  #take({ hall }: TableAnswer): void {
    this.frame.close();
    // First: once it is dismissed nobody would hear it.
    if (hall) raise(this, 'version-wanted', { hall: hall as HallShape });
    raise(this, 'dismissed', null);
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-import': TableImport;
  }
}
