import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgencyId, CounterId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import '../../desk/find/find-dialog.ts';
import type { Choice, Wish } from '../../ui/choice.ts';
import '../../ui/choice-dialog.ts';
import {
  apiContext,
  catalogueContext,
  fromContext,
  type Sending,
  sendingContext,
  type Views,
  viewsContext,
} from '../../ui/contexts.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import './acts-list.ts';
import './acts-strip.ts';
import './events.ts';
import './lend-dialog.ts';
import { lendingAt, ownServices } from './lending.ts';
import './move-dialog.ts';
import { settleChoice } from '../../settling/settling.ts';
import { firstView } from './first-view.ts';
import { officerChoice, reasonChoice } from './officer-choice.ts';
import { type PlanAsked, planAsked } from './plan-asked.ts';
import './plan-dialog.ts';
import { type ForTime, forThen, timed } from './timed.ts';
import './stop-dialog.ts';
import {
  type CounterSubject,
  endingChoice,
  numbersAbout,
  type Subject,
  subjectName,
  supervisorActs,
} from './subject.ts';
import { ticketActs } from './ticket-choices.ts';

const words = {
  nobody: {
    id: 'Tidak ada petugas lain yang dapat memegang loket ini. Tambahkan petugas di halaman Pengguna.',
    en: 'There is no other officer who could be at this counter. Add one on the page of people.',
  },
} satisfies Words;

const now: ForTime = { from: null, until: null };

/** Instead of doing it, where the officer who was chosen leaves that counter. True: it is not done now. */
type IfMoved = (from: CounterId) => boolean;
const moveAtOnce: IfMoved = () => false;

/** What is asked now. */
type Step =
  | { is: 'acts'; subject: Subject }
  /** `when`: of an officer who is to come, and first it is asked why. */
  | { is: 'choice'; choice: Choice; when?: ForTime }
  | { is: 'officers'; subject: CounterSubject; choice: Choice; when: ForTime; ifMoved: IfMoved }
  | { is: 'services'; counterId: CounterSubject['counterId'] }
  | { is: 'stop'; subject: Subject }
  | { is: 'numbers'; counterId: CounterSubject['counterId'] }
  | { is: 'number'; found: FoundTicket }
  | { is: 'move'; found: FoundTicket; agencyId: AgencyId }
  | ({ is: 'plan' } & PlanAsked);

/** The counter that an officer leaves for another at once. */
const leftFor = (wish: Wish): CounterId | undefined =>
  wish.kind === 'command' && wish.command.type === 'AssignCounter' ? wish.command.fromCounterId : undefined;

/** Supervisors' acts on the floor: what holds today, and the questions of an act, one after another. What is refused is told in words by the frame. */
@customElement('supervisor-acts')
export class SupervisorActs extends LitElement {
  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(viewsContext) private views!: Views;
  /** False: only what was set is shown; the hall takes commands from supervisors alone. */
  @property({ type: Boolean }) may = false;
  @state() private step: Step | null = null;
  #acts = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'acts', {});

  /** Offers what can be done about something. */
  ask(subject: Subject): void {
    if (this.may) this.step = { is: 'acts', subject };
  }

  /** Asks at once which officer shall be at this counter. `ifNobodyFree`: what is to be known where each leaves another counter for it. */
  async assign(
    subject: CounterSubject,
    when: ForTime = now,
    ifNobodyFree: Text | null = null,
    ifMoved = moveAtOnce,
  ): Promise<void> {
    if (this.may) await this.#askForOfficer(subject, when, ifNobodyFree, ifMoved);
  }

  /** Offers what can be done about a number. */
  askNumber(found: FoundTicket): void {
    if (this.may) this.step = { is: 'number', found };
  }

  /** Asks at once why this counter is closed. */
  close(subject: CounterSubject): void {
    if (this.may) this.step = { is: 'choice', choice: endingChoice(subject) };
  }

  /** Asks at once why no numbers are given out. */
  stop(subject: Subject): void {
    if (this.may) this.step = { is: 'stop', subject };
  }

  /** Does at once what somebody else has made. False: refused, and it is told. */
  do(command: Command): Promise<boolean> {
    return this.#send({ kind: 'command', command });
  }

  /** Asks a question that somebody else has made. */
  choose(choice: Choice): void {
    if (this.may) this.step = { is: 'choice', choice };
  }

  override render() {
    return html`<acts-strip
        .acts=${this.#acts.data}
        @act-wished=${this.#wished}
        @plan-asked=${({ detail }: DeskEvent<'plan-asked'>) => void this.#changePlan(detail.ids)}
      ></acts-strip>
      <div @dismissed=${this.#over} @choice-made=${this.#wished} @act-wished=${this.#wished}>
        ${this.step ? this.#dialog(this.step) : nothing}
      </div>`;
  }

