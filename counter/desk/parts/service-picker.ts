import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ServiceId } from '../../../shared/base/ids.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { KioskView } from '../../../shared/views/kiosk-view.ts';
import { presenceTime, presenceWords } from '../../../shared/views/presence.ts';
import { catalogueContext, fromContext, type Views, viewsContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { listStep } from '../../ui/keys/list-step.ts';
import { pickerStyle } from './picker-style.ts';
import { rankedServices, type ServiceRow } from './service-ranks.ts';

const words = {
  search: { id: 'Cari layanan atau instansi', en: 'Search for a service or an agency' },
  services: { id: 'Layanan', en: 'Services' },
  none: { id: 'Tidak ada layanan yang cocok. Coba kata lain.', en: 'No service matches. Try another word.' },
  same: { id: 'layanan sekarang', en: 'the service it has now' },
  open: { id: '{counters} loket buka', en: '{counters} open' },
  waiting: { id: '{waiting} menunggu', en: '{waiting} waiting' },
} satisfies Words;

/** What is known of a service now. */
export type ServiceNow = KioskView['services'][number];

/** A service of any agency, found by typing; who is there for it, and how many wait. Raises `service-pointed` with each change. */
@customElement('service-picker')
export class ServicePicker extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    pickerStyle,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(viewsContext) private views!: Views;
  /** Those that come first while nothing is typed. */
  @property({ attribute: false }) near: readonly ServiceId[] = [];
  /** The one that it is about already. */
  @property({ attribute: false }) current: ServiceId | null = null;
  @state() private query = '';
  @state() private active = 0;
  #language = new LanguageController(this);
  #told: string | null = null;
  readonly #now = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'kiosk', {});

  override render() {
    const { say } = this.#language;
    const found = this.#found();
    const service = found[this.active];
    return html`<input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-expanded=${service ? 'true' : 'false'}
        aria-controls=${service ? 'services' : nothing}
        aria-activedescendant=${service ? `service-${service.serviceId}` : nothing}
        aria-label=${say(words.search)}
        placeholder=${say(words.search)}
        .value=${this.query}
        @input=${this.#typed}
        @keydown=${this.#keydown}
      />
      ${found.length === 0 ? html`<p class="none" role="status">${say(words.none)}</p>` : this.#list(found)}`;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    const service = this.#found()[this.active] ?? null;
    const now = service && this.nowOf(service);
    const told = JSON.stringify([service?.serviceId, now]);
    if (told === this.#told) return;
    this.#told = told;
    raise(this, 'service-pointed', { service, now });
  }

  nowOf({ serviceId }: ServiceRow): ServiceNow | null {
    return this.#now.data?.services.find((one) => one.serviceId === serviceId) ?? null;
  }

  #list(found: ServiceRow[]) {
    return html`<div id="services" role="listbox" aria-label=${this.#language.say(words.services)}>
      ${repeat(
        found,
        ({ serviceId }) => serviceId,
        (service, index) => this.#row(service, index),
      )}
    </div>`;
  }

  #row(service: ServiceRow, index: number) {
    const { say } = this.#language;
    const { serviceId, agencyId, name } = service;
    const agency = this.catalogue.agencies.find((one) => one.agencyId === agencyId);
    const now = this.nowOf(service);
    return html`<div
      role="option"
      id=${`service-${serviceId}`}
      aria-selected=${index === this.active ? 'true' : 'false'}
      @click=${() => this.#point(index)}
    >
      <span>
        <b>${say(name)}</b>
        <small>${agency ? say(agency.shortName) : nothing}${serviceId === this.current ? html` · ${say(words.same)}` : nothing}</small>
      </span>
      <span class="side">${now ? this.#side(now) : nothing}</span>
    </div>`;
  }

  #side({ presence, waiting }: ServiceNow) {
    const { say } = this.#language;
    const told = presenceWords(presence);
    const when = presenceTime(presence);
    const time = when === null ? '' : clockTime(when, this.catalogue.hall.timezone);
    return html`${
      told
        ? html`<span class="nobody">${say(told.short, { time })}</span>`
        : presence.status === 'open'
          ? say(words.open, { counters: presence.counters })
          : nothing
    }<br />${say(words.waiting, { waiting })}`;
  }

  #found(): ServiceRow[] {
    return rankedServices(this.catalogue, this.query, this.near);
  }

  #typed(event: InputEvent): void {
    this.query = (event.target as HTMLInputElement).value;
    this.#point(0);
  }

  #keydown(event: KeyboardEvent): void {
    const by = listStep(event.key, 6);
    if (by === null) return;
    event.preventDefault();
    this.#point(Math.max(0, Math.min(this.#found().length - 1, this.active + by)));
  }

  #point(index: number): void {
    this.active = index;
  }
}

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** Null: nothing fits what was typed. `now`: what the hall says of it; null: not known yet. */
    'service-pointed': { service: ServiceRow | null; now: ServiceNow | null };
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'service-picker': ServicePicker;
  }
}
