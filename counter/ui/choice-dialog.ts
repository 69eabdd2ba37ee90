import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { Choice, Option } from './choice.ts';
import { choiceStyle } from './choice-style.ts';
import { catalogueContext, fromContext, liveContext, nowContext } from './contexts.ts';
import { controls } from './controls.ts';
import type { DeskDialog } from './desk-dialog.ts';
import './desk-dialog.ts';
import { raise } from './events.ts';
import { spanWords } from './times.ts';

const words = {
  reason: { id: 'Pilihan', en: 'Options' },
  minutes: { id: 'Berapa lama', en: 'How long' },
  until: { id: '{span}, sampai {time}', en: '{span}, until {time}' },
  back: { id: 'Kembali', en: 'Back' },
} satisfies Words;

/** Asks one small question. Digits and ↑ ↓ choose, ← → set the minutes, Enter confirms, Esc goes back. */
@customElement('choice-dialog')
export class ChoiceDialog extends LitElement {
  static override styles = [base, controls, choiceStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(liveContext) private live!: boolean;
  @property({ attribute: false }) choice!: Choice;
  /** Whether the answer needs no server. */
  @property({ type: Boolean }) local = false;
  @state() private picked = 0;
  @state() private minuteIndex = 0;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const { minutes, isUnpicked } = this.choice;
    this.picked = isUnpicked ? -1 : this.choice.options.findIndex(({ off }) => !off);
    this.minuteIndex = minutes ? Math.max(0, minutes.choices.indexOf(minutes.initial)) : 0;
  }

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input[name="option"]:enabled')?.focus();
  }

  override render() {
    const { choice } = this;
    const { say } = this.#language;
    return html`<desk-dialog
      class=${choice.second ? 'wide' : ''}
      heading=${say(choice.heading)}
      ?grave=${choice.grave}
      @armed=${() => this.requestUpdate()}
      @keydown=${this.#keydown}
    >
      ${choice.lead ? html`<p class="lead">${say(choice.lead)}</p>` : nothing}
      ${choice.options.length > 1 || choice.isUnpicked ? this.#options(choice.options) : nothing}
      ${choice.minutes ? this.#minutes(choice.minutes.choices) : nothing} ${this.#buttons()}
    </desk-dialog>`;
  }

  #options(options: Option[]) {
    const { say } = this.#language;
    const row = ({ label, detail, off }: Option, index: number) => html`<label class=${off ? 'option off' : 'option'}>
      <input
        type="radio"
        name="option"
        ?disabled=${off}
        .checked=${this.picked === index}
        @change=${() => {
          this.picked = index;
        }}
      />
      <kbd aria-hidden="true">${index < 9 && !off ? index + 1 : ''}</kbd>
      <span>${say(label)}${detail ? html`<small>${say(detail)}</small>` : nothing}</span>
    </label>`;
    return html`<fieldset class="options">
      <legend class="visually-hidden">${say(words.reason)}</legend>
      ${options.map(row)}
    </fieldset>`;
  }

  #minutes(choices: number[]) {
    const { say } = this.#language;
    const minutes = choices[this.minuteIndex] ?? 0;
    const facts = {
      span: spanWords(minutes),
      time: clockTime(this.now + minutes * 60_000, this.catalogue.hall.timezone),
    };
    const segment = (value: number, index: number) => html`<label class="segment">
      <input
        type="radio"
        name="minutes"
        aria-label=${spanWords(value)}
        .checked=${this.minuteIndex === index}
        @change=${() => {
          this.minuteIndex = index;
        }}
      /><span aria-hidden="true">${value}</span>
    </label>`;
    return html`<fieldset class="minutes">
      <legend>
        ${say(words.minutes)} <output>${say(words.until, facts)}</output>
        <kbd aria-hidden="true">←</kbd><kbd aria-hidden="true">→</kbd>
      </legend>
      <div class="segments">${choices.map(segment)}</div>
    </fieldset>`;
  }

  #buttons() {
    const { say } = this.#language;
    const { confirm, second } = this.choice;
    const off = this.#isOpen ? 'false' : 'true';
    return html`<div class="buttons">
      <button type="button" class="plain" aria-keyshortcuts="Escape" @click=${this.#dismiss}>
        ${say(words.back)} <kbd aria-hidden="true">Esc</kbd>
      </button>
      ${
        second
          ? html`<button type="button" class="plain" aria-disabled=${off} @click=${() => this.#confirm(true)}>
              ${say(second.label)} <kbd aria-hidden="true">${second.key.toUpperCase()}</kbd>
            </button>`
          : nothing
      }
      <button
        type="button"
        class=${this.#buttonClass}
        aria-disabled=${this.#isOpen && this.#isArmed && this.picked >= 0 ? 'false' : 'true'}
        aria-keyshortcuts="Enter"
        @click=${() => this.#confirm(false)}
      >
        ${say(confirm)} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </div>`;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#took(event.key)) event.preventDefault();
  }

  #took(key: string): boolean {
    if (/^[1-9]$/.test(key)) return this.#pick(Number(key) - 1);
    if (key === 'ArrowLeft' || key === 'ArrowRight') return this.#turnMinutes(key === 'ArrowLeft' ? -1 : 1);
    if (key.toLowerCase() !== this.choice.second?.key) return false;
    this.#confirm(true);
    return true;
  }

  #pick(index: number): boolean {
    const { options, isUnpicked } = this.choice;
    if ((options.length < 2 && !isUnpicked) || !options[index] || options[index].off) return false;
    this.picked = index;
    this.renderRoot.querySelectorAll<HTMLElement>('input[name="option"]')[index]?.focus();
    return true;
  }

  #turnMinutes(by: number): boolean {
    const { minutes } = this.choice;
    if (!minutes) return false;
    this.minuteIndex = Math.min(minutes.choices.length - 1, Math.max(0, this.minuteIndex + by));
    return true;
  }

  #confirm(second: boolean): void {
    const picked = this.choice.options[this.picked];
    if (!picked || !this.#isOpen || !this.#isArmed) return;
    this.frame.close();
    raise(this, 'choice-made', { wish: picked.wish({ minutes: this.#chosenMinutes, second }) });
  }

  /** Of a grave question only after it has stood for a moment. */
  get #isArmed(): boolean {
    return !this.choice.grave || (this.frame?.isArmed ?? false);
  }

  get #buttonClass(): string {
    if (!this.choice.grave) return 'filled';
    return this.#isArmed || !this.#isOpen ? 'filled grave' : 'filled grave guarded';
  }

  get #isOpen(): boolean {
    return this.live || this.local;
  }

  get #chosenMinutes(): number {
    return this.choice.minutes?.choices[this.minuteIndex] ?? 0;
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-dialog': ChoiceDialog;
  }
}
