/** How a field of the settings looks: its name over it, beside it what is allowed and what is wrong. */
import { css } from 'lit';
import { formStyle } from '../../../ui/form-style.ts';

export const fieldStyle = css`
  ${formStyle}
  :host {
    --field: 2.75rem;
    scroll-margin: 7rem 0 5rem;
  }
  label,
  legend,
  .label {
    margin-bottom: var(--space-1);
    line-height: 1.3;
    hyphens: none;
  }
  .field,
  fieldset {
    min-width: 0;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: calc(var(--field) * 1.6);
    padding: var(--space-2) var(--space-3);
    font: inherit;
    font-weight: 600;
    line-height: 1.4;
    color: inherit;
    background: var(--paper);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    resize: vertical;
    field-sizing: content;
  }
  textarea::placeholder {
    font-weight: 500;
    color: var(--mist);
    opacity: 1;
  }
  textarea[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--coral);
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    padding: 0 var(--space-3);
  }
  input:read-only,
  textarea:read-only,
  select:disabled {
    background: transparent;
    border-style: dashed;
    opacity: 1;
  }
  .hint,
  .problem {
    margin-top: var(--space-1);
    font-size: 0.875rem;
    line-height: 1.35;
  }
  .problem {
    color: var(--coral-text);
  }
  .problem::before {
    content: '▲ ';
    font-size: 0.75em;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2.75rem;
    margin: 0;
    font-weight: 650;
    line-height: 1.3;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--sea);
  }
  .small {
    min-height: 2.25rem;
    padding: var(--space-1) var(--space-3);
    font-size: 0.9375rem;
  }
  .small.grave {
    color: var(--coral-text);
  }
  .icon {
    width: 2.75rem;
    padding: 0;
    font-size: 1.125rem;
    color: var(--mist);
  }
`;
