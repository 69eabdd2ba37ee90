import { css } from 'lit';

/** The band of the call in front: number and plate stand on one line, and share their height. */
export const callStyle = css`
  :host {
    display: grid;
    overflow: hidden;
    color: var(--ink);
    background: var(--calm);
  }
  .cloth {
    display: grid;
    align-items: center;
    padding: calc(0.6 * var(--u)) var(--edge);
    background: var(--gold);
    animation: draw 700ms cubic-bezier(0.2, 0.7, 0.2, 1);
  }
  .row {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    gap: calc(3 * var(--u));
  }
  @keyframes draw {
    from {
      clip-path: inset(0 100% 0 0);
    }
    to {
      clip-path: inset(0);
    }
  }
  .line {
    display: flex;
    align-items: center;
    min-height: calc(4.4 * var(--u));
    margin-bottom: calc(1.6 * var(--u));
    font-size: var(--label);
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
  }
  .line i {
    margin-left: 0.6em;
    font-style: normal;
    font-weight: 500;
  }
  .again {
    padding: calc(0.2 * var(--u)) calc(1.4 * var(--u));
    color: #fff;
    background: var(--deep);
  }
  .called {
    --size: calc(var(--call-size, 27.2) * var(--u));
    font-size: min(var(--size), calc((100vw - 79 * var(--u)) / var(--ems)));
    font-weight: 750;
    letter-spacing: -0.02em;
  }
  .arrow {
    flex: 0 1 calc(11 * var(--u));
    align-self: flex-end;
    min-width: calc(5 * var(--u));
    margin-bottom: calc(9.1 * var(--u));
    transform: translateY(50%);
  }
  /* However long a name is, it does not push the number out of sight. */
  .there {
    flex: none;
    width: calc(58 * var(--u));
    max-height: calc(27 * var(--u));
    overflow: hidden;
  }
  .where {
    display: flex;
    align-items: center;
    gap: calc(2.4 * var(--u));
  }
  .plate {
    display: grid;
    flex: none;
    place-items: center;
    min-width: calc(20 * var(--u));
    height: calc(18.2 * var(--u));
    padding: 0 calc(1.4 * var(--u));
    font-size: calc(18 * var(--u));
    font-weight: 750;
    color: #fff;
    background: var(--deep);
  }
  .agency {
    min-width: 0;
    /* Its longest word fits the width, and all of it the lines that there are; a monster of a word is broken. */
    font-size: max(2.4 * var(--u), min(
      calc(var(--agency-size, 4.6) * var(--u)),
      calc(var(--agency-room, 30) * var(--u) / var(--agency-ems)),
      calc(var(--agency-room, 30) * var(--agency-lines, 3) * var(--u) / var(--agency-whole-ems))
    ));
    font-weight: 700;
    line-height: 1.12;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  /* Room for a g below the last line, which the clamp would cut. */
  .agency p {
    display: -webkit-box;
    margin-bottom: -0.22em;
    padding-bottom: 0.22em;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .agency .zone {
    margin-top: 0.45em;
    font-size: var(--label);
    font-weight: 500;
  }
  /* Three digits take room from the name. */
  .wide {
    --agency-lines: 2;
    --agency-room: 19;
  }
  .wide p {
    -webkit-line-clamp: 2;
  }
  .zoned {
    --agency-lines: 2;
    --agency-size: 4;
  }
  @media (orientation: portrait) {
    .row {
      flex-direction: column;
      align-items: stretch;
      gap: calc(3.4 * var(--u));
    }
    .called {
      font-size: min(calc(36 * var(--u)), calc((100vw - 10 * var(--u)) / var(--ems)));
    }
    .arrow {
      display: none;
    }
    .there {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 calc(3 * var(--u));
      width: auto;
      padding-bottom: calc(1 * var(--u));
    }
    .there .line {
      margin: 0;
      align-self: end;
    }
    .where {
      display: contents;
    }
    .plate {
      grid-row: 1 / 3;
      grid-column: 1;
      height: calc(14 * var(--u));
      font-size: calc(15.4 * var(--u));
    }
    .agency {
      --agency-room: 62;
    }
  }
`;
