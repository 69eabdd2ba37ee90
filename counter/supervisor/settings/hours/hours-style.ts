import { css } from 'lit';

export const hoursStyle = css`
  .rows {
    display: grid;
    gap: var(--space-3);
    margin-bottom: var(--space-3);
  }
  .card {
    padding: var(--space-3) var(--space-4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .card.wrong {
    border-color: var(--coral);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-4);
  }
  .line + .line {
    margin-top: var(--space-3);
  }
  .line label {
    display: block;
    margin: 0;
    font-size: 0.875rem;
    font-weight: 650;
    color: var(--mist);
  }
  .line label input,
  .line label select {
    display: block;
    margin-top: 0.1rem;
    color: var(--ink);
  }
  .line .end {
    margin-left: auto;
  }
  input.clock:not([type='checkbox'], [type='radio']) {
    width: 5.5rem;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    font-size: 1.0625rem;
  }
  input.clock.late:not([type='checkbox'], [type='radio']) {
    width: 8.5rem;
  }
  input[type='date']:not([type='checkbox'], [type='radio']) {
    width: 11rem;
    font-family: var(--numbers);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .quiet {
    padding: var(--space-2) 0;
    color: var(--mist);
  }
`;
