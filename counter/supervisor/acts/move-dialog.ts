import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgencyId, CounterId } from '../../../shared/base/ids.ts';
import type { Facts, Text } from '../../../shared/base/text.ts';
import { MoveReason } from '../../../shared/base/ticket.ts';
import { moveReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import { ServiceDialog } from '../../desk/parts/service-dialog.ts';
import type { ServiceRow } from '../../desk/parts/service-ranks.ts';
import { type Wish, wishFor } from '../../ui/choice.ts';

const words = {
  heading: { id: 'Alihkan {number}', en: 'Move {number}' },
  counter: { id: 'Loket', en: 'Counter' },
  any: { id: 'Loket mana saja', en: 'Any counter' },
  one: { id: 'Loket {number} saja', en: 'Counter {number} only' },
  reason: { id: 'Alasan', en: 'Reason' },
  same: {
    id: 'Nomor ini sudah di layanan itu. Pilih layanan atau loket lain.',
    en: 'It is in that line already. Choose another service or counter.',
  },
  confirm: { id: 'Alihkan', en: 'Move' },
  again: { id: 'Tetap alihkan', en: 'Move it all the same' },
  asked: {
    id: '{why} Pemohon akan menunggu tanpa petugas. Tetap alihkan {number}?',
    en: '{why} The visitor will wait for nobody. Move {number} all the same?',
  },
} satisfies Words;

/** A number that waits, is on hold or was missed goes on to another service or counter. Raises `choice-made`. */
@customElement('move-dialog')
export class MoveDialog extends ServiceDialog {
  @property({ attribute: false }) found!: FoundTicket;
  @property({ attribute: false }) agencyId!: AgencyId;
  @state() private toCounterId: CounterId | null = null;
  @state() private reason: MoveReason = 'sooner';
  protected readonly words = words;

  override render() {
    const { say } = this.language;
    const { serviceId, number } = this.found.ticket;
    const near = this.catalogue.services.filter(({ agencyId }) => agencyId === this.agencyId);
    return html`<desk-dialog heading=${say(words.heading, { number })}>
      <service-picker
        .near=${near.map((service) => service.serviceId)}
        .current=${serviceId}
        @service-pointed=${this.point}
      ></service-picker>
      <label class="more"><span>${say(words.counter)}</span>
        <select @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          this.toCounterId = this.#counters.find(({ counterId }) => counterId === value)?.counterId ?? null;
        }}>
          <option value="">${say(words.any)}</option>
          ${this.#counters.map(({ counterId, number: counter }) => html`<option value=${counterId} ?selected=${counterId === this.toCounterId}>${say(words.one, { number: counter })}</option>`)}
        </select>
      </label>
      <label class="more"><span>${say(words.reason)}</span>
        <select @change=${(event: Event) => {
          this.reason = (event.target as HTMLSelectElement).value as MoveReason;
        }}>
          ${MoveReason.options.map((reason) => html`<option value=${reason} ?selected=${reason === this.reason}>${say(moveReasonWords[reason])}</option>`)}
        </select>
      </label>
      ${this.buttons()}
    </desk-dialog>`;
  }

  protected facts(): Facts {
    return { number: this.found.ticket.number };
  }

  protected problem(): Text | null {
    const isSame = this.pointed.service?.serviceId === this.found.ticket.serviceId;
    return isSame && this.#to === null && this.found.onlyCounterNumber === null ? words.same : null;
  }

  protected wish({ serviceId }: ServiceRow): Wish {
    const { ticketId } = this.found.ticket;
    const to = this.#to === null ? {} : { toCounterId: this.#to };
    return wishFor({ type: 'MoveTicket', agencyId: this.agencyId, ticketId, serviceId, reason: this.reason, ...to });
  }

  get #counters() {
    const serviceId = this.pointed.service?.serviceId;
    return this.catalogue.counters.filter(({ serviceIds }) => serviceIds.some((each) => each === serviceId));
  }
  /** Another service was pointed at meanwhile, which that counter may not serve. */
  get #to(): CounterId | null {
    return this.#counters.some(({ counterId }) => counterId === this.toCounterId) ? this.toCounterId : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'move-dialog': MoveDialog;
  }
}
