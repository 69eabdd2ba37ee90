import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AccountNote } from '../../../shared/access/access.ts';
import { dateFormat } from '../../../shared/client/days/date-format.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';

/** What was done with an account, and when, by the hall's clock. */
@customElement('note-list')
export class NoteList extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        max-height: 40vh;
        margin: 0 0 var(--space-4);
        padding: 0;
        overflow-y: auto;
        list-style: none;
      }
      li {
        padding: var(--space-2) 0;
        border-bottom: 1px solid var(--line);
        line-height: 1.4;
      }
      time {
        display: block;
        font-size: 0.875rem;
        color: var(--mist);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  /** Newest first. */
  @property({ attribute: false }) notes: readonly AccountNote[] = [];
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<ul tabindex="0">
      ${this.notes.map(({ at, sentence }) => html`<li><time>${this.#moment(at)}</time>${say(sentence)}</li>`)}
    </ul>`;
  }

  #moment(at: number): string {
    const locale = this.#language.value === 'en' ? 'en-GB' : 'id-ID';
    const timeZone = this.catalogue?.hall.timezone ?? 'UTC';
    return dateFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'note-list': NoteList;
  }
}
