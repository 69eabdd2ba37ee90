/** Styles that several elements share: buttons, the keys printed on them, the headers of panels. */
import { css } from 'lit';

export const controls = css`
  kbd {
    flex: none;
    display: var(--key-caps, inline-grid);
    place-items: center;
    min-width: 1.75em;
    height: 1.75em;
    padding: 0 0.45em;
    font-family: var(--numbers);
    font-size: 0.8125rem;
    font-weight: 700;
    line-height: 1;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge-quiet);
    border-bottom-width: 3px;
    border-radius: 0.35rem;
  }
  .filled,
  .plain {
    position: relative;
    overflow: hidden;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    min-height: 2.75rem;
    padding: var(--space-2) var(--space-4);
    font-weight: 650;
    border-radius: var(--radius);
    transition: background-color 0.15s;
  }
  .filled {
    color: #fff;
    background: var(--sea);
  }
  .filled:hover {
    background: var(--deep);
  }
  .filled kbd {
    color: #fff;
    background: transparent;
    border-color: rgb(255 255 255 / 60%);
  }
  .plain {
    background: var(--paper);
    border: 1px solid var(--line);
  }
  .plain:hover {
    background: var(--foam);
  }
  .grave.filled {
    background: var(--coral);
  }
  .grave.filled:hover {
    background: var(--coral-text);
  }
  .filled[aria-disabled='true'],
  .filled[aria-disabled='true']:hover {
    color: var(--mist);
    background: var(--line);
    cursor: default;
  }
  .filled[aria-disabled='true'] kbd {
    color: var(--mist);
    border-color: var(--edge-quiet);
  }
  .filled.pending[aria-disabled='true'],
  .filled.guarded[aria-disabled='true'] {
    color: #fff;
    background: var(--sea-busy);
  }
  .filled.pending kbd,
  .filled.guarded kbd {
    color: #fff;
    border-color: rgb(255 255 255 / 45%);
  }
  /* A pending button shows a bar that moves to and fro; a guarded one shows a bar that runs out. */
  .guarded::after,
  .pending::after {
    content: '';
    position: absolute;
    inset: auto 0 0 0;
    height: 5px;
    background: var(--gold);
    transform-origin: left;
  }
  .guarded::after {
    animation: run-out 0.6s linear forwards;
  }
  .pending::after {
    animation: to-and-fro 1s ease-in-out infinite alternate;
  }
  @keyframes run-out {
    to {
      transform: scaleX(0);
    }
  }
  @keyframes to-and-fro {
    from {
      transform: scaleX(0.1);
    }
    to {
      transform: scaleX(1);
    }
  }
`;

/** A panel on the right: a head that stays, a list that scrolls. */
export const panel = css`
  :host {
    display: block;
    min-height: 0;
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  header {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2.75rem;
    padding-bottom: var(--space-2);
    border-bottom: 2px solid var(--ink);
  }
  h2 {
    font-size: var(--size-m);
    font-weight: 700;
  }
  .count {
    flex: 1;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    color: var(--mist);
  }
  .empty {
    padding: var(--space-3) 0;
    color: var(--mist);
  }
  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--edge-quiet) transparent;
  }
  li {
    border-bottom: 1px solid var(--line);
  }
  .mist {
    color: var(--mist);
    font-size: 0.875rem;
  }
`;
