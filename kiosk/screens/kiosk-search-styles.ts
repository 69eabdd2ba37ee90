import { css } from 'lit';

export const searchStyles = css`
  .touch {
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 16px;
  }
  .read {
    gap: 0.8em;
  }
  .field {
    position: relative;
    display: grid;
  }
  .field > svg {
    position: absolute;
    top: calc(50% - 0.75em);
    left: 1em;
    width: 1.5em;
    height: 1.5em;
    font-size: var(--size-l);
    pointer-events: none;
  }
  input {
    min-width: 0;
    height: calc(var(--target) + 12px);
    padding: 0 calc(var(--target) + 24px) 0 3.2em;
    font-size: var(--size-l);
    font-weight: 700;
    background: var(--paper);
    border: 3px solid var(--ink);
    border-radius: var(--radius-l);
    appearance: none;
    user-select: text;
    -webkit-user-select: text;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .clear {
    position: absolute;
    top: 6px;
    right: 6px;
    padding: 0;
    border-color: transparent;
  }
  .results {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 8px;
    min-height: 0;
  }
  @media (orientation: portrait) and (max-width: 899px) {
    :host {
      --target: 64px;
    }
    .results {
      grid-template-rows: minmax(0, 1fr);
    }
    .results > [role='status']:not(:only-child, .none) {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (orientation: landscape) and (min-width: 1200px) {
    :host {
      grid-template: auto minmax(0, 1fr) / 784px minmax(0, 1fr);
      gap: var(--gap) 32px;
    }
    .read {
      grid-area: 1 / 1;
      min-height: 0;
    }
    .touch {
      display: contents;
    }
    .results {
      grid-area: 1 / 2 / 3 / 3;
    }
    kiosk-keyboard {
      grid-area: 2 / 1;
      align-self: end;
    }
  }
  /* Low: the page scrolls. The keys stand right under the field, and as much as there is room for of what was found under them. */
  @media (min-width: 600px) and (max-height: 639px) {
    :host {
      --target: 52px;
    }
    h1 {
      position: absolute;
      clip-path: inset(50%);
    }
    .touch {
      grid-template-rows: auto auto;
    }
    kiosk-keyboard {
      order: -1;
    }
  }
  .none {
    display: grid;
    gap: 0.5em;
    align-content: start;
    padding: 1.2em 1.4em;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius-l);
  }
  .none strong {
    font-size: var(--size-xl);
  }
`;
