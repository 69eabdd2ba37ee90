import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgencyId } from '../../../../shared/base/ids.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { type Path, valueAt } from '../draft/paths.ts';
import type { Problems } from '../draft/problems.ts';
import type { FieldGroup, FieldKind, FieldRow } from '../fields/field.ts';
import { fieldPart } from './field-parts.ts';

/** Several of them stand side by side. */
const shortKinds: ReadonlySet<FieldKind['is']> = new Set(['number', 'time', 'choice', 'oneOf', 'line', 'colour']);

/** The fields of one thing, or of the hall itself, under their headings. */
@customElement('settings-form')
export class SettingsForm extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section + section {
        margin-top: var(--space-6);
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }
      h2 {
        font-size: var(--size-l);
        font-weight: 750;
        letter-spacing: -0.01em;
      }
      .about {
        font-size: 0.9375rem;
        color: var(--mist);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        gap: var(--space-4) var(--space-5);
        margin-top: var(--space-3);
      }
      .fields > * {
        grid-column: 1 / -1;
        min-width: 0;
      }
      .fields > .short {
        grid-column: auto;
      }
      .of-thing {
        margin-bottom: var(--space-3);
        font-weight: 600;
        color: var(--coral-text);
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly FieldGroup[] = [];
  /** Where its owner stands in the settings. */
  @property({ attribute: false }) path: Path = [];
  @property({ attribute: false }) hall!: HallShape;
  @property({ attribute: false }) problems!: Problems;
  /** It can be read only. */
  @property({ type: Boolean }) locked = false;
  /** The settings in force have this thing: what others know it by stays. */
  @property({ type: Boolean }) fixed = false;
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const own = this.path.length === 0 ? [] : this.problems.at(this.path);
    return html`${own.map(({ text }) => html`<p class="of-thing" role="status">${this.#language.say(text)}</p>`)}
      ${this.groups.map((group) => this.#group(group))}`;
  }

  #group({ heading, about, rows }: FieldGroup): TemplateResult {
    const { say } = this.#language;
    return html`<section>
      ${heading ? html`<h2>${say(heading)}</h2>` : nothing} ${about ? html`<p class="about">${say(about)}</p>` : nothing}
      <div class="fields">${rows.map((row) => this.#field(row))}</div>
    </section>`;
  }

  #field(row: FieldRow): TemplateResult {
    const path = [...this.path, ...row.at];
    const part = fieldPart({
      row,
      value: valueAt(this.hall, path),
      path,
      problems: this.problems.within(path),
      locked: this.locked || (row.isFixed === true && this.fixed),
      hall: this.hall,
      agencyId: this.#agencyId,
    });
    return html`<div class=${shortKinds.has(row.kind.is) ? 'short' : ''}>${part}</div>`;
  }

  get #agencyId(): AgencyId | null {
    return (valueAt(this.hall, [...this.path, 'agencyId']) as AgencyId | null | undefined) ?? null;
  }

  /** The first field with something wrong; without one, the first. */
  override async focus(): Promise<void> {
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    const fields = this.renderRoot.querySelectorAll<HTMLElement>('.fields > * > *');
    ([...fields].find((field) => field.hasAttribute('data-wrong')) ?? fields[0])?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-form': SettingsForm;
  }
}
