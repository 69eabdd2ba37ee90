import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { idAt } from '../draft/identity.ts';
import type { Path } from '../draft/paths.ts';
import type { Problem } from '../draft/problems.ts';
import { hashOf, placeFor } from '../form/sections.ts';
import { wayWords } from './way-words.ts';

const words = { more: { id: 'dan {count} lagi', en: 'and {count} more' } } satisfies Words;

const mostShown = 30;

/** What is wrong, each with a link to where it is put right. */
@customElement('problem-list')
export class ProblemList extends LitElement {
  static override styles = [
    base,
    css`
      li {
        padding: var(--space-1) 0;
        line-height: 1.35;
      }
      a {
        font-weight: 650;
        color: var(--sea);
      }
      span {
        color: var(--coral-text);
      }
      :host([quiet]) span {
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) hall!: HallShape;
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    const shown = this.problems.slice(0, mostShown);
    const rest = this.problems.length - shown.length;
    return html`<ul>
      ${shown.map(({ path, text }) => html`<li><a href=${this.#address(path)}>${this.#where(path)}</a>: <span>${say(text)}</span></li>`)}
      ${rest > 0 ? html`<li>${say(words.more, { count: rest })}</li>` : nothing}
    </ul>`;
  }

  #address(path: Path): string {
    return hashOf(placeFor(String(path[0] ?? ''), idAt(this.hall, path)));
  }

  #where(path: Path): string {
    const [first = '', place, ...rest] = path.map(String);
    const id = idAt(this.hall, path);
    const named = id === null ? [first, ...(place === undefined ? [] : [place]), ...rest] : [first, id, ...rest];
    return wayWords(
      named.filter((step, at) => at === 0 || !(isPlace(step) || step === 'id')),
      [this.hall],
    );
  }
}

const ownIds: ReadonlySet<string> = new Set(['zoneId', 'agencyId', 'serviceId', 'counterId', 'code']);
/** Of an entry, or of what names the thing itself. */
const isPlace = (step: string): boolean => /^\d+$/.test(step) || ownIds.has(step);

declare global {
  interface HTMLElementTagNameMap {
    'problem-list': ProblemList;
  }
}
