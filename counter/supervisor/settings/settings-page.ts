import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../shared/access/access.ts';
import { fill, type Text } from '../../../shared/base/text.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { HallTold } from '../../../shared/settings/told.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { apiContext, catalogueContext, fromContext, meContext } from '../../ui/contexts.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import { LoadController } from '../parts/load-controller.ts';
import '../parts/load-notice.ts';
import { OpenController } from '../parts/open-controller.ts';
import '../parts/sure-dialog.ts';
import type { Draft, Versioned } from './draft/draft.ts';
import { draftVersionContext } from './draft/draft-context.ts';
import { DraftController } from './draft/draft-controller.ts';
import './draft-bar.ts';
import { noHall } from './files/hall-json.ts';
import { hashOf, placeIn, type Section } from './form/sections.ts';
import { LeaveController } from './leave-controller.ts';
import './leave-dialog.ts';

import './settings-nav.ts';
import { settingsPageStyle } from './settings-page-style.ts';
import './settings-section.ts';
import './start/settings-start.ts';

const words = {
  applied: { id: 'Pengaturan diterapkan.', en: 'The settings are in force.' },
  merged: {
    id: 'Pengaturan baru saja diubah oleh {name}. Perubahan itu sudah digabung dengan rancangan Anda.',
    en: '{name} has just changed the settings. That is merged with your draft.',
  },
  somebody: { id: 'orang lain', en: 'Somebody else' },
  planned: {
    id: 'Pengaturan akan berlaku saat hari layanan berikutnya dibuka.',
    en: 'The settings take effect when the next business day opens.',
  },
  takenBack: { id: 'Rencana ditarik kembali.', en: 'The plan is taken back.' },
  drop: { id: 'Buang semua perubahan?', en: 'Throw all changes away?' },
  dropConfirm: { id: 'Buang rancangan', en: 'Throw the draft away' },
  dropGone: {
    id: 'Semua yang diubah sejak pengaturan terakhir diterapkan.',
    en: 'All that was changed since settings were applied last.',
  },
  dropStays: { id: 'Pengaturan yang berlaku sekarang.', en: 'The settings in force.' },
} satisfies Words;

/** Everybody's settings are asked for now and then; a change that takes effect is noticed at once, by the catalogue. */
const everyMs = 60_000;

/** All that a hall is, in forms: one draft, changed in many places, applied as one. */
@customElement('settings-page')
export class SettingsPage extends LitElement {
  static override styles = [base, settingsPageStyle];

  @fromContext(apiContext) private api!: Api;
  @fromContext(meContext) private me!: Me;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  @state() private notice: Text | null = null;
  /** Where it is told; null: wherever one is. */
  #noticeAt: Section | null = null;
  #language = new LanguageController(this);
  #draft = new DraftController(this);
  #hall = new LoadController(this, () => this.api.readHall(), everyMs);
  #leave = new LeaveController(this, () => this.#draft.changes > 0);
  #open = new OpenController<'drop'>(this);
  #version = new ContextProvider(this, { context: draftVersionContext, initialValue: '' });
  #told: HallTold | null = null;
  #begins = false;
  /** Of the settings in force; another one: they have changed. */
  #seen: CatalogueView | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  override willUpdate(): void {
    if (this.#seen && this.#seen !== this.catalogue) void this.#hall.reload();
    this.#seen = this.catalogue ?? null;
    const { data } = this.#hall;
    if (data && data !== this.#told) this.#heard(data);
    this.#version.setValue(this.#draft.draft?.base.version ?? '');
  }

  override render(): TemplateResult {
    const { data, refusal, isLive, loads } = this.#hall;
    const { draft } = this.#draft;
    return html`<load-notice
        ?filled=${data !== null && draft !== null}
        ?live=${isLive}
        .loads=${loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#hall.reload()}
      ></load-notice>
      ${data && draft ? this.#content(data, draft) : nothing}`;
  }

  #content(told: HallTold, draft: Draft): TemplateResult {
    if (told.hall === null && this.#draft.changes === 0)
      return html`<settings-start @version-wanted=${this.#versionWanted}></settings-start>`;
    const { say } = this.#language;
    const { problems, changes } = this.#draft;
    const place = placeIn(location.hash, told.mayChange.all ? 'mpp' : 'instansi');
    return html`<div class="layout">
      <settings-nav .section=${place.section} .hall=${draft.hall} .problems=${problems}></settings-nav>
      <div class="part">
        ${this.notice && (this.#noticeAt ?? place.section) === place.section ? html`<p class="told" role="status">${say(this.notice)}</p>` : nothing}
        <settings-section
          .place=${place}
          .draft=${draft}
          .problems=${problems}
          .told=${told}
          changes=${changes}
          @hall-edited=${(event: DeskEvent<'hall-edited'>) => this.#draft.step(event.detail.hall, event.detail.path)}
          @conflict-settled=${(event: DeskEvent<'conflict-settled'>) => this.#draft.settle(event.detail.conflict, event.detail.value)}
          @settings-judged=${(event: DeskEvent<'settings-judged'>) => this.#draft.found(event.detail.errors.map(({ path, words: text }) => ({ path, text })))}
          @settings-late=${() => this.#hall.reload()}
          @settings-applied=${this.#applied}
          @plan-dropped=${this.#planDropped}
          @version-wanted=${this.#versionWanted}
        ></settings-section>
        ${place.section === 'tinjau' ? nothing : this.#bar(draft)}
      </div>
      ${this.#open.what ? this.#dropping() : nothing} ${this.#leave.wanted === null ? nothing : this.#leaving()}
    </div>`;
  }

  #bar(draft: Draft): TemplateResult {
    return html`<draft-bar
      .draft=${draft}
      changes=${this.#draft.changes}
      problems=${this.#draft.problems.all.length}
      @draft-undone=${() => this.#draft.undo()}
      @draft-redone=${() => this.#draft.redo()}
      @draft-dropped=${() => this.#open.show('drop')}
    ></draft-bar>`;
  }

