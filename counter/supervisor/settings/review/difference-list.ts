import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallPreview } from '../../../../shared/settings/told.ts';
import { controls } from '../../../ui/controls.ts';

type Told = HallPreview['differences'][number];

const words = {
  new: { id: 'baru', en: 'new' },
  gone: { id: 'dihapus', en: 'removed' },
  more: { id: 'Tampilkan semua {count}', en: 'Show all {count}' },
} satisfies Words;

const firstShown = 40;

/** What differs between two settings, in words: whose, which field, what it was and what it is. */
@customElement('difference-list')
export class DifferenceList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 0 var(--space-4);
        padding: var(--space-2) 0;
        border-bottom: 1px solid var(--line);
        line-height: 1.35;
        overflow-wrap: anywhere;
        hyphens: none;
      }
      b {
        font-weight: 650;
      }
      del {
        color: var(--mist);
        text-decoration-thickness: 1px;
      }
      ins {
        font-weight: 650;
        text-decoration: none;
      }
      .mark {
        font-size: 0.875rem;
        color: var(--mist);
      }
      .gone .mark {
        color: var(--coral-text);
      }
      .new .mark {
        color: var(--leaf-text);
      }
      .more {
        margin-top: var(--space-2);
      }
      @media (max-width: 820px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) differences: readonly Told[] = [];
  @state() private isWhole = false;
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    const shown = this.isWhole ? this.differences : this.differences.slice(0, firstShown);
    return html`<ul>
        ${shown.map(this.#difference)}
      </ul>
      ${
        shown.length < this.differences.length
          ? html`<button type="button" class="plain more" @click=${() => {
              this.isWhole = true;
            }}>${say(words.more, { count: this.differences.length })}</button>`
          : nothing
      }`;
  }

  readonly #difference = ({ what, before, after }: Told): TemplateResult => {
    const { say } = this.#language;
    const kind = before === null ? 'new' : after === null ? 'gone' : 'other';
    return html`<li class=${kind}>
      <b>${say(what)}</b>
      <span>
        ${kind === 'other' ? nothing : html`<span class="mark">${say(kind === 'new' ? words.new : words.gone)}</span>`}
        ${before ? html`<del>${say(before)}</del>` : nothing} ${before && after ? '→' : nothing}
        ${after ? html`<ins>${say(after)}</ins>` : nothing}
      </span>
    </li>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'difference-list': DifferenceList;
  }
}
