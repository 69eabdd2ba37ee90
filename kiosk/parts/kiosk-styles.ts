/** What the kiosk's screens have in common: its sizes, its buttons, and the split into what is read and what is touched. */
import { css } from 'lit';

/** For the document: sizes at arm's length, and nothing that leads out of the page. */
export const kioskPage = css`
  :root {
    --base: 24px;
    --edge: 48px;
    --gap: 20px;
    --target: 88px;
    --weave: 32px;
    --header: 116px;
  }
  @media (orientation: landscape) {
    :root {
      --base: 22px;
      --edge: 36px;
      --gap: 16px;
      --target: 64px;
      --weave: 14px;
      --header: 60px;
    }
  }
  @media (orientation: portrait) and (max-width: 899px) {
    :root {
      --base: 20px;
      --edge: 28px;
      --gap: 16px;
      --target: 72px;
      --weave: 20px;
      --header: 96px;
    }
  }
  @media (max-width: 599px), (max-height: 639px) {
    :root {
      --base: 17px;
      --edge: 16px;
      --target: 64px;
      --weave: 16px;
      --header: 72px;
    }
  }
  html {
    /* No pinch: a zoomed page is a page out of which an old hand does not find back. */
    touch-action: pan-x pan-y;
    overscroll-behavior: none;
  }
  @media screen {
    body {
      /* The words' type sets its spaces narrow; at arm's length they run together. */
      word-spacing: 0.12em;
      overflow: clip;
      user-select: none;
      -webkit-user-select: none;
    }
  }
  @media screen and (max-width: 599px), screen and (max-height: 639px) {
    body {
      overflow: visible;
    }
  }
  @media print {
    html,
    body {
      height: auto;
      background: #fff;
    }
  }
`;

export const buttons = css`
  button {
    display: flex;
    gap: 0.6em;
    align-items: center;
    justify-content: center;
    min-width: var(--target);
    min-height: var(--target);
    padding: 0.5em 1.1em;
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    color: var(--ink);
    background: var(--paper);
    border: 2px solid #c9bfa9;
    border-radius: var(--radius-l);
  }
  button:active {
    background: var(--foam);
    border-color: var(--sea);
  }
  button.strong {
    color: #fff;
    background: var(--sea);
    border-color: var(--sea);
  }
  button.strong:active {
    background: var(--deep);
    border-color: var(--deep);
  }
  button:disabled {
    color: var(--mist);
    background: transparent;
    border-color: var(--line);
  }
  button svg {
    flex: none;
    width: 1.3em;
    height: 1.3em;
  }
`;

/** A screen: above, what is read; below, what is touched. With low reach the upper part fills the upper half. */
export const screen = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: var(--gap);
    min-height: 0;
    padding: 0 var(--edge) var(--gap);
  }
  .read {
    display: grid;
    gap: 0.4em;
    align-content: center;
    min-height: var(--upper, 0px);
  }
  .touch {
    display: grid;
    min-height: 0;
  }
  h1 {
    font-size: var(--size-3xl);
    font-weight: 800;
    line-height: 1.12;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
  h2 {
    font-size: var(--size-m);
    font-weight: 700;
    line-height: 1.3;
  }
  .lead {
    font-size: var(--size-l);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .mist {
    color: var(--mist);
  }
  @media (orientation: landscape), (max-width: 899px) {
    h1 {
      font-size: var(--size-2xl);
    }
  }
`;
