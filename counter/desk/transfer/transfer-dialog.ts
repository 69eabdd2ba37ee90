import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { clockTime, LanguageController, type Words } from '../../../shared/client/language.ts';
import { base } from '../../../shared/client/tokens.ts';
import { ViewController } from '../../../shared/client/view-controller.ts';
import { CounterId } from '../../../shared/ids.ts';
import type { CatalogueView, CounterView, DeskTicket } from '../../../shared/views.ts';
import { wishFor } from '../../ui/choice.ts';
import { choiceStyle } from '../../ui/choice-style.ts';
import { catalogueContext, fromContext, liveContext, type Views, viewsContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import '../parts/service-picker.ts';
import { isTouched } from '../../ui/keys/touched.ts';
import { serviceDialogStyle } from '../parts/service-dialog-style.ts';
import type { ServiceRow } from '../parts/service-ranks.ts';
import { type CounterNow, counterStanding, otherCounters, transferCommand, transferProblem } from './transfer.ts';

const words = {
  heading: { id: 'Alihkan {number}', en: 'Transfer {number}' },
  counter: { id: 'Loket', en: 'Counter' },
  any: { id: 'Loket mana saja', en: 'Any counter' },
  number: { id: 'Loket {number}', en: 'Counter {number}' },
  offline: { id: 'Sambungan terputus. Menyambung lagi…', en: 'The connection is lost. Reconnecting…' },
  back: { id: 'Kembali', en: 'Back' },
  confirm: { id: 'Alihkan', en: 'Transfer' },
} satisfies Words;

/** Where a number goes next: a service of any agency, found by typing, and if wished one counter of it. */
@customElement('transfer-dialog')
export class TransferDialog extends LitElement {
  static override styles = [base, controls, choiceStyle, serviceDialogStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(viewsContext) private views!: Views;
  @fromContext(liveContext) private live!: boolean;
  @property({ attribute: false }) ticket!: DeskTicket;
  @property({ attribute: false }) view!: CounterView;
  @state() private service: ServiceRow | null = null;
  @state() private toCounterId: CounterId | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);
  readonly #counters = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'counters', {});

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    const picker = this.renderRoot.querySelector('service-picker');
    await picker?.updateComplete;
    if (!isTouched()) picker?.focus();
  }

  override render() {
    const near = this.view.serviceIds.filter((serviceId) => serviceId !== this.ticket.serviceId);
    return html`<desk-dialog
      heading=${this.#language.say(words.heading, { number: this.ticket.number })}
      @confirmed=${this.#confirm}
    >
      <service-picker .near=${near} .current=${this.ticket.serviceId} @service-pointed=${this.#pointed}></service-picker>
      ${this.#counterChoice()} ${this.#buttons()}
    </desk-dialog>`;
  }

  #counterChoice() {
    const { say } = this.#language;
    return html`<label class="more">
      <span>${say(words.counter)}</span>
      <select @change=${this.#counterPicked}>
        <option value="" .selected=${this.toCounterId === null}>${say(words.any)}</option>
        ${this.#countersOf().map(
          ({ counterId, number }) =>
            html`<option value=${counterId} .selected=${this.toCounterId === counterId}>${say(words.number, { number })}${this.#standing(counterId)}</option>`,
        )}
      </select>
    </label>`;
  }

  /** " · buka · 3 menunggu". */
  #standing(counterId: CounterId): string {
    const row: CounterNow | undefined = this.#counters.data?.counters.find((one) => one.counterId === counterId);
    const clock = (at: number) => clockTime(at, this.catalogue.hall.timezone);
    return row ? ` · ${counterStanding(row, clock)}` : '';
  }

  #buttons() {
    const { say } = this.#language;
    const problem = this.#problem();
    return html`<div class="buttons">
      <p role="status">${problem ? say(problem) : nothing}</p>
      <button type="button" class="plain" aria-keyshortcuts="Escape" @click=${this.#dismiss}>
        ${say(words.back)} <kbd aria-hidden="true">Esc</kbd>
      </button>
      <button
        type="button"
        class="filled"
        aria-keyshortcuts="Enter"
        aria-disabled=${problem || !this.service ? 'true' : 'false'}
        @click=${this.#confirm}
      >
        ${say(words.confirm)} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </div>`;
  }

  #countersOf(): CatalogueView['counters'] {
    return otherCounters(this.catalogue, this.view, this.service ?? undefined);
  }

  #problem(): Words[string] | null {
    if (!this.live) return words.offline;
    return this.service ? transferProblem(this.ticket, this.service, this.toCounterId, this.#countersOf()) : null;
  }

  #pointed(event: DeskEvent<'service-pointed'>): void {
    const { service } = event.detail;
    if (service?.serviceId !== this.service?.serviceId) this.toCounterId = null;
    this.service = service;
  }

  #counterPicked(event: Event): void {
    const result = CounterId.safeParse((event.target as HTMLSelectElement).value);
    this.toCounterId = result.success ? result.data : null;
  }

  #confirm(): void {
    if (!this.service || this.#problem()) return;
    this.frame.close();
    raise(this, 'choice-made', {
      wish: wishFor(transferCommand(this.view, this.ticket, this.service, this.toCounterId)),
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
