import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { DeviceRow, DeviceSettings, PairingSeen } from '../../../shared/access/access.ts';
import { fill, type Text } from '../../../shared/base/text.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, catalogueContext, fromContext, phonesContext } from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { pageRows } from '../../ui/pages.ts';
import './device-dialog.ts';
import './device-table.ts';
import { listKeys } from '../parts/list-keys.ts';
import { LoadController } from '../parts/load-controller.ts';
import { findDevices, fleetOf, revokedWords, staysWords } from './devices.ts';
import { howToPair } from './how-to-pair.ts';
import '../parts/load-notice.ts';
import { OpenController } from '../parts/open-controller.ts';
import { pageBar } from '../parts/page-bar.ts';
import { pageStyle } from '../parts/page-style.ts';
import './pairing-dialog.ts';
import '../parts/sure-dialog.ts';

const words = {
  alive: { id: '{alive} tersambung', en: '{alive} connected' },
  lost: { id: '{lost} terputus', en: '{lost} not connected' },
  troubled: { id: '{troubled} perlu diperiksa', en: '{troubled} to be looked at' },
  search: { id: 'Cari nama atau tempat', en: 'Find a name or a place' },
  pair: { id: 'Pasangkan perangkat', en: 'Pair a device' },
  none: { id: 'Tidak ada yang cocok. Coba nama lain.', en: 'Nothing matches. Try another name.' },
  paired: { id: '{name} sudah dipasangkan.', en: '{name} is paired.' },
  reloaded: { id: '{name} diminta memuat ulang.', en: '{name} was told to reload.' },
  revoke: { id: 'Cabut {name}?', en: 'Revoke {name}?' },
  revokeConfirm: { id: 'Cabut {name}', en: 'Revoke {name}' },
} satisfies Words;

type Open =
  | { kind: 'pair'; code: string; seen: PairingSeen | null }
  | { kind: 'edit'; device: DeviceRow }
  | { kind: 'revoke'; device: DeviceRow };

/** The devices of the hall: which are connected, which need repair, and how to pair new ones. */
@customElement('devices-page')
export class DevicesPage extends LitElement {
  static override styles = [base, pageStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(phonesContext) private phonesAt!: string | null;
  @state() private query = '';
  /** What was done last, in a sentence. */
  @state() private told: Text | null = null;
  #language = new LanguageController(this);
  #devices = new LoadController(this, () => this.api.seeDevices(), 5_000);
  #open = new OpenController<Open>(this);
  #ask = new AskController(this);

  constructor() {
    super();
    listKeys(this, () => this.#show(pairing));
  }

  override render() {
    const { say } = this.#language;
    const { data, refusal } = this.#devices;
    return html`${pageBar(this, {
      heading: say(pageRows.devices.words),
      about: data && data.length > 0 ? this.#summary(data) : null,
      search: { label: say(words.search), find: (query) => (this.query = query) },
      add: { label: say(words.pair), start: () => this.#show(pairing) },
    })}
      <p class="told" role="status" ?hidden=${!this.told}>${this.told ? say(this.told) : nothing}</p>
      <load-notice
        ?filled=${data !== null}
        ?live=${this.#devices.isLive}
        .loads=${this.#devices.loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#devices.reload()}></load-notice>
      ${data ? this.#list(data) : nothing} ${this.#open.what ? this.#dialog(this.#open.what, data ?? []) : nothing}`;
  }

  #summary(devices: DeviceRow[]): string {
    const { say } = this.#language;
    const { alive, lost, troubled } = fleetOf(devices);
    const parts = [
      say(words.alive, { alive }),
      ...(lost > 0 ? [say(words.lost, { lost })] : []),
      ...(troubled > 0 ? [say(words.troubled, { troubled })] : []),
    ];
    return parts.join(' · ');
  }

  #list(devices: DeviceRow[]) {
    const { say } = this.#language;
    if (devices.length === 0) return howToPair(say, this.phonesAt ?? location.origin);
    const found = findDevices(devices, this.query, this.catalogue);
    if (found.length === 0) return html`<p class="empty" role="status">${say(words.none)}</p>`;
    return html`<device-table
      .devices=${found}
      @device-chosen=${(event: DeskEvent<'device-chosen'>) => this.#show({ kind: 'edit', device: event.detail.device })}
    ></device-table>`;
  }

  #dialog(open: Open, devices: DeviceRow[]) {
    const { busy, problem } = this.#ask;
    if (open.kind === 'revoke') return this.#revoking(open.device);
    if (open.kind === 'edit')
      return html`<device-dialog
        .device=${open.device}
        .problem=${problem}
        ?busy=${busy}
        @device-given=${(event: DeskEvent<'device-given'>) => this.#change(open.device, event.detail.settings)}
        @reload-asked=${() => this.#reload(open.device)}
        @removal-asked=${() => this.#show({ kind: 'revoke', device: open.device })}
        @dismissed=${this.#close}
      ></device-dialog>`;
    return html`<pairing-dialog
      .seen=${open.seen}
      .devices=${devices}
      .problem=${problem}
      ?busy=${busy}
      @code-given=${(event: DeskEvent<'code-given'>) => this.#look(event.detail.code)}
      @device-given=${(event: DeskEvent<'device-given'>) => this.#pair(open.code, event.detail.settings)}
      @dismissed=${this.#close}
    ></pairing-dialog>`;
  }

  #revoking(device: DeviceRow) {
    const { say } = this.#language;
    const { name } = device;
    return html`<sure-dialog
      heading=${say(words.revoke, { name })}
      confirm=${say(words.revokeConfirm, { name })}
      .gone=${revokedWords[device.kind]}
      .stays=${device.kind === 'kiosk' ? staysWords : null}
      .problem=${this.#ask.problem}
      ?busy=${this.#ask.busy}
      @agreed=${() => this.#revoke(device)}
      @dismissed=${this.#close}
    ></sure-dialog>`;
  }

  #show(open: Open): void {
    this.told = null;
    this.#ask.forget();
    this.#open.show(open);
  }

  readonly #close = (): void => void this.#open.close();

  async #look(code: string): Promise<void> {
    const seen = await this.#ask.ask(() => this.api.seePairing({ body: { code } }));
    if (seen) this.#show({ kind: 'pair', code, seen: seen.value });
  }

  async #pair(code: string, settings: DeviceSettings): Promise<void> {
    const paired = await this.#ask.ask(() => this.api.confirmPairing({ body: { ...settings, code } }));
    if (paired) await this.#done(fill(words.paired, { name: settings.name }));
  }

  async #change({ deviceId }: DeviceRow, settings: DeviceSettings): Promise<void> {
    if (await this.#ask.ask(() => this.api.changeDevice({ id: deviceId, body: settings }))) await this.#done(null);
  }

  async #reload({ deviceId, name }: DeviceRow): Promise<void> {
    if (await this.#ask.ask(() => this.api.reloadDevice({ id: deviceId })))
      await this.#done(fill(words.reloaded, { name }));
  }

  async #revoke({ deviceId }: DeviceRow): Promise<void> {
    const asked = () => this.#devices.reloadedAfter(this.api.revokeDevice({ id: deviceId }));
    if (!(await this.#ask.ask(asked))) return;
    this.told = null;
    this.#close();
  }

  async #done(told: Text | null): Promise<void> {
    this.told = told;
    this.#close();
    await this.#devices.reload();
  }
}

const pairing: Open = { kind: 'pair', code: '', seen: null };

declare global {
  interface HTMLElementTagNameMap {
    'devices-page': DevicesPage;
  }
}
