import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { DeviceRow } from '../../../shared/access/access.ts';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import './device-place.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import type { DevicePlace } from './device-place.ts';

const words = {
  reload: { id: 'Muat ulang halamannya', en: 'Reload its page' },
  revoke: { id: 'Cabut perangkat ini…', en: 'Revoke this device…' },
  back: { id: 'Kembali', en: 'Back' },
  save: { id: 'Simpan', en: 'Save' },
} satisfies Words;

/** One device: its name and place, and what can be done about it. Raises `device-given`. */
@customElement('device-dialog')
export class DeviceDialog extends LitElement {
  static override styles = [base, dialogStyle];

  @property({ attribute: false }) device!: DeviceRow;
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @query('desk-dialog') private frame!: DeskDialog;
  @query('device-place') private place!: DevicePlace;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await Promise.all([this.frame.updateComplete, this.place.updateComplete]);
    this.place.focus();
  }

  override render() {
    const { say } = this.#language;
    const { device } = this;
    return html`<desk-dialog heading=${device.name}>
      <div class="fields">
        <device-place .kind=${device.kind} .settings=${device}></device-place>
        <div class="also">
          ${
            device.kind === 'desk'
              ? nothing
              : html`<button type="button" class="plain" @click=${() => raise(this, 'reload-asked', null)}>
                  ${say(words.reload)}
                </button>`
          }
          <button type="button" class="plain grave" @click=${() => raise(this, 'removal-asked', null)}>
            ${say(words.revoke)}
          </button>
        </div>
      </div>
      <div class="buttons">
        <p role="alert">${this.problem ? say(this.problem) : nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class=${this.busy ? 'filled pending' : 'filled'} @click=${this.#save}>
          ${say(words.save)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #save(event: Event): void {
    event.stopPropagation();
    const settings = this.busy ? null : this.place.take();
    if (settings) raise(this, 'device-given', { settings });
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'device-dialog': DeviceDialog;
  }
}
