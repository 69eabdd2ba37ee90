import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController, type Words } from '../../../shared/client/language.ts';
import { base } from '../../../shared/client/tokens.ts';
import { CounterId } from '../../../shared/ids.ts';
import type { CatalogueView, CounterView, DeskTicket } from '../../../shared/views.ts';
import { wishFor } from '../../ui/choice.ts';
import { choiceStyle } from '../../ui/choice-style.ts';
import { catalogueContext, fromContext, liveContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import { findServices } from '../../ui/search.ts';
import { otherCounters, transferCommand, transferProblem } from './transfer.ts';
import { transferStyle } from './transfer-style.ts';

type Service = CatalogueView['services'][number];

const words = {
  heading: { id: 'Alihkan {number}', en: 'Transfer {number}' },
  search: { id: 'Cari layanan atau instansi', en: 'Search for a service or an agency' },
  services: { id: 'Layanan tujuan', en: 'Service' },
  none: { id: 'Tidak ada layanan yang cocok. Coba kata lain.', en: 'No service matches. Try another word.' },
  counter: { id: 'Loket', en: 'Counter' },
  any: { id: 'Loket mana saja', en: 'Any counter' },
  number: { id: 'Loket {number}', en: 'Counter {number}' },
  same: { id: 'layanan sekarang', en: 'the service it has now' },
  offline: { id: 'Sambungan terputus. Menyambung lagi…', en: 'The connection is lost. Reconnecting…' },
  back: { id: 'Kembali', en: 'Back' },
  confirm: { id: 'Alihkan', en: 'Transfer' },
} satisfies Words;

/** Where a number goes next: a service of any agency, found by typing, and if wished one counter of it. */
@customElement('transfer-dialog')
export class TransferDialog extends LitElement {
  static override styles = [base, controls, choiceStyle, transferStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(liveContext) private live!: boolean;
  @property({ attribute: false }) ticket!: DeskTicket;
  @property({ attribute: false }) view!: CounterView;
  @state() private query = '';
  @state() private active = 0;
  @state() private toCounterId: CounterId | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { say } = this.#language;
    const found = this.#found();
    const service = found[this.active];
    return html`<desk-dialog
      heading=${say(words.heading, { number: this.ticket.number })}
      @confirmed=${() => this.#confirm(service)}
    >
      ${this.#search(service)}
      ${found.length === 0 ? html`<p class="none" role="status">${say(words.none)}</p>` : this.#list(found)}
      ${this.#counters(service)} ${this.#buttons(service)}
    </desk-dialog>`;
  }

  #search(service: Service | undefined) {
    return html`<input
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-expanded=${service ? 'true' : 'false'}
      aria-controls=${service ? 'services' : nothing}
      aria-activedescendant=${service ? `service-${service.serviceId}` : nothing}
      aria-label=${this.#language.say(words.search)}
      placeholder=${this.#language.say(words.search)}
      .value=${this.query}
      @input=${this.#typed}
      @keydown=${this.#keydown}
    />`;
  }

  #list(found: Service[]) {
    const { say } = this.#language;
    return html`<div id="services" role="listbox" aria-label=${say(words.services)}>
      ${repeat(
        found,
        ({ serviceId }) => serviceId,
        (service, index) => this.#row(service, index),
      )}
    </div>`;
  }

  #row({ serviceId, agencyId, name }: Service, index: number) {
    const { say } = this.#language;
    const agency = this.catalogue.agencies.find((one) => one.agencyId === agencyId);
    return html`<div
      role="option"
      id=${`service-${serviceId}`}
      aria-selected=${index === this.active ? 'true' : 'false'}
      @click=${() => this.#point(index)}
    >
      <b>${say(name)}</b>
      <small>${agency ? say(agency.shortName) : nothing}${serviceId === this.ticket.serviceId ? html` · ${say(words.same)}` : nothing}</small>
    </div>`;
  }

  #counters(service: Service | undefined) {
    const { say } = this.#language;
    const counters = this.#countersOf(service);
    return html`<label class="counter">
      <span>${say(words.counter)}</span>
      <select @change=${this.#counterPicked}>
        <option value="" .selected=${this.toCounterId === null}>${say(words.any)}</option>
        ${counters.map(
          ({ counterId, number }) =>
            html`<option value=${counterId} .selected=${this.toCounterId === counterId}>${say(words.number, { number })}</option>`,
        )}
      </select>
    </label>`;
  }

  #buttons(service: Service | undefined) {
    const { say } = this.#language;
    const problem = this.#problem(service);
    return html`<div class="buttons">
      <p role="status">${problem ? say(problem) : nothing}</p>
      <button type="button" class="plain" aria-keyshortcuts="Escape" @click=${this.#dismiss}>
        ${say(words.back)} <kbd aria-hidden="true">Esc</kbd>
      </button>
      <button
        type="button"
        class="filled"
        aria-keyshortcuts="Enter"
        aria-disabled=${problem || !service ? 'true' : 'false'}
        @click=${() => this.#confirm(service)}
      >
        ${say(words.confirm)} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </div>`;
  }

  #found(): Service[] {
    const near = this.view.serviceIds.filter((serviceId) => serviceId !== this.ticket.serviceId);
    return findServices(this.catalogue, this.query, near);
  }

  #countersOf(service: Service | undefined): CatalogueView['counters'] {
    return otherCounters(this.catalogue, this.view, service);
  }

  #problem(service: Service | undefined): Words[string] | null {
    if (!this.live) return words.offline;
    return service ? transferProblem(this.ticket, service, this.toCounterId, this.#countersOf(service)) : null;
  }

  #typed(event: InputEvent): void {
    this.query = (event.target as HTMLInputElement).value;
    this.#point(0);
  }

  #keydown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#point(Math.max(0, Math.min(this.#found().length - 1, this.active + by)));
  }

  #point(index: number): void {
    this.active = index;
    this.toCounterId = null;
  }

  #counterPicked(event: Event): void {
    const result = CounterId.safeParse((event.target as HTMLSelectElement).value);
    this.toCounterId = result.success ? result.data : null;
  }

  #confirm(service: Service | undefined): void {
    if (!service || this.#problem(service)) return;
    this.frame.close();
    raise(this, 'choice-made', {
      wish: wishFor(transferCommand(this.view, this.ticket, service, this.toCounterId)),
    });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'transfer-dialog': TransferDialog;
  }
}
