import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../shared/client/elements/antrean-liveness.ts';
import '../../shared/client/elements/antrean-notices.ts';
import '../../shared/client/look/antrean-weave.ts';
import '../../shared/client/look/hall-logo.ts';
import { Connection } from '../../shared/client/connection/connection.ts';
import { NoticesController, type NoticesNow } from '../../shared/client/connection/notices-controller.ts';
import { LivenessController, NowController, ViewController } from '../../shared/client/connection/view-controller.ts';
import { numberEms } from '../../shared/client/look/number-width.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, longDate, type Words } from '../../shared/client/words/language.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';
import type { TicketView } from '../../shared/views/ticket-view.ts';
import { asOnTheWall } from '../paper/ticket-text.ts';
import { icons } from '../parts/icons.ts';
import { AboutController } from './about-controller.ts';
import { CancelController, ticketIdOf } from './cancel-controller.ts';
import './hall-about.ts';
import '../parts/hall-unset.ts';
import './language-switch.ts';
import { phonePageStyle } from './phone-page-style.ts';
import './ticket-cancel.ts';
import type { CancelWish } from './ticket-cancel.ts';
import { mayCancel, ticketStatus } from './ticket-status.ts';
import { ticketStyles } from './ticket-styles.ts';

const words = {
  yours: { id: 'Nomor antrean Anda', en: 'Your queue number' },
  status: { id: 'Keadaan nomor Anda', en: 'Where your number stands' },
  where: { id: 'Menunggu di', en: 'Where to wait' },
  bring: { id: 'Yang perlu dibawa', en: 'What to bring' },
  taken: { id: 'Diambil {date}, pukul {time}', en: 'Taken on {date} at {time}' },
  loading: { id: 'Sebentar, nomor Anda sedang dicari…', en: 'One moment, looking up your number…' },
  unknown: { id: 'Nomor ini tidak ditemukan', en: 'This number was not found' },
  unknownMore: {
    id: 'Mungkin alamatnya terpotong, atau harinya sudah lewat. Pindai lagi kode di kertas Anda, atau tanyakan ke meja informasi.',
    en: 'The address may be cut off, or the day is over. Scan the code on your paper again, or ask at the information desk.',
  },
} satisfies Words;

/** Long, short, long: it feels different from the buzz of a message. */
const callPattern = [600, 200, 200, 200, 600];

/** Follows one ticket. It knows the ticket by the token in its address, and tells nothing to anybody else. */
@customElement('antrean-ticket')
export class AntreanTicket extends LitElement {
  static override styles = [base, phonePageStyle, ticketStyles];

