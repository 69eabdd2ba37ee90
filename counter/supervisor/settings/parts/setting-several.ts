import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgencyId } from '../../../../shared/base/ids.ts';
import type { Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { matches } from '../../../ui/search.ts';
import { SettingsField, typedIn } from './settings-field.ts';

const words = {
  search: { id: 'Cari', en: 'Find' },
  none: { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },
  chosen: { id: '{count} dipilih', en: '{count} chosen' },
  more: { id: 'dan {count} lagi. Persempit dengan pencarian.', en: 'and {count} more. Narrow it down by searching.' },
  all: { id: 'Pilih semua yang tampil', en: 'Choose all that are shown' },
  nothing: { id: 'Belum ada yang dapat dipilih.', en: 'There is nothing to choose yet.' },
} satisfies Words;

interface Choosable {
  id: string;
  name: string;
  about: string;
  agencyId: AgencyId | null;
}

/** More cannot be looked through, and would make each key slow. */
const mostShown = 40;

/** Things of this hall to tick, those that are chosen first; services of a counter's own agency where it has one. */
@customElement('setting-several')
export class SettingSeveral extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        margin-bottom: var(--space-2);
      }
      .head input:not([type='checkbox'], [type='radio']) {
        flex: 1 1 14rem;
        width: auto;
      }
      .list {
        max-height: 19rem;
        overflow-y: auto;
        padding: 0 var(--space-3);
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
        scrollbar-width: thin;
      }
      .list.wrong {
        border-color: var(--coral);
      }
      .check + .check {
        border-top: 1px solid var(--line);
      }
      .check {
        padding: var(--space-1) 0;
        font-weight: 600;
      }
      small {
        display: block;
        font-weight: 500;
        color: var(--mist);
      }
      .list p {
        padding: var(--space-3) 0;
        color: var(--mist);
      }
    `,
  ];

  @property({ attribute: false }) hall!: HallShape;
  /** Only services of this agency; null: of all. */
  @property({ attribute: false }) agencyId: AgencyId | null = null;
  @state() private search = '';
  /** Shown first. They keep their place when they are unticked. */
  #first: ReadonlySet<unknown> = new Set();

  override willUpdate(): void {
    if (!this.hasUpdated) this.#first = new Set(this.#chosen);
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.language.say(this.row.words)}</legend>
      ${this.control()} ${this.notes()}
    </fieldset>`;
  }

  get #chosen(): readonly string[] {
    return (this.value ?? []) as string[];
  }

  protected override control(): TemplateResult {
    const { say } = this.language;
    const found = this.#found();
    if (found.length === 0 && this.search === '') return html`<p class="hint">${say(words.nothing)}</p>`;
    const shown = found.slice(0, mostShown);
    const rest = found.length - shown.length;
    return html`<div class="head">
        <input type="text" autocomplete="off" placeholder=${say(words.search)} aria-label=${say(words.search)}
          .value=${this.search} @input=${(event: Event) => {
            this.search = typedIn(event);
          }} />
        <span>${say(words.chosen, { count: this.#chosen.length })}</span>
        ${
          this.locked || this.#most !== null || shown.length === 0
            ? nothing
            : html`<button type="button" class="plain small" @click=${() => this.#all(shown)}>${say(words.all)}</button>`
        }
      </div>
      <div class=${this.problems.length > 0 ? 'list wrong' : 'list'}>
        ${shown.map(this.#choosable)}
        ${found.length === 0 ? html`<p>${say(words.none)}</p>` : nothing}
        ${rest > 0 ? html`<p>${say(words.more, { count: rest })}</p>` : nothing}
      </div>`;
  }

  #found(): readonly Choosable[] {
    const isFirst = ({ id }: Choosable) => this.#first.has(id) || this.#chosen.includes(id);
    const offered = this.#offer().filter(
      (one) => this.agencyId === null || one.agencyId === this.agencyId || isFirst(one),
    );
    const found = offered.filter(({ name, about, id }) => matches(`${name} ${about} ${id}`, this.search));
    return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))];
  }

  #offer(): readonly Choosable[] {
    const { say } = this.language;
    const { agencies, services, lifeEvents = [] } = this.hall;
    if (this.row.kind.is === 'someOf' && this.row.kind.list === 'lifeEvents')
      return lifeEvents.map(({ code, name }) => ({ id: code, name: say(name), about: '', agencyId: this.agencyId }));
    const agencyNames = new Map(agencies.map(({ agencyId, shortName }) => [agencyId, say(shortName)]));
    return services.map(({ serviceId, name, agencyId }) => {
      const about = this.agencyId === null ? (agencyNames.get(agencyId) ?? '') : '';
      return { id: serviceId, name: say(name), about, agencyId };
    });
  }

  get #most(): number | null {
    const { kind } = this.row;
    return kind.is === 'someOf' ? (kind.most ?? null) : null;
  }

  readonly #choosable = ({ id, name, about }: Choosable): TemplateResult => {
    const isOn = this.#chosen.includes(id);
    const isFull = this.#most !== null && this.#chosen.length >= this.#most && !isOn;
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${isOn}
        ?disabled=${this.locked || isFull}
        @change=${(event: Event) => this.#turn(id, (event.target as HTMLInputElement).checked)}
      />
      <span>${name || id}${about ? html`<small>${about}</small>` : nothing}</span>
    </label>`;
  };

  #turn(id: string, isOn: boolean): void {
    const others = this.#chosen.filter((one) => one !== id);
    this.give(isOn ? [...others, id] : others, { isStep: true });
  }

  #all(shown: readonly Choosable[]): void {
    this.give([...new Set([...this.#chosen, ...shown.map(({ id }) => id)])], { isStep: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-several': SettingSeveral;
  }
}
