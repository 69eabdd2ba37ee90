import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceRow } from '../../../shared/access/access.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { momentWords } from '../parts/moments.ts';
import { rowTable } from '../parts/row-table.ts';
import { deviceState, kindWords, paperWords, placeOf, soundWords, troublesOf } from './devices.ts';
import '../parts/state-mark.ts';

const words = {
  name: { id: 'Nama', en: 'Name' },
  state: { id: 'Keadaan', en: 'State' },
  since: { id: 'terakhir {when}', en: 'last seen {when}' },
  place: { id: 'Tempat', en: 'Place' },
  sound: { id: 'Suara', en: 'Sound' },
  paper: { id: 'Kertas', en: 'Paper' },
  version: { id: 'Versi', en: 'Version' },
} satisfies Words;

/** A row for each device. It has no shadow root, so that the style of the page applies. Raises `device-chosen`. */
@customElement('device-table')
export class DeviceTable extends LitElement {
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) devices: readonly DeviceRow[] = [];
  #language = new LanguageController(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { say } = this.#language;
    const columns = [words.name, words.state, words.place, words.sound, words.paper, words.version];
    return rowTable({
      columns: columns.map((word) => say(word)),
      rows: this.devices,
      idOf: ({ deviceId }) => deviceId,
      show: (device) => this.#row(device),
    });
  }

  #row(device: DeviceRow) {
    const { say } = this.#language;
    const { name, kind } = device;
    // A report from before the connection was lost does not tell how the device is now.
    const report = device.isAlive || kind === 'desk' ? device.report : null;
    return html`<tr role="row" @click=${() => raise(this, 'device-chosen', { device })}>
      <td role="cell" class="name"><button type="button" data-row>${name}</button><small>${say(kindWords[kind])}</small></td>
      <td role="cell" data-label=${say(words.state)}>${this.#state(device)}</td>
      <td role="cell" data-label=${say(words.place)}>${placeOf(device, this.catalogue)}</td>
      <td role="cell" data-label=${say(words.sound)}>${report?.sound ? say(soundWords[report.sound]) : nothing}</td>
      <td role="cell" data-label=${say(words.paper)}>${report?.paper ? say(paperWords[report.paper]) : nothing}</td>
      <td role="cell" data-label=${say(words.version)} class="numbers">${report?.version ?? nothing}</td>
    </tr>`;
  }

  #state(device: DeviceRow) {
    const { say } = this.#language;
    const { mark, text } = deviceState(device);
    const { lastSeenAt, isAlive } = device;
    const when = lastSeenAt === null ? '' : momentWords(lastSeenAt, this.now, this.catalogue.hall.timezone);
    return html`<span>
      <state-mark mark=${mark}>${say(text)}</state-mark>
      ${when && !isAlive ? html`<small class="numbers">${say(words.since, { when })}</small>` : nothing}
      ${troublesOf(device).map((trouble) => html`<small class="trouble">${say(trouble)}</small>`)}
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'device-table': DeviceTable;
  }
}
