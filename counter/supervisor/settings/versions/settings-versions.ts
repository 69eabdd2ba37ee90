import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from '../../../../shared/client/connection/api.ts';
import { newCommandId } from '../../../../shared/client/connection/connection.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { differencesBetween } from '../../../../shared/settings/difference.ts';
import { toldDifference } from '../../../../shared/settings/difference-words.ts';
import type {
  HallTold,
  SettingsAuthor,
  SettingsOfVersion,
  SettingsVersionRow,
  SettingsVersions,
  ToldDifference,
} from '../../../../shared/settings/told.ts';
import { AskController } from '../../../ui/ask-controller.ts';
import { apiContext, fromContext, nowContext } from '../../../ui/contexts.ts';
import { raise } from '../../../ui/events.ts';
import { dayWords, momentWords } from '../../parts/moments.ts';
import '../review/difference-list.ts';
import './events.ts';
import { versionsStyle } from './versions-style.ts';

const words = {
  heading: { id: 'Versi pengaturan', en: 'Versions of the settings' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  again: { id: 'Coba lagi', en: 'Try again' },
  older: { id: 'Yang lebih lama', en: 'Older ones' },
  current: { id: 'berlaku sekarang', en: 'in force now' },
  file: { id: 'dari berkas saat server dimulai', en: 'from the file at a start of the server' },
  plan: { id: 'terencana, berlaku saat hari dibuka', en: 'planned, in force when the day opened' },
  unknown: { id: 'pengguna yang sudah dihapus', en: 'somebody erased since' },
  first: { id: 'Pengaturan pertama', en: 'The first settings' },
  count: { id: '{count} perubahan', en: '{count} {count|change|changes}' },
  open: { id: 'Lihat bedanya dengan yang berlaku', en: 'See how it differs from those in force' },
  same: { id: 'Sama dengan yang berlaku sekarang.', en: 'The same as those in force now.' },
  restore: { id: 'Kembali ke versi ini…', en: 'Return to this one…' },
  export: { id: 'Unduh versi ini', en: 'Download this one' },
  planned: { id: 'Direncanakan untuk {day}', en: 'Planned for {day}' },
  by: { id: 'oleh {name}, {when}', en: 'by {name}, {when}' },
  drop: { id: 'Tarik kembali', en: 'Take it back' },
  take: { id: 'Sunting rencana ini', en: 'Edit this plan' },
} satisfies Words;

/** All settings that there were: when, by whom, what changed; and the way back to each. */
@customElement('settings-versions')
export class SettingsVersionList extends LitElement {
  static override styles = [base, versionsStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) told!: HallTold;
  @property() timezone = 'UTC';
  /** Whether whoever looks may change all of the settings. */
  @property({ type: Boolean }) whole = false;
  @state() private rows: SettingsVersionRow[] | null = null;
  @state() private olderFrom: SettingsVersions['before'] = null;
  @state() private compared: SettingsOfVersion | null = null;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const { problem } = this.#ask;
    return html`<h1>${say(words.heading)}</h1>
      ${problem ? html`<p class="problem" role="alert">${say(problem)}</p>` : nothing} ${this.#plan()}
      ${this.rows?.map((row, place) => this.#row(row, place)) ?? html`<p role="status">${problem ? nothing : say(words.loading)}</p>`}
      ${
        this.olderFrom !== null || (this.rows === null && problem)
          ? html`<button type="button" class="plain" @click=${() => this.#load()}>${say(this.rows ? words.older : words.again)}</button>`
          : nothing
      }`;
  }

  #plan(): TemplateResult | typeof nothing {
    const { say } = this.#language;
    const { plan } = this.told;
    if (!plan) return nothing;
    return html`<article class="plan">
      <h2>${say(words.planned, { day: dayWords(plan.day) })}</h2>
      <p class="about">${this.#by(plan)}</p>
      <difference-list .differences=${this.#planned(plan.hall)}></difference-list>
      <div class="acts">
        <button type="button" class="plain" @click=${() => raise(this, 'version-wanted', { hall: plan.hall, isPlan: true })}>${say(words.take)}</button>
        <button type="button" class="plain" @click=${() => this.#drop(plan.version)}>${say(words.drop)}</button>
      </div>
    </article>`;
  }

  /** From what holds now. */
  #planned(planned: HallShape): ToldDifference[] {
    const { hall } = this.told;
    if (hall === null) return [];
    return differencesBetween(hall, planned).map((difference) => toldDifference(difference, hall, planned));
  }

  #row(row: SettingsVersionRow, place: number): TemplateResult {
    const { say } = this.#language;
    const { position, at, differences, count } = row;
    const isFirst = place === 0;
    return html`<article>
      <h2>
        ${momentWords(at, this.now, this.timezone)}
        ${isFirst ? html`<small>(${say(words.current)})</small>` : nothing}
      </h2>
      <p class="about">${this.#source(row)}${count > 0 ? ` · ${say(words.count, { count })}` : ` · ${say(words.first)}`}</p>
      <difference-list .differences=${differences}></difference-list>
      ${this.compared?.position === position ? this.#comparison(this.compared) : this.#open(row)}
    </article>`;
  }

  #open({ position }: SettingsVersionRow): TemplateResult {
    return html`<div class="acts">
      <button type="button" class="plain" @click=${() => this.#compare(position)}>${this.#language.say(words.open)}</button>
    </div>`;
  }

  #comparison({ differences, hall }: SettingsOfVersion): TemplateResult {
    const { say } = this.#language;
    const isSame = differences.length === 0;
    return html`<div class="compared" role="status">
      ${isSame ? html`<p>${say(words.same)}</p>` : html`<difference-list .differences=${differences}></difference-list>`}
      <div class="acts">
        ${
          isSame || !this.whole
            ? nothing
            : html`<button type="button" class="filled" @click=${() => raise(this, 'version-wanted', { hall })}>${say(words.restore)}</button>`
        }
        <a class="plain" download="mpp.json" href=${fileAddress(hall)}>${say(words.export)}</a>
      </div>
    </div>`;
  }

  #source({ source, by, also }: SettingsVersionRow): string {
    const { say } = this.#language;
    if (by === null) return say(words.file);
    const names = this.#names([...also, by]);
    return source === 'plan' ? `${names} · ${say(words.plan)}` : names;
  }

  #by({ by, also, at }: NonNullable<HallTold['plan']>): string {
    const when = momentWords(at, this.now, this.timezone);
    return this.#language.say(words.by, { name: this.#names([...also, by]), when });
  }

  #names(authors: readonly SettingsAuthor[]): string {
    return authors.map(({ name }) => name ?? this.#language.say(words.unknown)).join(', ');
  }

  async #load(): Promise<void> {
    const query = this.olderFrom === null ? {} : { before: this.olderFrom };
    const answer = await this.#ask.ask(() => this.api.listHallVersions({ query }));
    if (!answer) return;
    this.rows = [...(this.rows ?? []), ...answer.value.versions];
    this.olderFrom = answer.value.before;
  }

  async #compare(position: number): Promise<void> {
    const answer = await this.#ask.ask(() => this.api.readHallVersion({ id: position }));
    if (answer) this.compared = answer.value;
  }

  async #drop(baseVersion: string): Promise<void> {
    const answer = await this.#ask.ask(() =>
      this.api.dropHallPlan({ body: { commandId: newCommandId(), baseVersion } }),
    );
    if (answer) raise(this, 'plan-dropped', { told: answer.value });
  }
}

/** As `HALL_FILE` takes it. */
export const fileAddress = (hall: unknown): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(hall, null, 2)}\n`)}`;

declare global {
  interface HTMLElementTagNameMap {
    'settings-versions': SettingsVersionList;
  }
}
