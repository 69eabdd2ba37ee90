import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgencyId, CounterId, ZoneId } from '../../../shared/base/ids.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import {
  catalogueContext,
  fromContext,
  liveContext,
  nowContext,
  type Views,
  viewsContext,
  visitorContext,
} from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { supervisesAll, type Visitor } from '../../ui/pages.ts';
import type { CounterSubject, Subject } from '../acts/subject.ts';
import { listKeys, walkRows } from '../parts/list-keys.ts';
import { pageStyle } from '../parts/page-style.ts';
import '../alarms/alarm-list.ts';
import './events.ts';
import './floor-agency.ts';
import './floor-devices.ts';
import { floorBar } from './floor-bar.ts';
import { freshnessSaid } from './floor-freshness.ts';
import { needsOf } from './floor-needs.ts';
import './floor-numbers.ts';
import { type AgencyRow, byZone, findRows, floorRows, isNumberAsked, SameRows, type ZoneRows } from './floor-rows.ts';
import { floorStyle } from './floor-style.ts';
import './floor-summary.ts';
import '../acts/supervisor-acts.ts';

const words = {
  elsewhere: { id: 'Tanpa loket', en: 'Without a counter' },
  none: { id: 'Tidak ada yang cocok. Coba kata lain.', en: 'Nothing matches. Try another word.' },
  nobody: { id: 'Belum ada instansi yang Anda awasi.', en: 'There is no agency that you supervise yet.' },
} satisfies Words;

/** As many bands as a tall screen shows; the others follow at once. */
const onScreen = 12;

/** So often what is told in minutes is looked at again. */
const stepMs = 15_000;

/** The hall at a glance: who waits, who serves, and what needs a look first. */
@customElement('floor-page')
export class FloorPage extends LitElement {
  static override styles = [base, pageStyle, floorStyle];

  @fromContext(viewsContext) private views!: Views;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(visitorContext) private visitor!: Visitor;
  @fromContext(liveContext) private live!: boolean;
  @state() private query = '';
  @state() private zoneId: ZoneId | null = null;
  @state() private needyOnly = false;
  @state() private opened: ReadonlySet<AgencyId> = new Set();
  #language = new LanguageController(this);
  #floor = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'floor', {});
  #same = new SameRows();
  /** What the rows were made of last: most renderings are of another moment or another search. */
  #made: { from: readonly unknown[]; rows: readonly AgencyRow[] } = { from: [], rows: [] };

  /** When the server was heard last. */
  #knownAt = 0;

  constructor() {
    super();
    listKeys(this, null);
  }

  override willUpdate(): void {
    if (this.live) this.#knownAt = this.now;
  }

  override render() {
    const rows = this.#rows();
    return html`${floorBar({
      ...{ query: this.query, zoneId: this.zoneId, zones: this.catalogue.zones, needyOnly: this.needyOnly },
      needy: rows?.filter((row) => needsOf(row).length > 0).length ?? null,
      changed: (change) => Object.assign(this, change),
      down: () => walkRows(this, 1),
      acts: this.#mayAct && this.visitor.agencyIds === null ? () => this.#acts({ of: 'hall' }) : null,
    })}
      ${rows ? this.#numbers(rows) : nothing}
      <supervisor-acts ?may=${this.#mayAct}></supervisor-acts>
      ${this.#content(rows)}`;
  }

