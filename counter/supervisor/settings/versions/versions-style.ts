import { css } from 'lit';
import { controls } from '../../../ui/controls.ts';

export const versionsStyle = css`
  ${controls}
  h1 {
    margin-bottom: var(--space-4);
    font-size: var(--size-xl);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  article {
    padding: var(--space-4) 0;
    border-top: 1px solid var(--line);
  }
  article.plan {
    padding: var(--space-4);
    margin-bottom: var(--space-4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-left: 6px solid var(--gold);
    border-radius: 0 var(--radius) var(--radius) 0;
  }
  h2 {
    font-size: 1.0625rem;
    font-weight: 750;
  }
  h2 small {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--mist);
  }
  .about {
    margin-bottom: var(--space-2);
    font-size: 0.9375rem;
    color: var(--mist);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  .acts .plain {
    min-height: 2.5rem;
    font-size: 0.9375rem;
    color: inherit;
    text-decoration: none;
  }
  .problem {
    font-weight: 600;
    color: var(--coral-text);
  }
  .compared {
    margin-top: var(--space-3);
    padding: var(--space-3) var(--space-4);
    background: var(--paper);
    border-radius: var(--radius);
  }
`;
