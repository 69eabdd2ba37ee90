/** What the forms of the account have in common. */
import { css } from 'lit';

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
