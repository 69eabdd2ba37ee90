import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../shared/client/antrean-liveness.ts';
import '../shared/client/antrean-weave.ts';
import { Connection } from '../shared/client/connection.ts';
import { currentLanguage, LanguageController, type Words } from '../shared/client/language.ts';
import { base } from '../shared/client/tokens.ts';
import { LivenessController, NowController, ViewController } from '../shared/client/view-controller.ts';
import type { Command } from '../shared/commands.ts';
import type { CounterId } from '../shared/ids.ts';
import type { CatalogueView, CounterView } from '../shared/views.ts';
import type { Wish } from './choice.ts';
import './counter-choice.ts';
import './counter-desk.ts';
import { newestPosition, takenFrom } from './desk.ts';
import './desk-message.ts';
import type { DeskEvent } from './events.ts';
import { rememberedLanguage } from './language-toggle.ts';
import './officer-sign-in.ts';
import { SendController } from './send-controller.ts';
import { counterOfAddress, keepSession, readSession, type Session } from './session.ts';
import { SignInController } from './sign-in-controller.ts';
import { titleOf } from './title.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  lost: { id: 'Loket {number} sekarang dipakai {officer}.', en: '{officer} is at counter {number} now.' },
  lostMore: {
    id: 'Loket ini diambil alih. Nomor yang ada di loket ini tetap di sana. Pilih loket Anda kembali.',
    en: 'This counter was taken over. The number at it stays there. Choose your counter again.',
  },
  someone: { id: 'petugas lain', en: 'another officer' },
  gone: { id: 'Loket ini tidak dapat ditampilkan.', en: 'This counter cannot be shown.' },
  choose: { id: 'Pilih loket', en: 'Choose a counter' },
} satisfies Words;

