import { provide } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { statusWords } from '../../shared/base/ticket-words.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import type { Wish } from '../ui/choice.ts';
import {
  catalogueContext,
  clockContext,
  fromContext,
  liveContext,
  nowContext,
  type Sending,
  sendingContext,
  type Views,
  viewsContext,
  visitorContext,
} from '../ui/contexts.ts';
import type { Visitor } from '../ui/pages.ts';
import './parts/act-button.ts';
import type { ActName } from './acts/act-names.ts';
import { type Acts, actNamed, actsOf, actWithKey, stepOf } from './acts/acts.ts';
import { counterDeskStyle } from './counter-desk-style.ts';
import { pageKeys } from './page-keys.ts';
import './hand/current-ticket.ts';
import type { DeskState } from './acts/desk-state.ts';
import { bell } from './bell.ts';
import './desk-footer.ts';
import './desk-header.ts';
import './desk-notices.ts';
import '../ui/desk-notice.ts';
import './desk-question.ts';
import { type DeskEvent, raise } from '../ui/events.ts';
import { isCharacter } from '../ui/keys/hand.ts';
import type { Question } from './desk-question.ts';
import './find/found-card.ts';
import { PointingController } from './find/pointing-controller.ts';
import { GuardController } from './guard-controller.ts';
import './lists/held-list.ts';
import { KeysController } from '../ui/keys/keys.ts';
import './lists/missed-list.ts';
import { supervises } from '../ui/routes.ts';
import { type News, newsOf } from './news.ts';
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
  @fromContext(viewsContext) private views!: Views;
  @fromContext(visitorContext) private visitor!: Visitor;
  @property({ attribute: false }) view!: CounterView;
  @state() private question: Question | null = null;
  @state() private todayShown = false;
  #news: (News & { at: number }) | null = null;
  #language = new LanguageController(this);
  #guard = new GuardController(this);
  readonly #pointing = new PointingController(this, { views: () => this.views, view: () => this.view });
  @provide({ context: actsContext }) private acts!: Acts;

  constructor() {
    super();
    new KeysController(this, {
      onKey: (key) => this.#pressed(key),
      onRow: () => raise(this, 'noticed', { tone: 'hint', text: words.row }),
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.acts = actsOf(this.#deskAt(this.now));
    this.#guard.watch(`${this.acts.primary.name} ${this.view.current?.ticket.ticketId ?? ''}`);
    if (changed.has('view')) this.#hear(changed.get('view') ?? null);
  }

  override render() {
    const { view } = this;
    return html`<desk-header
        .view=${view}
        @act-pressed=${this.#actPressed}
        @page-asked=${this.#pageAsked}
      ></desk-header>
      <desk-notices .zoneName=${view.zoneName}></desk-notices>
      <main
        @act-pressed=${this.#actPressed}
        @ticket-pointed=${(event: DeskEvent<'ticket-pointed'>) => this.#pointing.point(event.detail.ticketId)}
        @number-let-go=${() => this.#pointing.letGo()}
        @line-asked=${() => this.#pointing.showAll()}
        @page-asked=${this.#pageAsked}
      >
        <p class="visually-hidden" role="status">${this.#spoken()}</p>
        ${this.#hand()}
        <div class=${this.#pointing.found && !this.todayShown ? 'line found' : 'line'}>${this.todayShown ? html`<today-list .today=${view.today}></today-list>` : this.#lists()}</div>
      </main>
      <desk-footer
        .today=${view.today}
        .news=${this.#news}
        ?open=${this.todayShown}
        @act-pressed=${this.#actPressed}
        @page-asked=${this.#pageAsked}
      ></desk-footer>
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
    const { found, ticket, line } = this.#pointing;
    return html`<div class="numbers">
        ${found ? html`<found-card .found=${found}></found-card>` : nothing}
        <waiting-line .view=${view} .line=${line} .chosen=${ticket}></waiting-line>
      </div>
      <div class="aside">
        <held-list .held=${view.held}></held-list>
        <missed-list .missed=${view.missed}></missed-list>
      </div>`;
  }

  #dialog(question: Question) {
    return html`<desk-question
      .question=${question}
      .view=${this.view}
      @choice-made=${this.#answered}
      @number-found=${this.#numberFound}
      @dismissed=${() => {
        this.question = null;
      }}
    ></desk-question>`;
  }

  #deskAt(now: number): DeskState {
    const { ticket: chosen, found } = this.#pointing;
    return { view: this.view, now, live: this.live, chosen, found };
  }

  /** For screen readers. */
  #spoken(): string {
    const { current } = this.view;
    return current ? `${current.ticket.number}, ${this.#language.say(statusWords[current.status])}` : '';
  }

  #hear(before: CounterView | null): void {
    const news = newsOf(before, this.view, this.now, this.catalogue.hall.timezone);
    if (!news) return;
    this.#news = { ...news, at: this.now };
    if (news.rings) bell.ring();
  }

  /** Whether the key was the desk's. */
  #pressed(key: string): boolean {
    if (this.question) return this.#typedAhead(key);
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#move(key === 'ArrowDown' ? 1 : -1);
    if (key === 'Escape') this.#pointing.letGo();
    else if (key === pageKeys.find || /^[0-9]$/.test(key)) this.#ask('find', key === pageKeys.find ? '' : key);
    else if (key === pageKeys.account) raise(this, 'page-asked', { page: 'account' });
    else if (key === pageKeys.supervision && supervises(this.visitor))
      raise(this, 'page-asked', { page: 'supervision' });
    else if (key === pageKeys.help) this.#ask('help');
    else if (key === pageKeys.today) this.todayShown = !this.todayShown;
    else {
      const act = actWithKey(this.acts, key);
      if (act) this.#do(act.name);
      return act !== null;
    }
    return true;
  }

  /** Digits that come before the field of the search is there. */
  #typedAhead(key: string): boolean {
    if (this.question?.kind !== 'find' || !isCharacter(key)) return false;
    this.question = { ...this.question, text: this.question.text + key };
    return true;
  }

  #ask(kind: 'find' | 'help', text = ''): void {
    this.question ??= kind === 'find' ? { kind, text } : { kind };
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
        this.#wish(name, step.wish);
        break;
      case 'choice':
      case 'transfer':
      case 'give':
        this.question = { kind: 'act', about: name, step };
        break;
      case 'nothing':
        break;
      default:
        unreachable(step);
    }
  }

  #wish(name: ActName, wish: Wish): void {
    this.#pointing.letGo();
    this.#letGo();
    const command = wish.kind === 'command' ? wish.command : null;
    if (command?.type === 'IssueTicket') void this.#give(name, command, false);
    else if (command?.type === 'ShowTicketAgain') void this.#give(name, command, command.how === 'paper');
    else raise(this, 'wished', { name, wish });
  }

  /** What is answered with a ticket is shown. */
  async #give(name: ActName, command: Parameters<Sending['send']>[1], printing: boolean): Promise<void> {
    const answer = await this.sending.send(name, command);
    if (answer?.issued) this.question = { kind: 'given', issued: answer.issued, printing };
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
    if (question?.kind === 'act') this.#wish(question.about, event.detail.wish);
  }

  #numberFound(event: DeskEvent<'number-found'>): void {
    this.question = null;
    this.todayShown = false;
    this.#pointing.pick(event.detail.found);
    this.#letGo();
  }

  #move(by: number): boolean {
    if (this.todayShown || this.view.waiting.length === 0) return false;
    this.#pointing.move(by);
    return true;
  }

  #pageAsked(event: DeskEvent<'page-asked'>): void {
    const { page } = event.detail;
    if (page === 'help' || page === 'find') this.#ask(page);
    else if (page === 'today') this.todayShown = !this.todayShown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-desk': CounterDesk;
  }
}