  #dropping(): TemplateResult {
    const { say } = this.#language;
    return html`<sure-dialog
      heading=${say(words.drop)}
      confirm=${say(words.dropConfirm)}
      .gone=${words.dropGone}
      .stays=${words.dropStays}
      @agreed=${this.#drop}
      @dismissed=${() => this.#open.close()}
    ></sure-dialog>`;
  }

  #leaving(): TemplateResult {
    return html`<leave-dialog
      @leave-chosen=${(event: DeskEvent<'leave-chosen'>) => {
        if (!event.detail.isKept) this.#drop();
        this.#leave.go();
      }}
      @dismissed=${() => this.#leave.stay()}
    ></leave-dialog>`;
  }

  /** The first answer begins the draft; a later one may have been changed by somebody else. */
  #heard(told: HallTold): void {
    const inForce = versionedOf(told);
    this.#told = told;
    if (this.#begins) {
      if (this.#draft.renewBase(inForce))
        this.#say(fill(words.merged, { name: told.by?.name ?? words.somebody }), null);
    } else void this.#draft.begin(`${this.me.officerId}`, inForce);
    this.#begins = true;
  }

  readonly #versionWanted = (event: DeskEvent<'version-wanted'>): void => {
    const { hall, isPlan } = event.detail;
    this.notice = null;
    if (isPlan) this.#draft.takePlan(hall);
    else this.#draft.step(hall);
    location.hash = hashOf({ section: this.#told?.hall ? 'tinjau' : 'mpp', id: null });
  };

  readonly #applied = async (event: DeskEvent<'settings-applied'>): Promise<void> => {
    const { told, from } = event.detail;
    if (this.#told?.hall === null) raise(this, 'hall-begun', null);
    this.#told = told;
    this.#hall.data = told;
    this.#draft.restart(versionedOf(told));
    this.#say(from === 'now' ? words.applied : words.planned, 'versi');
    location.hash = hashOf({ section: 'versi', id: null });
    await this.#hall.reload();
  };

  #say(notice: Text, at: Section | null): void {
    this.notice = notice;
    this.#noticeAt = at;
  }

  readonly #planDropped = (): void => {
    this.#say(words.takenBack, 'versi');
    void this.#hall.reload();
  };

  readonly #drop = (): void => {
    if (this.#told) this.#draft.restart(versionedOf(this.#told));
    void this.#open.close();
  };

  /** In a field the browser's own undo is meant. */
  readonly #key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#draft.redo();
    else this.#draft.undo();
  };
}

const versionedOf = ({ version, hall }: HallTold): Versioned => ({ version, hall: hall ?? noHall });

const isTyping = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
};

declare global {
  interface HTMLElementTagNameMap {
    'settings-page': SettingsPage;
  }
}
