import { css } from 'lit';
import { controls } from '../../../ui/controls.ts';

export const reviewStyle = css`
  ${controls}
  :host {
    display: block;
  }
  h1 {
    margin-bottom: var(--space-4);
    font-size: var(--size-xl);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  h2 {
    margin-bottom: var(--space-2);
    font-size: var(--size-l);
    font-weight: 750;
  }
  section,
  fieldset {
    min-width: 0;
    margin: 0 0 var(--space-5);
  }
  fieldset {
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  conflict-list {
    display: block;
    margin-bottom: var(--space-5);
  }
  .first {
    margin-bottom: var(--space-4);
    font-weight: 650;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2.75rem;
    font-weight: 600;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.2rem;
    height: 1.2rem;
    margin: 0;
    accent-color: var(--sea);
  }
  .hint {
    font-size: 0.9375rem;
    color: var(--mist);
  }
  .wrong {
    padding: var(--space-4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-left: 6px solid var(--coral);
    border-radius: 0 var(--radius) var(--radius) 0;
  }
  .dots li {
    padding: var(--space-1) 0 var(--space-1) 1.25rem;
    line-height: 1.4;
    text-indent: -1.25rem;
  }
  .dots li::before {
    content: '•';
    display: inline-block;
    width: 1.25rem;
    text-indent: 0;
    color: var(--sea);
  }
  .bar {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-3);
    padding: var(--space-3) 0;
    background: var(--sand);
    border-top: 1px solid var(--line);
  }
  .bar p {
    flex: 1 1 16rem;
    font-weight: 650;
    line-height: 1.3;
    color: var(--coral-text);
  }
`;
