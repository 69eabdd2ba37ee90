import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CounterId } from '../../../shared/base/ids.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import { choiceStyle } from '../../ui/choice-style.ts';
import { catalogueContext, fromContext, nowContext, type Views, viewsContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import { listStep } from '../../ui/keys/list-step.ts';
import '../parts/class-mark.ts';
import { pickerStyle } from '../parts/picker-style.ts';
import { serviceName } from '../parts/service-name.ts';
import { askedFor, foundWords } from './found-words.ts';

const words = {
  heading: { id: 'Cari nomor', en: 'Find a number' },
  field: { id: 'Nomor, misalnya 41 atau A-041', en: 'A number, such as 41 or A-041' },
  list: { id: 'Nomor yang cocok', en: 'Numbers that match' },
  hint: {
    id: 'Semua nomor hari ini, apa pun keadaannya. Kode pada kertas juga dapat dipindai di sini.',
    en: 'All numbers of today, whatever their state. The code on a paper can be scanned here, too.',
  },
  none: { id: 'Tidak ada nomor seperti itu hari ini.', en: 'There is no such number today.' },
  more: { id: '+{more} lainnya. Ketik lebih banyak angka.', en: '+{more} more. Type more digits.' },
  back: { id: 'Kembali', en: 'Back' },
  confirm: { id: 'Pilih', en: 'Choose' },
} satisfies Words;

/** The hall is asked once a code has been read, and not for each of its letters. */
const pauseMs = 60;

/** Finds a number of today by its digits or its paper's code. Raises `number-found`. */
@customElement('find-dialog')
export class FindDialog extends LitElement {
  static override styles = [
    base,
    controls,
    choiceStyle,
    pickerStyle,
    css`
      :host {
        --dialog-width: 42rem;
      }
      .number {
        font-size: var(--size-l);
        font-weight: 700;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(viewsContext) private views!: Views;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) counterId!: CounterId;
  /** What was typed before the field was there. */
  @property() text = '';
  @state() private typed = '';
  @state() private active = 0;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);
  /** Enter was quicker than the hall's answer. */
  #isWanted = false;
  #asking: ReturnType<typeof setTimeout> | null = null;
  readonly #find = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'find', null);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#ask(this.text);
  }

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#asking !== null) clearTimeout(this.#asking);
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (this.#isWanted && this.#find.data) this.#choose();
  }

  override render() {
    const { say } = this.#language;
    const found = this.#find.data?.found ?? [];
    const picked = found[this.active];
    return html`<desk-dialog heading=${say(words.heading)}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        autocapitalize="characters"
        inputmode="text"
        aria-expanded=${picked ? 'true' : 'false'}
        aria-controls=${picked ? 'found' : nothing}
        aria-activedescendant=${picked ? `found-${this.active}` : nothing}
        aria-label=${say(words.field)}
        placeholder=${say(words.field)}
        .value=${this.typed}
        @input=${(event: Event) => this.#ask((event.target as HTMLInputElement).value)}
        @keydown=${this.#keydown}
      />
      ${found.length > 0 ? this.#list(found) : html`<p class="none" role="status">${say(this.#find.data ? words.none : words.hint)}</p>`}
      ${this.#buttons(picked)}
    </desk-dialog>`;
  }

  #list(found: FoundTicket[]) {
    const { say } = this.#language;
    const more = this.#find.data?.more ?? 0;
    return html`<div id="found" role="listbox" aria-label=${say(words.list)}>
      ${repeat(
        found,
        ({ ticket }) => ticket.ticketId,
        (row, index) => this.#row(row, index),
      )}
      ${more > 0 ? html`<p class="lead">${say(words.more, { more })}</p>` : nothing}
    </div>`;
  }

  #row(row: FoundTicket, index: number) {
    const { ticket } = row;
    return html`<div
      role="option"
      id=${`found-${index}`}
      aria-selected=${index === this.active ? 'true' : 'false'}
      @click=${() => this.#pick(row)}
    >
      <span>
        <b class="number">${ticket.number}</b>
        ${ticket.class === 'regular' ? nothing : html`<class-mark kind=${ticket.class} short></class-mark>`}
        <small>${serviceName(this.catalogue, ticket.serviceId)}</small>
      </span>
      <span class="side">${foundWords(row, this.catalogue.hall.timezone, this.now)}</span>
    </div>`;
  }

  #buttons(picked: FoundTicket | undefined) {
    const { say } = this.#language;
    return html`<div class="buttons">
      <button type="button" class="plain" aria-keyshortcuts="Escape" @click=${this.#dismiss}>
        ${say(words.back)} <kbd aria-hidden="true">Esc</kbd>
      </button>
      <button
        type="button"
        class="filled"
        aria-keyshortcuts="Enter"
        aria-disabled=${picked ? 'false' : 'true'}
        @click=${this.#confirm}
      >
        ${say(words.confirm)} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </div>`;
  }

  #ask(typed: string): void {
    this.typed = typed;
    this.active = 0;
    this.#isWanted = false;
    const text = askedFor(typed);
    this.#find.show(null);
    if (this.#asking !== null) clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#find.show(text === '' ? null : { counterId: this.counterId, text }), pauseMs);
  }

  #keydown(event: KeyboardEvent): void {
    const by = listStep(event.key, 6);
    if (by === null) return;
    event.preventDefault();
    const last = (this.#find.data?.found.length ?? 0) - 1;
    this.active = Math.max(0, Math.min(last, this.active + by));
  }

  #confirm(): void {
    if (this.#find.data) this.#choose();
    else this.#isWanted = askedFor(this.typed) !== '';
  }

  #choose(): void {
    this.#isWanted = false;
    const row = this.#find.data?.found[this.active];
    if (row) this.#pick(row);
  }

  #pick(found: FoundTicket): void {
    this.frame.close();
    raise(this, 'number-found', { found });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** The officer has chosen one of today's numbers. */
    'number-found': { found: FoundTicket };
    /** The officer no longer points at a number. */
    'number-let-go': null;
    /** The whole line is to be shown. */
    'line-asked': null;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'find-dialog': FindDialog;
  }
}
