import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CounterId } from '../../../shared/base/ids.ts';
import type { Facts, Text } from '../../../shared/base/text.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import { clockTime, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CounterView, DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Wish, wishFor } from '../../ui/choice.ts';
import { fromContext, type Views, viewsContext } from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { transferRefusal } from '../parts/nobody-there.ts';
import { ServiceDialog } from '../parts/service-dialog.ts';
import type { ServiceRow } from '../parts/service-ranks.ts';
import { type CounterNow, counterStanding, otherCounters, transferCommand, transferProblem } from './transfer.ts';

const words = {
  heading: { id: 'Alihkan {number}', en: 'Transfer {number}' },
  counter: { id: 'Loket', en: 'Counter' },
  any: { id: 'Loket mana saja', en: 'Any counter' },
  number: { id: 'Loket {number}', en: 'Counter {number}' },
  confirm: { id: 'Alihkan', en: 'Transfer' },
  again: { id: 'Tetap alihkan', en: 'Transfer all the same' },
  asked: {
    id: '{why} Nomor {number} akan menunggu tanpa petugas. Tetap alihkan?',
    en: '{why} Number {number} will wait for nobody. Transfer it all the same?',
  },
} satisfies Words;

/** Where a number goes next: a service of any agency, found by typing, and if wished one counter of it. */
@customElement('transfer-dialog')
export class TransferDialog extends ServiceDialog {
  @fromContext(viewsContext) private views!: Views;
  @property({ attribute: false }) ticket!: DeskTicket;
  @property({ attribute: false }) view!: CounterView;
  @state() private toCounterId: CounterId | null = null;
  protected readonly words = words;
  readonly #counters = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'counters', {});

  override render() {
    const near = this.view.serviceIds.filter((serviceId) => serviceId !== this.ticket.serviceId);
    return html`<desk-dialog heading=${this.language.say(words.heading, this.facts())}>
      <service-picker .near=${near} .current=${this.ticket.serviceId} @service-pointed=${this.point}></service-picker>
      ${this.#counterChoice()} ${this.buttons()}
    </desk-dialog>`;
  }

  #counterChoice() {
    const { say } = this.language;
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

  #countersOf(): CatalogueView['counters'] {
    return otherCounters(this.catalogue, this.view, this.pointed.service ?? undefined);
  }

  protected facts(): Facts {
    return { number: this.ticket.number };
  }

  protected problem(): Text | null {
    const { service, now } = this.pointed;
    const wrong = service && transferProblem(this.ticket, service, this.toCounterId, this.#countersOf());
    return wrong ?? transferRefusal(now)?.sentence ?? null;
  }

  protected wish(service: ServiceRow): Wish {
    return wishFor(transferCommand(this.view, this.ticket, service, this.toCounterId));
  }

  protected override point(event: DeskEvent<'service-pointed'>): void {
    if (event.detail.service?.serviceId !== this.pointed.service?.serviceId) this.toCounterId = null;
    super.point(event);
  }

  #counterPicked(event: Event): void {
    const result = CounterId.safeParse((event.target as HTMLSelectElement).value);
    this.toCounterId = result.success ? result.data : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'transfer-dialog': TransferDialog;
  }
}