  #dialog(step: Step) {
    switch (step.is) {
      case 'acts': {
        const acts = supervisorActs(step.subject, this.#acts.data ?? { stops: [] });
        return html`<acts-list
          .heading=${subjectName(step.subject)}
          .labels=${acts.map(({ label }) => label)}
          @act-chosen=${({ detail }: DeskEvent<'act-chosen'>) => void this.#chosen(step.subject, detail.place)}
        ></acts-list>`;
      }
      case 'choice':
        return html`<choice-dialog .choice=${step.choice}></choice-dialog>`;
      case 'officers':
        return html`<choice-dialog class="officers" .choice=${step.choice}></choice-dialog>`;
      case 'services':
        return html`<lend-dialog .counterId=${step.counterId} .own=${this.#own(step.counterId)} .seen=${lendingAt(step.counterId, this.#acts.data ?? { lent: [] })}></lend-dialog>`;
      case 'stop':
        return html`<stop-dialog .about=${numbersAbout(step.subject)} .name=${subjectName(step.subject)}></stop-dialog>`;
      case 'numbers':
        return html`<find-dialog
          .counterId=${step.counterId}
          @number-found=${({ detail }: DeskEvent<'number-found'>) => {
            this.step = { is: 'number', found: detail.found };
          }}
        ></find-dialog>`;
      case 'number':
        return this.#number(step.found);
      case 'move':
        return html`<move-dialog .found=${step.found} .agencyId=${step.agencyId}></move-dialog>`;
      case 'plan':
        return html`<plan-dialog .group=${step.group} .people=${step.people}></plan-dialog>`;
      default:
        return unreachable(step);
    }
  }

  #number(found: FoundTicket) {
    const acts = ticketActs(found, this.catalogue);
    const agencyId = this.catalogue.services.find(({ serviceId }) => serviceId === found.ticket.serviceId)?.agencyId;
    return html`<acts-list
      .heading=${{ id: found.ticket.number } satisfies Text}
      .labels=${acts.map(({ label }) => label)}
      @act-chosen=${({ detail }: DeskEvent<'act-chosen'>) => {
        const next = acts[detail.place]?.next;
        if (next === 'move' && agencyId) this.step = { is: 'move', found, agencyId };
        else if (next && next !== 'move') this.step = { is: 'choice', choice: next };
      }}
    ></acts-list>`;
  }

  async #chosen(subject: Subject, place: number): Promise<void> {
    const next = supervisorActs(subject, this.#acts.data ?? { stops: [] })[place]?.next;
    this.step = null;
    if (next?.is === 'wish') await this.#send(next.wish);
    else if (next?.is === 'choice') this.step = next;
    else if (next?.is === 'stop') this.step = { is: 'stop', subject };
    else if (subject.of === 'counter') {
      if (next?.is === 'services') this.step = { is: 'services', counterId: subject.counterId };
      if (next?.is === 'officers') await this.#askForOfficer(subject, now);
    } else if (subject.of === 'agency' && subject.counterId !== null)
      this.step = { is: 'numbers', counterId: subject.counterId };
  }

  async #askForOfficer(
    subject: CounterSubject,
    when: ForTime,
    ifNobodyFree: Text | null = null,
    ifMoved = moveAtOnce,
  ): Promise<void> {
    const people = await this.api.seePeople();
    const counters = people.ok ? await firstView(this.views, 'counters', {}) : null;
    if (!people.ok) {
      raise(this, 'noticed', { tone: 'refusal', text: people.refusal.sentence });
      return;
    }
    const choice = officerChoice(
      subject,
      people.value,
      this.catalogue,
      counters ?? { counters: [] },
      when.from !== null,
    );
    if (choice) this.step = { is: 'officers', subject, choice: forThen(choice, when, ifNobodyFree), when, ifMoved };
    else raise(this, 'noticed', { tone: 'refusal', text: words.nobody });
  }

  #own(counterId: CounterSubject['counterId']) {
    const counter = this.catalogue.counters.find((each) => each.counterId === counterId);
    return counter ? ownServices(counter, this.#acts.data ?? { lent: [] }) : [];
  }

  #over(): void {
    this.step = null;
    raise(this, 'act-over', { isDone: false });
  }

  async #wished({ detail }: DeskEvent<'act-wished' | 'choice-made'>): Promise<void> {
    const asked = this.step?.is === 'officers' ? this.step : null;
    const from = leftFor(detail.wish);
    if (asked && from !== undefined && asked.ifMoved(from)) {
      this.#over();
      return;
    }
    const why = asked && asked.when.from === null ? reasonChoice(asked.subject, detail.wish) : null;
    const when = this.step?.is === 'officers' || this.step?.is === 'choice' ? this.step.when : undefined;
    this.step = why && { is: 'choice', choice: why, ...(when && { when }) };
    if (why) return;
    const wishes = when ? timed(detail.wish, when) : [detail.wish];
    for (const wish of wishes)
      if (!(await this.#send(wish))) {
        raise(this, 'act-over', { isDone: false });
        return;
      }
    raise(this, 'act-over', { isDone: true });
  }

  /** False: refused, and it is told. */
  async #send(wish: Wish): Promise<boolean> {
    if (wish.kind !== 'command') return false;
    const done = await this.sending.send('act', wish.command);
    if (done && wish.command.type === 'MarkAgencyAbsent') await this.#askForWaiting(wish.command.agencyId);
    return done !== null;
  }

  async #changePlan(ids: readonly string[]): Promise<void> {
    const asked = this.may ? await planAsked(ids, this.#acts.data?.planned ?? [], this.api, this.catalogue) : null;
    if (asked && 'sentence' in asked) raise(this, 'noticed', { tone: 'refusal', text: asked.sentence });
    else if (asked) this.step = { is: 'plan', ...asked };
  }

  /** Who holds a number of an agency that does not come is decided about at once (E5); later at its counter. */
  async #askForWaiting(agencyId: AgencyId): Promise<void> {
    const now = await firstView(this.views, 'counters', {});
    const left = now?.leftWaiting.filter((each) => each.agencyId === agencyId) ?? [];
    if (now && left.length > 0) this.step ??= { is: 'choice', choice: settleChoice(left, now, this.catalogue) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-acts': SupervisorActs;
  }
}
