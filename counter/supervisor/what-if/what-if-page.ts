import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../shared/client/elements/antrean-day.ts';
import type { CounterId } from '../../../shared/base/ids.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import type { DayPicked } from '../../../shared/client/elements/antrean-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { isTemporary } from '../../../shared/refusals/temporary.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { mostChanges, type WhatIfChange } from '../../../shared/views/what-if.ts';
import {
  apiContext,
  catalogueContext,
  fromContext,
  liveContext,
  nowContext,
  type Sending,
  sendingContext,
  type Views,
  viewsContext,
  visitorContext,
} from '../../ui/contexts.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import type { Visitor } from '../../ui/pages.ts';
import '../acts/supervisor-acts.ts';
import { changeInLink } from '../acts/what-if-link.ts';
import { AnswerController } from '../effect/answer-controller.ts';
import { listKeys } from '../parts/list-keys.ts';
import { momentWords } from '../parts/moments.ts';
import { pageStyle } from '../parts/page-style.ts';
import { whatIfWords } from './change-words.ts';
import { type Doing, doingOf } from './doing.ts';
import { movedInstead } from './moved-instead.ts';
import '../effect/what-if-answer.ts';
import { type PastMoment, pastInstant } from './past-moment.ts';
import './what-if-form.ts';
import { whatIfPageStyle } from './what-if-page-style.ts';

const words = {
  heading: { id: 'Simulasi', en: 'What if' },
  lead: {
    id: 'Sisa hari ini disimulasikan dua kali dari keadaan yang sama: seperti adanya, dan dengan perubahan Anda. Tidak ada yang diubah sebelum Anda melakukannya.',
    en: 'The rest of the day is simulated twice from the same state: as it is, and with your change. Nothing changes until you do it.',
  },
  moment: { id: 'Keadaan', en: 'State' },
  now: { id: 'Sekarang', en: 'Now' },
  past: { id: 'Saat yang lalu', en: 'A past moment' },
  time: { id: 'Jam', en: 'Time' },
  example: { id: '09.30', en: '09:30' },
  changes: { id: 'Perubahan', en: 'Changes' },
  full: { id: 'Paling banyak {most} perubahan sekaligus.', en: 'At most {most} {most|change|changes} at once.' },
  remove: { id: 'Hapus', en: 'Remove' },
  do: { id: 'Lakukan', en: 'Do it' },
  doAsk: { id: 'Lakukan…', en: 'Do it…' },
  asOf: { id: 'Dihitung dari keadaan {time}.', en: 'Worked out from the state of {time}.' },
  busy: { id: 'Menghitung…', en: 'Working it out…' },
  again: { id: 'Hitung ulang', en: 'Work out again' },
  refused: { id: 'Tidak dapat dilakukan: {why}', en: 'This cannot be done: {why}' },
  noAnswer: { id: 'Tidak ada hasil untuk perubahan ini.', en: 'There is no result for this change.' },
  pastStays: {
    id: 'Saat yang lalu tidak dapat diubah. Untuk melakukannya, pilih keadaan “Sekarang”.',
    en: 'A past moment cannot be changed. To do it, choose the state “Now”.',
  },
  bySupervisor: {
    id: 'Supervisor instansinya yang melakukannya.',
    en: 'A supervisor of its agency does it.',
  },
  oneMore: {
    id: 'Hitungan tadi dengan satu petugas tambahan. Jika Anda memilih yang sedang di loket lain, itu dihitung dahulu.',
    en: 'What was worked out had one officer more. If you choose one who is at another counter, that is worked out first.',
  },
  oneMoreLater: {
    id: 'Hitungan tadi dengan satu petugas tambahan, bukan dengan yang meninggalkan loketnya.',
    en: 'What was worked out had one officer more, and not one who leaves their counter.',
  },
  movedInstead: {
    id: 'Dihitung ulang dengan petugas yang meninggalkan loketnya; belum ada yang dilakukan.',
    en: 'Worked out anew with an officer who leaves their counter; nothing has been done yet.',
  },
} satisfies Words;

/** What another page asks. */
function asked(): WhatIfChange[] {
  const change = changeInLink(location.hash);
  return change === null ? [] : [change];
}

