import { css } from 'lit';

export const pagesStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 16px;
    min-height: 0;
  }
  .tabs {
    display: grid;
    grid-template-columns: repeat(var(--tabs), minmax(0, 1fr));
    gap: 16px;
  }
  .arrows {
    display: grid;
    grid-template-columns: minmax(64px, 1fr) auto minmax(64px, 1fr);
    gap: 8px;
    align-items: center;
  }
  .arrows.alone {
    visibility: hidden;
  }
  .arrows button {
    height: 100%;
  }
  .tabs button {
    padding: 0.35em 0.4em;
    font-size: 0.92em;
    line-height: 1.18;
    background: var(--foam);
    border-color: var(--foam);
  }
  .arrows span {
    display: none;
  }
  .tabs .arrows button {
    min-width: 0;
    padding: 0;
    background: var(--paper);
    border-color: #c9bfa9;
  }
  .tabs .arrows button:disabled {
    background: transparent;
    border-color: var(--line);
  }
  .tabs button[aria-pressed='true'] {
    color: #fff;
    background: var(--deep);
    border-color: var(--deep);
  }
  .room {
    grid-row: 2;
    display: grid;
    grid-auto-columns: 100%;
    grid-auto-flow: column;
    gap: 16px;
    min-height: 0;
    padding: 4px;
    margin: -4px;
    overflow: auto hidden;
    overscroll-behavior: contain;
    scroll-padding: 4px;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    touch-action: pan-x;
  }
  ul {
    display: grid;
    grid-auto-rows: minmax(var(--row), auto);
    gap: 16px;
    align-content: start;
    scroll-snap-align: start;
  }
  .columns-2 {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .columns-3 {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .columns-4 {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  li {
    display: grid;
  }
  .turn {
    grid-row: 3;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    gap: 16px;
    align-items: center;
    height: var(--target);
    container-type: inline-size;
  }
  .turn p {
    min-width: 9em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  /* On a screen as small as a phone's there are no pages: it scrolls, as a phone's owner expects. */
  @media (max-width: 599px), (max-height: 639px) {
    .tabs,
    .turn {
      display: none;
    }
    .room {
      grid-auto-columns: auto;
      grid-auto-flow: row;
      overflow: visible;
      touch-action: auto;
    }
  }
  @container (max-width: 620px) {
    .turn span {
      display: none;
    }
    .turn p {
      min-width: 7em;
    }
  }
`;
