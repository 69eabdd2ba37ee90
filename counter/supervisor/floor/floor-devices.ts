import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceRow } from '../../../shared/access/access.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { apiContext, catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { LoadController } from '../parts/load-controller.ts';
import '../parts/load-notice.ts';
import { momentWords } from '../parts/moments.ts';
import '../parts/state-mark.ts';
import { deviceSaid, devicesByZone, type FleetZone, fleetSaid } from './floor-fleet.ts';

const words = {
  devices: { id: 'Perangkat', en: 'Devices' },
  since: { id: 'sejak {when}', en: 'since {when}' },
  elsewhere: { id: 'Seluruh MPP', en: 'The whole hall' },
  unsure: { id: 'mungkin tidak mutakhir', en: 'this may be old' },
} satisfies Words;

const everyMs = 10_000;

/** The devices of the hall by zone: one line while all is well, open where somebody has to go there. */
@customElement('floor-devices')
export class FloorDevices extends LitElement {
  static override styles = [
    base,
    css`
      details {
        margin-top: var(--space-5);
        padding: var(--space-2) var(--space-3);
        border-top: 2px solid var(--ink);
      }
      summary {
        min-height: 2.75rem;
        line-height: 2.75rem;
        color: var(--mist);
        cursor: pointer;
      }
      summary b {
        color: var(--ink);
      }
      .troubled summary {
        font-weight: 600;
        color: var(--coral-text);
      }
      h3 {
        margin: var(--space-3) 0 var(--space-1);
        font-size: 0.9375rem;
        font-weight: 700;
        color: var(--mist);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
        gap: var(--space-1) var(--space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: var(--space-1) 0;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        padding-left: 1.35em;
        font-size: 0.875rem;
        color: var(--mist);
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) zoneId: string | null = null;
  #language = new LanguageController(this);
  #devices = new LoadController(this, () => this.api.seeDevices(), everyMs);

  override render() {
    const { say } = this.#language;
    const { data, refusal, isLive, loads } = this.#devices;
    // Whoever may not see devices sees none.
    if (data === null || data.length === 0 || refusal?.code === 'not-permitted') return nothing;
    const { isWell, text } = fleetSaid(data);
    return html`<details class=${isWell ? '' : 'troubled'} ?open=${!isWell}>
      <summary><b>${say(words.devices)}</b> ${text}${isLive ? nothing : ` (${say(words.unsure)})`}</summary>
      <load-notice filled ?live=${isLive} .loads=${loads} .refusal=${refusal} @retry-asked=${() => this.#devices.reload()}></load-notice>
      ${devicesByZone(data, this.catalogue).map((zone) => this.#zone(zone))}
    </details>`;
  }

  #zone({ name, zoneId, devices }: FleetZone) {
    const isHidden = this.zoneId !== null && zoneId !== null && zoneId !== this.zoneId;
    return html`<section ?hidden=${isHidden}>
      <h3>${this.#language.say(name ?? words.elsewhere)}</h3>
      <ul>${devices.map((device) => this.#device(device))}</ul>
    </section>`;
  }

  #device(device: DeviceRow) {
    const { mark, notes } = deviceSaid(device, this.catalogue);
    const { isAlive, lastSeenAt, kind } = device;
    const isGone = kind !== 'desk' && !isAlive && lastSeenAt !== null;
    const when = isGone ? momentWords(lastSeenAt, this.now, this.catalogue.hall.timezone) : null;
    const said = when === null ? notes : [...notes, this.#language.say(words.since, { when })];
    return html`<li><state-mark mark=${mark}>${device.name}</state-mark>${said.length === 0 ? nothing : html`<small>${said.join(', ')}</small>`}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'floor-devices': FloorDevices;
  }
}
