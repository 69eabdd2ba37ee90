import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DeviceRow, PairingSeen } from '../../../shared/access/access.ts';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import './device-place.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import type { DevicePlace } from './device-place.ts';
import { formattedCode, kindWords, proposedName } from './devices.ts';

const words = {
  heading: { id: 'Pasangkan perangkat', en: 'Pair a device' },
  code: { id: 'Kode di layar perangkat', en: 'Code on the screen of the device' },
  hint: {
    id: '8 huruf dan angka; huruf besar atau kecil sama saja.',
    en: '8 letters and digits; capital or small does not matter.',
  },
  short: { id: 'Kode terdiri dari 8 huruf dan angka.', en: 'A code has 8 letters and digits.' },
  seen: {
    id: '{kind}, versi {version}, meminta kode pukul {time}',
    en: '{kind}, version {version}, asked for its code at {time}',
  },
  check: {
    id: 'Cocokkan dengan perangkat di depan Anda, lalu beri nama dan tempat.',
    en: 'Make sure that it is the device in front of you, then give it a name and a place.',
  },
  back: { id: 'Kembali', en: 'Back' },
  look: { id: 'Lihat perangkat', en: 'Look at the device' },
  confirm: { id: 'Pasangkan', en: 'Pair' },
} satisfies Words;

/** Pairs a device: asks for its code, shows the device, asks for its settings. Raises `code-given`, then `device-given`. */
@customElement('pairing-dialog')
export class PairingDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      #code {
        min-height: 4.5rem;
        font-family: var(--numbers);
        font-size: clamp(1.5rem, 8vw, var(--size-3xl));
        letter-spacing: 0.12em;
        text-align: center;
        text-transform: uppercase;
      }
      .seen {
        margin-bottom: var(--space-4);
        padding: var(--space-3) var(--space-4);
        line-height: 1.35;
        background: var(--foam);
        border-radius: var(--radius);
      }
      .seen b {
        display: block;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  /** The device that showed the code; null: no code was typed yet. */
  @property({ attribute: false }) seen: PairingSeen | null = null;
  /** The devices of the hall: the new one gets a name that is free. */
  @property({ attribute: false }) devices: readonly DeviceRow[] = [];
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @state() private short = false;
  @query('desk-dialog') private frame!: DeskDialog;
  @query('#code') private code!: HTMLInputElement | null;
  @query('device-place') private place!: DevicePlace | null;
  #language = new LanguageController(this);

  override async updated(changed: PropertyValues<this>): Promise<void> {
    if (!changed.has('seen')) return;
    await Promise.all([this.frame.updateComplete, this.place?.updateComplete]);
    (this.place ?? this.code)?.focus();
  }

  override render() {
    const { say } = this.#language;
    const problem = this.short ? words.short : this.problem;
    return html`<desk-dialog heading=${say(words.heading)}>
      <div class="fields">${this.seen ? this.#device(this.seen) : this.#asksCode()}</div>
      <div class="buttons">
        <p role="alert">${problem ? say(problem) : nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class=${this.busy ? 'filled pending' : 'filled'} @click=${this.#goOn}>
          ${say(this.seen ? words.confirm : words.look)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #asksCode() {
    const { say } = this.#language;
    return html`<label for="code">${say(words.code)}</label>
      <input
        id="code"
        type="text"
        maxlength="12"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        placeholder="ABCD-EFGH"
        aria-describedby="hint"
        @input=${this.#typed}
      />
      <p class="hint" id="hint">${say(words.hint)}</p>`;
  }

  #device({ kind, report, askedAt }: PairingSeen) {
    const { say } = this.#language;
    const time = clockTime(askedAt, this.catalogue.hall.timezone);
    const settings = { name: proposedName(kind, this.devices), zoneId: null, counterId: null };
    return html`<p class="seen">
        <b>${say(words.seen, { kind: say(kindWords[kind]), version: report.version, time })}</b> ${say(words.check)}
      </p>
      <device-place .kind=${kind} .settings=${settings}></device-place>`;
  }

  #typed(event: InputEvent): void {
    const input = event.target as HTMLInputElement;
    const atEnd = input.selectionStart === input.value.length;
    this.short = false;
    // Rewriting the field while somebody edits the middle of the code would move the caret to its end.
    if (atEnd) input.value = formattedCode(input.value);
  }

  #goOn(event: Event): void {
    event.stopPropagation();
    if (this.busy) return;
    if (this.code) {
      const code = formattedCode(this.code.value);
      this.short = code.length < 9;
      if (!this.short) raise(this, 'code-given', { code });
      return;
    }
    const settings = this.place?.take();
    if (settings) raise(this, 'device-given', { settings });
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pairing-dialog': PairingDialog;
  }
}
