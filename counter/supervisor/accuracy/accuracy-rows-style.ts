/** How the table looks whose middle is a chart. */
import { css } from 'lit';

export const accuracyRowsStyle = css`
  h2 {
    margin-bottom: var(--space-2);
    font-size: var(--size-l);
    font-weight: 750;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin-bottom: var(--space-1);
    font-size: 0.875rem;
    color: var(--mist);
  }
  .whose {
    margin-bottom: var(--space-2);
    font-size: 0.875rem;
    color: var(--mist);
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
  }
  .legend i {
    width: 0.85rem;
    height: 0.85rem;
    border-radius: 50%;
  }
  .legend .expected {
    background: var(--paper);
    border: 2.5px solid var(--ink);
  }
  .legend .came {
    width: 0.7rem;
    height: 0.7rem;
    background: var(--sea);
  }
  .legend .reach {
    width: 1.4rem;
    height: 0;
    border-top: 2px solid var(--sea);
    border-radius: 0;
  }
  tbody tr {
    cursor: default;
  }
  td {
    vertical-align: middle;
  }
  .name {
    min-width: 5.5rem;
    max-width: 16rem;
  }
  .name b {
    font-weight: 700;
  }
  .line {
    width: 26%;
    padding-block: 0;
  }
  .chart {
    display: block;
    width: calc(100% - 1rem);
    height: 2.5rem;
    margin: 0 0.5rem;
    overflow: visible;
  }
  .chart.scale {
    height: 1.25rem;
    font-family: var(--numbers);
    font-size: 0.8125rem;
    font-weight: 500;
    fill: var(--mist);
  }
  th {
    vertical-align: bottom;
  }
  .legend .scale {
    display: none;
  }
  .chart .grid {
    stroke: var(--line);
  }
  .chart .between {
    stroke: var(--gold);
    stroke-width: 6;
  }
  .chart .reach {
    stroke: var(--sea);
    stroke-width: 2;
  }
  .chart .came {
    fill: var(--sea);
  }
  .chart .expected {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  @media (max-width: 820px) {
    .legend .scale {
      display: inline;
    }
    tbody tr {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: var(--space-2) var(--space-3);
      align-items: end;
    }
    td {
      display: block;
      padding: 0;
    }
    td::before {
      display: block;
      line-height: 1.25;
    }
    td.name {
      grid-column: span 3;
      max-width: none;
      margin: 0;
    }
    .line {
      grid-column: 1 / -1;
      width: auto;
    }
    .line::before {
      content: none;
    }
  }
  @media (max-width: 500px) {
    tbody tr {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
    }
    td.name {
      grid-column: 1 / -1;
    }
  }
`;
