import { css } from 'lit';

/** From 1366×768 on everything is on one screen; on a smaller one the pages stand below each other. */
export const stageStyle = css`
  :host {
    --weave: 8px;
    display: flex;
    flex-direction: column;
    height: 100vh;
    height: 100dvh;
  }
  header {
    position: relative;
    flex: none;
    border-bottom: 1px solid var(--line);
  }
  .lost,
  .over,
  .preparing {
    margin: 0;
    padding: 0.5rem 1rem;
  }
  .lost {
    color: #fff;
    background: var(--coral);
  }
  .preparing {
    margin: auto;
    font-size: 1.25rem;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    background: var(--foam);
  }
  .over a {
    padding: 0.5rem 0;
    font-weight: 600;
    color: var(--sea);
  }
  .over button {
    min-height: 2.25rem;
    padding: 0 0.9rem;
    font-weight: 600;
    color: var(--sea);
    background: var(--paper);
    border: 1px solid var(--sea);
    border-radius: var(--radius);
  }
  .over .main {
    color: #fff;
    background: var(--sea);
  }
  main {
    flex: 1;
    display: grid;
    grid-template: 'kiosk display phone figures' 5fr 'kiosk desk floor floor' 4fr / 26fr 44fr 16fr 14fr;
    gap: 0.5rem 0.9rem;
    min-height: 0;
    padding: 0.5rem 1rem 0.6rem;
  }
  .kiosk {
    grid-area: kiosk;
  }
  main > .display,
  .displays {
    grid-area: display;
  }
  .displays {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    grid-auto-rows: minmax(0, 1fr);
    gap: 0.3rem 0.6rem;
    min-height: 0;
  }
  .desk {
    grid-area: desk;
  }
  .phone {
    grid-area: phone;
  }
  .figures {
    grid-area: figures;
  }
  .floor {
    grid-area: floor;
  }
  .none {
    align-self: center;
    margin: 0;
    color: var(--mist);
  }
  .yours {
    padding: 0 0.4rem;
    font-weight: 700;
    background: var(--gold);
    border-radius: 0.3rem;
  }
  stage-frame button {
    color: var(--sea);
    font-weight: 600;
    text-decoration: underline;
  }
  .figures {
    min-height: 0;
    overflow: auto;
    font-size: 0.8125rem;
  }
  .figures div {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
  }
  .figures dd {
    min-width: 2.4em;
    font-size: 1.25rem;
    text-align: right;
  }
  .figures ul {
    margin-top: 0.4rem;
    color: var(--coral);
  }
  @media (max-width: 1100px), (max-height: 640px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    main {
      display: grid;
      grid-template: none;
      grid-auto-rows: auto;
    }
    main > :is(stage-frame, .displays, .phone, .figures) {
      grid-area: auto;
    }
    stage-frame {
      height: min(90vw, 80vh);
    }
    .displays {
      grid-template-columns: minmax(0, 1fr);
      grid-auto-rows: auto;
    }
    .display {
      height: calc(56vw + 1.75rem);
      max-height: 80vh;
    }
  }
`;
