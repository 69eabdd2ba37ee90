import { css } from 'lit';

/** The form left, what a display shows right; one under the other on a small screen. */
export const noticeDialogStyle = css`
  :host {
    --dialog-width: 58rem;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    gap: var(--space-5);
  }
  notice-preview {
    position: sticky;
    top: 0;
    align-self: start;
  }
  textarea {
    width: 100%;
    padding: var(--space-2) var(--space-3);
    font: inherit;
    font-weight: 600;
    color: inherit;
    background: var(--paper);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    resize: vertical;
  }
  .count {
    margin-top: 0;
    text-align: right;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
  }
  .choices {
    gap: 0 var(--space-4);
  }
  when-field {
    margin-top: var(--space-2);
  }
  @media (max-width: 820px) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
    notice-preview {
      position: static;
    }
  }
`;
