/** The code as large as the screen allows: who types it stands some metres away, with a phone or at a counter. */
import { css } from 'lit';

export const pairingStyles = css`
  :host {
    display: grid;
    min-height: 0;
    overflow: auto;
    color: #fff;
    background: var(--deep);
    --u: min(1vh, 1vw);
    --foam-on-deep: #cfe1e1;
  }
  main {
    display: grid;
    gap: calc(4 * var(--u));
    align-content: center;
    padding: calc(4 * var(--u)) 5vw;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
  }
  [lang='en'] {
    display: block;
    font-weight: 500;
    color: var(--foam-on-deep);
  }
  h1 {
    font-size: calc(5.6 * var(--u));
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  h1 [lang='en'] {
    font-size: 0.62em;
    letter-spacing: 0;
  }
  .plate {
    display: grid;
    align-content: center;
    min-height: calc(24 * var(--u));
    padding: calc(3 * var(--u)) 2vw;
    color: var(--ink);
    background: var(--paper);
    border-radius: calc(2.4 * var(--u));
  }
  .code {
    display: flex;
    gap: 0.12em;
    justify-content: center;
    /* Four of the widest letters twice still fit. */
    font-size: min(10.8vw, 34vh);
    line-height: 1;
    letter-spacing: 0.02em;
  }
  .code i {
    font-style: normal;
    color: var(--mist);
  }
  .asking {
    font-size: calc(4.4 * var(--u));
    font-weight: 700;
  }
  .asking [lang='en'] {
    font-size: 0.8em;
    color: var(--mist);
  }
  .left {
    margin-top: calc(2 * var(--u));
    font-size: calc(3 * var(--u));
  }
  .left [lang='en'] {
    display: inline;
  }
  .left [lang='en']::before {
    content: '· ';
  }
  .left .number {
    font-size: 1.15em;
  }
  .do {
    display: grid;
    gap: calc(2 * var(--u));
    font-size: calc(4.2 * var(--u));
    font-weight: 700;
  }
  .do [lang='en'] {
    font-size: 0.82em;
  }
  .where {
    font-size: calc(3.2 * var(--u));
    overflow-wrap: anywhere;
  }
  .note {
    padding: calc(1.6 * var(--u)) calc(3 * var(--u));
    margin-bottom: calc(3 * var(--u));
    font-size: calc(3.2 * var(--u));
    font-weight: 600;
    background: var(--coral);
    border-radius: calc(1.6 * var(--u));
  }
  .note [lang='en'] {
    color: #fff;
  }
  @media (orientation: portrait) {
    .code {
      flex-direction: column;
      font-size: 21vw;
    }
    .code i {
      display: none;
    }
  }
  @media (max-width: 599px) {
    main {
      --u: 1.4vw;
    }
  }
`;
