import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { SettingsConflict } from '../../../../shared/settings/merge.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import './events.ts';
import { choiceWords, wayWords } from './way-words.ts';

const words = {
  heading: { id: 'Diubah oleh dua orang', en: 'Changed by two people' },
  lead: {
    id: 'Sementara Anda menyunting, pengaturan diubah orang lain. Pilih yang dipakai. Perubahan lain sudah digabung.',
    en: 'While you were editing, somebody else changed the settings. Choose which to keep. All other changes are merged.',
  },
  before: { id: 'Semula', en: 'Before' },
  mine: { id: 'Pakai punya saya', en: 'Keep mine' },
  theirs: { id: 'Pakai punya mereka', en: 'Keep theirs' },
  planHeading: { id: 'Juga diubah oleh rencana', en: 'Changed by the plan as well' },
  planLead: {
    id: 'Rencana untuk hari layanan berikutnya mengubah isian yang sama. Pilih yang dipakai. Isi rencana lainnya tetap.',
    en: 'The plan for the next business day changes the same fields. Choose which to keep. The rest of the plan stays.',
  },
  planTheirs: { id: 'Pakai rencana itu', en: 'Keep the plan’s' },
} satisfies Words;

/** Places that two people changed, each to be chosen. Raises `conflict-settled`. */
@customElement('conflict-list')
export class ConflictList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        padding: var(--space-4);
        background: var(--paper);
        border: 1px solid var(--line);
        border-left: 6px solid var(--gold);
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      h2 {
        font-size: var(--size-l);
        font-weight: 750;
      }
      li {
        padding: var(--space-3) 0;
        border-top: 1px solid var(--line);
      }
      li:first-child {
        margin-top: var(--space-3);
      }
      small {
        display: block;
        color: var(--mist);
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: var(--space-3);
        margin-top: var(--space-2);
      }
      .two .plain {
        display: block;
        text-align: left;
      }
      .two b {
        display: block;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) conflicts: readonly SettingsConflict[] = [];
  /** Where the names of things are looked for. */
  @property({ attribute: false }) halls: readonly HallShape[] = [];
  /** Of the draft and what is planned; else of the draft and what somebody else has put in force. */
  @property({ type: Boolean }) plan = false;
  #language = new LanguageController(this);

  override render(): TemplateResult | typeof nothing {
    const { say } = this.#language;
    if (this.conflicts.length === 0) return nothing;
    const heading = say(this.plan ? words.planHeading : words.heading);
    return html`<section role="region" aria-label=${heading}>
      <h2>${heading}</h2>
      <p>${say(this.plan ? words.planLead : words.lead)}</p>
      <ul>
        ${this.conflicts.map((conflict) => this.#conflict(conflict))}
      </ul>
    </section>`;
  }

  #conflict(conflict: SettingsConflict): TemplateResult {
    const { say } = this.#language;
    const { path, base: before, mine, theirs } = conflict;
    const inWords = (value: unknown) => choiceWords(path, value, this.halls);
    const button = (value: 'mine' | 'theirs', shown: unknown) =>
      html`<button type="button" class="plain" @click=${() => raise(this, 'conflict-settled', { conflict, value })}>
        <small>${say(value === 'theirs' && this.plan ? words.planTheirs : words[value])}</small><b>${inWords(shown)}</b>
      </button>`;
    return html`<li>
      <b>${wayWords(path, this.halls)}</b>
      ${before === undefined ? nothing : html`<small>${say(words.before)}: ${inWords(before)}</small>`}
      <div class="two">${button('mine', mine)} ${button('theirs', theirs)}</div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-list': ConflictList;
  }
}
