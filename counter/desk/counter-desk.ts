import { provide } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, type Words } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import { statusWords } from '../../shared/ticket.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CatalogueView, CounterView, DeskTicket } from '../../shared/views.ts';
import {
  catalogueContext,
  clockContext,
  fromContext,
  liveContext,
  nowContext,
  type Sending,
  sendingContext,
  visitorContext,
} from '../ui/contexts.ts';
import type { Visitor } from '../ui/pages.ts';
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
import { KeysController } from '../ui/keys/keys.ts';
import './lists/missed-list.ts';
import { supervises } from '../ui/routes.ts';
import { actsContext } from './parts/acts-context.ts';
import './hand/ticket-acts.ts';
import './lists/today-list.ts';
import './lists/waiting-line.ts';

const words = {
  row: {
    id: 'Huruf berurutan tidak dijalankan: itu bukan satu tombol. Tekan satu tombol, atau / untuk mencari nomor.',
    en: 'Letters in a row do nothing here. Press a single key, or / to find a number.',
  },
} satisfies Words;

/** The officer's desk. It turns keys and buttons into wishes; its parent grants them and gives the result back. */
@customElement('counter-desk')
export class CounterDesk extends LitElement {
  static override styles = [base, counterDeskStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(clockContext) private clock!: () => number;
  @fromContext(liveContext) private live!: boolean;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(visitorContext) private visitor!: Visitor;
  @property({ attribute: false }) view!: CounterView;
  @state() private chosenId: string | null = null;
  @state() private question: Question | null = null;
  @state() private todayShown = false;
  #language = new LanguageController(this);
  #guard = new GuardController(this);
  @provide({ context: actsContext }) private acts!: Acts;

  constructor() {
    super();
    new KeysController(this, {
      onKey: (key) => this.#pressed(key),
      onRow: () => raise(this, 'noticed', { tone: 'hint', text: words.row }),
    });
  }

  override willUpdate(): void {
    this.acts = actsOf(this.#deskAt(this.now));
    this.#guard.watch(`${this.acts.primary.name} ${this.view.current?.ticket.ticketId ?? ''}`);
  }

  override render() {
    const { view } = this;
    return html`<desk-header
        .view=${view}
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
    return html`<div class="hand">
      <current-ticket .view=${this.view}></current-ticket>
      <act-button
        class="primary"
        look="filled"
        name=${this.acts.primary.name}
        ?guarded=${this.#guard.closed}
      ></act-button>
      <div class="answer">
        <desk-notice .notice=${this.sending.notice}></desk-notice>
        <act-button name="undo"></act-button>
      </div>
      <ticket-acts></ticket-acts>
    </div>`;
  }

  #lists() {
    const { view } = this;
    return html`<waiting-line .view=${view} .chosen=${this.#chosen}></waiting-line>
      <div class="aside">
        <held-list .held=${view.held}></held-list>
        <missed-list .missed=${view.missed}></missed-list>
      </div>`;
  }

  #today() {
    return html`<today-list .today=${this.view.today}></today-list>`;
  }

  #dialog(question: Question) {
    return html`<desk-question
      .question=${question}
      .view=${this.view}
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

  /** For screen readers. */
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
    else if (key === pageKeys.supervision && supervises(this.visitor))
      raise(this, 'page-asked', { page: 'supervision' });
    else if (key === pageKeys.help) this.question = { kind: 'help' };
    else if (key === pageKeys.today) this.todayShown = !this.todayShown;
    else {
      const act = actWithKey(this.acts, key);
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
    if (!act || this.sending.pending !== null || this.question) return;
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
