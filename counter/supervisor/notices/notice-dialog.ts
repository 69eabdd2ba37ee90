import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Agencies } from '../../../shared/access/access.ts';
import type { AgencyId, BusinessDay, ZoneId } from '../../../shared/base/ids.ts';
import { inLanguage, type Text } from '../../../shared/base/text.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, say as sayNow } from '../../../shared/client/words/language.ts';
import { longestNotice, NoticePlace, noticePlaceWords } from '../../../shared/notices/notices.ts';
import { type NoticeQuestion, readyNotices } from '../../../shared/notices/ready-notices.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, clockContext, fromContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import { spanWords } from '../../ui/times.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import { noticeDialogStyle } from './notice-dialog-style.ts';
import { noticeDialogWords as words } from './notice-dialog-words.ts';
import {
  commandOf,
  digitsOnly,
  type NoticeDraft,
  type Typed,
  toldBy,
  usualMinutes,
  zonesOfAgency,
} from './notice-draft.ts';
import './notice-preview.ts';
import './when-field.ts';
import type { WhenTyped } from './when-field.ts';

const dayMs = 24 * 60 * 60_000;
const daysAhead = 92;

/** Writes a notice, new or another version of one. Raises `notice-written`. */
@customElement('notice-dialog')
export class NoticeDialog extends LitElement {
  static override styles = [base, dialogStyle, noticeDialogStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(clockContext) private clock!: () => number;
  /** What it begins with. */
  @property({ attribute: false }) given!: NoticeDraft;
  /** Of which agencies the writer is; null: of the whole hall. */
  @property({ attribute: false }) agencyIds: Agencies = null;
  /** What the hall said to the last attempt. */
  @property({ attribute: false }) problem: Text | null = null;
  @property({ type: Boolean }) busy = false;
  @state() private draft!: NoticeDraft;
  @state() private wrong: string | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  /** Its page renders again each second, and gives the same again. */
  protected override willUpdate(): void {
    if (!this.hasUpdated) this.draft = this.given;
  }

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.fields textarea, .fields input, .fields select, .send')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const { kind, replaces, urgent } = this.draft;
    const heading = kind === 'own' ? words.own : readyNotices[kind].name;
    const problem = this.wrong ?? (this.problem && say(this.problem));
    return html`<desk-dialog heading=${say(replaces === null ? heading : words.change)} ?grave=${urgent} @confirmed=${this.#save}>
      <div class="fields">
        <div class="sheet">
          <div>${this.#said()} ${this.#whose()} ${this.#where()} ${this.#when()} ${this.#how()}</div>
          ${this.#preview()}
        </div>
      </div>
      <div class="buttons">
        <p role="alert">${problem ?? nothing}</p>
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button
          type="button"
          class=${`send filled ${urgent ? 'grave' : ''} ${this.busy ? 'pending' : ''}`}
          @click=${this.#save}
        >
          ${say(replaces === null ? words.publish : words.save)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #said() {
    const { kind } = this.draft;
    if (kind === 'own')
      return html`${this.#lines('id')} ${this.#lines('en')} <p class="hint">${this.#language.say(words.noNames)}</p>`;
    if (kind === 'evacuation') return html`<p class="hint">${this.#language.say(words.asItIs)}</p>`;
    return readyNotices[kind].asks.map((question) => this.#question(question));
  }

  #lines(language: 'id' | 'en') {
    const { say } = this.#language;
    const value = this.draft[language];
    return html`<div class="field">
      <label for=${language}>${say(language === 'id' ? words.textId : words.textEn)}</label>
      <textarea
        id=${language}
        rows="3"
        maxlength=${longestNotice}
        lang=${language}
        .value=${value}
        @input=${(event: Event) => this.#change({ [language]: (event.target as HTMLTextAreaElement).value.replaceAll(/\n/g, ' ') })}
      ></textarea>
      <p class="hint count">${value.length} / ${longestNotice}</p>
    </div>`;
  }

  #question({ name, words: asked, kind, choices }: NoticeQuestion) {
    const { say } = this.#language;
    const answer = this.draft.answers[name];
    const give = (text: Required<Text>) => this.#change({ answers: { ...this.draft.answers, [name]: text } });
    if (choices.length > 0)
      return html`<fieldset class="field">
        <legend>${say(asked)}</legend>
        <div class="choices">
          ${choices.map(
            (choice) => html`<label class="choice">
              <input type="radio" name=${name} .checked=${answer?.id === choice.id} @change=${() => give(choice)} />${say(choice)}
            </label>`,
          )}
        </div>
      </fieldset>`;
    return html`<div class="field">
      <label for=${name}>${say(asked)}</label>
      <input
        id=${name}
        type="text"
        autocomplete="off"
        maxlength=${kind === 'digits' ? 12 : 40}
        inputmode=${kind === 'digits' ? 'numeric' : 'text'}
        .value=${answer === undefined ? '' : say(answer)}
        @change=${(event: Event) => {
          const field = event.target as HTMLInputElement;
          if (kind === 'digits') field.value = digitsOnly(field.value);
        }}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          const text = kind === 'digits' ? digitsOnly(value) : value;
          give({ id: text, en: text });
        }}
      />
      ${kind === 'digits' ? html`<p class="hint">${say(words.digitsOnly)}</p>` : nothing}
    </div>`;
  }

