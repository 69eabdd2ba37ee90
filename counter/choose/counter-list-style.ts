import { css } from 'lit';

export const counterListStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: calc(100vh - var(--desk-frame));
  }
  main {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    grid-template-columns: minmax(0, 1.7fr) minmax(20rem, 1fr);
    gap: var(--space-5);
    min-height: 0;
    padding: var(--space-4) var(--space-5) var(--space-5);
  }
  .list {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  input {
    flex: none;
    width: 100%;
    min-height: 3.25rem;
    padding: 0 var(--space-4);
    font-size: var(--size-l);
    font-weight: 600;
    background: var(--paper);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
  }
  input::placeholder {
    font-weight: 500;
    color: var(--mist);
    opacity: 1;
  }
  [role='listbox'],
  .none {
    position: relative;
    flex: 1;
    min-height: 0;
    margin-top: var(--space-3);
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--edge-quiet) transparent;
  }
  .none {
    color: var(--mist);
  }
  .zone {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: var(--space-2) var(--space-3);
    font-size: 0.875rem;
    font-weight: 700;
    color: var(--mist);
    background: var(--sand);
    border-bottom: 2px solid var(--ink);
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 0.9fr);
    align-items: center;
    gap: var(--space-3);
    min-height: 3rem;
    padding: var(--space-1) var(--space-3);
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--paper);
  }
  [aria-selected='true'],
  [role='option'][aria-selected='true']:hover {
    background: var(--foam);
    box-shadow: inset 4px 0 0 var(--sea);
  }
  [role='option'] .number {
    font-size: var(--size-xl);
    line-height: 1;
  }
  .agency {
    font-weight: 600;
    line-height: 1.25;
  }
  .state {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .who {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.9375rem;
    color: var(--mist);
  }
  @media (max-width: 1180px) {
    [role='option'] {
      grid-template-columns: 3.25rem minmax(0, 1fr) minmax(0, 1fr);
    }
    .who {
      display: none;
    }
  }
  @media (max-width: 900px) {
    :host {
      height: auto;
    }
    main {
      grid-template-rows: none;
      grid-template-columns: minmax(0, 1fr);
    }
    counter-card {
      order: -1;
    }
    [role='listbox'] {
      overflow: visible;
    }
  }
`;
