import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import { raise } from '../../../ui/events.ts';
import type { Path } from '../draft/paths.ts';
import type { Problem } from '../draft/problems.ts';
import type { FieldRow } from '../fields/field.ts';
import './events.ts';
import { fieldStyle } from './field-style.ts';

const words = {
  fixed: { id: 'Tetap, karena sudah dipakai.', en: 'It stays: it is in use.' },
} satisfies Words;

/** What the fields of the settings have in common: their name, what is allowed, what is wrong, and the way to say a new value. */
export abstract class SettingsField extends LitElement {
  static override styles = [base, fieldStyle];

  @property({ attribute: false }) row!: FieldRow;
  @property({ attribute: false }) value: unknown;
  /** Where the value stands in the settings. */
  @property({ attribute: false }) path: Path = [];
  /** At this field, and within it. */
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** It can be read only. */
  @property({ type: Boolean }) locked = false;
  protected readonly language = new LanguageController(this);

  /** The field itself, without its name. */
  protected abstract control(): TemplateResult;

  protected override updated(_changed: PropertyValues): void {
    this.toggleAttribute('data-wrong', this.problems.length > 0);
  }

  override render(): TemplateResult {
    const { say } = this.language;
    return html`<div class="field">
      <label for="field">${say(this.row.words)}</label>
      ${this.control()} ${this.notes()}
    </div>`;
  }

  /** Under the field; a problem comes first. */
  protected notes(): TemplateResult {
    const { say } = this.language;
    const { hint, isFixed } = this.row;
    const texts = [...new Set(this.problems.map(({ text }) => say(text)))];
    const about = this.locked ? (isFixed ? words.fixed : undefined) : hint;
    return html`<div id="problem" role="status">
        ${texts.slice(0, 3).map((text) => html`<p class="problem">${text}</p>`)}
      </div>
      ${about ? html`<p class="hint" id="hint">${say(about)}</p>` : nothing}`;
  }

  protected get invalid(): 'true' | 'false' {
    return this.problems.length > 0 ? 'true' : 'false';
  }

  override focus(): void {
    const inner = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], input, textarea, select, button');
    inner?.focus();
    this.scrollIntoView({ block: 'center' });
  }

  /** What is typed into one place is one step to undo; what is pressed is one each time. */
  protected give(value: unknown, { inner = [], isStep = false }: { inner?: Path; isStep?: boolean } = {}): void {
    raise(this, 'setting-given', { path: [...this.path, ...inner], value, isStep });
  }
}

/** What was typed. */
export const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;