  #token = tokenOf(location);
  #connection = new Connection('visitor', { token: this.#token });
  #ticket = new ViewController(this, this.#connection, 'ticket', { token: this.#token }, (ticket) =>
    this.#noticed(ticket),
  );
  #ticketId = ticketIdOf(this.#token);
  #cancel = this.#ticketId && new CancelController(this, this.#connection, this.#ticketId);
  #about = new AboutController(this);
  #notices = new NoticesController(this, this.#connection, { place: 'phone' });
  #liveness = new LivenessController(this, this.#connection);
  #now = new NowController(this, this.#connection, 5_000);
  #language = new LanguageController(this);
  #wasCalled = false;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#connection.close();
  }

  override render() {
    const { data, refusal } = this.#ticket;
    return html`<antrean-weave></antrean-weave>
      <antrean-liveness .liveness=${this.#liveness.value}></antrean-liveness>
      <antrean-notices .notices=${noticesForPhone(this.#notices.at(this.#now.now), data)}></antrean-notices>
      <div class="page">
        <header>
          <p><hall-logo></hall-logo>${data ? this.#language.say(data.hallName) : nothing}</p>
          <language-switch></language-switch>
        </header>
        ${data ? this.#main(data) : this.#alone(refusal !== null || this.#liveness.value === 'refused')}
        <hall-about .about=${this.#about.about}></hall-about>
      </div>`;
  }

  override updated() {
    const { data } = this.#ticket;
    if (data) this.style.setProperty('--ems', `${numberEms(data.number)}`);
  }

  #main(ticket: TicketView) {
    const say = this.#language.say;
    return html`<main>
      <div class="plate">
        <h1>${say(words.yours)}</h1>
        <p class="number">${ticket.number}</p>
        <p class="service">${wholeWords(say(ticket.serviceName))}</p>
        <p>${say(ticket.agencyName)}</p>
      </div>
      ${this.#status(ticket)}
      ${isOver(ticket) ? nothing : this.#where(ticket)}
      ${needsPapers(ticket) ? this.#bring(ticket) : nothing}
      <p class="mist">${say(words.taken, taken(ticket))}</p>
      ${this.#cancel === null || isOver(ticket) ? nothing : this.#cancelling(this.#cancel, ticket)}
    </main>`;
  }

  #cancelling(cancel: CancelController, ticket: TicketView) {
    const offered = mayCancel(ticket, this.#now.now);
    if (!offered && cancel.state.at === 'offered') return nothing;
    return html`<ticket-cancel
      .state=${cancel.state}
      .number=${ticket.number}
      ?offered=${offered}
      ?connected=${this.#liveness.value === 'live'}
      @ticket-cancel=${({ detail }: CustomEvent<CancelWish>) => void cancel[detail]()}
    ></ticket-cancel>`;
  }

  #status(ticket: TicketView) {
    const { tone, before, title, wait, more } = ticketStatus(ticket, this.#now.now, this.#language.value);
    return html`<section class="status ${tone} ${wait ? 'waits' : ''}" role="status" aria-label=${this.#language.say(words.status)}>
      ${before && before !== title ? html`<p>${before}</p>` : nothing}
      <h2>${title}</h2>
      ${wait ? html`<p class="wait"><strong>${wholeWords(wait.title)}</strong> ${wait.latest ?? nothing}</p>` : nothing}
      ${wait?.more ? html`<p>${wait.more}</p>` : nothing}
      ${more ? html`<p>${more}</p>` : nothing}
    </section>`;
  }

  #where(ticket: TicketView) {
    const say = this.#language.say;
    return html`<section class="where">
      <h2>${say(words.where)}</h2>
      <p>${asOnTheWall(ticket.zoneName, this.#language.value)}</p>
      <p>${say(ticket.zonePlace)}</p>
    </section>`;
  }

  #bring(ticket: TicketView) {
    const say = this.#language.say;
    return html`<section>
      <h2>${say(words.bring)}</h2>
      <ul>${ticket.requirements.map((paper) => html`<li>${icons.item}<span>${wholeWords(say(paper))}</span></li>`)}</ul>
    </section>`;
  }

  #alone(unknown: boolean) {
    const say = this.#language.say;
    if (this.#about.isUnset) return html`<main><hall-unset></hall-unset></main>`;
    return html`<main class="alone">
      <h1>${say(unknown ? words.unknown : words.loading)}</h1>
      ${unknown ? html`<p>${say(words.unknownMore)}</p>` : nothing}
    </main>`;
  }

  /** For a phone that nobody looks at: the page's title changes and the phone vibrates. */
  #noticed(ticket: TicketView) {
    document.title = `${ticket.number} · ${this.#language.say(ticket.hallName)}`;
    const called = ticket.status === 'called';
    // Without a touch on the page before, a browser refuses to buzz; the gold panel is there all the same.
    if (called && !this.#wasCalled && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(callPattern);
    this.#wasCalled = called;
    // The question no longer applies to the ticket's new state.
    if (!mayCancel(ticket, this.#now.now) && this.#cancel?.state.at === 'asking') this.#cancel.keep();
  }
}

/** A visitor reads what is told to the whole hall and to the zone of their ticket. */
const noticesForPhone = ({ urgent, ordinary }: NoticesNow, ticket: TicketView | null): ShownNotice[] =>
  [...(urgent ? [urgent] : []), ...ordinary].filter(
    ({ zoneNames }) => zoneNames === null || zoneNames.some(({ id }) => id === ticket?.zoneName.id),
  );

const isOver = ({ status }: TicketView) => status === 'completed' || status === 'cancelled' || status === 'unserved';

/** The list of papers is shown until the visit is over, and after it too if papers were missing. */
const needsPapers = (ticket: TicketView) =>
  ticket.requirements.length > 0 && (!isOver(ticket) || ticket.outcome === 'papers-missing');

const taken = ({ issuedAt, timezone, timezoneLabel }: TicketView) => ({
  date: longDate(issuedAt, timezone),
  time: `${clockTime(issuedAt, timezone)} ${timezoneLabel}`,
});

/** The token in `/t/<token>`, cut where it is too long to be one. A function declaration, because the element is created while this module still runs. */
function tokenOf({ pathname }: Location): string {
  return decodeURIComponent(pathname.split('/').filter(Boolean).pop() ?? '').slice(0, 200) || '-';
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-ticket': AntreanTicket;
  }
}
