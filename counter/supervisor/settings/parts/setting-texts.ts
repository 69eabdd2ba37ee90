import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Language, Text } from '../../../../shared/base/text.ts';
import { languageNames, type Words } from '../../../../shared/client/words/language.ts';
import { SettingsField, typedIn } from './settings-field.ts';
import { pastedEntries, withLanguage } from './typed.ts';

const words = {
  add: { id: 'Tambah', en: 'Add' },
  remove: { id: 'Hapus {entry} {place}', en: 'Remove {entry} {place}' },
  up: { id: 'Naikkan {entry} {place}', en: 'Move {entry} {place} up' },
  own: { id: 'Tulis sendiri', en: 'Write our own' },
  named: { id: '{entry} {place}', en: '{entry} {place}' },
} satisfies Words;

/** A list of words in both languages. Enter in one makes the next; a list that is pasted becomes as many. */
@customElement('setting-texts')
export class SettingTexts extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      ol {
        display: grid;
        gap: var(--space-2);
        margin-bottom: var(--space-2);
      }
      li {
        display: grid;
        grid-template-columns: 1.75rem minmax(0, 1fr) auto;
        align-items: start;
        gap: 0 var(--space-2);
      }
      li > .place {
        line-height: 2.75rem;
        font-family: var(--numbers);
        font-weight: 700;
        color: var(--mist);
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: var(--space-1) var(--space-2);
      }
      textarea {
        min-height: 2.75rem;
      }
      .acts {
        display: flex;
        gap: var(--space-1);
      }
      .otherwise {
        color: var(--mist);
        padding: var(--space-2) 0;
      }
    `,
  ];

  get #texts(): readonly Text[] {
    return (this.value ?? []) as Text[];
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.language.say(this.row.words)}</legend>
      ${this.control()} ${this.notes()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { otherwise } = this.row;
    const isLeftOut = this.value === undefined && otherwise !== undefined;
    return html`${isLeftOut ? html`<p class="otherwise">${say(otherwise)}.</p>` : nothing}
      <ol>
        ${this.#texts.map((text, place) => this.#entry(text, place))}
      </ol>
      ${
        this.locked
          ? nothing
          : html`<button type="button" class="plain small" @click=${() => this.#addAfter(this.#texts.length - 1)}>
              + ${say(isLeftOut ? words.own : words.add)}
            </button>`
      }`;
  }

  #entry(text: Text, place: number): TemplateResult {
    const { say } = this.language;
    const facts = { entry: this.#noun, place: place + 1 };
    return html`<li>
      <span class="place" aria-hidden="true">${place + 1}</span>
      <span class="both">${this.#field(text, place, 'id')} ${this.#field(text, place, 'en')}</span>
      ${
        this.locked
          ? nothing
          : html`<span class="acts">
              <button type="button" class="plain icon" aria-label=${say(words.up, facts)} ?disabled=${place === 0} @click=${() => this.#up(place)}>↑</button>
              <button type="button" class="plain icon" aria-label=${say(words.remove, facts)} @click=${() => this.#remove(place)}>×</button>
            </span>`
      }
    </li>`;
  }

  #field(text: Text, place: number, language: Language): TemplateResult {
    const { say } = this.language;
    const label = `${say(words.named, { entry: this.#noun, place: place + 1 })}, ${languageNames[language]}`;
    const isWrong = this.problems.some(
      ({ path }) => path[this.path.length] === place && (path.at(-1) === 'en' ? 'en' : 'id') === language,
    );
    return html`<textarea
      rows="1"
      lang=${language}
      maxlength="600"
      data-place=${language === 'id' ? place : nothing}
      placeholder=${languageNames[language]}
      aria-label=${label}
      aria-invalid=${isWrong}
      ?readonly=${this.locked}
      .value=${text[language] ?? ''}
      @input=${(event: Event) => this.give(withLanguage(text, language, typedIn(event)), { inner: [place] })}
      @keydown=${(event: KeyboardEvent) => this.#key(event, place)}
      @paste=${(event: ClipboardEvent) => language === 'id' && this.#pasted(event, place)}
    ></textarea>`;
  }

  get #noun(): string {
    const { kind } = this.row;
    return this.language.say(kind.is === 'texts' ? kind.entry : this.row.words);
  }

  #key(event: KeyboardEvent, place: number): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.#addAfter(place);
  }

  async #addAfter(place: number): Promise<void> {
    if (this.locked) return;
    this.give(this.#texts.toSpliced(place + 1, 0, { id: '' }), { isStep: true });
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    this.renderRoot.querySelector<HTMLElement>(`[data-place="${place + 1}"]`)?.focus();
  }

  #remove(place: number): void {
    const left = this.#texts.toSpliced(place, 1);
    this.give(left.length === 0 && this.row.otherwise ? undefined : left, { isStep: true });
  }

  #up(place: number): void {
    const moved = this.#texts[place]!;
    this.give(this.#texts.toSpliced(place, 1).toSpliced(place - 1, 0, moved), { isStep: true });
  }

  /** Several lines at once: one entry each. */
  #pasted(event: ClipboardEvent, place: number): void {
    const lines = pastedEntries(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2 || this.locked) return;
    event.preventDefault();
    const isEmpty = this.#texts[place]?.id === '';
    const entries = lines.map((id): Text => ({ id }));
    this.give(this.#texts.toSpliced(isEmpty ? place : place + 1, isEmpty ? 1 : 0, ...entries), { isStep: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-texts': SettingTexts;
  }
}
