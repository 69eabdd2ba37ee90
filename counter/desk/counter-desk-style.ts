import { css } from 'lit';

/** The number in hand left and large, the line right; each part keeps its place whatever happens. */
export const counterDeskStyle = css`
  :host {
    display: grid;
    /* Words that are longer in one language widen nothing: the names in the header give way. */
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    height: calc(100vh - var(--desk-weave) - var(--desk-notice, 0px));
    min-height: 34rem;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(23rem, 1fr);
    gap: clamp(1rem, 2.2vw, 3rem);
    min-height: 0;
    padding: var(--space-4) var(--space-5);
  }
  .hand {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto auto auto;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    min-height: 0;
  }
  .primary {
    min-height: clamp(4rem, 11vh, 6.5rem);
    --primary-size: clamp(1.5rem, 2.1vw, 2.2rem);
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(14rem, 17rem);
    align-items: center;
    gap: var(--space-3);
    min-height: 3rem;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) clamp(7.5rem, 23vh, 13rem);
    gap: var(--space-3);
    min-height: 0;
  }
  today-list {
    grid-row: 1 / -1;
  }
  .numbers {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    min-width: 0;
    min-height: 0;
  }
  .numbers found-card {
    flex: none;
  }
  .numbers waiting-line {
    flex: 1;
    min-height: 0;
  }
  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.08fr);
    gap: var(--space-4);
    min-height: 0;
  }
  @media (max-height: 700px) {
    main {
      padding-block: var(--space-3);
    }
    .hand {
      gap: var(--space-2);
    }
  }
  @media (max-width: 1180px) {
    .line {
      grid-template-rows: minmax(0, 1fr) clamp(11rem, 34vh, 17rem);
    }
    .aside {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: repeat(2, minmax(0, 1fr));
      gap: var(--space-2);
    }
  }
  /* A number that was found takes its room from those set aside, and not from the line. */
  @media (max-width: 1180px) and (min-width: 901px) {
    .found {
      grid-template-rows: minmax(0, 1fr) 6rem;
    }
    .found .aside {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: minmax(0, 1fr);
      gap: var(--space-2);
      --act-size: 0.75rem;
    }
  }
  @media (max-width: 900px) {
    :host {
      height: auto;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
    }
    .line {
      grid-template-rows: auto auto;
    }
    waiting-line,
    today-list {
      height: 26rem;
    }
    .numbers waiting-line {
      flex: none;
      height: 26rem;
    }
    .aside {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: none;
      height: 12rem;
    }
    desk-footer {
      position: sticky;
      bottom: 0;
    }
  }
`;
