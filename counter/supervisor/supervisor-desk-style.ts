import { css } from 'lit';
import { controls } from '../ui/controls.ts';

export const supervisorDeskStyle = css`
  ${controls}
  header {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    min-height: 3.75rem;
    padding: 0 var(--space-5);
    border-bottom: 1px solid var(--line);
  }
  /* It takes the focus only where nothing of the page does any more. */
  main:focus {
    outline: none;
  }
  .who {
    flex: 1 1 0;
    min-width: 0;
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .who b,
  .who span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who span {
    color: var(--mist);
  }
  nav {
    display: flex;
    align-self: stretch;
    gap: var(--space-1);
  }
  nav a {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 3.75rem;
    padding: 0 var(--space-3);
    font-weight: 650;
    color: inherit;
    text-decoration: none;
    border-block: 4px solid transparent;
  }
  nav a:hover {
    background: var(--foam);
  }
  nav a[aria-current] {
    border-bottom-color: var(--sea);
  }
  nav .alarms {
    min-width: 1.5em;
    padding: 0 0.4em;
    font-family: var(--numbers);
    font-size: 0.875rem;
    font-weight: 700;
    line-height: 1.5em;
    text-align: center;
    color: #fff;
    background: var(--coral);
    border-radius: 1em;
  }
  .account {
    min-height: 2.25rem;
    padding: 0 var(--space-2) 0 var(--space-3);
    gap: var(--space-2);
    font-size: 0.9375rem;
    background: transparent;
    border-color: transparent;
  }
  time {
    flex: none;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    font-size: var(--size-xl);
    font-weight: 600;
  }
  desk-notice {
    padding: var(--space-3) var(--space-5);
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }
  .loading {
    padding: var(--space-5);
    color: var(--mist);
  }
  /* As many pages as an administrator has fit on a screen of 1366. */
  @media (min-width: 821px) and (max-width: 1560px) {
    header {
      gap: var(--space-2);
      padding: 0 var(--space-4);
    }
    nav {
      gap: 0;
    }
    /* The key below its page leaves room for whose hall it is, and who is here. */
    nav a {
      display: grid;
      grid-auto-flow: column;
      align-content: center;
      justify-content: center;
      gap: 0.15rem 0.3rem;
      padding: 0 0.45rem;
      font-size: 0.8125rem;
      line-height: 1.5;
      white-space: nowrap;
    }
    nav kbd {
      grid-row: 2;
      grid-column: 1 / -1;
      justify-self: center;
      height: 1.6em;
      min-width: 1.6em;
      padding: 0 0.3em;
      font-size: 0.6875rem;
    }
    .account {
      white-space: nowrap;
    }
  }
  @media (max-width: 1000px) {
    kbd,
    time {
      display: none;
    }
  }
  @media (max-width: 820px) {
    header {
      flex-wrap: wrap;
      gap: 0 var(--space-2);
      padding: max(var(--space-2), calc(var(--rehearsal-mark, 0px) - var(--desk-weave))) var(--space-4) 0;
    }
    .account {
      padding: 0 var(--space-3);
    }
    nav {
      order: 9;
      flex: 1 0 100%;
      margin: 0 calc(var(--space-3) * -1);
      overflow-x: auto;
      scrollbar-width: none;
    }
    nav a {
      flex: none;
      min-height: 3rem;
    }
  }
  @media print {
    header {
      display: none;
    }
  }
`;
