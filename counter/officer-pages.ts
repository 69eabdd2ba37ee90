import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../shared/access/access.ts';
import '../shared/client/elements/antrean-liveness.ts';
import type { CounterId } from '../shared/base/ids.ts';
import { Connection } from '../shared/client/connection/connection.ts';
import {
  DoubtController,
  LivenessController,
  NowController,
  ViewController,
} from '../shared/client/connection/view-controller.ts';
import { phoneAddress } from '../shared/client/links/phone-address.ts';
import { base } from '../shared/client/look/tokens.ts';
import type { Words } from '../shared/client/words/language.ts';
import './access/account/account-dialog.ts';
import './access/account/account-notes.ts';
import { rememberHallName } from './access/remembered.ts';
import './ui/choice-dialog.ts';
import { signOutChoice } from './desk/acts/leave.ts';
import './clock-notice.ts';
import './counter-place.ts';
import { newestPosition } from './desk/acts/desk-state.ts';
import { officerPagesStyle } from './officer-pages-style.ts';
import { PagesContext } from './pages-context.ts';
import { alarmsUnseen } from './ui/alarms-unseen.ts';
import type { Notice } from './ui/desk-notice.ts';
import { type DeskEvent, raise } from './ui/events.ts';
import { ShortcutsController, shortcuts } from './ui/keys/shortcuts.ts';
import type { Page } from './ui/pages.ts';
import { pagesOf, RouteController } from './ui/routes.ts';
import { SendController } from './ui/send-controller.ts';
import './supervision-loader.ts';
import './ui/ticket-paper.ts';
import { WorkplaceController } from './choose/workplace-controller.ts';
import { pageTitle, titleOf } from './title.ts';
import type { PaperFacts } from './ui/ticket-paper.ts';
import { Wishes } from './wishes.ts';

const words = {
  given: { id: 'Loket ini dibuka atas nama Anda.', en: 'This counter has been opened in your name.' },
} satisfies Words;

/** The pages of whoever is signed in: the desk, or the supervisor's pages. Only this element knows the connection. */
@customElement('officer-pages')
export class OfficerPages extends LitElement {
  static override styles = [base, officerPagesStyle];

