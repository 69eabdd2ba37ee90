import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceReport } from '../shared/access/access.ts';
import '../shared/client/elements/antrean-liveness.ts';
import '../shared/client/elements/antrean-pairing.ts';
import '../shared/client/elements/antrean-urgent.ts';
import '../shared/client/look/antrean-weave.ts';
import type { Text } from '../shared/base/text.ts';
import { apiOf } from '../shared/client/connection/api.ts';
import { Connection } from '../shared/client/connection/connection.ts';
import { NoticesController, type NoticesNow } from '../shared/client/connection/notices-controller.ts';
import { PairingController } from '../shared/client/connection/pairing-controller.ts';
import { isRehearsal } from '../shared/client/connection/rehearsal.ts';
import { version } from '../shared/client/connection/version.ts';
import { LivenessController, NowController } from '../shared/client/connection/view-controller.ts';
import { base } from '../shared/client/look/tokens.ts';
import { whenWords } from '../shared/client/words/when-words.ts';
import { pairingRoutes } from '../shared/routes/pairing.ts';
import { callSentence } from '../shared/speech/speech.ts';
import type { DisplayCall } from '../shared/views/display-view.ts';
import type { CounterState } from '../shared/views/view-parts.ts';
import {
  type BoardPage,
  boardLines,
  boardPages,
  mostOn,
  type PageTurn,
  type Shape,
  turnPage,
  withWaits,
} from './board/board-pages.ts';
import { CallController } from './call/call-controller.ts';
import { recentCalls } from './call/call-queue.ts';
import './board/display-board.ts';
import './board/display-notice.ts';
import './call/display-call.ts';
import './look/display-chooser.ts';
import './look/display-header.ts';
import type { IdleState } from './look/display-idle.ts';
import './look/display-idle.ts';
import { displayLook } from './look/display-look.ts';
import './board/display-recent.ts';
import { settingsAddress, settingsOf, type Theme, zoneOf } from './look/settings.ts';
import { ScreenViews } from './screen-views.ts';

const minuteMs = 60_000;
const atWork = new Set<CounterState['status']>(['open', 'calling', 'serving', 'paused']);

/**
 * A screen of the hall or of one zone: the call in front, the last calls, and every counter. Raises `speaking` when a
 * sentence begins and `spoken` when it was said (`voice.ts` has what they carry).
 */
@customElement('antrean-display')
export class AntreanDisplay extends LitElement {
  static override styles = [
    base,
    displayLook,
    css`
      :host {
        position: fixed;
        inset: 0;
        display: flex;
        flex-direction: column;
        overflow: hidden;
        color: var(--text);
        background: var(--ground);
        --weave: calc(2.8 * var(--u));
        --liveness-size: var(--label);
      }
      main {
        display: grid;
        flex: 1;
        /* The call has all of its room: its number, what stands above it, and the edges. */
        --front: calc((7.8 + 0.668 * var(--call-size, 27.2)) * var(--u));
        /* Above a long notice the lines of the board become lower before anything is cut. */
        grid-template-rows: minmax(var(--front), 1fr) auto minmax(0, auto) auto;
        min-height: 0;
        cursor: none;
      }
      @media (orientation: portrait) {
        main {
          --front: min-content;
        }
      }
      display-chooser,
      antrean-pairing {
        flex: 1;
        overflow: auto;
      }
    `,
  ];

  @property({ reflect: true }) theme: Theme;

