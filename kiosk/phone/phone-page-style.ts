/** The frame of a page on a phone, the same for the ticket and for the order of calls. */
import { css } from 'lit';

export const phonePageStyle = css`
  :host {
    display: block;
    min-height: 100vh;
    color: var(--ink);
  }
  .page {
    display: grid;
    gap: 1rem;
    margin: 0 auto;
  }
  header {
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
    padding-top: 0.75rem;
    font-weight: 700;
    line-height: 1.25;
  }
  main {
    display: grid;
    gap: 1.25rem;
  }
`;
