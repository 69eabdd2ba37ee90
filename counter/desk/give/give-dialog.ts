import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanguageController, type Words } from '../../../shared/client/language.ts';
import { base } from '../../../shared/client/tokens.ts';
import type { ServiceId } from '../../../shared/ids.ts';
import type { Text } from '../../../shared/text.ts';
import type { CatalogueView } from '../../../shared/views.ts';
import { wishFor } from '../../ui/choice.ts';
import { choiceStyle } from '../../ui/choice-style.ts';
import { catalogueContext, fromContext, liveContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { type DeskEvent, type DeskEvents, raise } from '../../ui/events.ts';
import { isTouched } from '../../ui/keys/touched.ts';
import { serviceDialogStyle } from '../parts/service-dialog-style.ts';
import '../parts/service-picker.ts';

const words = {
  heading: { id: 'Beri nomor', en: 'Give a number' },
  priority: { id: 'Prioritas', en: 'Priority' },
  none: { id: 'Tidak', en: 'No' },
  offline: { id: 'Sambungan terputus. Menyambung lagi…', en: 'The connection is lost. Reconnecting…' },
  back: { id: 'Kembali', en: 'Back' },
  confirm: { id: 'Beri nomor', en: 'Give the number' },
} satisfies Words;

/** A number for somebody who stands at the desk, by the rules of a kiosk. */
@customElement('give-dialog')
export class GiveDialog extends LitElement {
  static override styles = [base, controls, choiceStyle, serviceDialogStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(liveContext) private live!: boolean;
  /** Services of this counter, which come first. */
  @property({ attribute: false }) near: readonly ServiceId[] = [];
  @state() private pointed: DeskEvents['service-pointed'] = { service: null, now: null };
  @state() private group = '';
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    const picker = this.renderRoot.querySelector('service-picker');
    await picker?.updateComplete;
    if (!isTouched()) picker?.focus();
  }

  override render() {
    const { say } = this.#language;
    return html`<desk-dialog heading=${say(words.heading)} @confirmed=${this.#confirm}>
      <service-picker
        .near=${this.near}
        @service-pointed=${(event: DeskEvent<'service-pointed'>) => {
          this.pointed = event.detail;
        }}
      ></service-picker>
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
      ${this.#buttons()}
    </desk-dialog>`;
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
        aria-disabled=${problem || !this.pointed.service ? 'true' : 'false'}
        @click=${this.#confirm}
      >
        ${say(words.confirm)} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </div>`;
  }

  /** In the words with which the hall would refuse it. */
  #problem(): Text | null {
    if (!this.live) return words.offline;
    return this.pointed.now?.refusal?.sentence ?? null;
  }

  #confirm(): void {
    const { service } = this.pointed;
    if (!service || this.#problem()) return;
    const priority = this.group === '' ? {} : { priorityGroup: this.group };
    this.frame.close();
    raise(this, 'choice-made', {
      wish: wishFor({ type: 'IssueTicket', serviceId: service.serviceId, ...priority }),
    });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'give-dialog': GiveDialog;
  }
}
