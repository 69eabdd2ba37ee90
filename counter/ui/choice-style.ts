import { css } from 'lit';

/** How a question's options, minutes and buttons look. */
export const choiceStyle = css`
  .wide {
    --dialog-width: 43rem;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .lead {
    margin-bottom: var(--space-4);
    color: var(--mist);
  }
  .options {
    min-height: 0;
    /* A fieldset does not shrink by itself: the buttons would lie over a long list. */
    max-height: 52vh;
    overflow-y: auto;
    padding: 3px;
    margin: -3px;
  }
  input[type='radio'] {
    position: absolute;
    opacity: 0;
    width: 1px;
    height: 1px;
    margin: 0;
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2.875rem;
    padding: var(--space-1) var(--space-3);
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }
  .option.off {
    color: var(--mist);
    cursor: default;
  }
  .option:not(.off):hover {
    background: var(--sand);
  }
  .option:focus-within,
  .option input:checked ~ span {
    font-weight: 700;
  }
  .option input:checked ~ kbd {
    color: #fff;
    background: var(--sea);
    border-color: var(--sea);
  }
  .option:focus-within {
    background: var(--foam);
    box-shadow: inset 4px 0 0 var(--sea);
  }
  /* Where none is picked yet, the one that keys begin at does not look as if it were. */
  .option:focus-within:not(:has(:checked)) {
    font-weight: inherit;
    background: none;
    outline: 3px solid var(--gold);
    outline-offset: -3px;
    box-shadow: none;
  }
  .option small {
    display: block;
    font-size: 0.875rem;
    font-weight: 500;
    color: var(--mist);
  }
  .minutes {
    margin-top: var(--space-4);
  }
  .minutes legend {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    width: 100%;
    padding: 0;
    margin-bottom: var(--space-2);
    font-weight: 700;
  }
  output {
    flex: 1;
    font-family: var(--numbers);
    font-weight: 500;
    color: var(--mist);
  }
  .segments {
    display: flex;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: hidden;
  }
  .segment {
    position: relative;
    flex: 1;
    min-width: 0;
    cursor: pointer;
  }
  .segment + .segment {
    border-left: 1px solid var(--line);
  }
  .segment span {
    display: grid;
    place-items: center;
    min-height: 2.5rem;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .segment input:checked ~ span {
    color: #fff;
    background: var(--sea);
  }
  .segment input:focus-visible ~ span {
    outline: 3px solid var(--gold);
    outline-offset: -3px;
  }
  .buttons {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-3);
    margin-top: var(--space-5);
  }
  .buttons p {
    flex: 1;
    font-weight: 600;
    color: var(--coral);
  }
`;
