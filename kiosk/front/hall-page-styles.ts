/** The hall's own page, made for a phone first. */
import { css } from 'lit';

export const hallStyles = css`
  .page {
    max-width: 44rem;
    padding: 0 1.25rem 3rem;
  }
  .state {
    padding: 1.1rem 1.25rem;
    color: #fff;
    background: var(--deep);
    border-radius: var(--radius-l);
  }
  .state.open {
    background: var(--leaf);
  }
  .stops {
    margin-top: var(--space-3);
    padding: 0.7rem 1.25rem;
    font-weight: 700;
    list-style: none;
    color: var(--ink);
    background: var(--gold);
    border-radius: var(--radius-l);
  }
  .stops li {
    padding-block: 0.2rem;
    text-wrap: pretty;
  }
  h1 {
    font-size: var(--size-xl);
    font-weight: 800;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  h2 {
    margin-bottom: 0.4rem;
    font-size: var(--size-l);
    font-weight: 800;
  }
  ol {
    padding-left: 1.4em;
    list-style: decimal;
  }
  ol li {
    padding-block: 0.25rem;
    padding-left: 0.2em;
    text-wrap: pretty;
  }
  .promised {
    margin-top: 0.6rem;
    padding-left: 0.9rem;
    color: var(--mist);
    border-left: 4px solid var(--sea);
    text-wrap: pretty;
  }
  a {
    display: inline-block;
    min-height: 48px;
    padding-block: 0.7rem;
    font-weight: 700;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* On a narrow phone the state stands below a long name, at its right. */
  .agencies li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    align-items: baseline;
    padding-block: 0.6rem;
    border-bottom: 1px solid var(--line);
  }
  .agencies small {
    flex-basis: 100%;
    font-size: var(--size-s);
    line-height: 1.35;
    color: var(--mist);
  }
  .agencies span {
    margin-left: auto;
    text-align: right;
  }
  .there {
    font-weight: 700;
  }
  .there::before {
    content: '● ';
    color: var(--leaf);
  }
  .away {
    color: var(--mist);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2rem;
    align-items: baseline;
    padding-top: 0.6rem;
    font-size: 0.95rem;
    border-top: 2px solid var(--line);
  }
  nav h2 {
    margin: 0;
    font-size: inherit;
    color: var(--mist);
  }
`;
