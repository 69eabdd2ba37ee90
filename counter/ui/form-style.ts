/** How fields, their labels and what is wrong with them look, at the sign-in and in dialogs. */
import { css } from 'lit';
import { controls } from './controls.ts';

export const formStyle = css`
  ${controls}
  :host {
    display: block;
    --field: 3rem;
  }
  label,
  legend {
    display: block;
    margin-bottom: var(--space-2);
    font-weight: 700;
  }
  .field + .field,
  .field + fieldset,
  fieldset + .field,
  fieldset + fieldset {
    margin-top: var(--space-4);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    width: 100%;
    min-height: var(--field);
    padding: 0 var(--space-4);
    font-weight: 600;
    background: var(--paper);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
  }
  select {
    padding-right: var(--space-2);
  }
  input::placeholder {
    font-weight: 500;
    color: var(--mist);
    opacity: 1;
  }
  input[aria-invalid='true'] {
    border-color: var(--coral);
  }
  .secret {
    position: relative;
  }
  .secret input {
    padding-right: 6rem;
  }
  .secret .plain {
    position: absolute;
    inset: 0.3rem 0.3rem 0.3rem auto;
    min-height: 0;
    padding: 0 var(--space-3);
    font-size: 0.875rem;
    border-color: transparent;
    border-radius: 0.5rem;
  }
  .secret .plain[aria-pressed='true'] {
    background: var(--foam);
  }
  .hint {
    margin-top: var(--space-2);
    font-size: 0.875rem;
    color: var(--mist);
  }
  [role='alert'] {
    min-height: 2.25rem;
    padding: var(--space-2) 0;
  }
  .problem {
    font-weight: 600;
    line-height: 1.3;
    color: var(--coral-text);
  }
`;
