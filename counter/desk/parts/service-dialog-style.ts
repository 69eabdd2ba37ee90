import { css } from 'lit';

export const transferStyle = css`
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
  .counter {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-4);
    margin-top: var(--space-4);
    font-weight: 700;
  }
`;
