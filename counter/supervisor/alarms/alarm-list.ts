import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Alarm, AlarmProposal, AlarmsView } from '../../../shared/alarms/alarms.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import {
  alarmsContext,
  catalogueContext,
  fromContext,
  liveContext,
  nowContext,
  type Sending,
  sendingContext,
  visitorContext,
} from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import type { Visitor } from '../../ui/pages.ts';
import '../parts/state-mark.ts';
import { alarmNames } from '../../../shared/alarms/alarm-words.ts';
import { alarmListStyle } from './alarm-list-style.ts';
import { alarmSentence, commandFor, proposalWords, questionOf } from './alarm-words.ts';
import './events.ts';
import './proposal-effect.ts';

const words = {
  heading: { id: 'Perlu ditangani', en: 'To be seen to' },
  whatIf: { id: 'lihat dampaknya', en: 'see what it does' },
  seen: { id: 'Sudah saya lihat', en: 'I have seen it' },
  seenBy: { id: 'dilihat {who} pukul {time}', en: 'seen by {who} at {time}' },
  someone: { id: 'seseorang', en: 'somebody' },
  more: { id: 'Tampilkan {count} lainnya', en: 'Show {count} more' },
  unnamed: { id: '{kind}: {count} lagi', en: '{kind}: {count} more' },
  fewer: { id: 'Tampilkan lebih sedikit', en: 'Show fewer' },
} satisfies Words;

/** So many are read at a glance. */
const shownAtOnce = 3;

/** What calls a supervisor, each with what would help. Nothing at all while nothing does. Raises `agency-shown`, `officer-wanted` and `closing-wanted`. */
@customElement('alarm-list')
export class AlarmList extends LitElement {
  static override styles = [base, controls, alarmListStyle];

  @fromContext(alarmsContext) private alarms!: AlarmsView | null;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(visitorContext) private visitor!: Visitor;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(liveContext) private live!: boolean;
  @state() private all = false;
  /** Whose effect is shown. It stays while the alarm proposes the same. */
  @state() private looked: { alarmId: string; question: string } | null = null;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const alarms = this.#inOrder();
    if (alarms.length === 0) return nothing;
    const shown = this.all ? alarms : alarms.slice(0, shownAtOnce);
    const unnamed = this.alarms?.more ?? [];
    const rest = alarms.length - shownAtOnce + unnamed.reduce((sum, { count }) => sum + count, 0);
    return html`<section class=${alarms[0]?.acknowledged ? 'quiet' : ''} aria-label=${say(words.heading)}>
      <h2>${say(words.heading)}</h2>
      <ul>${repeat(
        shown,
        ({ alarmId }) => alarmId,
        (alarm) => this.#alarm(alarm),
      )}${this.all ? unnamed.map(({ kind, count }) => html`<li class="seen"><span class="what">${say(words.unnamed, { kind: alarmNames[kind], count })}</span></li>`) : nothing}</ul>
      ${rest > 0 ? html`<button type="button" class="plain rest" @click=${this.#more}>${this.all ? say(words.fewer) : say(words.more, { count: rest })}</button>` : nothing}
    </section>`;
  }

  /** Those that somebody has seen come last. */
  #inOrder(): Alarm[] {
    const alarms = this.alarms?.alarms ?? [];
    const isSeen = ({ acknowledged }: Alarm) => acknowledged !== null;
    return [...alarms.filter((alarm) => !isSeen(alarm)), ...alarms.filter(isSeen)];
  }

  #alarm(alarm: Alarm) {
    const { say } = this.#language;
    const { alarmId, acknowledged, proposals } = alarm;
    const sentence = alarmSentence(alarm, { catalogue: this.catalogue, now: this.now });
    return html`<li class=${acknowledged ? 'seen' : ''}>
      ${this.#what(alarm, sentence)}
      <div class="acts">${this.visitor.role === 'supervisor' ? proposals.map((proposal) => this.#proposal(proposal, alarmId)) : nothing}
      ${acknowledged ? nothing : html`<button type="button" class="plain" aria-label="${say(words.seen)}: ${sentence}" ?disabled=${this.#isBlocked} @click=${() => this.#acknowledge(alarm)}>${say(words.seen)}</button>`}</div>
    </li>`;
  }

  /** Where it is about an agency, it leads there. */
  #what({ agencyId, urgent, acknowledged }: Alarm, sentence: string) {
    const said = html`<state-mark mark=${urgent ? 'problem' : 'attention'}>${sentence}</state-mark>${acknowledged ? this.#seen(acknowledged) : nothing}`;
    if (agencyId === null) return html`<span class="what">${said}</span>`;
    return html`<button type="button" class="what" @click=${() => raise(this, 'agency-shown', { agencyId })}>${said}</button>`;
  }

  #seen({ at, officerName }: NonNullable<Alarm['acknowledged']>) {
    const { say } = this.#language;
    const time = clockTime(at, this.catalogue.hall.timezone);
    return html`<small> ${say(words.seenBy, { who: officerName ?? say(words.someone), time })}</small>`;
  }

  #proposal(proposal: AlarmProposal, alarmId: string) {
    const { say } = this.#language;
    const question = questionOf(proposal);
    const { label, more } = proposalWords(proposal, { catalogue: this.catalogue, now: this.now });
    const isShown = question !== null && this.#isLooked(alarmId, question);
    const look = () => {
      this.looked = isShown ? null : { alarmId, question: JSON.stringify(question) };
    };
    return html`<span class="one"><button type="button" class="plain" ?disabled=${this.#isBlocked} @click=${() => this.#do(proposal)}><span>${label} <small>${more}</small></span></button>${
      question
        ? html`<button type="button" class="look" aria-expanded=${isShown ? 'true' : 'false'} aria-label="${say(words.whatIf)}: ${label}" @click=${look}>${say(words.whatIf)}</button>`
        : nothing
    }</span>${
      isShown
        ? // Another question has another answer.
          keyed(
            this.looked?.question,
            html`<proposal-effect role="group" aria-label=${label} .question=${question}></proposal-effect>`,
          )
        : nothing
    }`;
  }

  #isLooked(alarmId: string, question: WhatIfChange): boolean {
    return this.looked?.alarmId === alarmId && this.looked.question === JSON.stringify(question);
  }

  get #isBlocked(): boolean {
    return !this.live || this.sending.pending !== null;
  }

  #do(proposal: AlarmProposal): void {
    const command = commandFor(proposal);
    if (command) void this.sending.send('alarm', command);
    else raise(this, proposal.act === 'end' ? 'closing-wanted' : 'officer-wanted', { counterId: proposal.counterId });
  }

  /** In the name of the hall by whoever is of all of it. */
  #acknowledge({ alarmId, agencyId }: Alarm): void {
    const isOfHall = this.visitor.agencyIds === null || this.visitor.role === 'administrator';
    void this.sending.send('alarm', {
      type: 'AcknowledgeAlarm',
      alarmId,
      agencyId: isOfHall ? null : agencyId,
    });
  }

  #more(): void {
    this.all = !this.all;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alarm-list': AlarmList;
  }
}
