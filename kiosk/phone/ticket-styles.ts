/** The phone's page: near the eye, and by night dark, with the same contrast. */
import { css } from 'lit';

export const ticketPage = css`
  :root {
    --base: 1.0625rem;
    --weave: 16px;
    --card: var(--paper);
    --plate: var(--deep);
    --act: #fff3da;
    --act-line: var(--gold);
    --cancel: var(--coral);
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --sand: #04212a;
      --paper: #0a313d;
      --ink: #f4efe4;
      --mist: #b3c3c9;
      --line: #1f4a57;
      --foam: #124350;
      --card: var(--paper);
      --plate: #0d4250;
      --act: #3a2e10;
      --cancel: #ff9d8a;
    }
  }
`;

export const ticketStyles = css`
  :host {
    --liveness-size: 0.95rem;
  }
  .page {
    max-width: 32rem;
    padding: 0 1.25rem 2rem;
  }
  .plate {
    padding: 1.1rem 1.25rem 1.3rem;
    color: #fff;
    text-align: center;
    background: var(--plate);
    border-radius: var(--radius-l);
  }
  h1 {
    font-size: 1rem;
    font-weight: 600;
  }
  .plate .number {
    display: block;
    font-size: min(5.6rem, (100vw - 5.5rem) / var(--ems));
    line-height: 1.1;
    white-space: nowrap;
  }
  .plate p {
    text-wrap: balance;
  }
  .service {
    margin-bottom: 0.3rem;
    font-size: var(--size-l);
    font-weight: 700;
    line-height: 1.25;
  }
  .status {
    display: grid;
    gap: 0.35rem;
    padding: 1.1rem 1.25rem 1.2rem;
    background: var(--card);
    border-radius: var(--radius-l);
    box-shadow: inset 0 0 0 2px var(--line);
  }
  .status h2 {
    font-size: var(--size-xl);
    font-weight: 800;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  /* How long it takes is what everybody asks first. */
  .status.waits h2 {
    font-size: var(--size-l);
  }
  .wait {
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .wait strong {
    display: block;
    font-size: var(--size-xl);
    font-weight: 800;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .status.act {
    background: var(--act);
    box-shadow: inset 0 0 0 3px var(--act-line);
  }
  .status.now {
    gap: 0.5rem;
    padding-block: 1.6rem 1.7rem;
    color: #10222b;
    text-align: center;
    background: var(--gold);
    box-shadow: none;
  }
  .status.now h2 {
    font-size: 2.6rem;
    line-height: 1.1;
  }
  .status.now p {
    font-weight: 600;
  }
  section h2 {
    margin-bottom: 0.4rem;
    font-size: 1rem;
    font-weight: 800;
  }
  .where p:first-of-type {
    font-size: var(--size-l);
    font-weight: 700;
    line-height: 1.25;
  }
  li {
    display: flex;
    gap: 0.6rem;
    padding-block: 0.3rem;
    line-height: 1.4;
  }
  li svg {
    flex: none;
    width: 1.15em;
    height: 1.4em;
    color: var(--sea);
    fill: currentColor;
  }
  @media (prefers-color-scheme: dark) {
    li svg {
      color: #6fd0a0;
    }
  }
  .mist {
    color: var(--mist);
  }
  .alone {
    padding-top: 20vh;
    text-align: center;
  }
  .alone h1 {
    font-size: var(--size-xl);
    font-weight: 800;
    line-height: 1.25;
  }
`;
