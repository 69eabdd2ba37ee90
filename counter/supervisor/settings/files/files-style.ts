import { css } from 'lit';
import { controls } from '../../../ui/controls.ts';

export const filesStyle = css`
  ${controls}
  h1 {
    margin-bottom: var(--space-4);
    font-size: var(--size-xl);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  h2 {
    font-size: var(--size-l);
    font-weight: 750;
  }
  section {
    margin-bottom: var(--space-6);
  }
  section > p {
    color: var(--mist);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  .acts b {
    flex: 0 0 8rem;
  }
  .acts .plain {
    color: inherit;
    text-decoration: none;
  }
  .told {
    margin-top: var(--space-3);
    font-weight: 650;
    color: var(--ink);
  }
  .problem,
  .details {
    margin-top: var(--space-3);
    font-weight: 600;
    color: var(--coral-text);
  }
`;
