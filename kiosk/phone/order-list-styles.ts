/** Made for a phone first; on paper only the list is printed. */
import { css } from 'lit';

export const orderListStyles = css`
  .page {
    max-width: 44rem;
    padding: 0 1.25rem 3rem;
  }
  h1 {
    font-size: var(--size-2xl);
    font-weight: 800;
    line-height: 1.15;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .about {
    margin-top: 0.4rem;
    color: var(--mist);
    text-wrap: pretty;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .days button {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    justify-content: center;
    min-width: 48px;
    min-height: 48px;
    padding: 0 0.75rem;
    font-weight: 700;
    background: var(--card);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    color-scheme: light dark;
  }
  .days button:disabled {
    color: var(--mist);
    background: none;
  }
  antrean-day {
    --day-height: 48px;
    --day-border: 2px solid var(--line);
    font-weight: 700;
    color-scheme: light dark;
  }
  .days .print {
    margin-left: auto;
  }
  @media screen and (max-width: 479px) {
    antrean-day {
      order: 1;
      width: 100%;
    }
    .days {
      justify-content: space-between;
    }
    .print span {
      display: none;
    }
  }
  svg {
    width: 1.25em;
    height: 1.25em;
  }
  h2 {
    font-size: var(--size-l);
    font-weight: 800;
  }
  .old {
    padding: 0.6rem 1rem;
    font-weight: 600;
    color: #fff;
    background: var(--coral);
    border-radius: var(--radius);
  }
  @media screen and (max-width: 359px) {
    .page {
      padding-inline: 1rem;
    }
  }
  @media print {
    .days,
    language-switch,
    antrean-weave {
      display: none;
    }
    .page {
      max-width: none;
      padding: 0;
    }
    .about,
    .old {
      color: #000;
      background: none;
    }
  }
`;
