import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, type Words } from '../../../../shared/client/language.ts';
import { base } from '../../../../shared/client/tokens.ts';
import type { ServiceId } from '../../../../shared/ids.ts';
import type { HallPreview, OrphanedNumbers } from '../../../../shared/settings/told.ts';
import { fromContext, type Sending, sendingContext } from '../../../ui/contexts.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import './events.ts';

const words = {
  numbers: { id: '{service}: {count} nomor menunggu', en: '{service}: numbers that wait: {count}' },
  to: { id: 'Pindahkan ke', en: 'Move them to' },
  move: { id: 'Pindahkan', en: 'Move' },
  nowhere: {
    id: 'Tidak ada layanan lain dari instansi ini yang dilayani. Tunggu sampai mereka selesai, atau terapkan pada hari berikutnya.',
    en: 'No other service of this agency is served. Wait until they are done, or apply it on the next day.',
  },
  open: { id: 'Loket yang sedang dibuka', en: 'Counters that are open' },
  close: { id: 'Tutup dahulu loket ini.', en: 'Close them first.' },
} satisfies Words;

/** Who would be left without a counter by a change: their numbers, and where they can be moved. Raises `numbers-moved`. */
@customElement('waiting-there')
export class WaitingThere extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        padding: var(--space-3) 0;
        border-bottom: 1px solid var(--line);
      }
      h3 {
        margin: 0;
        font-size: 1rem;
      }
      .numbers {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-weight: 700;
        overflow-wrap: break-word;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
      select {
        flex: 1 1 12rem;
        min-width: 0;
        min-height: 2.75rem;
        padding: 0 var(--space-2);
        font-weight: 600;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
    `,
  ];

  @fromContext(sendingContext) private sending!: Sending;
  @property({ attribute: false }) preview!: HallPreview;
  @state() private chosen = new Map<ServiceId, ServiceId>();
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    const { orphans, openCounters } = this.preview;
    return html`${orphans.map((orphan) => this.#orphan(orphan))}
    ${
      openCounters.length > 0
        ? html`<section>
            <h3>${say(words.open)}</h3>
            <p>${openCounters.map(({ name }) => say(name)).join(', ')}. ${say(words.close)}</p>
          </section>`
        : nothing
    }`;
  }

  #orphan(orphan: OrphanedNumbers): TemplateResult {
    const { say } = this.#language;
    const { service, numbers, moveTo } = orphan;
    return html`<section>
      <h3>${say(words.numbers, { service, count: numbers.length })}</h3>
      <p class="numbers">${numbers.join('  ')}</p>
      ${moveTo.length === 0 ? html`<p>${say(words.nowhere)}</p>` : this.#move(orphan)}
    </section>`;
  }

  #move(orphan: OrphanedNumbers): TemplateResult {
    const { say } = this.#language;
    const { serviceId, moveTo, service } = orphan;
    const target = this.chosen.get(serviceId) ?? moveTo[0]!.serviceId;
    return html`<div class="line">
      <select
        aria-label="${say(words.to)} (${say(service)})"
        @change=${(event: Event) => this.#choose(serviceId, (event.target as HTMLSelectElement).value as ServiceId)}
      >
        ${moveTo.map((one) => html`<option value=${one.serviceId} ?selected=${one.serviceId === target}>${say(one.name)}</option>`)}
      </select>
      <button type="button" class=${this.sending.pending === null ? 'plain' : 'plain pending'} @click=${() => this.#send(orphan, target)}>
        ${say(words.move)}
      </button>
    </div>`;
  }

  #choose(serviceId: ServiceId, target: ServiceId): void {
    this.chosen = new Map(this.chosen).set(serviceId, target);
  }

  /** A refusal is told by the page. */
  async #send({ agencyId, ticketIds }: OrphanedNumbers, serviceId: ServiceId): Promise<void> {
    const how = { is: 'move' as const, serviceId };
    const moved = await this.sending.send('settings', { type: 'SettleWaiting', agencyId, ticketIds, how });
    if (moved) raise(this, 'numbers-moved', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waiting-there': WaitingThere;
  }
}