  @property({ attribute: false }) me!: Me;
  /** The counter of a sign-in by PIN, which allows no other counter and no other page; null: signed in by password. */
  @property({ attribute: false }) pinCounterId: CounterId | null = null;
  @state() private accountShown = false;
  /** What is being printed. */
  @state() private paper: PaperFacts | null = null;
  /** A sign-out that waits until the officer has said whether the counter closes. */
  @state() private leaving: { everywhere: boolean } | null = null;
  readonly #connection = new Connection('person');
  readonly #liveness = new LivenessController(this, this.#connection);
  readonly #now = new NowController(this, this.#connection);
  readonly #doubt = new DoubtController(this, this.#connection);
  readonly #sender = new SendController(this, this.#connection);
  readonly #wishes = new Wishes({
    sender: this.#sender,
    officerId: () => this.me.officerId,
    signOut: (everywhere) => void raise(this, 'signed-out', { everywhere }),
    chooseCounter: () => this.#workplace.goTo(null),
  });
  readonly #context = new PagesContext(
    this,
    this.#connection,
    () => this.#now.now,
    (name, command) => this.#wishes.send(name, command),
  );
  readonly #route = new RouteController(this);
  readonly #catalogue = new ViewController(this, this.#connection, 'catalogue', {}, ({ hall }) =>
    rememberHallName(hall.name),
  );
  /** Watched on the pages of supervision alone: at a counter an officer's own number is what counts. */
  readonly #alarms = new ViewController(this, this.#connection, 'alarms', null);
  #isWatching = false;
  readonly #workplace = new WorkplaceController(this, {
    connection: this.#connection,
    who: () => this,
    catalogue: () => this.#catalogue.data,
    onView: (view) => this.#sender.seen(newestPosition(view)),
    open: async (counterId) => (await this.#wishes.send('counter', { type: 'OpenCounter', counterId })) !== null,
    send: async (command) => (await this.#wishes.send('counter', command)) !== null,
    isBusy: () => this.#sender.pending !== null,
    given: () => this.tell({ tone: 'hint', text: words.given }),
    left: () => this.#leaveBehind(),
  });

  constructor() {
    super();
    new ShortcutsController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection.addEventListener('liveness', this.#livenessChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.removeEventListener('liveness', this.#livenessChanged);
    this.#connection.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { me, pinCounterId } = this;
    if (changed.has('me')) shortcuts.of(me.officerId);
    this.#context.update({
      me,
      pinCounterId,
      catalogue: this.#catalogue.data,
      alarms: this.#alarms.data,
      live: this.#liveness.value === 'live',
      phonesAt: phoneAddress(this.#connection.publicUrl),
      sending: this.#sender,
    });
  }

  /** Once the context knows who looks. */
  #watchAlarms(): void {
    const isSupervision = this.#page !== 'desk';
    if (isSupervision === this.#isWatching) return;
    this.#isWatching = isSupervision;
    this.#alarms.show(isSupervision ? {} : null);
  }

  override updated(): void {
    this.#watchAlarms();
    this.toggleAttribute('doubted', this.#doubt.value !== null);
    this.toggleAttribute('printing', this.paper !== null);
    this.toggleAttribute('keys-off', !shortcuts.on);
    document.title =
      this.#page === 'desk' ? titleOf(this.#workplace.view) : pageTitle(this.#page, alarmsUnseen(this.#alarms.data));
  }

  /** Shows a notice that concerns the whole session. */
  tell(notice: Notice | null): void {
    this.#sender.tell(notice);
  }

  override render() {
    const doubt = this.#doubt.value;
    return html`${doubt ? html`<clock-notice .doubt=${doubt}></clock-notice>` : nothing}
      <div
        @page-asked=${this.#pageAsked}
        @sign-out-asked=${this.#signOutAsked}
        @counter-left=${() => this.#workplace.goTo(null)}
        @noticed=${(event: DeskEvent<'noticed'>) => this.tell(event.detail)}
        @paper-wanted=${this.#print}
        @hall-begun=${() => this.#catalogue.show({})}
      >
        ${this.#page === 'desk' ? this.#place() : this.#supervision(this.#page)}
        <account-notes></account-notes>
        ${this.accountShown ? this.#account() : nothing} ${this.leaving ? this.#signOutQuestion() : nothing}
      </div>
      ${this.paper ? html`<ticket-paper .facts=${this.paper}></ticket-paper>` : nothing}
      <antrean-liveness .liveness=${this.#liveness.value}></antrean-liveness>`;
  }

  #place() {
    return html`<counter-place
      .counterId=${this.#workplace.counterId}
      .counters=${this.#workplace.choice}
      .view=${this.#workplace.view}
      .refusal=${this.#catalogue.refusal ?? this.#workplace.refusal}
      .preselected=${this.#workplace.usual}
      .elsewhere=${this.#workplace.elsewhere}
      .here=${this.pinCounterId}
      @come-asked=${() => void this.#workplace.comeFromElsewhere()}
      @counter-chosen=${this.#counterChosen}
      @agency-marked=${this.#agencyMarked}
      @wished=${this.#wished}
    ></counter-place>`;
  }

  #supervision(page: Exclude<Page, 'desk'>) {
    return html`<supervision-loader .page=${page} .refusal=${this.#catalogue.refusal}></supervision-loader>`;
  }

  #account() {
    return html`<account-dialog
      ?byPin=${this.pinCounterId !== null}
      @dismissed=${() => {
        this.accountShown = false;
      }}
    ></account-dialog>`;
  }

  #signOutQuestion() {
    const view = this.#workplace.view;
    if (!view) return nothing;
    return html`<choice-dialog
      .choice=${signOutChoice(view)}
      @choice-made=${this.#signOutAnswered}
      @dismissed=${() => {
        this.leaving = null;
      }}
    ></choice-dialog>`;
  }

  get #page(): Page {
    return this.#route.pageFor(this.#context.visitor);
  }

  readonly #livenessChanged = (): void => {
    if (this.#liveness.value === 'live') raise(this, 'session-live', null);
    const why = this.#connection.refusedAs;
    if (why) raise(this, 'session-ended', { why, inDoubt: this.#sender.pending !== null });
  };

  async #counterChosen(event: DeskEvent<'counter-chosen'>): Promise<void> {
    const { counterId, wish } = event.detail;
    if (wish === null || (await this.#wishes.grant('counter', wish))) this.#workplace.goTo(counterId);
  }

  async #agencyMarked(event: DeskEvent<'agency-marked'>): Promise<void> {
    await this.#wishes.grant('agency', event.detail.wish);
  }

  #wished(event: DeskEvent<'wished'>): void {
    void this.#wishes.grant(event.detail.name, event.detail.wish, { untilSeen: true });
  }

  #pageAsked(event: DeskEvent<'page-asked'>): void {
    const { page } = event.detail;
    if (page === 'account') this.accountShown = true;
    if (page === 'supervision') this.#route.go(pagesOf(this.#context.visitor).find((one) => one !== 'desk') ?? 'desk');
  }

  /** An officer whose counter is open is asked first whether it closes. */
  #signOutAsked(event: DeskEvent<'sign-out-asked'>): void {
    if (this.#workplace.view?.officerId === this.me.officerId) this.leaving = event.detail;
    else raise(this, 'signed-out', event.detail);
  }

  async #signOutAnswered(event: DeskEvent<'choice-made'>): Promise<void> {
    const everywhere = this.leaving?.everywhere ?? false;
    this.leaving = null;
    await this.#wishes.grant('close', event.detail.wish, { everywhere });
  }

  async #print(event: DeskEvent<'paper-wanted'>): Promise<void> {
    this.paper = event.detail.facts;
    await this.updateComplete;
    addEventListener('afterprint', () => this.#printed(), { once: true });
    print();
  }

  #printed(): void {
    this.paper = null;
  }

  #leaveBehind(): void {
    this.#sender.drop();
    this.#sender.tell(null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-pages': OfficerPages;
  }
}
