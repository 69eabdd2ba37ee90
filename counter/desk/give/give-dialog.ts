import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ServiceId } from '../../../shared/base/ids.ts';
import type { Facts, Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import { type Wish, wishFor } from '../../ui/choice.ts';
import { ServiceDialog } from '../parts/service-dialog.ts';
import type { ServiceRow } from '../parts/service-ranks.ts';

const words = {
  heading: { id: 'Beri nomor', en: 'Give a number' },
  priority: { id: 'Prioritas', en: 'Priority' },
  none: { id: 'Tidak', en: 'No' },
  confirm: { id: 'Beri nomor', en: 'Give the number' },
  again: { id: 'Tetap beri nomor', en: 'Give it all the same' },
  asked: {
    id: '{why} Pemohon akan menunggu tanpa petugas. Tetap beri nomor?',
    en: '{why} The visitor will wait for nobody. Give it all the same?',
  },
} satisfies Words;

/** A number for somebody who stands at the desk, by the rules of a kiosk. */
@customElement('give-dialog')
export class GiveDialog extends ServiceDialog {
  /** Services of this counter, which come first. */
  @property({ attribute: false }) near: readonly ServiceId[] = [];
  @state() private group = '';
  protected readonly words = words;

  override render() {
    const { say } = this.language;
    return html`<desk-dialog heading=${say(words.heading)}>
      <service-picker .near=${this.near} @service-pointed=${this.point}></service-picker>
      <label class="more">
        <span>${say(words.priority)}</span>
        <select
          @change=${(event: Event) => {
            this.group = (event.target as HTMLSelectElement).value;
          }}
        >
          <option value="">${say(words.none)}</option>
          ${this.catalogue.priorityGroups.map(({ code, label }) => html`<option value=${code}>${say(label)}</option>`)}
        </select>
      </label>
      ${this.buttons()}
    </desk-dialog>`;
  }

  protected facts(): Facts {
    return {};
  }

  /** In the words with which the hall would refuse it. */
  protected problem(): Text | null {
    return this.pointed.now?.refusal?.sentence ?? null;
  }

  protected wish({ serviceId }: ServiceRow): Wish {
    const priority = this.group === '' ? {} : { priorityGroup: this.group };
    return wishFor({ type: 'IssueTicket', serviceId, ...priority });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'give-dialog': GiveDialog;
  }
}
