import { css } from 'lit';

export const serviceStyles = css`
  .owner {
    display: flex;
    gap: 0.7em;
    align-items: center;
    line-height: 1.3;
  }
  .letter {
    flex: none;
    padding: 0.2em 0.5em;
    font-size: var(--size-l);
    line-height: 1.1;
    background: var(--foam);
    border-radius: var(--radius);
  }
  .touch {
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--gap);
  }
  .sheet {
    display: grid;
    gap: 1.4em;
    padding: 1.4em 1.5em 1.5em;
    background: var(--paper);
    border-radius: var(--radius-l);
    box-shadow: inset 0 0 0 2px var(--line);
  }
  h2 {
    margin-bottom: 0.6em;
    font-size: var(--size-l);
    font-weight: 800;
  }
  li {
    display: flex;
    gap: 0.7em;
    padding-block: 0.42em;
    font-size: calc(var(--base) * 1.35);
    line-height: 1.35;
  }
  li svg {
    flex: none;
    width: 1.2em;
    height: 1.35em;
    color: var(--sea);
    fill: currentColor;
  }
  ol {
    counter-reset: step;
  }
  ol li::before {
    flex: none;
    width: 1.2em;
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    color: var(--sea);
    content: counter(step) '.';
    counter-increment: step;
  }
  .more {
    padding-top: 1.2em;
    border-top: 2px solid var(--line);
  }
  .more li,
  .more p {
    font-size: var(--size-m);
    line-height: 1.4;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1.1em 1.6em;
    padding-top: 1.4em;
    border-top: 2px solid var(--line);
  }
  dl div {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.7em;
    align-content: start;
  }
  dl .wide {
    grid-column: 1 / -1;
  }
  dl svg {
    grid-row: 1 / 3;
    width: 1.5em;
    height: 1.5em;
    margin-top: 0.1em;
    color: var(--sea);
  }
  dt {
    color: var(--mist);
    line-height: 1.3;
  }
  dd {
    font-weight: 700;
    line-height: 1.32;
    text-wrap: pretty;
  }
  dd small {
    display: block;
    font-size: inherit;
    font-weight: 500;
  }
  .notice {
    margin: 0.9em 0.2em 0;
    font-size: max(18px, var(--size-s));
    line-height: 1.35;
    color: var(--mist);
  }
  .act {
    min-height: calc(var(--target) * 1.5);
    font-size: var(--size-xl);
  }
  .nobody {
    padding: 0.6em 1em;
    font-weight: 700;
    line-height: 1.3;
    color: var(--ochre);
    background: #fdf1d8;
    border: 2px solid var(--ochre);
    border-radius: var(--radius-l);
  }
  .refusal {
    display: grid;
    gap: 0.3em;
    padding: 1.1em 1.4em;
    background: #fbe9e3;
    border: 3px solid var(--coral);
    border-radius: var(--radius-l);
  }
  .refusal h2 {
    margin: 0;
    color: #8f2a1a;
  }
  .why {
    font-size: var(--size-xl);
    font-weight: 700;
    line-height: 1.3;
  }
  @media (orientation: landscape) and (min-width: 1000px) {
    .read {
      gap: 0;
    }
    .letter {
      display: none;
    }
    .owner {
      color: var(--mist);
    }
    .touch {
      gap: 12px;
    }
    .sheet {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
      gap: 1.6em;
      padding: 0.8em 1.1em;
    }
    dl {
      gap: 0.5em 1em;
      padding: 0 0 0 1.3em;
      border-top: 0;
      border-left: 2px solid var(--line);
      align-content: start;
    }
    .more {
      padding-top: 0.8em;
    }
    li {
      padding-block: 0.22em;
      font-size: var(--size-m);
    }
    h2 {
      margin-bottom: 0.3em;
    }
    .act {
      min-height: calc(var(--target) * 1.2);
    }
    .why {
      font-size: var(--size-l);
    }
  }
  @media (max-width: 599px), (max-height: 639px) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
    .sheet {
      padding: 1em;
    }
    .act {
      font-size: var(--size-l);
    }
  }
`;
