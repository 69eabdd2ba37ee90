/** What the dialogs of supervision have in common: fields that scroll, buttons that stay. */
import { css } from 'lit';
import { formStyle } from '../../ui/form-style.ts';

export const dialogStyle = css`
  ${formStyle}
  :host {
    --dialog-width: 38rem;
  }
  .fields {
    flex: 1;
    min-height: 0;
    margin: 0 calc(var(--space-5) * -1);
    padding: 3px var(--space-5);
    overflow-y: auto;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-4);
  }
  .pair .field {
    margin: 0;
  }
  .pair + * {
    margin-top: var(--space-4);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2.5rem;
    margin: 0;
    /* Names of two and more lines stay apart from each other. */
    padding-block: 0.35rem;
    font-weight: 600;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.15rem;
    height: 1.15rem;
    margin: 0;
    accent-color: var(--sea);
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-top: var(--space-4);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
  .also .choice {
    margin-right: auto;
  }
  .also .plain {
    font-size: 0.9375rem;
  }
  .also .grave {
    color: var(--coral-text);
  }
  .buttons {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-3);
    padding-top: var(--space-4);
  }
  .buttons [role='alert'] {
    flex: 1 1 14rem;
    min-height: 0;
    padding: 0;
    font-weight: 600;
    line-height: 1.3;
    color: var(--coral-text);
  }
  .buttons [role='alert']:empty {
    display: none;
  }
  @media (max-width: 560px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .buttons .plain,
    .buttons .filled {
      flex: 1 1 auto;
    }
    .buttons [role='alert'] {
      flex-basis: 100%;
    }
  }
`;
