import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../shared/client/elements/antrean-day.ts';
import type { DayPicked } from '../../shared/client/elements/antrean-day.ts';
import '../../shared/client/look/antrean-weave.ts';
import '../../shared/client/look/hall-logo.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import { apiOf } from '../../shared/client/connection/api.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, longDate, type Words } from '../../shared/client/words/language.ts';
import type { OrderList } from '../../shared/record/order-list.ts';
import { orderListRoutes } from '../../shared/routes/order-list.ts';
import { icons } from '../parts/icons.ts';
import { AboutController } from './about-controller.ts';
import './hall-about.ts';
import '../parts/hall-unset.ts';
import './language-switch.ts';
import './order-part.ts';
import { dayBeside, OrderListController } from './order-list-controller.ts';
import { orderListStyles } from './order-list-styles.ts';
import { phonePageStyle } from './phone-page-style.ts';

const words = {
  title: { id: 'Urutan panggilan', en: 'Order of calls' },
  about: {
    id: 'Yang dipanggil berikutnya ialah nomor dengan batas waktu panggil terawal. Batas itu dihitung sejak nomor diambil; bagi prioritas lebih singkat. Di sini siapa pun dapat memeriksanya; yang paling baru di atas.',
    en: 'Next comes the number with the earliest time to be called by. It is counted from when the number was taken, and is shorter with priority. Anybody can check that here; the newest is on top.',
  },
  day: { id: 'Hari', en: 'Day' },
  before: { id: 'Hari sebelumnya', en: 'The day before' },
  after: { id: 'Hari berikutnya', en: 'The day after' },
  print: { id: 'Cetak', en: 'Print' },
  loading: { id: 'Sebentar, daftarnya sedang diambil…', en: 'One moment, getting the list…' },
  none: { id: 'Belum ada panggilan pada hari ini.', en: 'No calls on this day.' },
  called: { id: '{count} panggilan', en: '{count} {count|call|calls}' },
  chosen: { id: '{count} dipilih petugas', en: '{count} chosen by an officer' },
  granted: {
    id: '{count} kali prioritas diberikan di loket',
    en: 'priority given {count} {count|time|times} at a counter',
  },
  missed: { id: '{count} kali tidak hadir', en: 'missed {count} {count|time|times}' },
  old: {
    id: 'Server tidak terjangkau; daftar ini mungkin belum mutakhir. Halaman ini mencoba lagi sendiri.',
    en: 'The server is out of reach; this list may be old. This page tries again by itself.',
  },
  off: { id: 'Daftar ini tidak dibuka untuk umum', en: 'This list is not open to the public' },
  offMore: {
    id: 'MPP ini belum membuka urutan panggilannya. Bila ada pertanyaan tentang urutan, silakan bertanya ke meja informasi.',
    en: 'This hall has not opened its order of calls. If you have a question about the order, please ask at the information desk.',
  },
} satisfies Words;

/** In which order a day's numbers were called, for everybody: no names, nothing about who holds a number. */
@customElement('antrean-order-list')
export class AntreanOrderList extends LitElement {
  static override styles = [base, phonePageStyle, orderListStyles];

  #order = new OrderListController(this, apiOf(orderListRoutes, 'person'));
  #about = new AboutController(this);
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    const { state } = this.#order;
    return html`<antrean-weave></antrean-weave>
      <div class="page">
        <header>
          <p><hall-logo></hall-logo>${state.at === 'shown' ? say(state.list.hallName) : nothing}</p>
          <language-switch></language-switch>
        </header>
        <main>${this.#about.isUnset ? html`<hall-unset></hall-unset>` : state.at === 'off' ? this.#off() : this.#open()}</main>
        <hall-about .about=${this.#about.about}></hall-about>
      </div>`;
  }

  #off() {
    return html`<h1>${this.#language.say(words.off)}</h1><p>${this.#language.say(words.offMore)}</p>`;
  }

  #open() {
    const say = this.#language.say;
    return html`<div>
        <h1>${say(words.title)}</h1>
        <p class="about">${say(words.about)}</p>
      </div>
      ${this.#picker()} ${this.#state()}`;
  }

  #picker() {
    const say = this.#language.say;
    const { day, today } = this.#order;
    return html`<div class="days">
      <button aria-label=${say(words.before)} @click=${() => this.#order.pick(dayBeside(day, -1))}>${icons.previous}</button>
      <antrean-day role="group" aria-label=${say(words.day)} .day=${day} .latest=${today} @day-picked=${this.#picked}></antrean-day>
      <button
        aria-label=${say(words.after)}
        ?disabled=${day >= today}
        @click=${() => this.#order.pick(dayBeside(day, 1))}
      >${icons.following}</button>
      <button class="print" aria-label=${say(words.print)} @click=${() => window.print()}>
        ${icons.printer}<span>${say(words.print)}</span>
      </button>
    </div>`;
  }

  #picked({ day }: DayPicked) {
    this.#order.pick(day);
  }

  #state() {
    const { state } = this.#order;
    const say = this.#language.say;
    switch (state.at) {
      case 'loading':
      case 'off':
        return html`<p role="status">${say(words.loading)}</p>`;
      case 'failed':
        return html`<p class="old" role="status">${say(state.refusal.sentence)}</p>`;
      case 'shown':
        return html`${state.isOld ? html`<p class="old" role="status">${say(words.old)}</p>` : nothing}
          <section>
            <h2>${longDate(Date.parse(state.list.day), 'UTC')}</h2>
            <p class="count">${this.#count(state.list)}</p>
          </section>
          ${state.list.calls.length === 0 ? nothing : html`<order-part .list=${state.list}></order-part>`}`;
      default:
        return unreachable(state);
    }
  }

  #count({ calls, granted, missed }: OrderList): string {
    const say = this.#language.say;
    if (calls.length === 0) return say(words.none);
    const chosen = calls.filter(({ rule }) => rule === 'chosen').length;
    const counts = [
      say(words.called, { count: calls.length }),
      say(words.chosen, { count: chosen }),
      say(words.granted, { count: granted }),
      say(words.missed, { count: missed }),
    ];
    return `${counts.join(', ')}.`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-order-list': AntreanOrderList;
  }
}
