import { css } from 'lit';

/** Where the banner of a lost connection stands. */
export const officerPagesStyle = css`
  /* The desk is as much lower as the notice above it is high. */
  :host([doubted]) {
    --desk-notice: 2.5rem;
  }
  :host([keys-off]) {
    --key-caps: none;
  }
  /* Over the footer, and as high: nothing moves when the connection is lost. */
  antrean-liveness {
    position: fixed;
    inset: auto 0 0 0;
    z-index: 2;
    --liveness-size: 1rem;
  }
  @media print {
    :host([printing]) div,
    :host([printing]) clock-notice {
      display: none;
    }
    antrean-liveness {
      display: none;
    }
  }
`;
