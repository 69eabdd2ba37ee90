/** How alarms look, each with what would help. */
import { css } from 'lit';

export const alarmListStyle = css`
  section {
    margin-bottom: var(--space-4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-left: 6px solid var(--coral);
    border-radius: 0 var(--radius) var(--radius) 0;
  }
  section.quiet {
    border-left-color: var(--line);
  }
  h2 {
    padding: var(--space-2) var(--space-4);
    font-size: 0.9375rem;
    font-weight: 700;
    color: var(--mist);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    padding: var(--space-1) var(--space-3) var(--space-1) var(--space-4);
    border-top: 1px solid var(--line);
  }
  .what {
    flex: 1 1 24rem;
    line-height: 1.3;
  }
  /* All of them beside it, or all below it. */
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
  }
  .seen .what,
  small {
    color: var(--mist);
  }
  small {
    font-size: 0.875rem;
  }
  button {
    min-height: 2.25rem;
    padding: var(--space-1) var(--space-3);
    font-size: 0.9375rem;
    line-height: 1.2;
    text-align: left;
  }
  .acts:has(proposal-effect) {
    flex: 1 1 100%;
  }
  .one {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
  }
  button.look {
    padding: var(--space-1) 0;
    font-size: 0.875rem;
    text-decoration: underline;
    color: var(--sea);
  }
  .look::before {
    content: '▸ ';
    display: inline-block;
    width: 1em;
    text-decoration: none;
  }
  .look[aria-expanded='true']::before {
    content: '▾ ';
  }
  proposal-effect {
    flex: 1 1 100%;
    margin-bottom: var(--space-2);
  }
  button small {
    font-weight: 500;
  }
  button.what {
    padding: 0;
    font-size: var(--size-m);
  }
  .rest {
    margin: var(--space-2) var(--space-4);
  }
  @media (max-width: 820px) {
    .what {
      flex-basis: 100%;
    }
    button {
      min-height: 2.75rem;
    }
  }
`;
