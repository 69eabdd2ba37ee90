import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import type { Draft } from './draft/draft.ts';
import './events.ts';
import { hashOf } from './form/sections.ts';

const words = {
  changes: { id: '{count} perubahan belum diterapkan', en: '{count} {count|change|changes} not applied yet' },
  problems: { id: '{count} perlu diperbaiki', en: '{count} to be corrected' },
  conflicts: { id: '{count} diubah oleh dua orang', en: '{count} changed by two people' },
  undo: { id: 'Urungkan', en: 'Undo' },
  redo: { id: 'Ulangi', en: 'Redo' },
  drop: { id: 'Buang…', en: 'Throw away…' },
  review: { id: 'Tinjau dan terapkan', en: 'Review and apply' },
} satisfies Words;

/** What stands in the draft and is not in force, always in sight; undo, and the way to apply it. */
@customElement('draft-bar')
export class DraftBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: sticky;
        bottom: 0;
        z-index: 2;
        display: block;
        margin-top: var(--space-5);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-3) var(--space-4);
        color: #fff;
        background: var(--deep);
        border-radius: var(--radius) var(--radius) 0 0;
      }
      p {
        flex: 1 1 14rem;
        font-weight: 650;
        line-height: 1.3;
      }
      p span {
        display: block;
        font-size: 0.875rem;
        color: var(--gold);
      }
      .quiet {
        min-height: 2.75rem;
        padding: 0 var(--space-3);
        font-weight: 650;
        border: 1px solid rgb(255 255 255 / 40%);
        border-radius: var(--radius);
      }
      .quiet:disabled {
        opacity: 0.45;
      }
      a.filled {
        color: var(--ink);
        background: var(--gold);
        text-decoration: none;
      }
      a.filled:hover {
        background: #ffc65a;
      }
      @media (max-width: 820px) {
        div {
          gap: var(--space-2);
          padding: var(--space-2) var(--space-3);
        }
        p {
          flex-basis: 100%;
          font-size: 0.9375rem;
        }
        .quiet {
          padding: 0 var(--space-2);
          font-size: 0.9375rem;
        }
        .filled {
          flex: 1 1 auto;
          padding: 0 var(--space-3);
          font-size: 0.9375rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ type: Number }) changes = 0;
  @property({ type: Number }) problems = 0;
  #language = new LanguageController(this);

  override render(): TemplateResult | typeof nothing {
    const { say } = this.#language;
    const { undo, redo, conflicts } = this.draft;
    if (this.changes === 0 && redo.length === 0) return nothing;
    const notes = [
      ...(conflicts.length > 0 ? [say(words.conflicts, { count: conflicts.length })] : []),
      ...(this.problems > 0 ? [say(words.problems, { count: this.problems })] : []),
    ];
    return html`<div role="region" aria-label=${say(words.review)}>
      <p role="status">
        ${say(words.changes, { count: this.changes })} ${notes.length > 0 ? html`<span>▲ ${notes.join(' · ')}</span>` : nothing}
      </p>
      <button type="button" class="quiet" ?disabled=${undo.length === 0} aria-keyshortcuts="Control+Z" @click=${() => raise(this, 'draft-undone', null)}>
        ${say(words.undo)}
      </button>
      <button type="button" class="quiet" ?disabled=${redo.length === 0} aria-keyshortcuts="Control+Y" @click=${() => raise(this, 'draft-redone', null)}>
        ${say(words.redo)}
      </button>
      <button type="button" class="quiet" @click=${() => raise(this, 'draft-dropped', null)}>${say(words.drop)}</button>
      <a class="filled" href=${hashOf({ section: 'tinjau', id: null })}>${say(words.review)}</a>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draft-bar': DraftBar;
  }
}