  /** In whose name: only where there is a choice. */
  #whose() {
    const { say } = this.#language;
    const { agencies, hall } = this.catalogue;
    const own = agencies.filter(({ agencyId }) => this.agencyIds === null || this.agencyIds.includes(agencyId));
    if (this.agencyIds !== null && own.length < 2) return nothing;
    return html`<div class="field">
      <label for="whose">${say(words.whose)}</label>
      <select id="whose" @change=${(event: Event) => this.#name((event.target as HTMLSelectElement).value)}>
        ${this.agencyIds === null ? html`<option value="" ?selected=${this.draft.agencyId === null}>${say(hall.shortName)}</option>` : nothing}
        ${own.map(({ agencyId, shortName }) => html`<option value=${agencyId} ?selected=${agencyId === this.draft.agencyId}>${say(shortName)}</option>`)}
      </select>
    </div>`;
  }

  #name(value: string): void {
    const agencyId = value === '' ? null : (value as AgencyId);
    const isReady = this.draft.kind === 'evacuation';
    const zoneIds = agencyId === null || isReady ? null : zonesOfAgency(this.catalogue, agencyId);
    this.#change({ agencyId, zoneIds, ...(agencyId !== null && !isReady ? { urgent: false } : {}) });
  }

  #where() {
    const { say } = this.#language;
    const { places } = this.draft;
    return html`<fieldset class="field">
        <legend>${say(words.places)}</legend>
        <div class="choices">
          ${NoticePlace.options.map((place) => this.#tick(say(noticePlaceWords[place]), places.includes(place), (on) => this.#change({ places: on ? [...places, place] : places.filter((each) => each !== place) })))}
        </div>
      </fieldset>
      ${this.#zones()}`;
  }

  #zones() {
    const { say } = this.#language;
    const { agencyId, kind, zoneIds } = this.draft;
    const { zones } = this.catalogue;
    if (kind === 'evacuation' && agencyId !== null) return nothing;
    const allowed = agencyId === null ? null : zonesOfAgency(this.catalogue, agencyId);
    const offered = zones.filter(({ zoneId }) => allowed === null || allowed.includes(zoneId));
    const chosen = (zoneId: ZoneId) => zoneIds?.includes(zoneId) ?? false;
    const pick = (zoneId: ZoneId, on: boolean) => {
      const others = (zoneIds ?? []).filter((each) => each !== zoneId);
      this.#change({ zoneIds: on ? [...others, zoneId] : others });
    };
    return html`<fieldset class="field">
      <legend>${say(words.zones)}</legend>
      <div class="choices">
        ${allowed === null ? this.#tick(say(words.allZones), zoneIds === null, (on) => this.#change({ zoneIds: on ? null : [] })) : nothing}
        ${allowed === null && zoneIds === null ? nothing : offered.map(({ zoneId, name }) => this.#tick(say(name), chosen(zoneId), (on) => pick(zoneId, on)))}
      </div>
    </fieldset>`;
  }

  #when() {
    const { say } = this.#language;
    const { from, until } = this.draft;
    const [now, { timezone }] = [this.clock(), this.catalogue.hall];
    const latest = localDay(now + daysAhead * dayMs, timezone) as BusinessDay;
    const today = (): Typed => ({ day: localDay(now, timezone), time: '' });
    return html`<fieldset class="field">
        <legend>${say(words.from)}</legend>
        <div class="choices">
          ${this.#radio('from', say(words.atOnce), from === null, () => this.#change({ from: null }))}
          ${this.#radio('from', say(words.later), from !== null, () => this.#change({ from: today() }))}
        </div>
        ${from === null ? nothing : html`<when-field .when=${from} .latest=${latest} @when-typed=${({ when }: WhenTyped) => this.#change({ from: when })}></when-field>`}
      </fieldset>
      <fieldset class="field">
        <legend>${say(words.until)}</legend>
        <div class="choices">
          ${usualMinutes.map((minutes) => this.#radio('until', spanWords(minutes), until === minutes, () => this.#change({ until: minutes })))}
          ${this.#radio('until', say(words.untilTime), typeof until !== 'number', () => this.#change({ until: today() }))}
        </div>
        ${typeof until === 'number' ? nothing : html`<when-field .when=${until} .latest=${latest} @when-typed=${({ when }: WhenTyped) => this.#change({ until: when })}></when-field>`}
      </fieldset>`;
  }

  #how() {
    const { say } = this.#language;
    const { agencyId, kind, urgent, spoken } = this.draft;
    const mayUrgent = agencyId === null && kind !== 'evacuation';
    return html`<fieldset class="field">
      <legend>${say(words.how)}</legend>
      ${mayUrgent ? this.#tick(say(words.urgent), urgent, (on) => this.#change({ urgent: on })) : nothing}
      ${this.#tick(say(words.spoken), spoken, (on) => this.#change({ spoken: on }))}
      ${spoken && kind !== 'evacuation' ? html`<p class="hint">${say(words.voice)}</p>` : nothing}
    </fieldset>`;
  }

  #preview() {
    const text = toldBy(this.draft, this.clock(), this.catalogue.hall);
    const agency = this.catalogue.agencies.find(({ agencyId }) => agencyId === this.draft.agencyId);
    const whose = agency && this.draft.kind !== 'evacuation' ? inLanguage(agency.shortName, 'id') : null;
    return html`<notice-preview
      .text=${text.ok ? text.value : null}
      .whose=${whose}
      ?urgent=${this.draft.urgent}
    ></notice-preview>`;
  }

  #tick(label: string, checked: boolean, change: (on: boolean) => void) {
    return html`<label class="choice">
      <input type="checkbox" .checked=${checked} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />${label}
    </label>`;
  }

  #radio(name: string, label: string, checked: boolean, choose: () => void) {
    return html`<label class="choice"><input type="radio" name=${name} .checked=${checked} @change=${choose} />${label}</label>`;
  }

  #change(change: Partial<NoticeDraft>): void {
    this.wrong = null;
    this.draft = { ...this.draft, ...change };
  }

  #save(event: Event): void {
    event.stopPropagation();
    if (this.busy) return;
    const made = commandOf(this.draft, this.clock(), this.catalogue.hall);
    this.wrong = made.ok ? null : sayNow(made.problem, made.facts);
    if (made.ok) raise(this, 'notice-written', { command: made.value });
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-dialog': NoticeDialog;
  }
}
