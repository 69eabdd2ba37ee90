import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import { statusWords } from '../../shared/ticket.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CatalogueView, CounterView, DeskTicket } from '../../shared/views.ts';
import './parts/act-button.ts';
import type { ActName } from './acts/act-names.ts';
import { type Acts, actNamed, actsOf, actWithKey, stepOf } from './acts/acts.ts';
import { counterDeskStyle } from './counter-desk-style.ts';
import { pageKeys } from './page-keys.ts';
import './hand/current-ticket.ts';
import { type DeskState, stepInLine } from './acts/desk-state.ts';
import './desk-footer.ts';
import './desk-header.ts';
import '../ui/desk-notice.ts';
import './desk-question.ts';
import { type DeskEvent, raise } from '../ui/events.ts';
import type { Question } from './desk-question.ts';
import { GuardController } from './guard-controller.ts';
import './lists/held-list.ts';
import { KeysController } from '../ui/keys.ts';
import './lists/missed-list.ts';
import type { Notice } from '../ui/desk-notice.ts';
import './hand/ticket-acts.ts';
import './lists/today-list.ts';
import './lists/waiting-line.ts';

/** The officer's desk. It turns keys and buttons into wishes; what becomes of them is told by its parent. */
@customElement('counter-desk')
export class CounterDesk extends LitElement {
  static override styles = [base, counterDeskStyle];

  @property({ attribute: false }) view!: CounterView;
  @property({ attribute: false }) catalogue!: CatalogueView;
  /** When it was rendered last, on the server's clock. */
  @property({ type: Number }) now = 0;
  /** The server's clock itself: a press is judged by its own moment and not by the last rendering's. */
  @property({ attribute: false }) clock: () => number = () => this.now;
  @property({ type: Boolean }) live = false;
  @property() pending: string | null = null;
  @property({ attribute: false }) notice: Notice | null = null;
  @property({ type: Boolean }) supervises = false;
  @state() private chosenId: string | null = null;
  @state() private question: Question | null = null;
  @state() private todayShown = false;
  #language = new LanguageController(this);
  #guard = new GuardController(this);
  #acts!: Acts;

  constructor() {
    super();
    new KeysController(this, (key) => this.#pressed(key));
  }

  override willUpdate(): void {
    this.#acts = actsOf(this.#deskAt(this.now));
    this.#guard.watch(`${this.#acts.primary.name} ${this.view.current?.ticket.ticketId ?? ''}`);
  }

  override render() {
    const { view, catalogue, now, pending } = this;
    return html`<desk-header
        .view=${view}
        .catalogue=${catalogue}
        .acts=${this.#acts}
        .now=${now}
        .pending=${pending}
        ?supervises=${this.supervises}
        @act-pressed=${this.#actPressed}
        @page-asked=${this.#pageAsked}
      ></desk-header>
      <main @act-pressed=${this.#actPressed} @ticket-pointed=${this.#ticketPointed}>
        <p class="visually-hidden" role="status">${this.#spoken()}</p>
        ${this.#hand()}
        <div class="line">${this.todayShown ? this.#today() : this.#lists()}</div>
      </main>
      <desk-footer .today=${view.today} ?open=${this.todayShown} @page-asked=${this.#pageAsked}></desk-footer>
      ${this.question ? this.#dialog(this.question) : nothing}`;
  }

  #hand() {
    const { view, catalogue, now, pending } = this;
    const { primary } = this.#acts;
    return html`<div class="hand">
      <current-ticket .view=${view} .catalogue=${catalogue} .now=${now}></current-ticket>
      <act-button
        class="primary"
        look="filled"
        .act=${primary}
        ?pending=${pending === primary.name}
        ?blocked=${pending !== null}
        ?guarded=${this.#guard.closed}
      ></act-button>
      <div class="answer">
        <desk-notice .notice=${this.notice}></desk-notice>
        <act-button .act=${actNamed(this.#acts, 'undo')} ?pending=${pending === 'undo'} ?blocked=${pending !== null}></act-button>
      </div>
      <ticket-acts .acts=${this.#acts} .pending=${pending}></ticket-acts>
    </div>`;
  }

