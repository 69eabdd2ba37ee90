import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { SettingsConflict } from '../../../../shared/settings/merge.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import type { Draft } from '../draft/draft.ts';
import './events.ts';
import { shortValue, wayWords } from './way-words.ts';

const words = {
  heading: { id: 'Diubah oleh dua orang', en: 'Changed by two people' },
  lead: {
    id: 'Sementara Anda menyunting, pengaturan diubah orang lain. Pilih yang dipakai. Perubahan lain sudah digabung.',
    en: 'While you were editing, somebody else changed the settings. Choose which to keep. All other changes are merged.',
  },
  before: { id: 'Semula', en: 'Before' },
  mine: { id: 'Pakai punya saya', en: 'Keep mine' },
  theirs: { id: 'Pakai punya mereka', en: 'Keep theirs' },
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

  @property({ attribute: false }) draft!: Draft;
  #language = new LanguageController(this);

  override render(): TemplateResult | typeof nothing {
    const { say } = this.#language;
    const { conflicts } = this.draft;
    if (conflicts.length === 0) return nothing;
    return html`<section role="region" aria-label=${say(words.heading)}>
      <h2>${say(words.heading)}</h2>
      <p>${say(words.lead)}</p>
      <ul>
        ${conflicts.map((conflict) => this.#conflict(conflict))}
      </ul>
    </section>`;
  }

  #conflict(conflict: SettingsConflict): TemplateResult {
    const { say } = this.#language;
    const { path, base: before, mine, theirs } = conflict;
    const button = (value: 'mine' | 'theirs', shown: unknown) =>
      html`<button type="button" class="plain" @click=${() => raise(this, 'conflict-settled', { conflict, value })}>
        <small>${say(words[value])}</small><b>${shortValue(shown)}</b>
      </button>`;
    return html`<li>
      <b>${wayWords(path, [this.draft.hall, this.draft.base.hall])}</b>
      ${before === undefined ? nothing : html`<small>${say(words.before)}: ${shortValue(before)}</small>`}
      <div class="two">${button('mine', mine)} ${button('theirs', theirs)}</div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-list': ConflictList;
  }
}