/** The officer's page: who works here, at which counter, and then the desk. Alone it knows the line to the server. */
@customElement('antrean-counter')
export class AntreanCounter extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        --weave: 16px;
        --desk-weave: 16px;
        /* As high as the banner that covers it when the line is lost. */
        --desk-foot: 2.45rem;
        --desk-frame: calc(var(--desk-weave) + var(--desk-foot));
        display: block;
        min-height: 100vh;
      }
      /* Over the foot of the page, whose height it has: losing the line moves nothing. */
      antrean-liveness {
        position: fixed;
        inset: auto 0 0 0;
        z-index: 2;
        --liveness-size: 1rem;
      }
    `,
  ];

  @state() private session: Session | null = readSession();
  readonly #preselected = counterOfAddress(location.search);
  readonly #connection = new Connection();
  readonly #liveness = new LivenessController(this, this.#connection);
  readonly #now = new NowController(this, this.#connection);
  readonly #sender = new SendController(this, this.#connection);
  readonly #signIn = new SignInController(this);
  readonly #catalogue = new ViewController(this, this.#connection, 'catalogue', {});
  readonly #counters = new ViewController(this, this.#connection, 'counters', null);
  readonly #counter = new ViewController(this, this.#connection, 'counter', null, (view) =>
    this.#sender.seen(newestPosition(view)),
  );
  readonly #language = new LanguageController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    currentLanguage.value = rememberedLanguage();
    this.#watch();
  }

  override updated(): void {
    document.title = titleOf(this.session?.counterId ? this.#counter.data : null);
  }

  override render() {
    return html`<antrean-weave></antrean-weave>
      ${this.#screen()}
      <antrean-liveness .liveness=${this.#liveness.value}></antrean-liveness>`;
  }

  #screen(): TemplateResult {
    const { session } = this;
    const catalogue = this.#catalogue.data;
    if (!session) return this.#welcome();
    const refusal = this.#catalogue.refusal ?? this.#counter.refusal;
    if (refusal) return this.#stop(this.#language.say(words.gone), this.#language.say(refusal.sentence));
    if (!catalogue) return this.#loading();
    return session.counterId === null ? this.#choice(session, catalogue) : this.#desk(session, catalogue);
  }

  #welcome() {
    const hall = this.#catalogue.data?.hall.name;
    return html`<officer-sign-in
      hallName=${hall ? this.#language.say(hall) : ''}
      ?busy=${this.#signIn.busy}
      .problem=${this.#signIn.problem}
      @signed-in=${this.#signedIn}
    ></officer-sign-in>`;
  }

  #choice(session: Session, catalogue: CatalogueView) {
    const counters = this.#counters.data;
    if (!counters) return this.#loading();
    return html`<counter-choice
      .counters=${counters}
      .catalogue=${catalogue}
      .session=${session}
      .preselected=${this.#preselected}
      .notice=${this.#sender.notice}
      .now=${this.#now.now}
      ?live=${this.#live}
      .pending=${this.#sender.pending}
      @counter-chosen=${this.#counterChosen}
      @agency-marked=${this.#agencyMarked}
      @signed-out=${() => this.#keep(null)}
      @noticed=${this.#noticed}
    ></counter-choice>`;
  }

  #desk(session: Session, catalogue: CatalogueView) {
    const view = this.#counter.data;
    if (!view) return this.#loading();
    if (takenFrom(view, session.officerId)) return this.#lost(view);
    return html`<counter-desk
      .view=${view}
      .catalogue=${catalogue}
      .now=${this.#now.now}
      .clock=${this.#clock}
      ?live=${this.#live}
      .pending=${this.#sender.pending}
      .notice=${this.#sender.notice}
      @wished=${this.#wished}
      @noticed=${this.#noticed}
    ></counter-desk>`;
  }

  #lost({ number, officerName }: CounterView) {
    const { say } = this.#language;
    const officer = officerName ?? say(words.someone);
    return this.#stop(say(words.lost, { number, officer }), say(words.lostMore));
  }

  #stop(heading: string, text: string) {
    return html`<desk-message
      heading=${heading}
      text=${text}
      action=${this.#language.say(words.choose)}
      @confirmed=${() => this.#goTo(null)}
    ></desk-message>`;
  }

  #loading() {
    return html`<desk-message heading=${this.#language.say(words.loading)}></desk-message>`;
  }

  readonly #clock = () => this.#now.now;

  get #live(): boolean {
    return this.#liveness.value === 'live';
  }

  async #signedIn(event: DeskEvent<'signed-in'>): Promise<void> {
    const officer = await this.#signIn.signIn(event.detail.name);
    if (officer) this.#keep({ ...officer, counterId: null });
  }

  async #counterChosen(event: DeskEvent<'counter-chosen'>): Promise<void> {
    const { counterId, wish } = event.detail;
    if (wish === null || (await this.#grant('counter', wish, false))) this.#goTo(counterId);
  }

  async #agencyMarked(event: DeskEvent<'agency-marked'>): Promise<void> {
    await this.#grant('agency', event.detail.wish, false);
  }

  #wished(event: DeskEvent<'wished'>): void {
    void this.#grant(event.detail.name, event.detail.wish, true);
  }

  #noticed(event: DeskEvent<'noticed'>): void {
    this.#sender.tell(event.detail);
  }

  /** Whether the hall granted it. */
  async #grant(name: string, wish: Wish, untilSeen: boolean): Promise<boolean> {
    if (wish.kind === 'command') return (await this.#send(name, wish.command, untilSeen)) !== null;
    if (wish.to === 'officer') this.#keep(null);
    else this.#goTo(null);
    return true;
  }

  async #send(name: string, command: Command, untilSeen: boolean) {
    if (!this.session) return null;
    return this.#sender.send(name, { kind: 'officer', officerId: this.session.officerId }, command, untilSeen);
  }

  #goTo(counterId: CounterId | null): void {
    if (this.session) this.#keep({ ...this.session, counterId });
  }

  #keep(session: Session | null): void {
    this.#sender.drop();
    this.#sender.tell(null);
    this.session = session;
    keepSession(session);
    this.#watch();
  }

  /** Only what the screen shows is watched: sixty desks need not hear of every counter's every step. */
  #watch(): void {
    const { session } = this;
    this.#counters.show(session && session.counterId === null ? {} : null);
    this.#counter.show(session?.counterId ? { counterId: session.counterId } : null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-counter': AntreanCounter;
  }
}
