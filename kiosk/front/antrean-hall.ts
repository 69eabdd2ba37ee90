import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../shared/client/elements/antrean-notices.ts';
import '../../shared/client/look/antrean-weave.ts';
import '../../shared/client/look/hall-logo.ts';
import { noticesAt } from '../../shared/client/connection/notices-controller.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { countWords, shareWords } from '../../shared/client/words/share-words.ts';
import { stopText } from '../../shared/client/words/stop-words.ts';
import { NoticesView } from '../../shared/notices/notices.ts';
import { accuracyLineRoutes } from '../../shared/routes/accuracy.ts';
import { viewPath } from '../../shared/routes/contract.ts';
import { orderListRoutes } from '../../shared/routes/order-list.ts';
import type { AboutView } from '../../shared/views/about-view.ts';
import { viewAnswer } from '../../shared/views/view-answer.ts';
import { asOnTheWall } from '../paper/ticket-text.ts';
import { askForAboutAndTime } from '../phone/about-controller.ts';
import { AskedController, askHall } from '../phone/asked-controller.ts';
import '../phone/hall-about.ts';
import '../parts/hall-unset.ts';
import './hall-photos.ts';
import { hallStyles } from './hall-page-styles.ts';
import { agencyState, hallState } from './hall-state.ts';
import '../phone/language-switch.ts';
import { phonePageStyle } from '../phone/phone-page-style.ts';

const words = {
  loading: { id: 'Sebentar, keadaan MPP sedang diambil…', en: 'One moment, asking the hall…' },
  how: { id: 'Cara mengambil nomor', en: 'How to get a number' },
  come: {
    id: 'Datanglah ke gedung dan ambil nomor di kios. Nama dan NIK tidak ditanyakan.',
    en: 'Come to the building and take a number at a kiosk. Neither your name nor your NIK is asked for.',
  },
  follow: {
    id: 'Pindai kode QR di kertas nomor untuk mengikuti giliran dari ponsel.',
    en: 'Scan the QR code on the paper to follow your turn on your phone.',
  },
  wait: {
    id: 'Tunggu di zona yang tertulis di kertas sampai nomor Anda dipanggil.',
    en: 'Wait in the zone that stands on the paper until your number is called.',
  },
  agencies: { id: 'Instansi di sini', en: 'Agencies here' },
  accuracy: {
    id: 'Tujuh hari terakhir, {share} dari {numbers} nomor dipanggil dalam rentang waktu yang disampaikan saat diambil.',
    en: 'In the last seven days {share} of {numbers} {numbers|number|numbers} were called within the time that was said when they were taken.',
  },
  order: { id: 'Urutan panggilan hari ini', en: 'Order of calls today' },
  staff: { id: 'Untuk petugas', en: 'For the staff' },
  kiosk: { id: 'Kios', en: 'Kiosk' },
  display: { id: 'Layar panggilan', en: 'Display' },
  counter: { id: 'Loket', en: 'Counter' },
} satisfies Words;

const refreshMs = 60_000;
/** Figures of days that are over. */
const figuresMs = 30 * refreshMs;
type AboutAndTime = NonNullable<AskedController<{ data: AboutView; at: number }>['answer']>;
const NoticesAnswered = viewAnswer('notices', NoticesView);
const { path: accuracyPath, answer: AccuracyLine } = accuracyLineRoutes.seeAccuracy;
const { path: orderListPath, answer: OrderListOpen } = orderListRoutes.seeOrderListOpen;

/** The hall's own page: for a visitor at home or at the door; the staff find the way to their pages at its foot. */
@customElement('antrean-hall')
export class AntreanHall extends LitElement {
  static override styles = [base, phonePageStyle, hallStyles];

