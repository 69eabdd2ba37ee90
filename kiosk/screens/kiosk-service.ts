import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../shared/base/text.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { waitLine } from '../../shared/client/words/span-words.ts';
import { numberWaitText } from '../../shared/client/words/wait-words.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { quotaWords, waitingWords } from '../hall/availability.ts';
import type { ServiceEntry } from '../hall/guide.ts';
import { procedureOf } from '../hall/procedure.ts';
import { whoIsKnownThere } from '../hall/who-is-there.ts';
import { icons } from '../parts/icons.ts';
import '../parts/kiosk-scroll.ts';
import { tell } from '../flow/tap.ts';
import { buttons, screen } from '../parts/kiosk-styles.ts';
import { serviceStyles } from './kiosk-service-styles.ts';

const words = {
  bring: { id: 'Yang perlu dibawa', en: 'What to bring' },
  nothingToBring: { id: 'Tidak ada berkas yang perlu dibawa.', en: 'There is nothing to bring.' },
  about: { id: 'Tentang layanan ini', en: 'About this service' },
  atCounter: { id: 'Di loket', en: 'At the counter' },
  minutes: { id: '± {minutes} menit', en: 'about {minutes} {minutes|minute|minutes}' },
  completion: { id: 'Selesai dalam', en: 'Ready in' },
  cost: { id: 'Biaya', en: 'Cost' },
  product: { id: 'Yang Anda terima', en: 'What you get' },
  where: { id: 'Menunggu di', en: 'Where to wait' },
  procedure: { id: 'Alur pelayanan', en: 'How it goes' },
  complaints: { id: 'Pengaduan, saran, dan masukan', en: 'Complaints and suggestions' },
  complain: {
    id: 'Sampaikan kepada petugas loket, meja informasi, atau:',
    en: 'Tell the officer, the information desk, or:',
  },
  line: { id: 'Antrean', en: 'The line' },
  wait: { id: 'Perkiraan menunggu', en: 'Expected wait' },
  quota: { id: 'Kuota hari ini', en: 'Quota today' },
  ready: { id: 'Saya sudah siap, ambil nomor', en: 'I am ready, take a number' },
  notNow: { id: 'Nomor belum dapat diambil', en: 'No number can be taken now' },
  prepare: { id: 'Berkasnya dapat Anda siapkan dari sekarang.', en: 'You can get the papers ready already.' },
} satisfies Words;

/** What one service asks for and gives, before a number is taken. */
@customElement('kiosk-service')
export class KioskService extends LitElement {
  static override styles = [base, buttons, screen, serviceStyles];

  @property({ attribute: false }) entry!: ServiceEntry;
  @property({ attribute: false }) channels: readonly Text[] = [];
  @property({ attribute: false }) notice: Text | null = null;
  @property({ attribute: false }) time!: HallTime;
  @property({ type: Boolean }) asksPriority = false;
  #language = new LanguageController(this);

  override render() {
    const { service, agency } = this.entry;
    const say = this.#language.say;
    return html`<div class="read">
        <p class="owner"><span class="letter number" aria-hidden="true">${agency.series}</span>${say(agency.name)}</p>
        <h1 tabindex="-1">${wholeWords(say(service.name))}</h1>
      </div>
      <div class="touch">
        <kiosk-scroll label=${say(words.about)}>
          <div class="sheet">
            <div class="bring">
              <h2>${say(words.bring)}</h2>
              ${this.#requirements()}
            </div>
            <dl>${this.#facts()}</dl>
            <div class="more">
              <h2>${say(words.procedure)}</h2>
              <ol>
                ${procedureOf(this.entry, this.#language.value).map((step) => html`<li><span>${wholeWords(step)}</span></li>`)}
              </ol>
            </div>
            <div class="more">
              <h2>${say(words.complaints)}</h2>
              <p>${say(words.complain)}</p>
              <ul>
                ${this.channels.map((channel) => html`<li>${icons.item}<span>${say(channel)}</span></li>`)}
              </ul>
            </div>
          </div>
          ${this.notice ? html`<p class="notice">${say(this.notice)}</p>` : nothing}
        </kiosk-scroll>
        ${this.#action()}
      </div>`;
  }

