import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgencyId } from '../../shared/base/ids.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import { closedWords } from '../hall/closed.ts';
import type { AgencyEntry, Guide, ServiceEntry } from '../hall/guide.ts';
import { icons } from '../parts/icons.ts';
import '../parts/kiosk-agency-card.ts';
import '../parts/kiosk-pages.ts';
import type { PageGroup } from '../parts/kiosk-pages.ts';
import '../parts/kiosk-service-card.ts';
import { tell } from '../flow/tap.ts';
import { buttons, screen } from '../parts/kiosk-styles.ts';
import { MediaController } from '../parts/media-controller.ts';

const words = {
  take: { id: 'Silakan ambil nomor', en: 'Please take a number' },
  how: { id: 'Sentuh layanan atau instansi yang Anda tuju.', en: 'Touch the service or agency you came for.' },
  search: { id: 'Cari layanan', en: 'Search for a service' },
  example: { id: 'KTP, pajak motor, paspor…', en: 'ID card, vehicle tax, passport…' },
  asked: { id: 'Paling banyak dicari', en: 'Most asked for' },
  agencies: { id: 'Semua instansi', en: 'All agencies' },
} satisfies Words;

/** The first screen: search, the services most people come for, and every agency by the part of the building it sits in. */
@customElement('kiosk-start')
export class KioskStart extends LitElement {
  static override styles = [
    base,
    buttons,
    screen,
    css`
      .read {
        padding-block: 4px 8px;
      }
      h1 {
        font-size: var(--size-4xl);
      }
      .closed {
        font-weight: 600;
        text-wrap: balance;
      }
      .touch {
        grid-template-rows: auto auto minmax(0, 1fr);
        gap: calc(var(--gap) * 1.2);
      }
      .search {
        justify-content: start;
        min-height: calc(var(--target) + 12px);
        padding-left: 1em;
        font-size: var(--size-l);
        border: 3px solid var(--ink);
      }
      .search svg {
        width: 1.5em;
        height: 1.5em;
      }
      .search span {
        white-space: nowrap;
      }
      .search .example {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 400;
        color: var(--mist);
      }
      section {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: 0.6em;
        min-height: 0;
      }
      .asked {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 16px;
      }
      .asked li {
        display: grid;
      }
      .touch.tabbed {
        grid-template-rows: auto minmax(0, 1fr);
        gap: 16px;
      }
      @media (orientation: landscape) and (min-width: 900px) and (min-height: 640px) {
        :host {
          grid-template-rows: minmax(0, 1fr);
        }
        .read {
          grid-area: 1 / 1;
          align-self: start;
          align-content: center;
          height: calc(var(--target) + 12px);
        }
        h1 {
          font-size: var(--size-2xl);
        }
        .lead {
          display: none;
        }
        .touch {
          grid-area: 1 / 1;
        }
        .read:has(.closed) {
          gap: 0;
          max-width: 42%;
        }
        .closed {
          line-height: 1.15;
        }
        .closed span {
          display: none;
        }
        .search {
          width: 56%;
          justify-self: end;
        }
      }
      @media (max-width: 899px), (max-height: 639px) {
        h1 {
          font-size: var(--size-2xl);
        }
        .lead {
          display: none;
        }
      }
      @media (max-width: 599px), (max-height: 639px) {
        .example {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) time!: HallTime;
  /** Opens the list at the place where the visitor left it. */
  @property({ attribute: false }) lastAgencyId: AgencyId | null = null;
  @property({ type: Boolean }) lowReach = false;
  #language = new LanguageController(this);
  /** Whether there is room for the most asked services and the agencies one below the other. */
  #tall = new MediaController(this, '(orientation: portrait) and (min-height: 1500px) and (min-width: 900px)');

  override render() {
    const say = this.#language.say;
    const tabbed = this.lowReach || !this.#tall.matches;
    const closed = closedWords(this.guide, this.time, this.#language.value);
    return html`<div class="read">
        <h1 tabindex="-1">${closed?.title ?? say(words.take)}</h1>
        ${closed ? html`<p class="closed">${closed.opens} <span>${closed.hint}</span></p>` : html`<p class="lead mist">${say(words.how)}</p>`}
      </div>
      <div class=${tabbed ? 'touch tabbed' : 'touch'}>
        <button class="search" @click=${() => tell(this, { tap: 'search', query: '' })}>
          ${icons.search}<span>${say(words.search)}</span><span class="example">${say(words.example)}</span>
        </button>
        ${tabbed ? this.#pages([this.#askedGroup(), ...this.#zoneGroups()], 1) : this.#sections()}
      </div>`;
  }

  #sections() {
    return html`<section class="popular" aria-labelledby="asked">
        <h2 id="asked">${this.#language.say(words.asked)}</h2>
        <ul class="asked">${this.guide.mostAsked.map((entry) => html`<li>${this.#service(entry, true)}</li>`)}</ul>
      </section>
      <section class="all" aria-labelledby="all">
        <h2 id="all">${this.#language.say(words.agencies)}</h2>
        ${this.#pages(this.#zoneGroups(), 0)}
      </section>`;
  }

  /** Groups, of which the zones begin after the first few; whoever comes back finds the zone that was open. */
  #pages(groups: PageGroup[], zonesFrom: number) {
    const last = this.guide.zones.findIndex(({ agencies }) =>
      agencies.some(({ agency }) => agency.agencyId === this.lastAgencyId),
    );
    const open = last < 0 ? 0 : last + zonesFrom;
    return html`<kiosk-pages .groups=${groups} .openGroup=${open} .row=${6.6} .column=${13.8}></kiosk-pages>`;
  }

  #askedGroup = (): PageGroup => ({
    label: this.#language.say(words.asked),
    items: this.guide.mostAsked.map((entry) => this.#service(entry, true)),
    mostColumns: 2,
  });

  #zoneGroups = (): PageGroup[] =>
    this.guide.zones.map(({ zone, agencies }) => ({
      label: this.#language.say(zone.name),
      items: agencies.map(this.#agency),
    }));

  #service = (entry: ServiceEntry, strong: boolean): TemplateResult =>
    html`<kiosk-service-card .entry=${entry} .time=${this.time} withAgency ?strong=${strong}></kiosk-service-card>`;

  #agency = (entry: AgencyEntry): TemplateResult =>
    html`<kiosk-agency-card .entry=${entry} .time=${this.time}></kiosk-agency-card>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-start': KioskStart;
  }
}
