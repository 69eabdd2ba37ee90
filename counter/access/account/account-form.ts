/** What the forms of the account have in common. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Text } from '../../../shared/base/text.ts';
import { say } from '../../../shared/client/words/language.ts';

export const accountStyle = css`
  new-password {
    margin-top: var(--space-4);
  }
  .hint + .field {
    margin-top: var(--space-4);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-3);
    margin-top: var(--space-3);
  }
`;

/** Enter submits the form; without this the frame of the dialog would take it. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}

/** A form that asks for the current password as well: it has the focus first, and again after a refusal. */
export abstract class AccountForm extends LitElement {
  @property({ type: Boolean }) busy = false;
  /** Why it was refused. */
  @property({ attribute: false }) problem: Text | null = null;
  @query('#current') protected current!: HTMLInputElement;

  override firstUpdated(): void {
    this.current.focus();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('busy') && this.problem) this.current.select();
  }

  protected currentPassword(label: Text) {
    return html`<div class="field">
      <label for="current">${say(label)}</label>
      <input id="current" type="password" maxlength="200" autocomplete="current-password" />
    </div>`;
  }

  protected alert(problem: Text | null) {
    return html`<div role="alert">${problem ? html`<p class="problem">${say(problem)}</p>` : nothing}</div>`;
  }
}
