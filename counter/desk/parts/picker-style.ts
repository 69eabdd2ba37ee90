import { css } from 'lit';

/** A field, and below it the list of what fits; of dialogs in which something is searched. */
export const pickerStyle = css`
  input {
    width: 100%;
    min-height: 3rem;
    padding: 0 var(--space-4);
    font-size: var(--size-m);
    background: var(--sand);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
  }
  input::placeholder {
    color: var(--mist);
    opacity: 1;
  }
  [role='listbox'],
  .none {
    height: 21rem;
    max-height: 42vh;
    margin-top: var(--space-3);
    overflow-y: auto;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  .none {
    padding: var(--space-4);
    color: var(--mist);
  }
  [role='option'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
    line-height: 1.3;
    cursor: pointer;
  }
  [role='option'] b {
    font-weight: 600;
  }
  [role='option'] small {
    display: block;
    font-size: 0.875rem;
    color: var(--mist);
  }
  [role='option'] .side {
    text-align: right;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .side .nobody {
    font-weight: 700;
    color: var(--coral-text);
  }
  [role='option']:hover {
    background: var(--sand);
  }
  [aria-selected='true'],
  [role='option'][aria-selected='true']:hover {
    background: var(--foam);
    box-shadow: inset 4px 0 0 var(--sea);
  }
  @media (max-height: 700px) {
    [role='listbox'],
    .none {
      max-height: 30vh;
    }
  }
  @media (max-width: 520px) {
    [role='option'] {
      grid-template-columns: minmax(0, 1fr);
    }
    [role='option'] .side {
      text-align: left;
    }
  }
`;