  #lists() {
    const { view, catalogue, now, pending } = this;
    return html`<waiting-line
        .view=${view}
        .catalogue=${catalogue}
        .acts=${this.#acts}
        .chosen=${this.#chosen}
        .now=${now}
        .pending=${pending}
      ></waiting-line>
      <div class="aside">
        <held-list .held=${view.held} .acts=${this.#acts} timezone=${catalogue.hall.timezone} .pending=${pending}></held-list>
        <missed-list .missed=${view.missed} .acts=${this.#acts} .now=${now} .pending=${pending}></missed-list>
      </div>`;
  }

  #today() {
    return html`<today-list .today=${this.view.today} timezone=${this.catalogue.hall.timezone}></today-list>`;
  }

  #dialog(question: Question) {
    return html`<desk-question
      .question=${question}
      .view=${this.view}
      .catalogue=${this.catalogue}
      .now=${this.now}
      ?live=${this.live}
      @choice-made=${this.#answered}
      @dismissed=${this.#dismissed}
    ></desk-question>`;
  }

  get #chosen(): DeskTicket | null {
    return this.view.waiting.find(({ ticketId }) => ticketId === this.chosenId) ?? null;
  }

  #deskAt(now: number): DeskState {
    return { view: this.view, now, live: this.live, chosen: this.#chosen };
  }

  /** For those who hear the desk instead of seeing it. */
  #spoken(): string {
    const { current } = this.view;
    return current ? `${current.ticket.number}, ${this.#language.say(statusWords[current.status])}` : '';
  }

  /** Whether the key was the desk's. */
  #pressed(key: string): boolean {
    if (this.question) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#move(key === 'ArrowDown' ? 1 : -1);
    if (key === 'Escape') this.chosenId = null;
    else if (key === pageKeys.account) raise(this, 'page-asked', { page: 'account' });
    else if (key === pageKeys.supervision && this.supervises) raise(this, 'page-asked', { page: 'supervision' });
    else if (key === pageKeys.help) this.question = { kind: 'help' };
    else if (key === pageKeys.today) this.todayShown = !this.todayShown;
    else {
      const act = actWithKey(this.#acts, key);
      if (act) this.#do(act.name);
      return act !== null;
    }
    return true;
  }

  #actPressed(event: DeskEvent<'act-pressed'>): void {
    this.#do(event.detail.name);
  }

  #do(name: ActName): void {
    const desk = this.#deskAt(this.clock());
    const acts = actsOf(desk);
    const act = actNamed(acts, name);
    if (!act || this.pending !== null || this.question) return;
    if (act === acts.primary && this.#guard.closed) return;
    raise(this, 'noticed', act.whyNot && { tone: 'hint', text: act.whyNot });
    if (act.whyNot) return;
    const step = stepOf(name, desk, this.catalogue);
    switch (step.kind) {
      case 'wish':
        raise(this, 'wished', { name, wish: step.wish });
        this.#letGo();
        break;
      case 'choice':
      case 'transfer':
        this.question = { kind: 'act', about: name, step };
        break;
      case 'nothing':
        break;
      default:
        unreachable(step);
    }
  }

  /** After an act the space bar means the next one again, and not the button that was pressed last. */
  #letGo(): void {
    let focused = this.shadowRoot?.activeElement ?? null;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
  }

  #answered(event: DeskEvent<'choice-made'>): void {
    const { question } = this;
    this.question = null;
    this.chosenId = null;
    if (question?.kind !== 'act') return;
    raise(this, 'wished', { name: question.about, wish: event.detail.wish });
    this.#letGo();
  }

  #dismissed(): void {
    this.question = null;
  }

  #move(by: number): boolean {
    if (this.todayShown || this.view.waiting.length === 0) return false;
    this.chosenId = stepInLine(this.view.waiting, this.chosenId, by);
    return true;
  }

  /** A second click on the same number lets it go. */
  #ticketPointed(event: DeskEvent<'ticket-pointed'>): void {
    const { ticketId } = event.detail;
    this.chosenId = this.chosenId === ticketId ? null : ticketId;
  }

  #pageAsked(event: DeskEvent<'page-asked'>): void {
    const { page } = event.detail;
    if (page === 'help') this.question ??= { kind: 'help' };
    else if (page === 'today') this.todayShown = !this.todayShown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-desk': CounterDesk;
  }
}
