import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { DeviceReport } from '../shared/access/access.ts';
import '../shared/client/elements/antrean-liveness.ts';
import '../shared/client/elements/antrean-pairing.ts';
import '../shared/client/elements/antrean-urgent.ts';
import '../shared/client/look/antrean-weave.ts';
import type { KioskId } from '../shared/base/ids.ts';
import { apiOf } from '../shared/client/connection/api.ts';
import { Connection } from '../shared/client/connection/connection.ts';
import type { PairingState } from '../shared/client/connection/pairing.ts';
import { PairingController } from '../shared/client/connection/pairing-controller.ts';
import { version } from '../shared/client/connection/version.ts';
import { phoneAddress } from '../shared/client/links/phone-address.ts';
import { base } from '../shared/client/look/tokens.ts';
import { currentLanguage, LanguageController, type Words } from '../shared/client/words/language.ts';
import type { HallTime } from '../shared/client/words/when-words.ts';
import type { Refusal } from '../shared/refusals/refusal.ts';
import { pairingRoutes } from '../shared/routes/pairing.ts';
import { AttentionController } from './attention-controller.ts';
import { numberMs } from './flow/attention.ts';
import { type Flow, next, started, stepNumberOf, type Tap } from './flow/flow.ts';
import { goesOnWords } from './hall/goes-on.ts';
import type { Guide } from './hall/guide.ts';
import type { HallController } from './hall/hall-controller.ts';
import { HandsController } from './hands-controller.ts';
import { deviceOf } from './offline/device.ts';
import { IdentityController } from './offline/identity-controller.ts';
import { KioskStorage } from './offline/kiosk-storage.ts';
import './frame/kiosk-footer.ts';
import { frame } from './frame/kiosk-frame.ts';
import './frame/kiosk-header.ts';
import './frame/kiosk-notice.ts';
import './paper/kiosk-paper.ts';
import type { KioskPaper } from './paper/kiosk-paper.ts';
import './frame/kiosk-staff-note.ts';
import './frame/kiosk-steps.ts';
import './frame/kiosk-still-there.ts';
import { NumberTaking } from './number-taking.ts';
import { Shell } from './offline/shell.ts';
import { type Paper, paperInWords, paperOf } from './paper/paper.ts';
import { type Printing, paperReport, printPaper } from './paper/paper-printer.ts';
import { isThere, screenOf } from './screens/screens.ts';

const words = {
  given: { id: 'Nomor Anda {number} tetap berlaku.', en: 'Your number {number} stays valid.' },
  preparing: { id: 'Sebentar, layar ini sedang disiapkan…', en: 'One moment, this screen is getting ready…' },
} satisfies Words;

interface ScreenElement extends LitElement {
  /** Sets the focus; without it the heading gets the focus. */
  focusFirst?(): void;
}

/** The kiosk: from "Silakan ambil nomor" to the number. It alone knows the connection. */
@customElement('antrean-kiosk')
export class AntreanKiosk extends LitElement {
  static override styles = [base, frame];

  @state() private flow: Flow = started;
  @state() private lowReach = false;
  @state() private visit = 0;
  /** How it went with the last paper; before the first, a kiosk with a printer counts on it. */
  @state() private printing: Printing = 'none';
  @query('main > :last-child') private shown!: ScreenElement | null;
  @query('kiosk-paper') private paper!: KioskPaper | null;

