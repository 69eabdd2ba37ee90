/** The one source of how Antrean looks: colours, type, space. Adopted by the document, so that every shadow root inherits it. */
import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/plus-jakarta-sans';
import { css } from 'lit';

/**
 * Contrast is measured: ink on sand 15:1, mist on sand 5.1, white on sea 8.4, ink on gold 8.8, ochre on sand 6.9. Sizes are a scale of
 * 1.25 from `--base`, which a page sets to its reading distance.
 */
export const tokens = css`
  :root {
    --sand: #faf6ee;
    --paper: #ffffff;
    --ink: #10222b;
    --mist: #5b6b73;
    --line: #e3dccd;
    --sea: #0a5566;
    --deep: #062f3a;
    --foam: #dcebea;
    --gold: #f2b33d;
    --ochre: #7a4b00;
    --leaf: #1f7a4d;
    --coral: #c2412d;
    --plum: #6b2c62;
    --brand-1: var(--sea);
    --brand-2: var(--gold);

    --words: 'Plus Jakarta Sans Variable', system-ui, sans-serif;
    --numbers: 'Atkinson Hyperlegible Next Variable', var(--words);

    --base: 1rem;
    --size-s: calc(var(--base) * 0.8);
    --size-m: var(--base);
    --size-l: calc(var(--base) * 1.25);
    --size-xl: calc(var(--base) * 1.5625);
    --size-2xl: calc(var(--base) * 1.953);
    --size-3xl: calc(var(--base) * 2.441);
    --size-4xl: calc(var(--base) * 3.052);

    --space-1: 0.25rem;
    --space-2: 0.5rem;
    --space-3: 0.75rem;
    --space-4: 1rem;
    --space-5: 1.5rem;
    --space-6: 2rem;
    --space-7: 3rem;
    --radius: 0.75rem;
    --radius-l: 1.25rem;
    --shadow: 0 1px 2px rgb(16 34 43 / 8%), 0 6px 24px rgb(16 34 43 / 6%);
  }
  html,
  body {
    margin: 0;
    height: 100%;
    background: var(--sand);
    color: var(--ink);
    font-family: var(--words);
    font-size: var(--base);
    line-height: 1.45;
    hyphens: auto;
    -webkit-text-size-adjust: 100%;
  }
`;

/**
 * On every page of a rehearsal, over whatever is there (rule RH2). Paper says it in its own words. What stands at the top of a narrow
 * page begins below it, by `--rehearsal-mark`.
 */
const rehearsalMark = css`
  @media screen {
    html[data-rehearsal] {
      --rehearsal-mark: calc(max(0.8125rem, 2vh) * 1.6);
    }
    html[data-rehearsal]::after {
      content: 'LATIHAN · REHEARSAL';
      position: fixed;
      z-index: 2147483647;
      top: 0;
      left: 50%;
      transform: translateX(-50%);
      padding: 0.15em 0.9em 0.25em;
      font: 800 max(0.8125rem, 2vh) / 1.2 var(--words);
      letter-spacing: 0.08em;
      white-space: nowrap;
      color: #fff;
      background: var(--plum);
      border-radius: 0 0 0.5em 0.5em;
      pointer-events: none;
    }
  }
`;

/** What every element starts from. */
export const base = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
  }
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  .number {
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    white-space: nowrap;
    hyphens: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    border: 0;
    background: none;
    padding: 0;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--gold);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ink);
  }
  .whole {
    white-space: nowrap;
    hyphens: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

export function adoptTokens(): void {
  const sheets = [tokens.styleSheet, rehearsalMark.styleSheet].filter((sheet) => sheet !== undefined);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
