import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { HallShape } from '../../../shared/hall/hall.ts';
import { thingsOf } from './draft/identity.ts';
import type { Problems } from './draft/problems.ts';
import { hashOf, placeFor, type Section, type SectionContent, sectionRows, sections } from './form/sections.ts';

const words = {
  parts: { id: 'Bagian pengaturan', en: 'Parts of the settings' },
  wrong: { id: '{count} perlu diperbaiki', en: '{count} to be corrected' },
} satisfies Words;

/** The parts of the settings, with how many things each has and where something is wrong. On a phone it is a list to choose from. */
@customElement('settings-nav')
export class SettingsNav extends LitElement {
  static override styles = [
    base,
    css`
      nav {
        position: sticky;
        top: var(--space-4);
      }
      a {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2.5rem;
        padding: 0 var(--space-3);
        font-weight: 600;
        line-height: 1.2;
        color: inherit;
        text-decoration: none;
        border-left: 4px solid transparent;
        hyphens: none;
      }
      a:hover {
        background: var(--foam);
      }
      a[aria-current] {
        font-weight: 750;
        background: var(--paper);
        border-left-color: var(--sea);
      }
      a.apart {
        margin-top: var(--space-4);
      }
      .count {
        margin-left: auto;
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-size: 0.875rem;
        color: var(--mist);
      }
      .wrong {
        color: var(--coral-text);
        font-size: 0.875rem;
        font-weight: 700;
      }
      .wrong + .count {
        margin-left: 0;
      }
      .wrong:first-of-type {
        margin-left: auto;
      }
      select {
        display: none;
        width: 100%;
        min-height: 3rem;
        padding: 0 var(--space-3);
        font-weight: 650;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      @media (max-width: 820px) {
        nav {
          display: none;
        }
        select {
          display: block;
        }
      }
    `,
  ];

  @property() section: Section = 'mpp';
  @property({ attribute: false }) hall!: HallShape;
  @property({ attribute: false }) problems!: Problems;
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    const wrong = this.#wrong();
    const shown = sections.filter((section) => section !== 'tinjau');
    return html`<nav aria-label=${say(words.parts)}>
        ${shown.map((section) => this.#link(section, wrong.get(section) ?? 0))}
      </nav>
      <select aria-label=${say(words.parts)} @change=${this.#chosen}>
        ${sections.map((section) => html`<option value=${section} ?selected=${section === this.section}>${say(sectionRows[section].words)}${wrong.has(section) ? ' ▲' : ''}</option>`)}
      </select>`;
  }

  #link(section: Section, wrong: number): TemplateResult {
    const { say } = this.#language;
    const row = sectionRows[section];
    const content: SectionContent = row.content;
    const count = content.is === 'things' ? thingsOf(this.hall, content.list).length : null;
    return html`<a
      class=${section === 'versi' ? 'apart' : ''}
      href=${hashOf({ section, id: null })}
      aria-current=${section === this.section ? 'page' : nothing}
    >
      ${say(row.words)}
      ${wrong > 0 ? html`<span class="wrong" title=${say(words.wrong, { count: wrong })}>▲ ${wrong}</span>` : nothing}
      ${count === null ? nothing : html`<span class="count">${count}</span>`}
    </a>`;
  }

  #wrong(): Map<Section, number> {
    const counts = new Map<Section, number>();
    for (const { path } of this.problems.all) {
      const { section } = placeFor(String(path[0] ?? ''), null);
      counts.set(section, (counts.get(section) ?? 0) + 1);
    }
    return counts;
  }

  readonly #chosen = (event: Event): void => {
    location.hash = hashOf({ section: (event.target as HTMLSelectElement).value as Section, id: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-nav': SettingsNav;
  }
}
