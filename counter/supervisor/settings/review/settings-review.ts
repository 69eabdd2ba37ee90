import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Text } from '../../../../shared/base/text.ts';
import type { Api } from '../../../../shared/client/connection/api.ts';
import { newCommandId } from '../../../../shared/client/connection/connection.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { Hall, HallShape } from '../../../../shared/hall/hall.ts';
import type { TakesEffect } from '../../../../shared/hall/settings-version.ts';
import { isUnanswered } from '../../../../shared/refusals/temporary.ts';
import type { HallPreview, HallTold } from '../../../../shared/settings/told.ts';
import { raiseIfOver } from '../../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../../ui/contexts.ts';
import { type DeskEvent, raise } from '../../../ui/events.ts';
import { dayWords } from '../../parts/moments.ts';
import type { Draft, Versioned } from '../draft/draft.ts';
import { choiceOf, mergedWithPlan, type PlanChoices, type PlanMerge } from '../draft/plan-merge.ts';
import type { Problems } from '../draft/problems.ts';
import './conflict-list.ts';
import './difference-list.ts';
import './events.ts';
import './problem-list.ts';
import { reviewStyle } from './review-style.ts';
import './waiting-there.ts';

const words = {
  heading: { id: 'Tinjau dan terapkan', en: 'Review and apply' },
  nothing: { id: 'Belum ada yang diubah.', en: 'Nothing is changed yet.' },
  first: {
    id: 'MPP baru: {zones} zona, {agencies} instansi, {services} layanan, {counters} loket.',
    en: 'A new hall: {zones} {zones|zone|zones}, {agencies} {agencies|agency|agencies}, {services} {services|service|services}, {counters} {counters|counter|counters}.',
  },
  when: { id: 'Kapan berlaku', en: 'When it takes effect' },
  now: { id: 'Sekarang juga', en: 'At once' },
  next: { id: 'Saat hari layanan berikutnya dibuka', en: 'When the next business day opens' },
  plan: {
    id: 'Sudah ada perubahan terencana untuk {day}, oleh {name}. Perubahan ini ditambahkan padanya.',
    en: 'A change is planned for {day} already, by {name}. This one is added to it.',
  },
  somebody: { id: 'seseorang', en: 'somebody' },
  looking: { id: 'Memeriksa akibatnya…', en: 'Looking at what it will do…' },
  again: { id: 'Periksa lagi', en: 'Look again' },
  changes: { id: 'Yang berubah', en: 'What changes' },
  effects: { id: 'Akibatnya', en: 'What it does' },
  waiting: { id: 'Masih dipakai', en: 'Still in use' },
  waitingLead: {
    id: 'Perubahan ini meninggalkan nomor tanpa loket. Pindahkan dahulu, atau terapkan pada hari berikutnya.',
    en: 'This change leaves numbers without a counter. Move them first, or apply it on the next day.',
  },
  warnings: { id: 'Perlu diperhatikan', en: 'To be looked at' },
  problems: { id: 'Perlu diperbaiki dahulu', en: 'To be corrected first' },
  apply: { id: 'Terapkan', en: 'Apply' },
  choose: { id: 'Pilih dahulu isian yang diubah dua kali.', en: 'Choose first what was changed twice.' },
} satisfies Words;

/** The draft before it is sent: what changes, from when, what it will do, and what stands in its way. */
@customElement('settings-review')
export class SettingsReview extends LitElement {
  static override styles = [base, reviewStyle];

