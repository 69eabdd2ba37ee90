/** How the floor looks: a band for each agency, cards on a small screen. */
import { css } from 'lit';

export const floorStyle = css`
  .bar select {
    max-width: 16rem;
  }
  .bar input[type='search'] {
    flex: 0 1 23rem;
  }
  .needy {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 2.75rem;
    font-weight: 600;
    cursor: pointer;
  }
  .needy input {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--sea);
  }
  h2 {
    margin-top: var(--space-4);
    padding: var(--space-2) var(--space-3);
    font-size: 0.9375rem;
    font-weight: 700;
    color: var(--mist);
    border-bottom: 2px solid var(--ink);
  }
  floor-agency {
    display: block;
    /* Of sixty agencies a screen shows ten: the others are laid out when somebody comes to them. */
    content-visibility: auto;
    contain-intrinsic-size: auto 3.5rem;
    border-bottom: 1px solid var(--line);
  }
  /* Not rendered yet: it takes the place that it will have. */
  floor-agency:empty {
    min-height: 3.5rem;
  }
  .band {
    display: grid;
    grid-template-columns: 13.5rem minmax(0, 1fr) 7.5rem 6.5rem 14rem;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    min-height: 3.25rem;
    padding: var(--space-1) var(--space-3);
    border-left: 6px solid transparent;
  }
  .band.problem {
    border-left-color: var(--coral);
  }
  .band.attention {
    border-left-color: var(--gold);
  }
  .band:hover,
  .band:focus-within {
    background: var(--paper);
  }
  .band button {
    position: relative;
    min-height: 2.5rem;
    padding-left: 1.4rem;
    text-align: left;
    line-height: 1.25;
  }
  .band button::before {
    content: '';
    position: absolute;
    top: 50%;
    left: 0.1rem;
    width: 0.45rem;
    height: 0.45rem;
    border: solid var(--mist);
    border-width: 0 2px 2px 0;
    transform: translateY(-50%) rotate(-45deg);
  }
  .band button[aria-expanded='true']::before {
    transform: translateY(-75%) rotate(45deg);
  }
  .band button b {
    font-size: var(--size-l);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .band button small {
    display: block;
  }
  .band button small:empty {
    display: none;
  }
  .band small {
    font-size: 0.875rem;
    color: var(--mist);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-height: 2.1rem;
    padding: 0 0.7em 0 0.55em;
    font-size: 0.9375rem;
    white-space: nowrap;
    hyphens: none;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 0.6rem;
  }
  .chip > .number {
    min-width: 1.4em;
    font-weight: 800;
    text-align: right;
  }
  .chip .what .number {
    margin-right: 0.35em;
  }
  .chip svg {
    flex: none;
    width: 0.8em;
    height: 0.8em;
  }
  .chip.serving svg,
  .chip.open svg {
    color: var(--leaf-text);
  }
  .chip.calling {
    background: var(--gold);
    border-color: var(--gold);
  }
  .chip.paused {
    color: var(--ochre);
  }
  .chip[data-gone] {
    border: 1.5px dashed var(--coral);
  }
  .said,
  .closed {
    font-size: 0.9375rem;
    color: var(--mist);
  }
  .said {
    font-weight: 600;
    color: var(--ochre);
  }
  .waiting,
  .oldest {
    line-height: 1.15;
  }
  .waiting b,
  .oldest b {
    font-size: var(--size-xl);
  }
  .oldest b {
    font-size: var(--size-l);
  }
  .waiting span,
  .oldest span {
    display: block;
    font-size: 0.875rem;
    color: var(--mist);
  }
  .waiting.none b {
    font-size: var(--size-l);
    font-weight: 500;
    color: var(--mist);
  }
  .promise span {
    display: block;
    font-size: 0.875rem;
    line-height: 1.3;
    color: var(--mist);
  }
  .promise .late,
  .late {
    font-weight: 700;
    color: var(--coral-text);
  }
  .needs {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    font-size: 0.9375rem;
  }
  .detail {
    padding: var(--space-3) var(--space-4) var(--space-5);
    background: var(--paper);
    border-left: 6px solid var(--sea);
  }
  .detail h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    font-size: var(--size-l);
    font-weight: 700;
  }
  .detail h3 small,
  td small {
    font-size: 0.875rem;
    font-weight: 500;
    color: var(--mist);
  }
  .detail table {
    margin-top: var(--space-3);
  }
  .detail th {
    border-bottom: 1px solid var(--edge-quiet);
  }
  .detail tbody tr {
    cursor: default;
  }
  .detail .prefix {
    display: none;
  }
  .detail p {
    padding: var(--space-3) 0 0;
    color: var(--mist);
  }
  @media (max-width: 1180px) {
    .band {
      grid-template-columns: 12rem minmax(0, 1fr) 6.5rem 6rem;
    }
    .promise {
      grid-column: 2 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
    }
  }
  @media (max-width: 820px) {
    .bar select {
      flex: 1 1 10rem;
    }
    .bar input[type='search'] {
      flex: 1 1 100%;
    }
    floor-agency {
      margin-top: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      overflow: hidden;
    }
    .band {
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: var(--space-2) var(--space-3);
      padding: var(--space-3) var(--space-4);
      background: var(--paper);
    }
    .waiting,
    .oldest {
      text-align: right;
    }
    .waiting {
      order: 1;
    }
    .oldest {
      order: 2;
    }
    .chips,
    .promise,
    .needs {
      grid-column: 1 / -1;
      order: 3;
    }
    .oldest:empty {
      display: none;
    }
    .chip {
      background: var(--sand);
    }
    .chip.calling {
      background: var(--gold);
    }
    .detail .prefix {
      display: inline;
    }
    .detail tbody tr {
      background: var(--sand);
    }
  }
  td .act {
    margin: 0 var(--space-2);
    vertical-align: middle;
  }
  .act {
    min-height: 2rem;
    padding: 0 var(--space-3);
    font-size: 0.875rem;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .act {
      min-height: 2.75rem;
    }
  }
`;