  #device = deviceOf(new URLSearchParams(location.search), localStorage);
  #connection = new Connection('kiosk');
  #storage = new KioskStorage();
  #identity = new IdentityController(this, {
    connection: this.#connection,
    memory: localStorage,
    storage: this.#storage,
    begin: (kioskId) => this.#begin(kioskId),
  });
  #pairing = new PairingController(this, {
    connection: this.#connection,
    api: apiOf(pairingRoutes, 'kiosk'),
    kind: 'kiosk',
    report: () => this.#report(),
  });
  #shell = new Shell(this.#connection);
  #language = new LanguageController(this);
  #attention = new AttentionController(
    this,
    () => this.flow.screen.at,
    () => this.#prints,
    () => this.#left(),
  );
  #hands = new HandsController(
    this,
    () => this.flow.screen.at,
    (tap) => this.#take(tap),
  );

  override connectedCallback() {
    super.connectedCallback();
    this.#connection.renewal.holdWhile(() => this.flow.screen.at !== 'start');
    this.addEventListener('kiosk-tap', (event) => this.#take(event.detail));
    if (this.#device.paperMm !== null) this.printing = 'sent';
    this.#connection.report(this.#report());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#connection.close();
  }

  override render() {
    const { state } = this.#pairing;
    const taking = this.#identity.work;
    const first = this.flow.screen.at === 'start';
    return html`<div class=${classMap({ kiosk: true, low: this.lowReach, first })}>
      <antrean-weave></antrean-weave>
      ${state ? this.#unknown(state) : this.#known(taking)}
    </div>
    ${taking ? this.#beside(taking.hall.guide) : nothing} ${taking && !state ? this.#urgent(taking.hall) : nothing}`;
  }

  override updated(changed: Map<string, unknown>) {
    const before = changed.get('flow') as Flow | undefined;
    if (before && before.screen.at !== this.flow.screen.at) void this.#arrived();
  }

  #unknown(state: PairingState) {
    return html`<antrean-pairing kind="kiosk" .state=${state}>
      <kiosk-staff-note unpaired .tickets=${this.#identity.unheard}></kiosk-staff-note>
    </antrean-pairing>`;
  }

  #known(taking: NumberTaking | null) {
    const guide = taking?.hall.guide;
    const goesOn = taking?.liveness.isLost && guide ? goesOnWords(this.flow.screen, guide, this.#language.value) : null;
    return html`<antrean-liveness .liveness=${taking?.liveness.value ?? this.#connection.liveness}
        >${goesOn ? html`<strong>${goesOn}</strong>` : nothing}</antrean-liveness
      >
      ${taking && guide ? this.#running(taking, guide) : this.#preparing(taking?.hall.refusal ?? null)}`;
  }

  #preparing(refusal: Refusal | null) {
    return html`<main class="preparing"><h1>${this.#language.say(refusal?.sentence ?? words.preparing)}</h1></main>`;
  }

  #running({ hall, reserve }: NumberTaking, guide: Guide) {
    const { screen } = this.flow;
    const time = hall.timeIn(guide.hall);
    const step = stepNumberOf(screen);
    const notice = screen.at === 'start' ? guide.hall.notice : null;
    if (!isThere(this.flow, guide)) queueMicrotask(() => this.#take({ tap: 'start-over' }));
    const { ordinary } = hall.notices;
    return html`<kiosk-header ?covered=${ordinary.length > 0} .hall=${guide.hall} .time=${time}></kiosk-header>
      ${ordinary.length === 0 ? nothing : html`<kiosk-notice .notices=${ordinary} .now=${this.#connection.now()}></kiosk-notice>`}
      <main>
        ${step === null ? nothing : html`<kiosk-steps .current=${step}></kiosk-steps>`}
        ${screenOf(this.#scene(hall, guide, time))}
      </main>
      <kiosk-staff-note
        .tickets=${reserve.reserve?.outbox ?? []}
        .timezone=${guide.hall.timezone}
      ></kiosk-staff-note>
      <kiosk-footer
        .canGoBack=${this.flow.before.length > 0}
        .lowReach=${this.lowReach}
        .offersAbout=${screen.at === 'start'}
        .notice=${notice}
        @kiosk-reach=${this.#reach}
      ></kiosk-footer>`;
  }

  #scene({ search }: HallController, guide: Guide, time: HallTime) {
    const { attention } = this.#attention;
    return {
      flow: this.flow,
      visit: this.visit,
      guide,
      time,
      search,
      paper: this.#paperOf(guide),
      printing: this.printing,
      lowReach: this.lowReach,
      secondsLeft: attention.state === 'leaving' ? attention.secondsLeft : numberMs(this.#prints) / 1_000,
    };
  }

  /** Beside the screen: the dialog, the printed ticket, and the text for screen readers. */
  #beside(guide: Guide | null) {
    const { attention } = this.#attention;
    const paper = guide && this.#paperOf(guide);
    return html`<p class="visually-hidden" aria-live="assertive">${paper ? paperInWords(paper) : nothing}</p>
      <kiosk-still-there
        .secondsLeft=${attention.state === 'asking' ? attention.secondsLeft : null}
        .lowReach=${this.lowReach}
        @kiosk-stay=${() => this.#attention.touch()}
      ></kiosk-still-there>
      ${
        paper && this.#device.paperMm
          ? html`<kiosk-paper
              .widthMm=${this.#device.paperMm}
              .ticket=${paper.ticket}
              .url=${paper.url}
            ></kiosk-paper>`
          : nothing
      }`;
  }

  /** Over everything: nobody begins anything, and what is under way goes on. Whoever has just been given a number reads it here. */
  #urgent({ notices: { urgent } }: HallController) {
    if (urgent === null) return nothing;
    const { screen } = this.flow;
    return html`<antrean-urgent .notice=${urgent}>
      ${screen.at === 'issued' ? html`<p class="given">${this.#language.say(words.given, { number: screen.issued.number })}</p>` : nothing}
    </antrean-urgent>`;
  }

  /** Whether a paper may be expected. */
  get #prints(): boolean {
    return this.printing === 'sent';
  }

  #paperOf(guide: Guide): Paper | null {
    const { screen } = this.flow;
    if (screen.at !== 'issued') return null;
    return paperOf(screen.issued, guide, phoneAddress(this.#connection.publicUrl));
  }

  /** Every change of the screen goes through here; what is sent to the server follows from the screen. */
  #take(tap: Tap) {
    const done = this.flow.screen.at === 'issued';
    this.flow = next(this.flow, tap);
    const { screen } = this.flow;
    if (done && screen.at === 'start') this.#forget();
    this.#identity.work?.asking.follow(screen.at === 'asking' ? screen.wish : null);
  }

  async #arrived() {
    this.#hands.arrived();
    this.#attention.touch();
    const { shown } = this;
    await shown?.updateComplete;
    if (shown?.focusFirst) shown.focusFirst();
    else shown?.shadowRoot?.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    if (this.flow.screen.at === 'issued') await this.#print();
  }

  async #print() {
    const { paper } = this;
    if (!paper || this.#device.paperMm === null) return;
    await paper.updateComplete;
    this.printing = await printPaper(paper, this.#device.paperMm);
    this.#connection.report(this.#report());
    this.#attention.touch();
  }

  #begin(kioskId: KioskId): NumberTaking {
    this.#forget();
    this.flow = started;
    return new NumberTaking(this, this.#connection, kioskId, this.#storage, (tap) => this.#take(tap));
  }

  /** A browser does not tell whether the paper came out. */
  #report(): DeviceReport {
    return { version, sound: null, paper: paperReport(this.printing) };
  }

  /** Nobody is there: a newer build, if there is one, is loaded now. */
  #left() {
    if (this.#shell.isNewer && this.#connection.liveness === 'live' && this.flow.screen.at === 'start')
      location.reload();
    this.#forget();
    this.#take({ tap: 'start-over' });
  }

  /** Nothing of one visitor is left for the next. */
  #forget() {
    currentLanguage.value = 'id';
    this.lowReach = false;
    this.visit++;
  }

  #reach(event: CustomEvent<boolean>) {
    this.lowReach = event.detail;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-kiosk': AntreanKiosk;
  }
}
