import { css } from 'lit';

/** The frame around every screen: weave, hall, steps, screen, footer; and nothing of it on paper. */
export const frame = css`
  :host {
    display: block;
    height: 100vh;
    height: 100dvh;
    color: var(--ink);
    --liveness-size: var(--size-m);
    --steps: calc(var(--base) * 1.75 + 6px + var(--gap));
  }
  .kiosk {
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr) auto auto;
    grid-template-columns: minmax(0, 1fr);
    height: 100%;
    overflow: clip;
  }
  antrean-weave {
    grid-row: 1;
  }
  antrean-liveness {
    grid-row: 2;
  }
  kiosk-header,
  kiosk-notice {
    grid-row: 3;
    grid-column: 1;
  }
  main {
    grid-row: 4;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  main > :last-child {
    grid-row: 2;
  }
  antrean-pairing {
    grid-row: 2 / 7;
  }
  .kiosk > kiosk-staff-note {
    grid-row: 5;
  }
  kiosk-footer {
    grid-row: 6;
  }
  .low main {
    --upper: calc(50vh - var(--weave) - var(--header) - var(--top, var(--steps)));
  }
  .low.first main {
    --top: 0px;
  }
  .given {
    font-size: var(--size-2xl);
    font-weight: 700;
  }
  .preparing {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    padding: var(--edge);
    font-size: var(--size-l);
    text-align: center;
  }
  .preparing > h1 {
    grid-row: 1;
    font-size: var(--size-2xl);
    line-height: 1.3;
  }
  @media screen and (max-width: 599px), screen and (max-height: 639px) {
    :host,
    .kiosk {
      height: auto;
      min-height: 100dvh;
      overflow: visible;
    }
    kiosk-footer {
      position: sticky;
      bottom: 0;
      background: var(--sand);
    }
  }
  @media print {
    :host {
      height: auto;
    }
    .kiosk,
    kiosk-still-there {
      display: none;
    }
  }
`;
