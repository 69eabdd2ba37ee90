import { css } from 'lit';

export const accountDialogStyle = css`
  :host {
    --dialog-width: 30rem;
  }
  .who {
    margin-bottom: var(--space-4);
    color: var(--mist);
  }
  .told {
    margin-bottom: var(--space-3);
    font-weight: 600;
    color: var(--leaf-text);
  }
  li button {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    width: 100%;
    min-height: 3rem;
    padding: var(--space-1) var(--space-3);
    font-weight: 600;
    text-align: left;
    border-bottom: 1px solid var(--line);
  }
  li:first-child button {
    border-top: 1px solid var(--line);
  }
  li button:hover,
  li button:focus-visible {
    background: var(--foam);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    justify-content: space-between;
    margin-top: var(--space-5);
  }
`;
