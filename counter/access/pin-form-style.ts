import { css } from 'lit';

export const pinFormStyle = css`
  :host {
    --field: 3.5rem;
  }
  input {
    font-size: var(--size-l);
  }
  #pin {
    font-family: var(--numbers);
    font-size: var(--size-2xl);
    letter-spacing: 0.6em;
    text-align: center;
  }
  [role='listbox'],
  .none {
    height: 17.5rem;
    max-height: 38vh;
    margin-top: var(--space-3);
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--edge-quiet) transparent;
    border-top: 2px solid var(--ink);
  }
  .none {
    padding: var(--space-4) var(--space-3);
    color: var(--mist);
  }
  [role='option'],
  .who {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    min-height: 3.5rem;
    padding: var(--space-1) var(--space-4);
    font-size: var(--size-l);
    font-weight: 600;
  }
  [role='option'] {
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--paper);
  }
  [aria-selected='true'],
  [role='option'][aria-selected='true']:hover {
    background: var(--foam);
    box-shadow: inset 4px 0 0 var(--sea);
  }
  .who {
    margin-bottom: var(--space-5);
    padding-right: var(--space-2);
    background: var(--foam);
    border-radius: var(--radius);
  }
  .who .plain {
    min-height: 2.5rem;
    font-size: 0.9375rem;
    background: transparent;
    border-color: transparent;
  }
  .filled {
    width: 100%;
    min-height: 4rem;
    margin-top: var(--space-2);
    padding: 0 var(--space-5);
    justify-content: space-between;
    text-align: left;
    font-size: var(--size-l);
  }
`;