  readonly #settings = settingsOf(location.search);
  readonly #connection = new Connection('display');
  readonly #pairing = new PairingController(this, {
    connection: this.#connection,
    api: apiOf(pairingRoutes, 'display'),
    kind: 'display',
    report: () => this.#report(),
  });
  readonly #liveness = new LivenessController(this, this.#connection);
  readonly #clock = new NowController(this, this.#connection);
  readonly #calls = new CallController(this, this.#settings, () => this.#connection.now());
  readonly #views = new ScreenViews(this, {
    connection: this.#connection,
    rehearsedZone: isRehearsal() ? zoneOf(location.search) : null,
    showsCalls: !this.#settings.choosing,
    onView: (view) => this.#calls.receive(view),
    onOtherZone: () => this.#calls.forget(),
  });
  readonly #notices = new NoticesController(this, this.#connection, null);
  #told: DeviceReport | null = null;
  #turn: PageTurn = { page: 0, since: 0 };
  #pages: BoardPage[] = [];

  constructor() {
    super();
    this.theme = this.#settings.theme;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.close();
  }

  protected override willUpdate(): void {
    const { zoneId } = this.#views;
    this.#notices.ask(zoneId === undefined ? null : { place: 'display', ...(zoneId === null ? {} : { zoneId }) });
    this.#calls.hear(this.#noticesNow);
    const view = this.#views.display.data;
    if (view === null) return;
    // How long somebody waits is not told while the connection is lost: it may be another by now.
    const most = mostOn(shapeOfScreen(), this.#strip !== null);
    this.#pages = withWaits(boardPages(view, this.#views.catalogue.data, most), this.#stale ? null : view.waits);
    this.style.setProperty('--call-size', `${callSize(boardLines(this.#pages))}`);
    this.#turn = turnPage(this.#turn, this.#pages, this.#called?.counterId ?? null, performance.now());
  }

  override render() {
    const { state } = this.#pairing;
    return html`<antrean-weave></antrean-weave>
      ${state === null ? this.#renderKnown() : html`<antrean-pairing kind="display" .state=${state}></antrean-pairing>`}`;
  }

  protected override updated(): void {
    const report = this.#report();
    if (report.sound === this.#told?.sound) return;
    this.#told = report;
    this.#connection.report(report);
  }

  #renderKnown() {
    // That its zone is not there is told by the catalogue, and the whole hall is shown then.
    const { refusal } = this.#views.display;
    const choosing = this.#settings.choosing || (refusal !== null && refusal.code !== 'not-found');
    return html`<antrean-liveness .liveness=${this.#liveness.value}></antrean-liveness>
      ${choosing ? this.#renderChooser() : this.#renderScreen()} ${choosing ? nothing : this.#renderUrgent()}`;
  }

  #renderChooser() {
    return html`<display-chooser
      .catalogue=${this.#views.catalogue.data}
      .settings=${this.#settings}
      .zoneId=${this.#views.zoneId}
      .refusal=${this.#views.display.refusal}
      ?zoneLost=${this.#views.isZoneLost}
    ></display-chooser>`;
  }

  #renderScreen() {
    const view = this.#views.display.data;
    return html`
      <display-header
        .hallName=${view?.hallName ?? null}
        .zoneName=${view?.zone?.name ?? null}
        .timezone=${view?.timezone ?? 'UTC'}
        .timezoneLabel=${view?.timezoneLabel ?? ''}
        .now=${this.#clock.now}
        .chooseAddress=${settingsAddress({ ...this.#settings, choosing: true })}
        .soundBlocked=${this.#calls.soundBlocked}
        ?zoneLost=${this.#views.isZoneLost}
      ></display-header>
      <main>${this.#renderFront()} ${this.#renderRecent()} ${this.#renderBoard()} ${this.#renderNotice()}</main>
      <p class="visually-hidden" role="status" aria-live="polite">${this.#called ? callSentence(this.#called, 'id') : ''}</p>
    `;
  }

  #renderFront() {
    const call = this.#called;
    if (call !== null) return html`<display-call .call=${call} .zoneName=${this.#zoneOf(call)}></display-call>`;
    return html`<display-idle
      .state=${this.#idleState}
      .returnMinutes=${this.#views.catalogue.data?.hall.returnMinutes ?? null}
      .opens=${this.#opens}
      .now=${this.#clock.now}
    ></display-idle>`;
  }

  /** While the connection is lost, the banner takes the place of the last calls. */
  #renderRecent() {
    const view = this.#views.display.data;
    if (view === null || this.#stale) return nothing;
    return html`<display-recent
      .calls=${recentCalls(this.#calls.queue, view)}
      .alone=${this.#called === null}
    ></display-recent>`;
  }

  #renderBoard() {
    const view = this.#views.display.data;
    if (view === null) return nothing;
    return html`<display-board
      .pages=${this.#pages}
      .shown=${this.#turn.page}
      .now=${Math.floor(this.#clock.now / minuteMs) * minuteMs}
      .timezone=${view.timezone}
      .stale=${this.#stale}
      .called=${this.#called?.counterId ?? null}
    ></display-board>`;
  }

  #renderNotice() {
    const strip = this.#strip;
    if (strip === null) return nothing;
    return html`<display-notice
      .notices=${strip.notices}
      .stops=${strip.stops}
      .published=${strip.ordinary}
      .timezone=${this.#views.display.data?.timezone ?? 'UTC'}
      .now=${this.#clock.now}
    ></display-notice>`;
  }

  /**
   * What stands below, if anything. Who waits for nobody is not told while the connection is lost: somebody may have come. What
   * the hall tells goes on until its end.
   */
  get #strip() {
    const view = this.#views.display.data;
    const { notices, stops } = view === null || this.#stale ? { notices: [], stops: [] } : view;
    const { ordinary } = this.#noticesNow;
    return notices.length + stops.length + ordinary.length === 0 ? null : { notices, stops, ordinary };
  }

  /** Above everything; the calls go on in the record. */
  #renderUrgent() {
    const { urgent } = this.#noticesNow;
    return urgent === null ? nothing : html`<antrean-urgent .notice=${urgent}></antrean-urgent>`;
  }

  get #noticesNow(): NoticesNow {
    return this.#notices.at(this.#clock.now);
  }

  #report(): DeviceReport {
    return { version, sound: this.#calls.sound, paper: null };
  }

  get #called(): DisplayCall | null {
    return this.#calls.queue.front?.call ?? null;
  }

  get #idleState(): IdleState {
    if (this.#stale) return 'stale';
    if (this.#views.display.data === null) return 'connecting';
    if (this.#views.display.data.counters.some(({ state }) => atWork.has(state.status))) return 'wait';
    return this.#opensAt === undefined ? 'nobody' : 'closed';
  }

  /** Undefined: it is open by its hours, or has become so since the view came. Null: nobody knows when it opens. */
  get #opensAt(): number | null | undefined {
    const opening = this.#views.display.data?.opening;
    if (opening?.status !== 'closed') return undefined;
    return opening.opensAt !== null && opening.opensAt <= this.#clock.now ? undefined : opening.opensAt;
  }

  get #opens(): Required<Text> | null {
    const view = this.#views.display.data;
    const opensAt = this.#opensAt;
    if (view === null || opensAt === undefined || opensAt === null) return null;
    const time = { now: this.#clock.now, timezone: view.timezone };
    return { id: whenWords(opensAt, time, 'id'), en: whenWords(opensAt, time, 'en') };
  }

  get #stale(): boolean {
    return this.#liveness.value === 'stale';
  }

  /** A screen of one zone does not say where the zone is: its readers are there. */
  #zoneOf(call: DisplayCall): Text | null {
    const catalogue = this.#views.catalogue.data;
    if ((this.#views.zoneId !== null && !this.#views.isZoneLost) || catalogue === null) return null;
    const counter = catalogue.counters.find(({ counterId }) => counterId === call.counterId);
    return catalogue.zones.find(({ zoneId }) => zoneId === counter?.zoneId)?.name ?? null;
  }
}

function shapeOfScreen(): Shape {
  if (matchMedia('(orientation: portrait)').matches) return 'tall';
  return matchMedia('(max-aspect-ratio: 3/2)').matches ? 'square' : 'wide';
}

/** A short board leaves the call more room. In `--u`; 27.2 gives capitals of 18 %. */
const callSize = (lines: number): number => (lines > 4 ? 27.2 : 36);

declare global {
  interface HTMLElementTagNameMap {
    'antrean-display': AntreanDisplay;
  }
}
