import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type DeviceKind, DeviceSettings } from '../../../shared/access/access.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import { matches } from '../../ui/search.ts';
import { dialogStyle } from '../parts/dialog-style.ts';

const words = {
  name: { id: 'Nama perangkat', en: 'Name of the device' },
  zone: { id: 'Tempat', en: 'Place' },
  zoneOfDisplay: { id: 'Panggilan yang ditampilkan', en: 'Calls that it shows' },
  all: { id: 'Seluruh MPP', en: 'The whole hall' },
  nowhere: { id: 'Tidak ditentukan', en: 'Not told' },
  counter: { id: 'Loket', en: 'Counter' },
  counterRow: { id: 'Loket {number} · {agency}', en: 'Counter {number} · {agency}' },
  shared: { id: 'loket bersama', en: 'shared counter' },
  search: { id: 'Cari loket atau instansi', en: 'Find a counter or agency' },
  none: { id: 'Tidak ada loket yang cocok.', en: 'No counter matches.' },
} satisfies Words;

/** More than these are searched and not scrolled. */
const seenAtOnce = 10;

/** The name of a device and its place: a zone, or the counter that it belongs to. */
@customElement('device-place')
export class DevicePlace extends LitElement {
  static override styles = [base, dialogStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property() kind: DeviceKind = 'kiosk';
  /** How it is set now. */
  @property({ attribute: false }) settings!: DeviceSettings;
  @query('#device-name') private name!: HTMLInputElement;
  @query('select') private place!: HTMLSelectElement;
  /** What the counters are searched for. */
  @state() private wanted = '';
  #language = new LanguageController(this);

  override focus(): void {
    this.name?.focus();
    this.name?.select();
  }

  override render() {
    const { say } = this.#language;
    return html`<div class="field">
        <label for="device-name">${say(words.name)}</label>
        <input id="device-name" type="text" maxlength="60" autocomplete="off" .value=${this.settings.name} />
      </div>
      <div class="field">
        <label for="place">${say(this.#label)}</label>
        ${this.kind === 'desk' ? this.#counters() : html`<select id="place">${this.#zones()}</select>`}
      </div>`;
  }

  get #label(): Words[string] {
    if (this.kind === 'desk') return words.counter;
    return this.kind === 'display' ? words.zoneOfDisplay : words.zone;
  }

  #zones() {
    const { say } = this.#language;
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === (this.settings.zoneId ?? '')}>${label}</option>`;
    return html`${option('', say(this.kind === 'display' ? words.all : words.nowhere))}
    ${this.catalogue.zones.map(({ zoneId, name }) => option(zoneId, say(name)))}`;
  }

  #counters() {
    const { say } = this.#language;
    const all = this.#counterRows();
    const found = all.filter(({ row }) => matches(row, this.wanted));
    return html`${
      all.length > seenAtOnce
        ? html`<input
            type="search"
            autocomplete="off"
            placeholder=${say(words.search)}
            aria-label=${say(words.search)}
            aria-controls="place"
            @input=${this.#searched}
          />`
        : nothing
    }
    <select id="place">
      ${found.map(
        ({ counterId, row }) =>
          html`<option value=${counterId} ?selected=${counterId === this.settings.counterId}>${row}</option>`,
      )}
    </select>
    ${found.length === 0 ? html`<p role="status">${say(words.none)}</p>` : nothing}`;
  }

  /** In the order of their numbers. */
  #counterRows() {
    const { say } = this.#language;
    const agencies = new Map(this.catalogue.agencies.map(({ agencyId, shortName }) => [agencyId, shortName]));
    const counters = [...this.catalogue.counters].sort((one, other) => one.number - other.number);
    return counters.map(({ counterId, number, agencyId }) => {
      const agency = say((agencyId && agencies.get(agencyId)) ?? words.shared);
      return { counterId, row: say(words.counterRow, { number, agency }) };
    });
  }

  #searched({ target }: { target: HTMLInputElement }): void {
    this.wanted = target.value;
  }

  /** Null: the name is still empty, or no counter is found; the field then gets the focus. */
  take(): DeviceSettings | null {
    const place = this.place.value || null;
    if (this.kind === 'desk' && place === null) {
      this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
      return null;
    }
    const settings = DeviceSettings.safeParse({
      name: this.name.value.replace(/\s+/g, ' '),
      zoneId: this.kind === 'desk' ? null : place,
      counterId: this.kind === 'desk' ? place : null,
    });
    if (settings.success) return settings.data;
    this.focus();
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'device-place': DevicePlace;
  }
}