/** What would be, if: a few changes, the rest of the day with and without them, and how to do them. */
@customElement('what-if-page')
export class WhatIfPage extends LitElement {
  static override styles = [base, pageStyle, whatIfPageStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(visitorContext) private visitor!: Visitor;
  @fromContext(viewsContext) private views!: Views;
  @fromContext(nowContext) private now!: number;
  @fromContext(liveContext) private live!: boolean;
  @fromContext(sendingContext) private sending!: Sending;
  @state() private changes: readonly WhatIfChange[] = asked();
  /** Null: now. */
  @state() private past: PastMoment | null = null;
  /** The change of which it is asked how it is to be done. */
  #underWay: number | null = null;
  #language = new LanguageController(this);
  #floor = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'floor', {});
  #acts = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'acts', {});
  #asked = new AnswerController(
    this,
    () => this.#question,
    (body) => this.api.askWhatIf({ body }),
  );

  constructor() {
    super();
    listKeys(this, null);
  }

  override render() {
    const { say } = this.#language;
    const isFull = this.changes.length >= mostChanges;
    return html`<div class="bar"><h1>${say(words.heading)}</h1></div>
      <p class="lead">${say(words.lead)}</p>
      <supervisor-acts ?may=${this.#mayAct} @act-over=${this.#over}></supervisor-acts>
      <div class="both">
        <section class="asked" aria-label=${say(words.changes)}>
          ${this.#momentAsked()}
          ${this.changes.length === 0 ? nothing : html`<ul>${this.changes.map((change, place) => this.#change(change, place))}</ul>`}
          ${this.#cannot()}
          ${isFull ? html`<p>${say(words.full, { most: mostChanges })}</p>` : nothing}
          <what-if-form
            .catalogue=${this.catalogue}
            .agencyIds=${this.visitor.role === 'administrator' ? null : this.visitor.agencyIds}
            .manned=${this.#manned}
            ?full=${isFull}
            @change-made=${({ detail }: DeskEvent<'change-made'>) => this.#ask([...this.changes, detail.change])}
          ></what-if-form>
        </section>
        <section class="answer" aria-busy=${this.#asked.busy ? 'true' : 'false'}>${this.#answer()}</section>
      </div>`;
  }

  #answer() {
    const { say } = this.#language;
    const { answer, refusal, busy } = this.#asked;
    const { timezone } = this.catalogue.hall;
    const time = answer && momentWords(answer.at, this.now, timezone);
    const again = html`<button type="button" class="plain" ?disabled=${busy} @click=${() => this.#asked.ask()}>${say(words.again)}</button>`;
    // What passes by itself says nothing of what was asked.
    const isOfAsked = this.changes.length > 0 && refusal !== null && !isTemporary(refusal);
    return html`<div role="alert">${refusal && !isOfAsked ? html`<p class="refused"><b>${say(refusal.sentence)}</b> ${again}</p>` : nothing}</div>
      ${isOfAsked ? html`<p class="empty">${say(words.noAnswer)} ${again}</p>` : nothing}
      <div class="when" role="status">${busy ? say(words.busy) : time ? say(words.asOf, { time }) : nothing} ${answer && !busy ? again : nothing}</div>
      ${answer ? html`<what-if-answer .answer=${answer} ?changed=${this.#asked.isChanged} timezone=${timezone}></what-if-answer>` : nothing}`;
  }

  /** Why what is asked cannot be done, beside it. */
  #cannot() {
    const { say } = this.#language;
    const { refusal } = this.#asked;
    const isAsked = this.changes.length > 0;
    const why =
      !isAsked || refusal ? null : this.past !== null ? words.pastStays : this.#mayAct ? null : words.bySupervisor;
    return html`<div role="alert">${isAsked && refusal && !isTemporary(refusal) ? html`<p class="cannot">${say(words.refused, { why: refusal.sentence })}</p>` : nothing}</div>
      ${why ? html`<p class="why">${say(why)}</p>` : nothing}`;
  }

  #momentAsked() {
    const { say } = this.#language;
    const { past } = this;
    const today = localDay(this.now, this.catalogue.hall.timezone);
    const asked = this.#moment;
    const problem = 'problem' in asked ? say(asked.problem) : '';
    const choose = (isPast: boolean) => this.#look(isPast ? { day: today, time: '' } : null);
    return html`<fieldset>
      <legend>${say(words.moment)}</legend>
      <label><input type="radio" name="moment" .checked=${past === null} @change=${() => choose(false)} /><span>${say(words.now)}</span></label>
      <label><input type="radio" name="moment" .checked=${past !== null} @change=${() => choose(true)} /><span>${say(words.past)}</span></label>
      ${
        past === null
          ? nothing
          : html`<div class="past">
              <antrean-day .day=${past.day} .latest=${today} @day-picked=${({ day }: DayPicked) => this.#look({ ...past, day })}></antrean-day>
              <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="5"
                placeholder=${say(words.example)}
                aria-label=${say(words.time)}
                aria-describedby="time-problem"
                aria-invalid=${problem && past.time.trim() !== '' ? 'true' : 'false'}
                .value=${past.time}
                @change=${(event: Event) => this.#look({ ...past, time: (event.target as HTMLInputElement).value })}
              />
            </div>
            <p class="problem" id="time-problem" role="alert">${problem}</p>`
      }
    </fieldset>`;
  }

  #change(change: WhatIfChange, place: number) {
    const { say } = this.#language;
    const sentence = whatIfWords(change, this.catalogue);
    const doing = this.#doing(change);
    return html`<li>
      <b>${sentence}</b>
      ${doing?.is === 'byHand' ? html`<small>${say(doing.how)}</small>` : nothing}
      <span>
        ${
          doing && doing.is !== 'byHand'
            ? html`<button type="button" class="filled" aria-label="${say(words.do)}: ${sentence}" ?disabled=${!this.live || this.#asked.busy || this.sending.pending !== null} @click=${() => this.#do(doing, place)}>${say(doing.is === 'command' ? words.do : words.doAsk)}</button>`
            : nothing
        }
        <button type="button" class="plain" aria-label="${say(words.remove)}: ${sentence}" @click=${() => this.#remove(place)}>${say(words.remove)}</button>
      </span>
    </li>`;
  }

  /** Null: it is not for them to do, not now, or the hall has refused it. */
  #doing(change: WhatIfChange): Doing | null {
    const [floor, acts] = [this.#floor.data, this.#acts.data];
    if (this.#asked.refusal !== null || !this.#mayAct || this.past !== null || !floor || !acts) return null;
    return doingOf(change, { catalogue: this.catalogue, floor, acts });
  }

  async #do(doing: Doing, place: number): Promise<void> {
    const acts = this.renderRoot.querySelector('supervisor-acts');
    if (doing.is === 'command') {
      // What was done is so now: it is no question any more.
      if (await acts?.do(doing.command)) this.#remove(place);
      return;
    }
    this.#underWay = place;
    if (doing.is === 'choice') acts?.choose(doing.choice);
    else if (doing.is === 'stop') acts?.stop(doing.subject);
    else if (doing.is === 'end') acts?.close(doing.subject);
    else if (doing.is === 'officer') {
      const ifMoved = (from: CounterId) => this.#askToMove(from, place);
      await acts?.assign(doing.subject, doing, doing.from === null ? words.oneMore : words.oneMoreLater, ifMoved);
    }
  }

  /** One who leaves another counter is no officer more: first it is shown what that does at both (rule U78). */
  #askToMove(from: CounterId, place: number): boolean {
    const changes = movedInstead(this.changes, place, from);
    if (changes === null) return false;
    this.#ask(changes);
    raise(this, 'noticed', { tone: 'hint', text: words.movedInstead });
    return true;
  }

  #over({ detail: { isDone } }: DeskEvent<'act-over'>): void {
    const place = this.#underWay;
    this.#underWay = null;
    if (isDone && place !== null) this.#remove(place);
  }

  #remove(place: number): void {
    this.#ask(this.changes.filter((_, each) => each !== place));
  }

  #ask(changes: readonly WhatIfChange[]): void {
    this.changes = changes;
    raise(this, 'noticed', null);
    this.#workOut();
  }

  #look(past: PastMoment | null): void {
    this.past = past;
    this.#workOut();
  }

  #workOut(): void {
    if ('problem' in this.#moment) this.#asked.clear();
    else void this.#asked.ask();
  }

  /** Of a past moment it is not known here. */
  get #manned(): ReadonlySet<string> {
    const counters = this.past === null ? (this.#floor.data?.counters ?? []) : [];
    return new Set(counters.filter(({ officerId }) => officerId !== null).map(({ counterId }) => counterId));
  }

  get #question() {
    const at = 'at' in this.#moment ? this.#moment.at : null;
    return { ...(at === null ? {} : { at }), changes: [...this.changes] };
  }

  get #moment() {
    return pastInstant(this.past, this.catalogue.hall.timezone);
  }

  /** An administrator looks on: the hall takes these commands from supervisors. */
  get #mayAct(): boolean {
    return this.visitor.role === 'supervisor';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'what-if-page': WhatIfPage;
  }
}
