/** How the page looks: the question beside its answer, and above it on a small screen. */
import { css } from 'lit';

export const whatIfPageStyle = css`
  .lead {
    max-width: 46rem;
    margin-bottom: var(--space-5);
    color: var(--mist);
  }
  .both {
    display: grid;
    grid-template-columns: minmax(17rem, 22rem) minmax(0, 1fr);
    gap: var(--space-6);
    align-items: start;
  }
  .asked {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--space-1);
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 700;
  }
  label {
    position: relative;
    flex: 1 1 auto;
    cursor: pointer;
  }
  label span {
    display: grid;
    place-items: center;
    min-height: 2.75rem;
    padding: 0 var(--space-3);
    font-weight: 650;
    border: 1px solid var(--edge);
    margin-left: -1px;
  }
  label input {
    position: absolute;
    opacity: 0;
  }
  label :checked + span {
    color: #fff;
    background: var(--sea);
    border-color: var(--sea);
  }
  label :focus-visible + span {
    outline: 3px solid var(--gold);
    outline-offset: 2px;
  }
  .problem {
    flex: 1 1 100%;
    margin: var(--space-2) 0 0;
    color: var(--mist);
  }
  .past:has([aria-invalid='true']) + .problem {
    font-weight: 650;
    color: var(--coral-text);
  }
  .past {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-2);
  }
  .past antrean-day {
    flex: 1 1 13rem;
  }
  .past input {
    width: 5.5rem;
    font-family: var(--numbers);
  }
  li {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3) 0;
    line-height: 1.3;
    border-top: 1px solid var(--line);
  }
  li:last-child {
    border-bottom: 1px solid var(--line);
  }
  li small {
    font-size: 0.875rem;
    color: var(--mist);
  }
  li span {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .cannot {
    padding: var(--space-3);
    font-weight: 650;
    line-height: 1.35;
    color: var(--coral-text);
    border-left: 5px solid var(--coral);
    background: var(--sand);
  }
  .why {
    font-size: 0.9375rem;
    color: var(--mist);
  }
  .asked [role='alert']:empty {
    display: none;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    margin-bottom: var(--space-4);
    color: var(--mist);
  }
  .when button {
    color: var(--ink);
  }
  .when {
    min-height: 2.75rem;
  }
  [aria-busy='true'] what-if-answer {
    opacity: 0.45;
  }
  .refused {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-left: 6px solid var(--coral);
    border-radius: 0 var(--radius) var(--radius) 0;
  }
  @media (max-width: 900px) {
    .both {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