  #requirements() {
    const { requirements } = this.entry.service;
    const say = this.#language.say;
    if (!requirements.length) return html`<p>${say(words.nothingToBring)}</p>`;
    return html`<ul>
      ${requirements.map((paper) => html`<li>${icons.item}<span>${wholeWords(say(paper))}</span></li>`)}
    </ul>`;
  }

  #facts() {
    const { service, zone, waiting, refusal, presence, quotaLeft } = this.entry;
    const isOpen = presence === null || presence.status === 'open';
    const say = this.#language.say;
    return [
      this.#waitWithWhy(),
      waiting === null || ((refusal || !isOpen) && waiting === 0)
        ? nothing
        : fact(icons.people, say(words.line), waitingWords(waiting, this.#language.value)),
      this.#wait(),
      quotaLeft === null || refusal
        ? nothing
        : fact(icons.paper, say(words.quota), quotaWords(quotaLeft, this.#language.value)),
      fact(icons.clock, say(words.atCounter), say(words.minutes, { minutes: service.standardMinutes })),
      fact(icons.calendar, say(words.completion), say(service.completionTime)),
      fact(icons.money, say(words.cost), say(service.cost)),
      fact(icons.paper, say(words.product), say(service.product)),
      zone ? fact(icons.place, say(words.where), `${say(zone.name)} · ${say(zone.place)}`) : nothing,
    ];
  }

  #wait() {
    const text = numberWaitText(this.entry.wait, this.time);
    if (text?.is !== 'range' || text.why !== null) return nothing;
    return fact(icons.clock, this.#language.say(words.wait), text.title, text.more ?? '');
  }

  /** The reason for a wait that is another one now stands with it, in the whole width: in half of it that is a column of words. */
  #waitWithWhy() {
    const text = numberWaitText(this.entry.wait, this.time);
    if (text?.is !== 'range' || text.why === null) return nothing;
    const more = `${text.more ?? ''}. ${text.why}`.replace(/\.$/, '');
    return fact(icons.clock, this.#language.say(words.wait), text.title, more, 'wide');
  }

  #action() {
    const say = this.#language.say;
    const { refusal } = this.entry;
    if (!refusal)
      return html`${this.#nobody()}${this.#unlikely()}<button class="strong act" @click=${() => tell(this, { tap: 'ready', asksPriority: this.asksPriority })}>
        ${say(words.ready)}
      </button>`;
    return this.#refused(refusal);
  }

  /** Said before a number is taken (rule E4). */
  #nobody() {
    const sentence = whoIsKnownThere(this.entry, this.time.timezone);
    return sentence ? html`<p class="nobody" role="status">${sentence}</p>` : nothing;
  }

  /** That it may be in vain is said where a number is taken (rule U46). */
  #unlikely() {
    const text = numberWaitText(this.entry.wait, this.time);
    return text?.is === 'unlikely' ? html`<p class="nobody" role="status">${waitLine(text)}</p>` : nothing;
  }

  #refused(refusal: Refusal) {
    const say = this.#language.say;
    return html`<div class="refusal" role="status">
      <h2>${say(words.notNow)}</h2>
      <p class="why">${say(refusal.sentence)}</p>
      ${refusal.code === 'no-number-left' ? nothing : html`<p>${say(words.prepare)}</p>`}
    </div>`;
  }
}

const fact = (icon: TemplateResult, term: string, value: string, more = '', width = '') => html`<div class=${width}>
  ${icon}
  <dt>${term}</dt>
  <dd>${wholeWords(value)}${more === '' ? nothing : html`<small>${wholeWords(more)}</small>`}</dd>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-service': KioskService;
  }
}
