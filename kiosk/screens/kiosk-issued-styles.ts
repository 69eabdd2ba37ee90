import { css } from 'lit';

export const issuedStyles = css`
  :host {
    grid-template-rows: minmax(auto, 5fr) minmax(auto, 6fr);
    gap: calc(var(--gap) * 1.5);
    padding-top: 8px;
  }
  .read {
    align-content: stretch;
  }
  .plate {
    display: grid;
    grid-template-rows: auto 1fr;
    overflow: hidden;
    color: #fff;
    text-align: center;
    background: var(--deep);
    border-radius: var(--radius-l);
  }
  .of {
    display: grid;
    gap: 0.35em;
    align-content: center;
    padding: 1.6em 1.2em 1.8em;
  }
  h1 {
    font-size: var(--size-xl);
    font-weight: 700;
    letter-spacing: 0;
  }
  kiosk-number {
    margin-block: 0.6em 1em;
  }
  .priority {
    margin-top: -0.8em;
    font-weight: 700;
  }
  .service {
    font-size: var(--size-l);
    font-weight: 700;
    line-height: 1.25;
  }
  .touch {
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--gap);
  }
  .then {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 48px;
    align-content: center;
    align-items: start;
    min-height: 0;
  }
  .next {
    display: grid;
    gap: 1.5em;
    align-content: start;
  }
  .next div {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.8em;
    font-size: var(--size-l);
    line-height: 1.3;
  }
  .next svg {
    width: 1.6em;
    height: 1.6em;
    color: var(--sea);
  }
  .ahead {
    align-self: center;
    font-size: var(--size-xl);
    font-weight: 800;
  }
  .next .wait {
    margin-top: 0.3em;
    font-size: var(--size-l);
    font-weight: 400;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .nobody {
    padding: 0.5em 0.8em;
    font-weight: 700;
    line-height: 1.3;
    color: var(--ochre);
    background: #fdf1d8;
    border: 2px solid var(--ochre);
    border-radius: var(--radius-l);
  }
  .next strong {
    display: block;
    font-size: var(--size-xl);
    font-weight: 800;
    line-height: 1.2;
  }
  .next p > span {
    display: block;
    text-wrap: balance;
  }
  .kind {
    color: var(--mist);
  }
  figure {
    width: 16em;
    padding: 0.6em 0.6em 1em;
    line-height: 1.3;
    text-align: center;
    background: var(--paper);
    border-radius: var(--radius-l);
    box-shadow: inset 0 0 0 2px var(--line);
  }
  figcaption {
    padding-inline: 0.6em;
  }
  .paper {
    font-weight: 700;
  }
  .leave {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--gap);
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .leave button {
    min-height: calc(var(--target) * 1.5);
    font-size: var(--size-xl);
  }
  @media (orientation: landscape) and (min-width: 1000px) {
    :host {
      grid-template-rows: minmax(0, 1fr);
      grid-template-columns: minmax(0, 11fr) minmax(0, 10fr);
      padding-top: var(--gap);
      --number-most: 220px;
    }
    .then {
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
    }
    .touch {
      gap: 12px;
    }
    .leave {
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
      font-size: 18px;
      line-height: 1.3;
    }
    .next {
      gap: 0.5em;
    }
    .kind {
      display: none;
    }
    figure {
      display: grid;
      grid-template-columns: 132px minmax(0, 1fr);
      gap: 0.8em;
      align-items: center;
      width: auto;
      padding: 0.6em;
      text-align: left;
    }
    .next strong,
    .ahead {
      font-size: var(--size-l);
    }
    .next div {
      font-size: var(--size-m);
    }
    .leave button {
      min-height: calc(var(--target) * 1.2);
    }
  }
  @media (orientation: portrait) and (max-width: 899px) {
    :host {
      grid-template-rows: auto minmax(auto, 1fr);
      gap: var(--gap);
    }
    h1 {
      font-size: var(--size-l);
    }
    .of {
      gap: 0.2em;
      padding-block: 0.7em 0.9em;
    }
    kiosk-number {
      margin-block: 0.3em 0.5em;
    }
    .then {
      gap: 24px;
    }
    .next {
      gap: 0.7em;
    }
    figure {
      width: 10em;
      padding-bottom: 0.5em;
    }
    figcaption {
      font-size: 0.9em;
      line-height: 1.2;
    }
    .leave button {
      min-height: var(--target);
    }
  }
  @media (max-width: 599px), (max-height: 639px) {
    :host {
      grid-template-rows: auto auto;
      gap: var(--gap);
      --number-most: 120px;
    }
    .of {
      gap: 0.1em;
      padding: 0.5em 1em 0.7em;
    }
    h1,
    .service {
      font-size: var(--size-m);
    }
    kiosk-number {
      margin-block: 0.1em;
    }
    .then {
      grid-template-columns: minmax(0, 1fr);
    }
    figure {
      justify-self: center;
    }
  }
`;