  #numbers(rows: readonly AgencyRow[]) {
    return html`<floor-numbers
      .query=${this.query}
      .counterId=${rows.flatMap(({ counters }) => counters)[0]?.counterId ?? null}
      .mayAct=${this.#mayAct}
      @agency-shown=${this.#show}
      @number-found=${this.#actOn}
    ></floor-numbers>`;
  }

  #content(rows: readonly AgencyRow[] | null) {
    const { say } = this.#language;
    if (!rows) return this.#fresh(false);
    if (rows.length === 0) return html`<p class="empty">${say(words.nobody)}</p>`;
    const found = this.#found(rows);
    const isNone = found.size === 0 && !isNumberAsked(this.query);
    const zones = byZone(rows, this.catalogue);
    const first = new Set(zones.flatMap((zone) => zone.rows).slice(0, onScreen));
    return html`${this.#fresh(true)}<floor-summary .rows=${rows} .now=${this.#moment}></floor-summary>
      <alarm-list @agency-shown=${this.#show} @officer-wanted=${this.#assign} @closing-wanted=${this.#close}></alarm-list>
      <p class="empty" role="status" ?hidden=${!isNone}>${isNone ? say(words.none) : nothing}</p>
      <div @agency-opened=${this.#toggle} @acts-asked=${({ detail }: DeskEvent<'acts-asked'>) => this.#acts(detail.subject)}>${zones.map((zone) => this.#zone(zone, found, first))}</div>
      ${supervisesAll(this.visitor) ? html`<floor-devices .zoneId=${this.zoneId}></floor-devices>` : nothing}`;
  }

  /** Where what is shown is old, or nothing can be shown, it is said. */
  #fresh(isLoaded: boolean) {
    const said = freshnessSaid({ live: this.live, isLoaded, refusal: this.#floor.refusal });
    const time = clockTime(this.#knownAt, this.catalogue.hall.timezone);
    const isOld = isLoaded && said.length > 0;
    return html`<div role="status">${said.length === 0 ? nothing : html`<p class=${isOld ? 'told' : 'empty'}>${said.map((sentence) => this.#language.say(sentence, { time })).join(' ')}</p>`}</div>`;
  }

  /** What the search leaves out is hidden and not removed: so a key is answered at once in a hall of sixty agencies. */
  #zone({ name, rows }: ZoneRows, found: ReadonlySet<AgencyId>, first: ReadonlySet<AgencyRow>) {
    return html`<section ?hidden=${!rows.some(({ agencyId }) => found.has(agencyId))}>
      <h2>${this.#language.say(name ?? words.elsewhere)}</h2>
      ${rows.map(
        (row) => html`<floor-agency
          ?hidden=${!found.has(row.agencyId)}
          .row=${row}
          .now=${this.#moment}
          .timezone=${this.catalogue.hall.timezone}
          .open=${this.opened.has(row.agencyId)}
          .mayAct=${this.#mayAct}
          .isBelow=${!first.has(row)}
        ></floor-agency>`,
      )}
    </section>`;
  }

  #rows(): readonly AgencyRow[] | null {
    const { data } = this.#floor;
    if (!data) return null;
    const from = [data, this.catalogue];
    if (from.some((part, place) => part !== this.#made.from[place]))
      this.#made = { from, rows: this.#same.of(floorRows(data, this.catalogue)) };
    return this.#made.rows;
  }

  #found(rows: readonly AgencyRow[]): ReadonlySet<AgencyId> {
    const asked = this.needyOnly ? rows.filter((row) => needsOf(row).length > 0) : rows;
    return findRows(asked, this.query, this.zoneId);
  }

  get #moment(): number {
    return Math.floor(this.now / stepMs) * stepMs;
  }

  #assign({ detail }: DeskEvent<'officer-wanted'>): void {
    const counter = this.#counter(detail.counterId);
    if (counter) void this.renderRoot.querySelector('supervisor-acts')?.assign(counter);
  }

  #close({ detail }: DeskEvent<'closing-wanted'>): void {
    const counter = this.#counter(detail.counterId);
    if (counter) this.renderRoot.querySelector('supervisor-acts')?.close(counter);
  }

  #actOn({ detail }: DeskEvent<'number-found'>): void {
    this.renderRoot.querySelector('supervisor-acts')?.askNumber(detail.found);
  }

  #counter(wanted: CounterId): CounterSubject | null {
    const counters = (this.#rows() ?? []).flatMap((row) => row.counters);
    const counter = counters.find(({ counterId }) => counterId === wanted);
    return counter ? { of: 'counter', ...counter } : null;
  }

  /** Opens the band of an agency, and goes there. */
  async #show(event: DeskEvent<'agency-shown'>): Promise<void> {
    const { agencyId } = event.detail;
    this.query = '';
    this.zoneId = null;
    this.needyOnly = false;
    this.opened = new Set([...this.opened, agencyId]);
    await this.updateComplete;
    const bands = [...this.renderRoot.querySelectorAll('floor-agency')];
    const band = bands.find(({ row }) => row.agencyId === agencyId);
    await band?.updateComplete;
    band?.querySelector<HTMLElement>('[data-row]')?.focus();
  }

  /** An administrator looks on: the hall takes these commands from supervisors. */
  get #mayAct(): boolean {
    return this.visitor.role === 'supervisor';
  }

  #acts(subject: Subject): void {
    this.renderRoot.querySelector('supervisor-acts')?.ask(subject);
  }

  #toggle(event: DeskEvent<'agency-opened'>): void {
    const { agencyId } = event.detail;
    const opened = new Set(this.opened);
    if (!opened.delete(agencyId)) opened.add(agencyId);
    this.opened = opened;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'floor-page': FloorPage;
  }
}