  #about = new AskedController(this, askForAboutAndTime, refreshMs);
  /** A page leads to the order list only where it is open to everybody. */
  #orderList = new AskedController(this, () => askHall(orderListPath, (body) => OrderListOpen.parse(body)), refreshMs);
  #accuracy = new AskedController(this, () => askHall(accuracyPath, (body) => AccuracyLine.parse(body)), figuresMs);
  #notices = new AskedController(
    this,
    () => askHall(`${viewPath('notices')}?place=phone`, (body) => NoticesAnswered.parse(body)),
    refreshMs,
  );
  #language = new LanguageController(this);

  override render() {
    const { answer } = this.#about;
    const about = answer?.data ?? null;
    return html`<antrean-weave></antrean-weave>
      <antrean-notices .notices=${this.#told()}></antrean-notices>
      <div class="page">
        <header>
          <p><hall-logo></hall-logo>${about ? this.#language.say(about.hallName) : nothing}</p>
          <language-switch></language-switch>
        </header>
        <main>${answer ? this.#known(answer) : this.#unknown()}</main>
        <hall-about .about=${about}></hall-about>
        ${this.#staff()}
      </div>`;
  }

  /** By the hall's time of the answer, for this page asks each minute; the clock of a phone may be wrong. */
  #told() {
    const { answer } = this.#notices;
    if (answer === null) return [];
    const { urgent, ordinary } = noticesAt(
      answer.data.notices.filter(({ zoneNames }) => zoneNames === null),
      answer.at,
    );
    return urgent === null ? ordinary : [urgent, ...ordinary];
  }

  #unknown() {
    if (this.#about.isUnset) return html`<hall-unset></hall-unset>`;
    return html`<p role="status">${this.#language.say(words.loading)}</p>`;
  }

  #known({ data: about, at }: AboutAndTime) {
    const say = this.#language.say;
    const { isOpen, title, more } = hallState(about, at, this.#language.value);
    return html`<section class="state ${isOpen ? 'open' : ''}">
        <h1>${title}</h1>
        ${more ? html`<p>${more}</p>` : nothing}
      </section>
      ${about.stops.length === 0 ? nothing : html`<ul class="stops" role="status">${about.stops.map((stop) => html`<li>${say(stopText(stop, about.timezone))}</li>`)}</ul>`}
      <hall-photos .hallName=${about.hallName}></hall-photos>
      <section>
        <h2>${say(words.how)}</h2>
        <ol>${[words.come, words.wait, words.follow].map((step) => html`<li>${say(step)}</li>`)}</ol>
        ${this.#promised()}
        ${this.#orderList.answer?.isOpen ? html`<p><a href="/urutan/">${say(words.order)}</a></p>` : nothing}
      </section>
      <section>
        <h2>${say(words.agencies)}</h2>
        <ul class="agencies">${about.agencies.map((agency) => this.#agency(agency, { now: at, timezone: about.timezone }))}</ul>
      </section>`;
  }

  /** How good the times were that people were told, where the hall wishes to say so. */
  #promised() {
    const line = this.#accuracy.answer?.line;
    if (!line) return nothing;
    const facts = { share: shareWords(line.inSaid, line.numbers) ?? '', numbers: countWords(line.numbers) };
    return html`<p class="promised">${this.#language.say(words.accuracy, facts)}</p>`;
  }

  #agency(agency: AboutView['agencies'][number], when: { now: number; timezone: string }) {
    const say = this.#language.say;
    const state = agencyState(agency, when, this.#language.value);
    return html`<li>
      <b>${say(agency.shortName)}</b>
      <span class=${agency.isThere ? 'there' : 'away'}>${state}</span>
      <small>${say(agency.name)}${agency.zoneName ? html` · ${asOnTheWall(agency.zoneName, this.#language.value)}` : nothing}</small>
    </li>`;
  }

  #staff() {
    const say = this.#language.say;
    return html`<nav aria-label=${say(words.staff)}>
      <h2>${say(words.staff)}</h2>
      <a href="/counter/">${say(words.counter)}</a><a href="/kiosk/">${say(words.kiosk)}</a
      ><a href="/display/">${say(words.display)}</a>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-hall': AntreanHall;
  }
}
