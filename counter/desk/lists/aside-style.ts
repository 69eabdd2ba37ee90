import { css } from 'lit';

/** The two small lists of those set aside. */
export const asideStyle = css`
  header {
    border-bottom-width: 1px;
    border-color: var(--edge-quiet);
  }
  li {
    padding: 0.3rem var(--space-1);
    line-height: 1.3;
  }
  header {
    gap: var(--space-2);
    min-height: 2.5rem;
    padding-bottom: 0;
  }
  h2,
  .count {
    font-size: 0.9375rem;
    white-space: nowrap;
  }
  act-button {
    --act-size: 0.875rem;
    margin-right: calc(var(--space-2) * -1);
  }
  .second {
    display: block;
  }
  .number {
    font-size: var(--size-m);
    margin-right: var(--space-1);
  }
  .mist {
    font-variant-numeric: tabular-nums;
  }
`;
