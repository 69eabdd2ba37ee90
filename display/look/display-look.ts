/**
 * The measures of a screen that is read from 8 m, and its two lights. `--u` is 1 % of the height, so that every panel of
 * one shape shows the same picture; on a portrait screen it is 1 % of the width.
 */
import { css } from 'lit';

export const displayLook = css`
  :host {
    --u: min(1vh, 1vw);
    /* Cap heights: Plus Jakarta Sans 0.745 em, Atkinson Hyperlegible Next 0.668 em. */
    --label: calc(3.4 * var(--u)); /* capitals of 2.5 % */
    --figure: calc(7.6 * var(--u)); /* of 5 % */
    --edge: calc(4 * var(--u));

    --ground: var(--sand);
    --text: var(--ink);
    --quiet: #4f6068;
    --rule: #ddd4c1;
    --strip: var(--foam);
    --plate: var(--foam);
    --plate-on-strip: var(--paper);
    --on-plate: var(--deep);
    --good: #17643f;
    --warm: var(--ochre);
    --bad: #a83321;
    --calm: var(--deep);
  }
  :host([theme='dark']) {
    --ground: #051f27;
    --text: #f3efe6;
    --quiet: #a9bdc1;
    --rule: #1d3f49;
    --strip: #0a303b;
    --plate: #123f4c;
    --plate-on-strip: #164857;
    --on-plate: #f3efe6;
    --good: #7fd3a5;
    --warm: #f4c877;
    --bad: #ff9d8a;
    --calm: #0a4a59;
  }
`;

/** Text whose box is exactly as high as its capitals: what is set in the numbers' face can then be placed to the hair. */
export const capitals = css`
  .number {
    line-height: 0.668;
  }
`;
