import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ZoneId } from '../../shared/base/ids.ts';
import type { Text } from '../../shared/base/text.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import { type Settings, settingsAddress, type Theme, themes, type VoiceKind, voices } from './settings.ts';
import { zoneLost } from './zone-lost.ts';

const words = {
  title: { id: 'Atur layar ini', en: 'Set up this screen' },
  explain: {
    id: 'Pilih suara dan warna, lalu tampilkan layarnya. Jadikan alamat layar itu halaman awal perangkat ini.',
    en: 'Choose sound and light, then show the screen. Make that screen’s address the start page of this device.',
  },
  voice: { id: 'Suara', en: 'Sound' },
  theme: { id: 'Warna', en: 'Light' },
  zone: { id: 'Zona', en: 'Zone' },
  wholeHall: { id: 'Seluruh zona', en: 'All zones' },
  wholeHallPlace: { id: 'Semua loket, halaman demi halaman', en: 'All counters, page by page' },
  setBySupervisor: {
    id: 'Ditetapkan supervisor di Loket → Perangkat.',
    en: 'Set by a supervisor at Counter → Devices.',
  },
  loading: { id: 'Sebentar…', en: 'One moment…' },
  show: { id: 'Tampilkan layar', en: 'Show the screen' },
} satisfies Words;

const voiceWords: Record<VoiceKind, Text> = {
  clips: { id: 'Rekaman suara', en: 'Recorded voice' },
  browser: { id: 'Suara peramban', en: 'Browser’s voice' },
  chime: { id: 'Nada saja', en: 'Chime only' },
  off: { id: 'Tanpa suara', en: 'Silent' },
};
const themeWords: Record<Theme, Text> = {
  light: { id: 'Terang', en: 'Light' },
  dark: { id: 'Gelap', en: 'Dark' },
};

/** The technician's page: each choice is a link, so that it works with a remote control, and the address says it all. */
@customElement('display-chooser')
export class DisplayChooser extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: 1.5rem;
        line-height: 1.35;
      }
      main {
        display: grid;
        gap: 1.5rem;
        max-width: 68rem;
        margin: 0 auto;
        padding: 1.5rem 2rem;
      }
      h1 {
        font-size: 2.25rem;
        line-height: 1.15;
        letter-spacing: -0.02em;
      }
      h2 {
        margin-bottom: 0.5rem;
        font-size: 1.25rem;
        color: var(--quiet);
      }
      .refused {
        padding: 0.75rem 1.25rem;
        font-weight: 600;
        color: #fff;
        background: var(--coral);
      }
      .small {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem 3rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      a {
        display: block;
        padding: 0.6rem 1.25rem;
        font-weight: 600;
        color: var(--text);
        text-decoration: none;
        border: 2px solid var(--rule);
      }
      a[aria-current] {
        color: var(--on-plate);
        background: var(--plate);
        border-color: currentcolor;
      }
      .show {
        justify-self: start;
        padding: 0.9rem 2rem;
        font-size: 1.6rem;
        color: #fff;
        background: var(--sea);
        border-color: var(--sea);
      }
      .zone {
        font-weight: 600;
      }
      small {
        display: block;
        font-size: 1.25rem;
        font-weight: 500;
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) catalogue: CatalogueView | null = null;
  @property({ attribute: false }) settings!: Settings;
  /** Null: the whole hall. Undefined: nobody has said yet. */
  @property({ attribute: false }) zoneId: ZoneId | null | undefined;
  /** Why nothing can be shown. */
  @property({ attribute: false }) refusal: Refusal | null = null;
  @property({ type: Boolean }) zoneLost = false;
  #language = new LanguageController(this);

  override render() {
    return html`<main>
      <div>
        <h1>${this.#language.say(words.title)}</h1>
        <p>${this.#language.say(words.explain)}</p>
      </div>
      ${this.#problem ? html`<p class="refused" role="alert">${this.#language.say(this.#problem)}</p>` : nothing}
      <div class="small">
        ${this.#renderChoice(words.voice, voices, voiceWords, 'voice')}
        ${this.#renderChoice(words.theme, themes, themeWords, 'theme')}
      </div>
      <section aria-labelledby="zone">
        <h2 id="zone">${this.#language.say(words.zone)}</h2>
        ${this.#renderZone()}
        <p><small>${this.#language.say(words.setBySupervisor)}</small></p>
      </section>
      <a class="show" href=${settingsAddress({ ...this.settings, choosing: false })}>${this.#language.say(words.show)}</a>
    </main>`;
  }

  get #problem(): Text | null {
    return this.zoneLost ? zoneLost : (this.refusal?.sentence ?? null);
  }

  #renderChoice<K extends 'voice' | 'theme'>(
    title: Text,
    kinds: readonly Settings[K][],
    kindWords: Record<Settings[K], Text>,
    key: K,
  ) {
    return html`<section aria-labelledby=${key}>
      <h2 id=${key}>${this.#language.say(title)}</h2>
      <ul class="row">
        ${kinds.map(
          (kind) => html`<li>
            <a
              href=${settingsAddress({ ...this.settings, [key]: kind, choosing: true })}
              aria-current=${this.settings[key] === kind ? 'true' : nothing}
              >${this.#language.say(kindWords[kind])}</a
            >
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderZone() {
    const shown = this.zoneId === null ? wholeHall : this.catalogue?.zones.find(({ zoneId }) => zoneId === this.zoneId);
    if (!shown) return html`<p>${this.#problem === null ? this.#language.say(words.loading) : '–'}</p>`;
    return html`<p class="zone">
      ${this.#language.say(shown.name)}<small>${this.#language.say(shown.place)}</small>
    </p>`;
  }
}

const wholeHall = { name: words.wholeHall, place: words.wholeHallPlace };

declare global {
  interface HTMLElementTagNameMap {
    'display-chooser': DisplayChooser;
  }
}
