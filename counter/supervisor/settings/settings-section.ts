import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { HallShape } from '../../../shared/hall/hall.ts';
import type { HallTold } from '../../../shared/settings/told.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { agencyNames } from '../../access/role-words.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import type { Draft } from './draft/draft.ts';
import { type ThingList, thingId, thingPlace, thingsOf } from './draft/identity.ts';
import type { Path } from './draft/paths.ts';
import type { Problems } from './draft/problems.ts';
import { type EditScope, mayAdd, mayEdit } from './draft/scope.ts';
import './events.ts';
import './files/settings-files.ts';
import { hashOf, type SectionContent, type SettingsPlace, sectionRows } from './form/sections.ts';
import './form/settings-form.ts';
import './review/settings-review.ts';
import { edited } from './things/edited.ts';
import './things/thing-list.ts';
import './things/thing-page.ts';
import { copyOf, freshThing, withAdded, withMoved } from './things/things.ts';
import './versions/settings-versions.ts';

const words = {
  scope: {
    id: 'Anda mengelola {agencies}: instansi itu, layanannya, dan loketnya dapat diubah. Yang lain hanya dapat dibaca; ubah lewat supervisor MPP.',
    en: 'You look after {agencies}: the agency, its services and its counters can be changed. The rest can be read; the supervisor of the hall changes it.',
  },
} satisfies Words;

/** One part of the settings. Turns what its fields say into new settings: `hall-edited`. */
@customElement('settings-section')
export class SettingsSection extends LitElement {
  static override styles = [
    base,
    css`
      h1 {
        margin-bottom: var(--space-4);
        font-size: var(--size-xl);
        font-weight: 800;
        letter-spacing: -0.02em;
      }
      .scope {
        margin-bottom: var(--space-4);
        padding: var(--space-3) var(--space-4);
        line-height: 1.4;
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  @property({ attribute: false }) place!: SettingsPlace;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) problems!: Problems;
  @property({ attribute: false }) told!: HallTold;
  @property({ type: Number }) changes = 0;
  #language = new LanguageController(this);

  /** Whoever comes to a place where something is wrong, or that is new, begins there. */
  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('place');
    if (!changed.has('place') || (before && hashOf(before) === hashOf(this.place))) return;
    const target = this.renderRoot.querySelector<HTMLElement>('thing-page, settings-form');
    if (target && this.#isWrongHere()) target.focus();
    else scrollTo({ top: 0 });
  }

  override render(): TemplateResult {
    const row = sectionRows[this.place.section];
    const content: SectionContent = row.content;
    return html`<div @setting-given=${this.#given}>
      ${this.#scope.agencyIds === null ? nothing : this.#limits()} ${this.#content(content, row.words)}
    </div>`;
  }

  #content(content: SectionContent, name: Words[string]): TemplateResult {
    const { draft, told, problems } = this;
    const isWhole = this.#scope.agencyIds === null;
    switch (content.is) {
      case 'fields':
        return html`<h1>${this.#language.say(name)}</h1>
          <settings-form
            .groups=${content.groups}
            .path=${[]}
            .hall=${draft.hall}
            .problems=${problems}
            ?locked=${!isWhole}
            ?fixed=${told.hall !== null}
          ></settings-form>`;
      case 'things':
        return this.place.id === null ? this.#list(content, name) : this.#thing(content.list, this.place.id);
      case 'review':
        return html`<settings-review .draft=${draft} .problems=${problems} .told=${told} changes=${this.changes}></settings-review>`;
      case 'versions':
        return html`<settings-versions .told=${told} timezone=${draft.hall.timezone} ?whole=${isWhole}></settings-versions>`;
      case 'files':
        return html`<settings-files .hall=${draft.hall} ?whole=${isWhole} ?changed=${this.changes > 0}></settings-files>`;
    }
  }

  #limits(): TemplateResult {
    const agencies = agencyNames(this.told.mayChange.agencyIds, this.catalogue ?? null);
    return html`<p class="scope">${this.#language.say(words.scope, { agencies })}</p>`;
  }

  #list({ list, add }: Extract<SectionContent, { is: 'things' }>, name: Words[string]): TemplateResult {
    const { say } = this.#language;
    const { section } = this.place;
    return html`<h1>${say(name)}</h1>
      <thing-list
        list=${list}
        .hall=${this.draft.hall}
        .problems=${this.problems}
        .addressOf=${(id: string) => hashOf({ section, id })}
        add=${mayAdd(this.#scope, list) ? say(add) : ''}
        ?locked=${this.#scope.agencyIds !== null}
        @thing-wanted=${() => this.#add(list)}
        @thing-moved=${({ detail }: DeskEvent<'thing-moved'>) => this.#edit(withMoved(this.draft.hall, list, detail.from, detail.to))}
      ></thing-list>`;
  }

  #thing(list: ThingList, id: string): TemplateResult {
    const { hall } = this.draft;
    const path = [list, thingPlace(hall, list, id)];
    return html`<thing-page
      list=${list}
      thing-id=${id}
      .hall=${hall}
      .inForce=${this.draft.base.hall}
      .problems=${this.problems}
      ?fresh=${this.#isFresh(list, id)}
      ?locked=${!mayEdit(this.#scope, hall, path)}
      ?fixedList=${!mayAdd(this.#scope, list)}
      allAddress=${hashOf({ ...this.place, id: null })}
      @thing-copied=${() => this.#copy(list, id)}
      @thing-removed=${({ detail }: DeskEvent<'thing-removed'>) => this.#removed(detail.hall)}
    ></thing-page>`;
  }

  get #scope(): EditScope {
    const { all, agencyIds } = this.told.mayChange;
    return { agencyIds: all ? null : (agencyIds ?? []), base: this.draft.base.hall };
  }

  #isFresh(list: ThingList, id: string): boolean {
    return thingPlace(this.draft.base.hall, list, id) < 0;
  }

  #isWrongHere(): boolean {
    const { section, id } = this.place;
    const content: SectionContent = sectionRows[section].content;
    if (content.is === 'things')
      return (
        id !== null && this.problems.within([content.list, thingPlace(this.draft.hall, content.list, id)]).length > 0
      );
    return (
      content.is === 'fields' &&
      content.groups.some(({ rows }) => rows.some(({ at }) => this.problems.within(at).length > 0))
    );
  }

  /** The address of a thing follows its id. */
  readonly #given = ({ detail }: DeskEvent<'setting-given'>): void => {
    const { path, value, isStep } = detail;
    const { hall, id } = edited(this.draft, path, value);
    if (id !== null) history.replaceState(history.state, '', hashOf({ ...this.place, id }));
    this.#edit(hall, isStep ? null : path);
  };

  #add(list: ThingList): void {
    const thing = freshThing(this.draft.hall, list, this.#scope.agencyIds?.[0] ?? null);
    this.#edit(withAdded(this.draft.hall, list, thing));
    location.hash = hashOf({ ...this.place, id: thingId(list, thing) });
  }

  #copy(list: ThingList, id: string): void {
    const { hall } = this.draft;
    const place = thingPlace(hall, list, id);
    const thing = thingsOf(hall, list)[place];
    if (!thing) return;
    const copy = copyOf(hall, list, thing);
    this.#edit(withAdded(hall, list, copy, place + 1));
    location.hash = hashOf({ ...this.place, id: thingId(list, copy) });
  }

  #removed(hall: HallShape): void {
    this.#edit(hall);
    location.hash = hashOf({ ...this.place, id: null });
  }

  #edit(hall: HallShape, path: Path | null = null): void {
    raise(this, 'hall-edited', { hall, path });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-section': SettingsSection;
  }
}
