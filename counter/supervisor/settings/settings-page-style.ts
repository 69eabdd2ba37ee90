import { css } from 'lit';
import { controls } from '../../ui/controls.ts';

export const settingsPageStyle = css`
  ${controls}
  :host {
    display: block;
    max-width: 90rem;
    margin: 0 auto;
    padding: var(--space-5) var(--space-5) var(--desk-foot);
  }
  .layout {
    display: grid;
    grid-template-columns: 14.5rem minmax(0, 1fr);
    gap: var(--space-6);
    align-items: start;
  }
  settings-nav {
    position: sticky;
    top: var(--space-3);
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .part {
    min-width: 0;
    max-width: 62rem;
    min-height: 60vh;
  }
  .told {
    margin-bottom: var(--space-4);
    padding: var(--space-3) var(--space-4);
    font-weight: 600;
    line-height: 1.4;
    background: var(--foam);
    border-radius: var(--radius);
  }
  @media (max-width: 820px) {
    :host {
      padding: var(--space-3) var(--space-4) var(--desk-foot);
    }
    .layout {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }
    settings-nav {
      position: static;
      overflow: visible;
    }
  }
`;
