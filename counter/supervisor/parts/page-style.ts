/** How the pages of supervision look: a bar, a table that becomes cards on a small screen, a note. */
import { css } from 'lit';
import { controls } from '../../ui/controls.ts';

export const pageStyle = css`
  ${controls}
  :host {
    display: block;
    max-width: 90rem;
    margin: 0 auto;
    padding: var(--space-5) var(--space-5) calc(var(--space-6) + var(--desk-foot));
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }
  h1 {
    margin-right: auto;
    font-size: var(--size-2xl);
    font-weight: 800;
    letter-spacing: -0.025em;
    line-height: 1.15;
  }
  .bar p {
    color: var(--mist);
  }
  input[type='search'],
  input[type='date'],
  input[type='text'],
  select {
    min-height: 2.75rem;
    min-width: 0;
    padding: 0 var(--space-3);
    font-weight: 600;
    background: var(--paper);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
  }
  input[type='search'] {
    flex: 0 1 19rem;
  }
  input::placeholder {
    font-weight: 500;
    color: var(--mist);
    opacity: 1;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    padding: var(--space-2) var(--space-3);
    font-size: 0.875rem;
    font-weight: 700;
    text-align: left;
    color: var(--mist);
    border-bottom: 2px solid var(--ink);
  }
  td {
    padding: var(--space-2) var(--space-3);
    line-height: 1.3;
    vertical-align: top;
    border-bottom: 1px solid var(--line);
    overflow-wrap: break-word;
    hyphens: none;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover,
  tbody tr:focus-within {
    background: var(--paper);
  }
  td small {
    display: block;
    font-size: 0.875rem;
    color: var(--mist);
  }
  td button[data-row] {
    font-weight: 700;
    text-align: left;
    overflow-wrap: anywhere;
  }
  td.name {
    overflow-wrap: anywhere;
  }
  td small + small {
    margin-top: 0.1rem;
  }
  td .trouble {
    font-weight: 600;
    color: var(--ochre);
  }
  .numbers {
    white-space: nowrap;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
  }
  .empty {
    max-width: 44rem;
    padding: var(--space-6) 0;
    font-size: var(--size-l);
    line-height: 1.4;
    color: var(--mist);
  }
  .empty h2 {
    margin-bottom: var(--space-2);
    font-size: var(--size-xl);
    font-weight: 700;
    color: var(--ink);
  }
  .empty li {
    padding: var(--space-1) 0 var(--space-1) 2.25rem;
    text-indent: -2.25rem;
  }
  .empty li::before {
    content: counter(list-item);
    display: inline-block;
    width: 2.25rem;
    text-indent: 0;
    font-family: var(--numbers);
    font-weight: 700;
    color: var(--sea);
  }
  .told {
    margin-bottom: var(--space-4);
    padding: var(--space-3) var(--space-4);
    font-weight: 600;
    background: var(--foam);
    border-radius: var(--radius);
  }
  @media (max-width: 820px) {
    :host {
      padding: var(--space-4) var(--space-4) calc(var(--space-6) + var(--desk-foot));
    }
    input[type='search'] {
      flex: 1 1 100%;
      order: 9;
    }
    kbd {
      display: none;
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tbody tr {
      margin-bottom: var(--space-3);
      padding: var(--space-3) var(--space-4);
      background: var(--paper);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    td {
      display: grid;
      grid-template-columns: 8.5rem minmax(0, 1fr);
      gap: var(--space-3);
      padding: 0.2rem 0;
      border: 0;
    }
    .numbers {
      white-space: normal;
    }
    td:empty {
      display: none;
    }
    td::before {
      content: attr(data-label);
      font-family: var(--words);
      font-size: 0.875rem;
      color: var(--mist);
    }
    td > small {
      grid-column: 2;
    }
    td.name {
      display: block;
      margin-bottom: var(--space-1);
      font-size: var(--size-l);
    }
    td.name::before {
      content: none;
    }
    td.name button {
      min-height: 2.25rem;
    }
  }
`;