  @fromContext(apiContext) private api!: Api;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) problems!: Problems;
  @property({ attribute: false }) told!: HallTold;
  @property({ type: Number }) changes = 0;
  @state() private from: TakesEffect = 'now';
  @state() private choices: PlanChoices = new Map();
  @state() private preview: HallPreview | null = null;
  @state() private refused: Text | null = null;
  @state() private isLooking = false;
  @state() private isSending = false;
  #language = new LanguageController(this);
  #looked: HallShape | null = null;
  /** The same for each try, so that an answer that got lost applies nothing twice. */
  #command: { id: ReturnType<typeof newCommandId>; hall: HallShape; from: TakesEffect } | null = null;

  override willUpdate(changed: PropertyValues): void {
    if ((changed.has('draft') || changed.has('told')) && this.#looked !== this.draft.hall) void this.#look();
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    if (this.changes === 0) return html`<h1>${say(words.heading)}</h1><p>${say(words.nothing)}</p>`;
    return html`<h1>${say(words.heading)}</h1>
      <conflict-list .conflicts=${this.draft.conflicts} .halls=${[this.draft.hall, this.draft.base.hall]}></conflict-list>
      ${this.told.hall === null ? this.#first() : nothing} ${this.#when()} ${this.#withPlan()} ${this.#wrong()}
      <div aria-live="polite">
        ${this.isLooking ? html`<p>${say(words.looking)}</p>` : nothing} ${this.preview ? this.#told(this.preview) : nothing}
      </div>
      ${this.#bar()}`;
  }

  #first(): TemplateResult {
    const { agencies, services, counters, zones } = this.draft.hall;
    const facts = {
      agencies: agencies.length,
      services: services.length,
      counters: counters.length,
      zones: zones.length,
    };
    return html`<p class="first">${this.#language.say(words.first, facts)}</p>`;
  }

  #when(): TemplateResult {
    const { say } = this.#language;
    const choice = (from: TakesEffect, label: Words[string]) => html`<label class="choice">
      <input type="radio" name="from" .checked=${this.from === from} @change=${() => this.#turn(from)} /> ${say(label)}
    </label>`;
    const { plan } = this.told;
    return html`<fieldset>
      <legend>${say(words.when)}</legend>
      ${choice('now', words.now)} ${this.told.hall ? choice('next-day', words.next) : nothing}
      ${
        plan && this.from === 'next-day'
          ? html`<p class="hint">${say(words.plan, { day: dayWords(plan.day), name: this.#authors(plan) })}</p>`
          : nothing
      }
    </fieldset>`;
  }

  #authors({ also, by }: NonNullable<HallTold['plan']>): string {
    return [...also, by].map(({ name }) => name ?? this.#language.say(words.somebody)).join(', ');
  }

  #withPlan(): TemplateResult | typeof nothing {
    const merge = this.#merge;
    if (merge === null) return nothing;
    return html`<conflict-list
      plan
      .conflicts=${merge.conflicts}
      .halls=${[merge.hall, this.draft.base.hall]}
      @conflict-settled=${this.#settled}
    ></conflict-list>`;
  }

  #wrong(): TemplateResult | typeof nothing {
    const { all } = this.problems;
    if (all.length === 0) return nothing;
    return html`<section class="wrong">
      <h2>${this.#language.say(words.problems)}</h2>
      <problem-list .problems=${all} .hall=${this.draft.hall}></problem-list>
    </section>`;
  }

  #told(preview: HallPreview): TemplateResult {
    const { say } = this.#language;
    const { differences, consequences, orphans, openCounters, warnings } = preview;
    const section = (heading: Words[string], content: TemplateResult) =>
      html`<section><h2>${say(heading)}</h2>${content}</section>`;
    const isInUse = this.from === 'now' && orphans.length + openCounters.length > 0;
    return html`${
      isInUse
        ? html`<section class="wrong">
            <h2>${say(words.waiting)}</h2>
            <p>${say(words.waitingLead)}</p>
            <waiting-there .preview=${preview} @numbers-moved=${() => this.#look()}></waiting-there>
          </section>`
        : nothing
    }
    ${
      consequences.length > 0
        ? section(words.effects, html`<ul class="dots">${consequences.map((text) => html`<li>${say(text)}</li>`)}</ul>`)
        : nothing
    }
    ${warnings.length > 0 ? section(words.warnings, this.#warnings(preview)) : nothing}
    ${differences.length === 0 ? nothing : section(words.changes, html`<difference-list .differences=${differences}></difference-list>`)}`;
  }

  #warnings({ warnings }: HallPreview): TemplateResult {
    const problems = warnings.map(({ path, words: text }) => ({ path, text }));
    return html`<problem-list quiet .problems=${problems} .hall=${this.draft.hall}></problem-list>`;
  }

  #bar(): TemplateResult {
    const { say } = this.#language;
    const refusal = this.preview?.refusal?.sentence ?? null;
    const why = this.#isToBeChosen ? words.choose : (this.refused ?? refusal);
    return html`<div class="bar">
      <p role="alert">${why ? say(why) : nothing}</p>
      <button type="button" class="plain" @click=${() => this.#look()}>${say(words.again)}</button>
      <button type="button" class=${this.isSending ? 'filled pending' : 'filled'} aria-disabled=${!this.#isReady} @click=${() => this.#apply()}>
        ${say(words.apply)}
      </button>
    </div>`;
  }

  get #isReady(): boolean {
    return (
      this.problems.all.length === 0 &&
      !this.#isToBeChosen &&
      this.preview?.refusal === null &&
      !this.isLooking &&
      !this.isSending
    );
  }

  #turn(from: TakesEffect): void {
    this.from = from;
    void this.#look();
  }

  get #isToBeChosen(): boolean {
    return this.draft.conflicts.length + (this.#merge?.conflicts.length ?? 0) > 0;
  }

  /** What is planned already stays in what is planned next. Null: nothing is, or this is for now. */
  get #merge(): PlanMerge | null {
    const { plan } = this.told;
    return this.from === 'now' || !plan ? null : mergedWithPlan(this.draft, plan, this.choices);
  }

  #asked(): { base: Versioned['version']; hall: HallShape } {
    const { base, hall } = this.draft;
    return {
      base: (this.from === 'next-day' && this.told.plan?.version) || base.version,
      hall: this.#merge?.hall ?? hall,
    };
  }

  /** Of the plan: the draft's own are settled in the draft. */
  readonly #settled = (event: DeskEvent<'conflict-settled'>): void => {
    event.stopPropagation();
    const { conflict, value } = event.detail;
    this.choices = new Map([...this.choices, [choiceOf(conflict), value]]);
    void this.#look();
  };

  async #look(): Promise<void> {
    this.#looked = this.draft.hall;
    this.refused = null;
    this.isLooking = true;
    const { base: baseVersion, hall } = this.#asked();
    const answer = await this.api.previewHall({ body: { baseVersion, hall, from: this.from } });
    this.isLooking = false;
    if (!answer.ok) {
      raiseIfOver(this, answer.refusal);
      this.refused = answer.refusal.sentence;
      return;
    }
    this.preview = answer.value;
    raise(this, 'settings-judged', { errors: answer.value.errors });
    if (answer.value.refusal?.code === 'hall-changed') raise(this, 'settings-late', null);
  }

  async #apply(): Promise<void> {
    if (!this.#isReady) return;
    const { from } = this;
    const { base: baseVersion, hall } = this.#asked();
    if (this.#command?.hall !== hall || this.#command.from !== from) this.#command = { id: newCommandId(), hall, from };
    const body = { commandId: this.#command.id, baseVersion, hall: hall as Hall, from };
    this.isSending = true;
    const answer = await this.api.changeHall({ body });
    this.isSending = false;
    if (answer.ok) {
      raise(this, 'settings-applied', { told: answer.value, from });
      return;
    }
    raiseIfOver(this, answer.refusal);
    // An answer that got lost is asked for again with the same id; any other no is final for this one.
    if (!isUnanswered(answer.refusal)) this.#command = null;
    await this.#look();
    this.refused = answer.refusal.sentence;
    if (answer.refusal.code === 'hall-changed') raise(this, 'settings-late', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-review': SettingsReview;
  }
}
