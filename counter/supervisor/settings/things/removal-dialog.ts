import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Api } from '../../../../shared/client/connection/api.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { HallPreview } from '../../../../shared/settings/told.ts';
import { apiContext, fromContext } from '../../../ui/contexts.ts';
import type { DeskDialog } from '../../../ui/desk-dialog.ts';
import '../../../ui/desk-dialog.ts';
import { raise } from '../../../ui/events.ts';
import { dialogStyle } from '../../parts/dialog-style.ts';
import { draftVersionContext } from '../draft/draft-context.ts';
import { type HallThing, type ThingList, thingsOf } from '../draft/identity.ts';
import '../review/waiting-there.ts';
import './events.ts';
import { nameOf, sayText, titleOfThing } from '../fields/thing-words.ts';
import { type Removal, withMovedCounters, withoutThing } from './things.ts';

const words = {
  heading: { id: 'Hapus {name}?', en: 'Remove {name}?' },
  lead: {
    id: 'Baru berlaku sesudah rancangan ini diterapkan. Catatan hari-hari lalu tetap ada.',
    en: 'It takes effect once this draft is applied. The record of past days stays.',
  },
  services: { id: 'Layanan yang ikut terhapus', en: 'Services that go with it' },
  counters: { id: 'Loket yang ikut terhapus', en: 'Counters that go with it' },
  less: { id: 'Loket yang tidak melayaninya lagi', en: 'Counters that no longer serve it' },
  toZone: { id: 'Pindahkan loket di sini ke zona', en: 'Move the counters here to the zone' },
  now: { id: 'Yang menunggu sekarang', en: 'Who waits now' },
  looking: { id: 'Memeriksa yang menunggu…', en: 'Looking at who waits…' },
  unknown: {
    id: 'Yang menunggu tidak dapat diperiksa sekarang. Diperiksa lagi saat rancangan diterapkan.',
    en: 'Who waits cannot be looked up now. It is looked up again when the draft is applied.',
  },
  nobody: { id: 'Tidak ada yang terganggu.', en: 'Nobody is affected.' },
  back: { id: 'Kembali', en: 'Back' },
  remove: { id: 'Hapus dari rancangan', en: 'Remove from the draft' },
} satisfies Words;

/** Asks before a thing leaves the draft: what goes with it, who waits there now, and where they could go. Raises `thing-removed`. */
@customElement('removal-dialog')
export class RemovalDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      h3 {
        margin-top: var(--space-3);
        font-size: 0.9375rem;
        color: var(--mist);
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @fromContext(draftVersionContext) private version!: string;
  @property() list: ThingList = 'services';
  @property({ attribute: 'thing-id' }) thingId = '';
  @property({ attribute: false }) hall!: HallShape;
  /** The settings in force: who waits now, waits by them. */
  @property({ attribute: false }) inForce!: HallShape;
  /** Nobody can be waiting for what is not in force. */
  @property({ type: Boolean }) fresh = false;
  @state() private zoneId = '';
  @state() private preview: HallPreview | 'looking' | null = 'looking';
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    const otherZone = thingsOf(this.hall, 'zones').find((zone) => zone.zoneId !== this.thingId);
    this.zoneId = String(otherZone?.zoneId ?? '');
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
    await this.#look();
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const removal = this.#removal();
    const name = nameOf(this.hall, this.list, this.thingId);
    return html`<desk-dialog heading=${say(words.heading, { name })} @confirmed=${(event: Event) => event.stopPropagation()}>
      <div class="fields">
        <p>${say(words.lead)}</p>
        ${this.#things(words.services, 'services', removal.services)} ${this.#things(words.counters, 'counters', removal.counters)}
        ${this.list === 'services' ? this.#things(words.less, 'counters', removal.lessServed) : nothing}
        ${this.list === 'zones' ? this.#zone() : nothing} ${this.fresh ? nothing : this.#waiting()}
      </div>
      <div class="buttons">
        <button type="button" class="plain back" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class="filled grave" @click=${() => this.#remove(removal)}>${say(words.remove)}</button>
      </div>
    </desk-dialog>`;
  }

  #things(heading: Words[string], list: ThingList, things: readonly HallThing[]): TemplateResult | typeof nothing {
    if (things.length === 0) return nothing;
    const names = things.map((thing) => titleOfThing(list, thing));
    return html`<h3>${this.#language.say(heading)}</h3><p>${names.join(', ')}</p>`;
  }

  #zone(): TemplateResult | typeof nothing {
    const zones = thingsOf(this.hall, 'zones').filter((zone) => zone.zoneId !== this.thingId);
    const isUsed = this.hall.counters.some((counter) => counter.zoneId === this.thingId);
    if (!isUsed || zones.length === 0) return nothing;
    return html`<div class="field">
      <label for="zone">${this.#language.say(words.toZone)}</label>
      <select id="zone" @change=${(event: Event) => {
        this.zoneId = (event.target as HTMLSelectElement).value;
      }}>
        ${zones.map((zone) => html`<option value=${String(zone.zoneId)} ?selected=${zone.zoneId === this.zoneId}>${sayText(zone.name)}</option>`)}
      </select>
    </div>`;
  }

  #waiting(): TemplateResult {
    const { say } = this.#language;
    const { preview } = this;
    if (preview === 'looking') return html`<p role="status">${say(words.looking)}</p>`;
    if (preview === null) return html`<p role="status">${say(words.unknown)}</p>`;
    const isQuiet = preview.orphans.length === 0 && preview.openCounters.length === 0;
    return html`<h3>${say(words.now)}</h3>
      ${isQuiet ? html`<p role="status">${say(words.nobody)}</p>` : html`<waiting-there .preview=${preview} @numbers-moved=${() => this.#look()}></waiting-there>`}`;
  }

  #removal(): Removal {
    const moved = this.list === 'zones' ? withMovedCounters(this.hall, this.thingId, this.zoneId) : this.hall;
    return withoutThing(moved, this.list, this.thingId);
  }

  async #look(): Promise<void> {
    if (this.fresh) return;
    const { hall } = withoutThing(this.inForce, this.list, this.thingId);
    // A counter that is left without services is a fault of its own, which the draft tells.
    const counters = hall.counters.filter(({ serviceIds }) => serviceIds.length > 0);
    const body = { baseVersion: this.version, hall: { ...hall, counters }, from: 'now' as const };
    const answer = await this.api.previewHall({ body });
    this.preview = answer.ok && answer.value.errors.length === 0 ? answer.value : null;
  }

  #remove({ hall }: Removal): void {
    this.frame.close();
    // First: once it is dismissed this dialog is no longer in the page, and nobody would hear it.
    raise(this, 'thing-removed', { hall });
    raise(this, 'dismissed', null);
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'removal-dialog': RemovalDialog;
  }
}
