/** Of a dialog that asks for a service, and one thing more below it. */
import { css } from 'lit';

export const serviceDialogStyle = css`
  :host {
    --dialog-width: 42rem;
  }
  select {
    width: 100%;
    min-height: 3rem;
    padding: 0 var(--space-4);
    font-size: var(--size-m);
    background: var(--sand);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
  }
  .more {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-4);
    margin-top: var(--space-4);
    font-weight: 700;
  }
`;
