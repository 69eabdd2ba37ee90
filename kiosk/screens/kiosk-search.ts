import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { Guide } from '../hall/guide.ts';
import { icons } from '../parts/icons.ts';
import '../parts/kiosk-agency-card.ts';
import '../parts/kiosk-keyboard.ts';
import '../parts/kiosk-pages.ts';
import '../parts/kiosk-service-card.ts';
import { type CardHit, hitGroups } from '../../shared/client/search/hit-groups.ts';
import type { Hit } from '../../shared/client/search/service-search.ts';
import { tell } from '../flow/tap.ts';
import { buttons, screen } from '../parts/kiosk-styles.ts';
import { searchStyles } from './kiosk-search-styles.ts';

const words = {
  title: { id: 'Layanan apa yang Anda cari?', en: 'Which service are you looking for?' },
  field: { id: 'Nama layanan atau instansi', en: 'Name of a service or agency' },
  clear: { id: 'Kosongkan', en: 'Clear' },
  hint: {
    id: 'Ketik beberapa huruf saja, misalnya “KTP”, “akte lahir”, atau “pajak motor”.',
    en: 'A few letters are enough, for example “ID card”, “birth” or “vehicle tax”.',
  },
  none: { id: 'Maaf, “{query}” belum ketemu.', en: 'Sorry, nothing was found for “{query}”.' },
  nothing: {
    id: 'Coba kata lain yang lebih pendek, pilih instansi dari layar awal, atau tanyakan ke meja informasi. Petugas senang membantu.',
    en: 'Try another, shorter word, choose an agency on the first screen, or ask at the information desk. They are happy to help.',
  },
  many: { id: '{count} hasil', en: '{count} {count|result|results}' },
  results: { id: 'Hasil', en: 'Results' },
  others: { id: 'Hasil lain', en: 'Other results' },
} satisfies Words;

/** Search for a service by its everyday names. */
@customElement('kiosk-search')
export class KioskSearch extends LitElement {
  static override styles = [base, buttons, screen, searchStyles];

  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) time!: HallTime;
  @property() term = '';
  @property({ attribute: false }) hits: readonly Hit[] = [];
  @query('input') private input!: HTMLInputElement;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<div class="read">
        <h1 tabindex="-1">${say(words.title)}</h1>
        <div class="field" role="search">
          ${icons.search}
          <input
            type="search"
            inputmode=${ownKeyboard() ? 'none' : 'search'}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="60"
            aria-label=${say(words.field)}
            .value=${live(this.term)}
            @input=${() => this.#search(this.input.value)}
          />
          ${
            this.term
              ? html`<button class="clear" aria-label=${say(words.clear)} @click=${() => this.#search('')}>${icons.clear}</button>`
              : nothing
          }
        </div>
      </div>
      <div class="touch">
        <div class="results">
          <p class="mist" role="status">${this.#summary()}</p>
          ${this.#results()}
        </div>
        <kiosk-keyboard @kiosk-key=${this.#typed}></kiosk-keyboard>
      </div>`;
  }

  /** The field, and not the heading: whoever comes here wants to type. */
  focusFirst() {
    this.input.focus();
  }

  #summary() {
    const count = this.#groups.reduce((sum, { items }) => sum + items.length, 0);
    if (!this.term.trim() || !count) return this.term.trim() ? '' : this.#language.say(words.hint);
    const many = this.#language.say(words.many, { count });
    // The name of a group that stands alone is shown nowhere else.
    const [only, ...others] = hitGroups(this.hits, this.guide.lifeEvents);
    return only?.event && others.length === 0 ? `${this.#language.say(only.event.name)}: ${many}` : many;
  }

  #results() {
    const say = this.#language.say;
    const groups = this.#groups;
    if (groups.length) {
      return html`<kiosk-pages .groups=${groups} .row=${4.3} .column=${26}></kiosk-pages>`;
    }
    if (!this.term.trim()) return nothing;
    return html`<div class="none" role="status">
      <strong>${say(words.none, { query: this.term.trim() })}</strong>
      <p>${say(words.nothing)}</p>
    </div>`;
  }

  /** What answers by its name, and under each life event its services. */
  get #groups() {
    const say = this.#language.say;
    const groups = hitGroups(this.hits, this.guide.lifeEvents);
    return groups.flatMap(({ event, hits }) => {
      const label = say(event?.name ?? (groups[0]?.event ? words.others : words.results));
      const items = hits.flatMap((hit) => this.#hit(hit));
      return items.length === 0 ? [] : { label, items };
    });
  }

  #hit(hit: CardHit) {
    const { agencies, services } = this.guide;
    if (hit.kind === 'agency') {
      const entry = agencies.get(hit.agencyId);
      return entry ? html`<kiosk-agency-card .entry=${entry} .time=${this.time}></kiosk-agency-card>` : [];
    }
    const entry = services.get(hit.serviceId);
    return entry ? html`<kiosk-service-card .entry=${entry} .time=${this.time} withAgency></kiosk-service-card>` : [];
  }

  #typed(event: CustomEvent<string>) {
    this.#search(event.detail === 'erase' ? this.term.slice(0, -1) : this.term + event.detail);
  }

  #search(query: string) {
    tell(this, { tap: 'search', query: query.trimStart().slice(0, 60) });
    this.input.focus();
  }
}

/** On a screen as small as a phone's the device's own keyboard is the better one. */
const ownKeyboard = () => !matchMedia('(max-width: 599px)').matches;

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-search': KioskSearch;
  }
}
