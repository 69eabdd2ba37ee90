import { css } from 'lit';

/** A called ticket is gold, a served one has a quiet frame, and without a ticket the panel is almost invisible. */
export const currentTicketStyle = css`
  :host {
    display: block;
    min-height: 0;
  }
  section {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: var(--space-2);
    height: 100%;
    min-height: 13rem;
    padding: var(--space-4) var(--space-5);
    border-radius: var(--radius-l);
    background: var(--paper);
    border: 1px solid var(--line);
    overflow: hidden;
  }
  section.called {
    background: var(--gold);
    border-color: var(--gold);
  }
  section.serving {
    box-shadow: inset 0 0 0 3px var(--leaf);
    border-color: var(--leaf);
  }
  section.free,
  section.paused,
  section.closed,
  section.absent {
    background: transparent;
  }
  section.paused {
    background: var(--foam);
    border-color: var(--foam);
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    font-size: var(--size-l);
    font-variant-numeric: tabular-nums;
  }
  .status b {
    font-weight: 750;
  }
  .status svg {
    width: 0.95em;
    height: 0.95em;
  }
  .serving .status {
    color: var(--leaf);
  }
  .number {
    /* As wide as its place and as high as what the rest of the page leaves: a number is never cut. */
    --room: 50vw;
    --taken: 37rem;
    font-size: min(calc(var(--room) / (var(--chars, 5) * 0.6)), 34vh, calc(100vh - var(--taken)));
    line-height: 0.95;
    letter-spacing: -0.02em;
    font-variant-numeric: proportional-nums;
    font-weight: 800;
  }
  .upcoming {
    font-size: var(--size-l);
    color: var(--mist);
  }
  .upcoming b {
    display: block;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    font-size: min(6.5rem, 13vh);
    font-weight: 600;
    line-height: 1.05;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .service {
    font-size: var(--size-l);
    font-weight: 700;
    line-height: 1.25;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    margin-top: var(--space-1);
    min-height: 1.75em;
    font-variant-numeric: tabular-nums;
  }
  .calm {
    margin: auto 0;
    color: var(--mist);
  }
  .sentence {
    font-size: clamp(2rem, 4.2vw, 4rem);
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.025em;
    color: var(--ink);
    margin-bottom: var(--space-2);
    text-wrap: balance;
  }
  .free .sentence {
    font-size: var(--size-3xl);
    font-weight: 600;
    color: var(--mist);
  }
  .warning {
    margin-top: var(--space-3);
    font-weight: 700;
    color: var(--coral-text);
  }
  @media (max-width: 1180px) {
    .number {
      --taken: 39.5rem;
    }
  }
  @media (max-height: 700px) {
    section {
      min-height: 11rem;
      padding-block: var(--space-3);
    }
    .number {
      --taken: 32.5rem;
    }
    .service {
      -webkit-line-clamp: 1;
    }
    .upcoming b {
      font-size: 4rem;
    }
  }
  @media (max-width: 900px) {
    .number {
      --room: 84vw;
      font-size: min(calc(var(--room) / (var(--chars, 5) * 0.6)), 9rem);
    }
  }
  .late {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-weight: 700;
    color: var(--coral-text);
  }
  .late svg {
    flex: none;
    width: 0.8em;
    height: 0.8em;
  }
`;
